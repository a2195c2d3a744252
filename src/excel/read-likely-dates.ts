import type { CellValue } from "../workbook/snapshot";
import { ROWS_WITH_FORMATS, type SheetToRead } from "./sheet-to-read";

/** 1954 to 2173 as days: no rating, and seldom an amount of whole units. */
const FIRST_LIKELY_DAY = 20_000;
const LAST_LIKELY_DAY = 100_000;
/** More rows than this are no slips but a column of amounts. */
const MOST_LIKELY_DATES = 1_000;

/** In rows below the sample, formats of the rows in which a column of small numbers holds one that may be a date. */
export async function readFormatsOfLikelyDates(
  context: Excel.RequestContext,
  sheets: readonly (SheetToRead | null)[],
  values: readonly (readonly (readonly CellValue[])[])[],
  formats: string[][][],
): Promise<void> {
  const ranges: { readonly index: number; readonly row: number; readonly range: Excel.Range }[] = [];
  sheets.forEach((sheet, index) => {
    const known = formats[index] ?? [];
    const ofSheet = values[index] ?? [];
    if (sheet === null || known.length >= ofSheet.length) return;
    const columns = columnsWithoutDays(ofSheet.slice(0, ROWS_WITH_FORMATS), sheet.area.columns);
    const rows: number[] = [];
    for (let row = ROWS_WITH_FORMATS; row < ofSheet.length && rows.length <= MOST_LIKELY_DATES; row += 1) {
      if (columns.some((column) => isLikelyDay(ofSheet[row]?.[column]))) rows.push(row);
    }
    if (rows.length > MOST_LIKELY_DATES) return;
    for (const row of rows) {
      const { row: top, column, columns: width } = sheet.area;
      const range = sheet.sheet.getRangeByIndexes(top + row, column, 1, width).load("numberFormat");
      ranges.push({ index, row, range });
    }
  });
  if (ranges.length === 0) return;
  await context.sync();
  for (const { index, row, range } of ranges) {
    const [line] = range.numberFormat as string[][];
    const ofSheet = formats[index];
    if (line !== undefined && ofSheet !== undefined) ofSheet[row] = line;
    context.trackedObjects.remove(range);
  }
}

function columnsWithoutDays(sample: readonly (readonly CellValue[])[], count: number): readonly number[] {
  const columns = Array.from({ length: count }, (_, column) => column);
  return columns.filter((column) => !sample.some((row) => isLikelyDay(row[column])));
}

function isLikelyDay(value: CellValue | undefined): boolean {
  return typeof value === "number" && value >= FIRST_LIKELY_DAY && value <= LAST_LIKELY_DAY;
}
