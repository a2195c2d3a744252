import { Area } from "@offline-excel/excel-host/workbook/area";
import { type Book, EVENT } from "@offline-excel/excel-host/workbook/book";
import { announceChange } from "@offline-excel/excel-host/workbook/range-changes";
import { formulaAt } from "@offline-excel/excel-host/workbook/shared-formulas";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { type Bounds, cellKey } from "@offline-excel/xlsx/cell-store";

/** Tells an add-in what another book in the place of its own changes: sheets, and cells; of what is the same, nothing. */
export function announceDifferences(before: Book, after: Book): void {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of before.sheets) {
    if (after.sheets.some(({ id }) => id === sheet.id)) continue;
    after.emit(EVENT.sheetDeleted, "Workbook", { worksheetId: sheet.id, source: "Local" });
  }
  for (const sheet of after.sheets) {
    const old = known.get(sheet.id);
    if (old === undefined) after.emit(EVENT.sheetAdded, "Workbook", { worksheetId: sheet.id, source: "Local" });
    else announceSheet(after, old, sheet);
  }
  if (before.active.id === after.active.id) return;
  if (after.sheets.some(({ id }) => id === before.active.id))
    after.emit(EVENT.deactivated, before.active.id, { worksheetId: before.active.id });
  after.emit(EVENT.activated, after.active.id, { worksheetId: after.active.id });
}

function announceSheet(book: Book, before: Sheet, after: Sheet): void {
  if (before.name !== after.name) {
    const names = { nameAfter: after.name, nameBefore: before.name };
    book.emit(EVENT.nameChanged, after.id, { ...names, source: "Local", worksheetId: after.id });
  }
  const changed = differingCells(before, after);
  if (changed !== null) announceChange(new Area(book, after, changed), "RangeEdited");
}

/** The smallest rectangle round the cells that hold something else; null: there are none. Formats do not count. */
function differingCells(before: Sheet, after: Sheet): Bounds | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const sheet of [before, after]) {
    const { cells } = sheet.file.content;
    const used = cells.bounds(true);
    if (used === null) continue;
    for (const { row, columns } of cells.rowsWithin(used)) {
      for (const column of columns) {
        if (heldBy(before, row, column) === heldBy(after, row, column)) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What a cell was given: a formula's result changes by itself. */
function heldBy(sheet: Sheet, row: number, column: number): string | number | boolean {
  const { cells, formulas } = sheet.file.content;
  const formula = formulas.get(cellKey(row, column));
  if (formula === undefined) return cells.value(row, column);
  return `=${formula.kind === "shared" ? (formulaAt(sheet, row, column) ?? "") : formula.text}`;
}
