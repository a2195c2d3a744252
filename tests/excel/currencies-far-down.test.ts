import { expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { openBytes, salesWorkbook } from "./sales-workbook";

/** Lines of which number formats are read of the first rows only. */
const LINES = 16_000;
const HEADINGS = ["Customer", "Order no", "Gross sales", "COGS"];

test("another currency far below the first lines of a large sheet is found, with its cell", async () => {
  const rows = Array.from({ length: LINES }, (_, index) => [`c${index % 9}`, `o${index}`, 100, 60]);
  const bytes = await salesWorkbook({ headings: HEADINGS, rows, row: 0, column: 0, table: null });
  openBytes(bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Lines");
    sheet.getRange(`C2:C${LINES + 1}`).numberFormat = '"$"#,##0.00' as unknown as string[][];
    sheet.getRange("C12001").numberFormat = [["[$€-407] #,##0.00"]];
    await context.sync();
  });
  const { findings, profitability } = analyseWorkbook(await readWorkbook());
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
    ["mixed-currency", "C12001"],
    ["currencies-not-added", "C1"],
  ]);
  // Named, and not added up with the others.
  expect(profitability).toBeNull();
});
