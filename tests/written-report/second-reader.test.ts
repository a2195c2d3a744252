import { describe, expect, test } from "vitest";
import { read, type WorkBook } from "xlsx";
import { describedCells, writtenSample } from "./written-report";

/** SheetJS knows nothing of our host: what it finds in the file is what any reader finds. */
async function opened(language: "en" | "fa"): Promise<WorkBook> {
  return read((await writtenSample(language)).bytes, { cellFormula: true });
}

describe.each(["en", "fa"] as const)("the written %s report, opened by SheetJS", (language) => {
  test("has every sheet of the report", async () => {
    const { names } = await writtenSample(language);
    expect((await opened(language)).SheetNames).toEqual(expect.arrayContaining([...names]));
  });

  test("has every text and figure that was described, at its cell", async () => {
    const report = await writtenSample(language);
    const { Sheets } = await opened(language);
    const constants = describedCells(report).filter(({ content }) => content !== null && typeof content !== "object");
    const found = constants.map(({ sheet, address, content }) => [
      sheet,
      address,
      readAs(Sheets, sheet, address),
      content,
    ]);
    expect(found.filter(([, , value, content]) => value !== content && content !== "")).toEqual([]);
    expect(found.length).toBeGreaterThan(1_000);
  });

  test("has the value of every formula beside it, within 1e-9 of what the domain computed", async () => {
    const report = await writtenSample(language);
    const { Sheets } = await opened(language);
    const wrong = describedCells(report).flatMap(({ sheet, address, content }) => {
      if (content === null || typeof content !== "object") return [];
      const cell = Sheets[sheet]?.[address] as { readonly v?: unknown; readonly f?: string } | undefined;
      const value = cell?.v ?? null;
      const same =
        typeof value === "number" && typeof content.value === "number"
          ? Math.abs(value - content.value) <= 1e-9 * Math.max(1, Math.abs(content.value))
          : (value ?? "") === (content.value ?? "");
      return cell?.f !== undefined && same
        ? []
        : [{ sheet, address, formula: content.formula, value, expected: content.value }];
    });
    expect(wrong).toEqual([]);
  });

  test("has no error in any cell of the report", async () => {
    const { names } = await writtenSample(language);
    const { Sheets } = await opened(language);
    const errors = names.flatMap((name) =>
      Object.entries(Sheets[name] ?? {}).flatMap(([address, cell]) =>
        (cell as { readonly t?: string } | null)?.t === "e" ? [`${name}!${address}`] : [],
      ),
    );
    expect(errors).toEqual([]);
  });
});

function readAs(sheets: WorkBook["Sheets"], sheet: string, address: string): unknown {
  return (sheets[sheet]?.[address] as { readonly v?: unknown } | undefined)?.v ?? null;
}
