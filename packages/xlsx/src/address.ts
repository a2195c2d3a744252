import { MAX_COLUMNS, MAX_ROWS, type Bounds } from "./cell-store";

/** 0 -> "A". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0; null where it is no column of a sheet. */
export function columnIndex(name: string): number | null {
  let index = 0;
  for (const letter of name.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return null;
    index = index * 26 + value;
  }
  return index >= 1 && index <= MAX_COLUMNS ? index - 1 : null;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B2:C5"; one cell as "B2", whole columns as "B:C", whole rows as "2:5". */
export function areaName(area: Bounds): string {
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) {
    return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  }
  if (area.columns === MAX_COLUMNS && area.rows < MAX_ROWS) return `${area.row + 1}:${area.row + area.rows}`;
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** As formulas and charts have it: "$B$2:$C$5". */
export function absoluteName(area: Bounds): string {
  return areaName(area)
    .replace(/([A-Z]+)/g, "$$$1")
    .replace(/(?<![0-9])(\d+)/g, "$$$1");
}

/** A sheet's name in front of an address, quoted where Excel quotes it. */
export function quotedSheet(name: string): string {
  // Only letters and digits stand by themselves: not the half-space of a Persian name.
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** A rectangle from "B2", "B2:C5", "B:C" or "2:5"; null where it is none of a sheet. */
export function parseArea(text: string): Bounds | null {
  const cells = CELLS.exec(text);
  if (cells) {
    return between(
      row(cells[2]),
      columnIndex(cells[1] ?? ""),
      row(cells[4] ?? cells[2]),
      columnIndex(cells[3] ?? cells[1] ?? ""),
    );
  }
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = WHOLE_ROWS.exec(text);
  if (rows) return between(row(rows[1]), 0, row(rows[2]), MAX_COLUMNS - 1);
  return null;
}

function row(text: string | undefined): number | null {
  const value = Number(text);
  return value >= 1 && value <= MAX_ROWS ? value - 1 : null;
}

function between(top: number | null, left: number | null, bottom: number | null, right: number | null): Bounds | null {
  if (top === null || left === null || bottom === null || right === null) return null;
  const area = { row: Math.min(top, bottom), column: Math.min(left, right) };
  return { ...area, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}

/** "'My sheet'!A1:B2" -> sheet and rest; null sheet where none is named. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: text };
  const name = text.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, rest: text.slice(mark + 1) };
}

export function intersection(a: Bounds, b: Bounds): Bounds | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Bounds, b: Bounds): Bounds {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function containsArea(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
