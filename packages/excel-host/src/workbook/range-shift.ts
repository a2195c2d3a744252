import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { announceChange, ensureWritable } from "./range-changes";
import type { Shift } from "./shift";
import { carryOut } from "./shift-workbook";

/** Deletes a range; the cells below or to the right close the gap. */
export function deleteCells(area: Area, direction: "Up" | "Left"): void {
  const up = direction === "Up";
  ensureWritable(area);
  const rows = area.isEntireRow || (up && !area.isEntireColumn);
  const shift = shiftOf(area, rows, rows ? -area.rows : -area.columns);
  const changeType = rows
    ? area.isEntireRow
      ? "RowDeleted"
      : "CellDeleted"
    : area.isEntireColumn
      ? "ColumnDeleted"
      : "CellDeleted";
  guardTables(area, rows);
  const gone = area.with(area);
  carryOut(area.book, shift);
  announceChange(gone, changeType);
}

/** Makes room at a range and gives it. */
export function insertCells(area: Area, direction: "Down" | "Right"): Area {
  const down = direction === "Down";
  ensureWritable(area);
  const rows = area.isEntireRow || (down && !area.isEntireColumn);
  const shift = shiftOf(area, rows, rows ? area.rows : area.columns);
  const used = area.sheet.file.content.cells.bounds(true);
  if (used !== null) {
    const end = rows ? used.row + used.rows + area.rows : used.column + used.columns + area.columns;
    if (end > (rows ? MAX_ROWS : MAX_COLUMNS)) throw new WorkbookError("no-room");
  }
  const bounds: Bounds = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  guardTables(area, rows);
  carryOut(area.book, shift);
  const made = area.with(bounds);
  announceChange(
    made,
    rows
      ? area.isEntireRow
        ? "RowInserted"
        : "CellInserted"
      : area.isEntireColumn
        ? "ColumnInserted"
        : "CellInserted",
  );
  return made;
}

function shiftOf(area: Area, rows: boolean, count: number): Shift {
  return {
    sheet: area.sheet,
    axis: rows ? "row" : "column",
    at: rows ? area.row : area.column,
    count,
    first: rows ? area.column : area.row,
    last: rows ? area.column + area.columns - 1 : area.row + area.rows - 1,
  };
}

/** A shift that would tear a table apart is refused, as Excel does. */
function guardTables(area: Area, rows: boolean): void {
  for (const table of area.book.tables) {
    if (table.sheet !== area.sheet) continue;
    const own = table.area;
    const beyond = rows ? own.row + own.rows > area.row : own.column + own.columns > area.column;
    const [start, size, from, length] = rows
      ? [own.column, own.columns, area.column, area.columns]
      : [own.row, own.rows, area.row, area.rows];
    const touches = start < from + length && from < start + size;
    const within = start >= from && start + size <= from + length;
    if (beyond && touches && !within) throw new WorkbookError("not-possible");
  }
}
