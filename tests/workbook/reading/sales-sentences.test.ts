import { expect, test } from "vitest";
import { findingSentence } from "../../../src/language/finding-sentence";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

/** What is said of sales lines, in words of sales. */

const analysed = (rows: readonly (readonly (CellValue | null)[])[]) =>
  analyseWorkbook(workbookOf([sheetOf("Lines", rows)]));

test("the words that were taken as returns, and the mapping line that adds them, stand apart in the sentence", () => {
  const value = '“Return” (12); "negate": {}';
  expect(findingSentence("lines-negated", value, "en")).toBe(
    'Taken off as returns or credit notes, with the number of lines: “Return” (12). To add them, put "negate": {} into the mapping. The mapping is the file that the command takes with --mapping.',
  );
});

test("a column of figures beside sales lines is not said to look like answers", () => {
  const { findings, columns } = analysed([
    ["Customer", "Revenue", "COGS", "Zorblax"],
    ["A", 1000, 600, 1],
    ["B", 500, 300, 5],
    ["C", 700, 350, 3],
  ]);
  expect(findings.map(({ code }) => code)).not.toContain("reading-uncertain");
  expect(columns.find(({ heading }) => heading === "Zorblax")?.reason.code).toBe("not-in-lines");
});

test("a table of sales that cannot be read is refused in words of sales, with the entry that would read it", () => {
  const { findings, profitability } = analysed([
    ["Customer", "COGS", "Freight", "Commission"],
    ["A", 600, 10, 4],
    ["B", 300, 20, 5],
    ["C", 350, 30, 6],
  ]);
  expect(profitability).toBeNull();
  const [finding] = findings.filter(({ code }) => code === "sales-not-read");
  expect(finding?.value).toBe(
    'COGS, Freight, Commission; {"sheet":"Lines","layout":"sales","header":"A1","customer":"Customer","revenue":"…"}',
  );
  expect(findings.map(({ code }) => code)).not.toContain("not-an-evaluation");
});
