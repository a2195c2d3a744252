import { describe, expect, test } from "vitest";
import { read } from "xlsx";
import { HAS_LIBRE_OFFICE, recalculated } from "./libre-office";
import { describedCells, writtenSample } from "./written-report";

/** Another program's arithmetic must give what the domain computed. */
const TOLERANCE = 1e-9;

describe.skipIf(!HAS_LIBRE_OFFICE)("LibreOffice (skipped where it is not installed)", () => {
  test.each(["en", "fa"] as const)(
    "computes every formula of the written %s report to the domain's value",
    async (language) => {
      const report = await writtenSample(language);
      const { Sheets } = read(recalculated(report.bytes));
      const compared = describedCells(report).flatMap(({ sheet, address, content }) => {
        if (content === null || typeof content !== "object") return [];
        const value = (Sheets[sheet]?.[address] as { readonly v?: unknown } | undefined)?.v ?? "";
        const expected = content.value ?? "";
        const same =
          typeof value === "number" && typeof expected === "number"
            ? Math.abs(value - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
            : value === expected;
        return [{ cell: `${sheet}!${address}`, formula: content.formula, value, expected, same }];
      });
      expect(compared.filter(({ same }) => !same)).toEqual([]);
      expect(compared.length).toBeGreaterThan(200);
    },
  );
});
