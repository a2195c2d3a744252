import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { changeColumns } from "@offline-excel/xlsx/columns";
import { attribute, child } from "@offline-excel/xlsx/xml";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { EVENT } from "./book";
import { intersection } from "@offline-excel/xlsx/address";

/** What a protected sheet may still let happen. */
export type WriteKind = "content" | "format" | "columns" | "rows";

const ALLOWANCE: Readonly<Record<WriteKind, string | null>> = {
  content: null,
  format: "formatCells",
  columns: "formatColumns",
  rows: "formatRows",
};

/** Refuses to change what is read only or protected. */
export function ensureWritable(area: Area, kind: WriteKind = "content"): void {
  if (area.book.profile.readOnly) throw new WorkbookError("protected");
  if (!area.sheet.isProtected) return;
  const protection = child(area.sheet.file.root(), "sheetProtection");
  const allowance = ALLOWANCE[kind];
  if (allowance !== null && protection !== null && attribute(protection, allowance) === "0") return;
  if (kind === "content" && !hasLocked(area)) return;
  throw new WorkbookError("protected");
}

function hasLocked(area: Area): boolean {
  const { styles } = area.book.file;
  if (area.rows * area.columns > 100_000) return true;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (styles.format(area.sheet.styleAt(row, column)).locked) return true;
    }
  }
  return false;
}

/** Tells clients that cells changed: the sheet's handlers, and those of tables that were hit. */
export function announceChange(area: Area, changeType: string): void {
  const { book, sheet } = area;
  if (book.listeners.size === 0) return;
  const args = {
    address: area.local,
    changeType,
    source: "Local",
    triggerSource: "ThisLocalAddin",
    worksheetId: sheet.id,
  };
  book.emit(EVENT.dataChanged, sheet.id, args);
  for (const table of book.tables) {
    if (table.sheet !== sheet || intersection(table.area, area) === null) continue;
    book.emit(EVENT.tableChanged, table.id, { ...args, tableId: table.id });
  }
}

export function announceFormat(area: Area): void {
  if (area.book.listeners.size === 0) return;
  area.book.emit(EVENT.formatChanged, area.sheet.id, {
    address: area.local,
    worksheetId: area.sheet.id,
    source: "Local",
  });
}

/** True, false, or null where rows differ. */
export function hiddenRows(area: Area): boolean | null {
  if (area.rows === MAX_ROWS)
    return [...area.sheet.file.content.rows.values()].some((facts) => facts.hidden) ? null : false;
  const first = area.sheet.file.row(area.row).hidden;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (area.sheet.file.row(row).hidden !== first) return null;
  }
  return first;
}

export function hiddenColumns(area: Area): boolean | null {
  const runs = area.sheet.file.columns();
  if (area.columns === MAX_COLUMNS) return runs.some((run) => run.hidden) ? null : false;
  const first = area.sheet.columnAt(area.column)?.hidden ?? false;
  for (let column = area.column + 1; column < area.column + area.columns; column += 1) {
    if ((area.sheet.columnAt(column)?.hidden ?? false) !== first) return null;
  }
  return first;
}

export function hideRows(area: Area, hidden: boolean): void {
  ensureWritable(area, "rows");
  if (area.rows > 200_000) throw new WorkbookError("too-many-cells");
  for (let row = area.row; row < area.row + area.rows; row += 1) area.sheet.file.setRow(row, { hidden });
  area.book.emit(EVENT.rowHiddenChanged, area.sheet.id, {
    address: area.local,
    changeType: hidden ? "Hidden" : "Unhidden",
    source: "Local",
    worksheetId: area.sheet.id,
  });
}

export function hideColumns(area: Area, hidden: boolean): void {
  ensureWritable(area, "columns");
  const { file } = area.sheet;
  file.setColumns(changeColumns(file.columns(), area.column, area.column + area.columns - 1, { hidden }));
}
