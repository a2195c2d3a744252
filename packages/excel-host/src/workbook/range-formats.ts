import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { changeColumns } from "@offline-excel/xlsx/columns";
import type { CellFormat, FormatChange } from "@offline-excel/xlsx/styles";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";

/** Cells that are formatted one by one; beyond that a range must be whole rows or columns. */
const CELL_LIMIT = 5_000_000;

/** Formats a range: whole columns and rows get a format of their own, beside the cells that are there. */
export function changeFormats(area: Area, change: FormatChange): void {
  const { sheet, book } = area;
  const { styles } = book.file;
  const { file } = sheet;
  if (area.isEntireColumn) {
    formatColumns(area, change);
    return;
  }
  if (area.isEntireRow) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      file.setRow(row, { style: styles.derive(file.row(row).style ?? 0, change) });
    }
    formatExisting(area, change);
    return;
  }
  if (area.rows * area.columns > CELL_LIMIT) throw new WorkbookError("too-many-cells");
  let last = -1;
  let made = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const style = sheet.styleAt(row, column);
      if (style !== last) [last, made] = [style, styles.derive(style, change)];
      file.content.cells.setStyle(row, column, made);
    }
  }
  file.touch();
}

function formatColumns(area: Area, change: FormatChange): void {
  const { sheet, book } = area;
  let runs = sheet.file.columns();
  for (let column = area.column; column < area.column + area.columns;) {
    const run = runs.find((one) => one.first <= column && column <= one.last);
    const next = runs.find((one) => one.first > column);
    const end = Math.min(
      area.column + area.columns - 1,
      run?.last ?? (next === undefined ? MAX_COLUMNS : next.first) - (run ? 0 : 1),
    );
    const last = run === undefined ? end : Math.min(run.last, area.column + area.columns - 1);
    runs = changeColumns(runs, column, last, { style: book.file.styles.derive(run?.style ?? 0, change) });
    column = last + 1;
  }
  sheet.file.setColumns(runs);
  formatExisting(area, change);
}

/** Cells with content or a format of their own keep it, changed. */
function formatExisting(area: Area, change: FormatChange): void {
  const used = area.usedPart();
  if (used === null) return;
  const { cells } = area.sheet.file.content;
  const { styles } = area.book.file;
  for (const { row, columns } of cells.rowsWithin(used)) {
    for (const column of columns)
      cells.setStyle(row, column, styles.derive(Math.max(0, cells.styleMark(row, column) - 1), change));
  }
  area.sheet.file.touch();
}

/** What all cells of a range have in common; null where they differ. */
export function commonFormat<Value>(area: Area, pick: (format: CellFormat) => Value): Value | null {
  const { styles } = area.book.file;
  const first = pick(styles.format(area.sheet.styleAt(area.row, area.column)));
  const bounds = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? area.usedPart() : area;
  if (bounds === null) return first;
  const seen = new Set<number>();
  for (let row = bounds.row; row < bounds.row + bounds.rows; row += 1) {
    for (let column = bounds.column; column < bounds.column + bounds.columns; column += 1) {
      const style = area.sheet.styleAt(row, column);
      if (seen.has(style)) continue;
      seen.add(style);
      if (pick(styles.format(style)) !== first) return null;
    }
  }
  return first;
}
