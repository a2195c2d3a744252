import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/embedded/node";
import { hostOf } from "./host";
import { lintPackage } from "./package-lint";

/**
 * Files that LibreOffice wrote, and values as LibreOffice reads them; the files of Excel, of Google Sheets and of openpyxl
 * are in round-trip.test.ts.
 */
const NAMES = ["table", "formulas", "persian", "samples"] as const;

/** Flat OpenDocument is text: what each of these files is about can be read here. */
function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    text.startsWith("=")
      ? `<table:table-cell table:formula="of:${text}"/>`
      : /^-?\d+(?:\.\d+)?$/.test(text)
        ? `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="First">${lines}</table:table><table:table table:name="Second"><table:table-row>${cell("untouched")}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
}

const SOURCES: Readonly<Record<string, string>> = {
  table: sheetOf([
    ["Department", "Score"],
    ["Sales", "71"],
    ["Logistics", "48.5"],
  ]),
  formulas: sheetOf([
    ["1", "2", "=[.A1]+[.B1]"],
    ["3", "4", "=SUM([.A1:.B2])"],
    ["x", "y", "=[.A3]&amp;[.B3]"],
  ]),
  persian: sheetOf([
    ["واحد", "نمره"],
    ["فروش", "۷۱"],
    ["انبار", "48"],
  ]),
};

describe.skipIf(spawnSync("which", ["soffice"]).status !== 0)("LibreOffice (skipped where there is none)", () => {
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-office-"));
  const convert = (to: string, into: string, files: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    mkdirSync(join(folder, into), { recursive: true });
    const run = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", to, "--outdir", join(folder, into), ...files],
      { timeout: 150_000 },
    );
    expect(run.status).toBe(0);
  };
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, "made", `${name}.xlsx`));

  async function touched(name: string): Promise<Uint8Array> {
    const host = hostOf(openWorkbook(bytesOf(name)));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("Z9").values = [["touched"]];
      await context.sync();
    });
    return host.workbook.save();
  }

  beforeAll(async () => {
    const sources = Object.entries(SOURCES).map(([name, text]) => {
      const file = join(folder, `${name}.fods`);
      writeFileSync(file, text);
      return file;
    });
    writeFileSync(join(folder, "samples.xlsx"), readFileSync("assets/sample-en.xlsx"));
    convert("xlsx:Calc MS Excel 2007 XML", "made", [...sources, join(folder, "samples.xlsx")]);
    mkdirSync(join(folder, "touched"));
    for (const name of NAMES) writeFileSync(join(folder, "touched", `${name}.xlsx`), await touched(name));
    const files = (from: string): string[] => NAMES.map((name) => join(folder, from, `${name}.xlsx`));
    convert("csv", "before", files("made"));
    convert("csv", "after", files("touched"));
  }, 400_000);

  it.each(NAMES)("%s: its file keeps every part, and untouched ones their bytes", (name) => {
    const before = unzipSync(bytesOf(name));
    const after = unzipSync(readFileSync(join(folder, "touched", `${name}.xlsx`)));
    const may =
      /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet1\.xml)$/;
    const changed = Object.entries(before).filter(
      ([part, bytes]) => !may.test(part) && Buffer.compare(Buffer.from(bytes), Buffer.from(after[part] ?? [])) !== 0,
    );
    expect(changed.map(([part]) => part)).toEqual([]);
  });

  it.each(NAMES)("%s: its file is as sound as it was", (name) => {
    const before = new Set(lintPackage(bytesOf(name)));
    const after = lintPackage(readFileSync(join(folder, "touched", `${name}.xlsx`)));
    expect(after.filter((fault) => !before.has(fault))).toEqual([]);
  });

  it.each(NAMES)("%s: has the same values in LibreOffice as before, and the one that was written", (name) => {
    const lines = (from: string): string[] =>
      readFileSync(join(folder, from, `${name}.csv`), "utf8")
        .split("\n")
        .map((line) => line.replace(/,*$/, ""))
        .filter((line) => line !== "");
    const after = lines("after").map((line) => line.replace(/,+touched$/, ""));
    expect(after.filter((line) => line !== "")).toEqual(lines("before"));
    expect(lines("after").some((line) => line.endsWith("touched"))).toBe(true);
  });
});
