import { currencyOfFormat } from "../workbook/layouts/sales/currency-of-format";
import { remembered } from "../workbook/reading/remembered";
import type { CellValue } from "../workbook/snapshot";
import { ROWS_WITH_FORMATS, type SheetToRead } from "./sheet-to-read";

/** Rows a request: a format has some twenty characters, and an answer may have five megabytes. */
const ROWS_A_REQUEST = 100_000;

/**
 * In rows below the sample, formats of the columns in which the sample shows amounts of a currency: another one may stand
 * anywhere below. Columns without one cannot mix two that are seen.
 */
export async function readFormatsOfCurrencies(
  context: Excel.RequestContext,
  sheets: readonly (SheetToRead | null)[],
  values: readonly (readonly (readonly CellValue[])[])[],
  formats: string[][][],
): Promise<void> {
  const currencyOf = remembered(currencyOfFormat);
  for (const [index, sheet] of sheets.entries()) {
    const known = formats[index] ?? [];
    const rows = values[index]?.length ?? 0;
    const sample = known[ROWS_WITH_FORMATS - 1];
    if (sheet === null || sample === undefined || rows <= ROWS_WITH_FORMATS) continue;
    const ofSample = known.slice(0, ROWS_WITH_FORMATS);
    for (let column = 0; column < sheet.area.columns; column += 1) {
      if (!ofSample.some((row) => currencyOf(row[column] ?? "") !== null)) continue;
      for (let first = ROWS_WITH_FORMATS; first < rows; first += ROWS_A_REQUEST) {
        const count = Math.min(ROWS_A_REQUEST, rows - first);
        const { row: top, column: left } = sheet.area;
        const range = sheet.sheet.getRangeByIndexes(top + first, left + column, count, 1).load("numberFormat");
        // One by one: the answer to all of them would pass the limit.
        await context.sync();
        (range.numberFormat as string[][]).forEach(([format], offset) => {
          if (format === undefined || format === sample[column]) return;
          const row = (known[first + offset] ??= [...sample]);
          row[column] = format;
        });
        context.trackedObjects.remove(range);
      }
    }
  }
}
