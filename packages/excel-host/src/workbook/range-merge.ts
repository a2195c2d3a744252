import { intersection } from "@offline-excel/xlsx/address";
import { type Bounds, EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { ensureWritable } from "./range-changes";

/** Merges a range into one cell, or each of its rows; what is not in the first cell is lost. */
export function mergeCells(area: Area, across: boolean): void {
  ensureWritable(area, "format");
  const { sheet, book } = area;
  if (book.tables.some((table) => table.sheet === sheet && intersection(table.area, area) !== null)) {
    throw new WorkbookError("not-possible");
  }
  const bounds: Bounds = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  const added: Bounds[] = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...bounds, row: area.row + index, rows: 1 }))
    : [bounds];
  const kept = sheet.merges.filter((merge) => intersection(merge, area) === null);
  sheet.setMerges([...kept, ...added.filter((merge) => merge.rows * merge.columns > 1)]);
  for (const merge of added) {
    for (const { row, columns } of sheet.file.content.cells.rowsWithin(merge)) {
      for (const column of columns) {
        if (row !== merge.row || column !== merge.column) sheet.file.setContent(row, column, EMPTY_CELL);
      }
    }
  }
  book.wrote(sheet, bounds);
}

export function unmergeCells(area: Area): void {
  ensureWritable(area, "format");
  const kept = area.sheet.merges.filter((merge) => intersection(merge, area) === null);
  if (kept.length !== area.sheet.merges.length) area.sheet.setMerges(kept);
}
