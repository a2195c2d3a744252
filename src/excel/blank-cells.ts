/** Whether a cell of a range is blank, by its row and column within the range. */
export type IsBlank = (row: number, column: number) => boolean;

/**
 * Which cells of a range ("Sheet1!A1:B9") hold nothing: Excel on the desktop hands blank cells to custom functions as zeros.
 * Only as much is read as is used, since a range may be whole columns.
 */
export async function blankCellsOf(address: string): Promise<IsBlank> {
  const { sheet, area } = partsOf(address);
  // The next cell may be being typed: the formula says #BUSY! until that is done, and then has its figure.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area).load("rowIndex,columnIndex");
    const used = range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,valueTypes");
    await context.sync();
    if (used.isNullObject) return () => true;
    const top = range.rowIndex - used.rowIndex;
    const left = range.columnIndex - used.columnIndex;
    const types = used.valueTypes;
    return (row, column) => (types[row + top]?.[column + left] ?? EMPTY) === EMPTY;
  });
}

const EMPTY = "Empty";

/** "'My sheet'!A1:B9": its sheet and its area. */
export function partsOf(address: string): { readonly sheet: string; readonly area: string } {
  const end = address.lastIndexOf("!");
  // Another workbook's name may stand before the sheet's, in brackets.
  const sheet = address
    .slice(0, end)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'")
    .replace(/^\[[^\]]*\]/, "");
  return { sheet, area: address.slice(end + 1) };
}
