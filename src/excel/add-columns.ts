import { areaAddress } from "../workbook/address";
import type { ProfitColumns } from "../workbook/report/profit-columns";
import { run } from "./run";

/** Lines a request: formulas of a hundred thousand lines would pass the web's payload limit. */
const LINES_A_REQUEST = 20_000;

/**
 * Adds live formula columns to the right of the accountant's own table or range: nothing that was there is touched. Gives
 * the headings that were added.
 */
export async function addColumns({
  sheet: sheetName,
  table: tableName,
  headerRow,
  firstColumn,
  lines,
  columns,
}: ProfitColumns): Promise<readonly string[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const [index, { heading, numberFormat, formulaOf }] of columns.entries()) {
      const column = firstColumn + index;
      if (tableName !== null) {
        // One formula in an otherwise empty column: the table has the heading first, its formulas follow.
        context.workbook.tables
          .getItem(tableName)
          .columns.add(undefined, [[heading], ...Array.from({ length: lines }, () => [""])]);
      } else {
        sheet.getRange(areaAddress({ row: headerRow, column, rows: 1, columns: 1 })).values = [[heading]];
      }
      for (let first = 0; first < lines; first += LINES_A_REQUEST) {
        const rows = Math.min(LINES_A_REQUEST, lines - first);
        const range = sheet.getRange(areaAddress({ row: headerRow + 1 + first, column, rows, columns: 1 }));
        range.numberFormat = (numberFormat === "@" ? "General" : numberFormat) as unknown as string[][];
        range.formulas = Array.from({ length: rows }, (_, line) => [`=${formulaOf(headerRow + 2 + first + line)}`]);
        if (lines > LINES_A_REQUEST) await context.sync();
      }
    }
    await context.sync();
    return columns.map(({ heading }) => heading);
  });
}
