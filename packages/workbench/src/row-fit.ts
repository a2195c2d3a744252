import { CELL, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import { columnPoints } from "@offline-excel/excel-host/workbook/geometry";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";

/** Rows that are looked at: beyond, all have the standard height until a person sets one. */
const LIMIT = 5_000;
const LINE = 1.22;

/** Heights in pixels of rows that have none of their own and need more than the standard: large fonts, wrapped text. */
export function fittedRows(book: Book, sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const { cells, rows } = sheet.file.content;
  const standard = (sheet.standardHeight * 96) / 72;
  for (const { row, columns } of cells.rowsWithin({ row: 0, column: 0, rows: LIMIT, columns: MAX_COLUMNS })) {
    if ((rows.get(row)?.height ?? null) !== null) continue;
    let needed = 0;
    for (const column of columns) {
      const kind = cells.kind(row, column);
      if (kind === CELL.empty) continue;
      const { font, alignment } = book.file.styles.format(sheet.styleAt(row, column));
      const size = (font.size * 96) / 72;
      let lines = 1;
      if (alignment.wrap && kind === CELL.text) {
        const content = cells.content(row, column);
        const text = content.kind === "text" ? content.value : "";
        const merge = sheet.mergeAt(row, column);
        // Excel does not fit rows to merged cells.
        if (merge === null) {
          const width = (columnPoints(sheet, column) * 96) / 72 - 8;
          const perLine = Math.max(1, Math.floor(width / (size * 0.52)));
          lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
        }
      }
      needed = Math.max(needed, lines * size * LINE + 2);
    }
    if (needed > standard + 1) heights.set(row, Math.min(546, Math.round(needed)));
  }
  return heights;
}
