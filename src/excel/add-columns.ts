import { areaAddress } from "../workbook/address";
import { type AddedColumns, addedColumnsText, parseAddedColumns } from "../workbook/added-columns";
import type { ProfitColumns } from "../workbook/report/profit-columns";
import { SAVED_KEYS } from "../workbook/saved-keys";
import { AdapterError } from "./adapter-error";
import { asksForCalculation, calculateSheets } from "./calculate-sheets";
import { run } from "./run";
import { widthOfCharacters } from "./write-sheet";

/** Lines a request: formulas of a hundred thousand lines would pass the web's payload limit. */
const LINES_A_REQUEST = 20_000;

/**
 * Adds live formula columns to the right of the accountant's own table or range: nothing that was there is touched. The
 * workbook remembers them, so that `removeColumns` finds them again. Gives the headings that were added.
 */
export async function addColumns(columns: ProfitColumns): Promise<readonly string[]> {
  if (columns.columns.length === 0) return [];
  return run(async (context) => {
    const { settings } = context.workbook;
    const remembered = settings.getItemOrNullObject(SAVED_KEYS.columns).load("value");
    const sheet = context.workbook.worksheets.getItem(columns.sheet).load("name");
    const protection = sheet.protection.load("protected");
    const byHand = asksForCalculation(context.workbook);
    const filter =
      columns.table === null ? sheet.autoFilter : context.workbook.tables.getItem(columns.table).autoFilter;
    filter.load("isDataFiltered");
    // An empty column beside the lines has one format all the way down.
    const before = sheet
      .getRangeByIndexes(columns.headerRow + 1, columns.firstColumn, 1, columns.columns.length)
      .load("numberFormat");
    const widths = columns.columns.map((_, index) =>
      placeOf(sheet, columns, index).format.load("columnWidth,useStandardWidth"),
    );
    const beside = sheet
      .getRangeByIndexes(columns.headerRow + 1, Math.max(0, columns.firstColumn - 1), 1, 1)
      .format.font.load("size");
    await context.sync();
    if (protection.protected) {
      throw new AdapterError("protected-sheet", "AccessDenied", { state: "as-before", sheets: [] }, columns.sheet);
    }
    // Into filtered rows Excel writes values at the wrong place (office-js issue 224), and the filter is the user's own.
    if (filter.isDataFiltered) {
      throw new AdapterError("filtered-rows", "IsDataFiltered", { state: "as-before", sheets: [] }, columns.sheet);
    }
    const earlier = parseAddedColumns(remembered.isNullObject ? undefined : String(remembered.value));
    const place: AddedColumns = {
      sheet: columns.sheet,
      table: columns.table,
      headerRow: columns.headerRow,
      columns: columns.columns.map(({ heading, characters }, index) => ({
        heading,
        width: neededWidth(widths[index], characters, beside.size),
        formatBefore: columns.table === null ? String(before.numberFormat[0]?.[index] ?? "General") : null,
      })),
    };
    // Remembered first: whatever happens after, nothing of ours stays unknown.
    settings.add(SAVED_KEYS.columns, addedColumnsText([...earlier, place]));
    for (const [index, { width }] of place.columns.entries()) {
      if (width !== null) placeOf(sheet, columns, index).format.columnWidth = width;
    }
    await writeColumns(context, sheet, columns);
    if (byHand()) await calculateSheets(context, [columns.sheet]);
    return columns.columns.map(({ heading }) => heading);
  });
}

/** Where the heading of the added column stands. */
function placeOf(sheet: Excel.Worksheet, { headerRow, firstColumn }: ProfitColumns, index: number): Excel.Range {
  return sheet.getRangeByIndexes(headerRow, firstColumn + index, 1, 1);
}

/** Points of Excel's standard font, by which characters are counted. */
const STANDARD_FONT = 11;
/** Excel allows no more: 255 characters. */
const WIDEST = 1_340;

/** Points that a column has to be made wide; null: it has room, or its width is the user's own. */
function neededWidth(
  now: Excel.RangeFormat | undefined,
  characters: () => number,
  fontSize: number | null,
): number | null {
  if (now?.useStandardWidth !== true) return null;
  const larger = Math.max(1, (fontSize ?? STANDARD_FONT) / STANDARD_FONT);
  const width = Math.min(WIDEST, widthOfCharacters(characters() * larger));
  return width > now.columnWidth ? width : null;
}

async function writeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, headerRow, firstColumn, lines, columns }: ProfitColumns,
): Promise<void> {
  // All places before any formula: a column added beside formulas makes Excel look through each of them.
  for (const [index, { heading }] of columns.entries()) {
    if (table === null) {
      const at = { row: headerRow, column: firstColumn + index, rows: 1, columns: 1 };
      sheet.getRange(areaAddress(at)).values = [[heading]];
    } else {
      context.workbook.tables.getItem(table).columns.add(undefined, undefined, heading);
    }
  }
  for (const [index, { numberFormat, formulaOf }] of columns.entries()) {
    const column = firstColumn + index;
    const all = sheet.getRange(areaAddress({ row: headerRow + 1, column, rows: lines, columns: 1 }));
    all.numberFormat = numberFormat as unknown as string[][];
    if (table !== null) {
      // A structured reference says the same in every line: one text for all of them, however many they are.
      all.formulas = `=${formulaOf(1)}` as unknown as string[][];
      continue;
    }
    for (let first = 0; first < lines; first += LINES_A_REQUEST) {
      const rows = Math.min(LINES_A_REQUEST, lines - first);
      const range = sheet.getRange(areaAddress({ row: headerRow + 1 + first, column, rows, columns: 1 }));
      range.formulas = Array.from({ length: rows }, (_, line) => [`=${formulaOf(headerRow + 2 + first + line)}`]);
      if (lines > LINES_A_REQUEST) await context.sync();
    }
  }
  await context.sync();
}
