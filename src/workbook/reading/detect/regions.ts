import type { Area } from "../../snapshot";
import { isBlank, type SheetCells } from "../sheet-cells";

/** A rectangle of cells that belongs together: an Excel table, or cells that blank rows and columns set apart. */
export interface Region extends Area {
  readonly isTable: boolean;
  /** Texts in the lines above it that stand alone: titles and notes, nearest first. */
  readonly above: readonly string[];
}

/** The regions of a sheet from top to bottom, left to right. */
export function regionsOf(cells: SheetCells): readonly Region[] {
  const tables = cells.sheet.tables.map(({ area }) => area);
  const inTable = (row: number, column: number): boolean => tables.some((table) => contains(table, row, column));
  const filled = (row: number, column: number): boolean => !isBlank(cells.at(row, column)) && !inTable(row, column);
  const loose = bandsOf(cells.top, cells.bottom, (row) =>
    anyIn(cells.left, cells.right, (column) => filled(row, column)),
  ).flatMap((rows) =>
    bandsOf(cells.left, cells.right, (column) => anyIn(rows.from, rows.to, (row) => filled(row, column))).map(
      (columns): Area => ({
        row: rows.from,
        column: columns.from,
        rows: rows.to - rows.from,
        columns: columns.to - columns.from,
      }),
    ),
  );
  const areas = [
    ...tables.map((area) => ({ ...area, isTable: true })),
    ...loose.map((area) => ({ ...area, isTable: false })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  return areas.map((area) => ({ ...area, above: titlesAbove(cells, area) }));
}

interface Band {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

function bandsOf(from: number, to: number, isFilled: (index: number) => boolean): Band[] {
  const bands: Band[] = [];
  let start: number | null = null;
  for (let index = from; index <= to; index += 1) {
    const filled = index < to && isFilled(index);
    if (filled) start ??= index;
    else if (start !== null) {
      bands.push({ from: start, to: index });
      start = null;
    }
  }
  return bands;
}

function anyIn(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let index = from; index < to; index += 1) if (test(index)) return true;
  return false;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

const LINES_ABOVE = 8;

function titlesAbove(cells: SheetCells, area: Area): readonly string[] {
  const titles: string[] = [];
  for (let row = area.row - 1; row >= Math.max(cells.top, area.row - LINES_ABOVE); row -= 1) {
    for (let column = cells.left; column < cells.right; column += 1) {
      const value = cells.at(row, column);
      if (typeof value === "string" && value.trim() !== "") titles.push(value.trim());
    }
  }
  return titles;
}
