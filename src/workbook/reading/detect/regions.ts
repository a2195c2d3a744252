import type { Area, CellValue } from "../../snapshot";
import { isBlank, type SheetCells } from "../sheet-cells";
import { isHeading } from "./heading";

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
    ...loose.flatMap((area) => splitAtHeadings(cells, area)).map((area) => ({ ...area, isTable: false })),
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

const FEWEST_HEADINGS = 2;

/**
 * Blocks that follow one another without a blank row begin where an earlier row of headings is repeated. Among answers in words no
 * row looks like another kind than the next, and two people may well have answered alike: there only the first row heads a block.
 */
function splitAtHeadings(cells: SheetCells, area: Area): readonly Area[] {
  const bottom = area.row + area.rows;
  const starts = [area.row];
  const firstRowOf = new Map<string, number>();
  const leading = rowsOfLeadingHeadings(cells, area);
  let previousHeads = false;
  for (let row = area.row; row < bottom; row += 1) {
    const headings = rowOf(cells, area, row);
    const heads = areHeadings(headings);
    const follows = previousHeads;
    previousHeads = heads;
    if (!heads) continue;
    const key = JSON.stringify(headings);
    if (firstRowOf.has(key)) starts.push(isLoneTitle(cells, area, row - 1) ? row - 1 : row);
    else if (!follows || row < area.row + leading) firstRowOf.set(key, row);
  }
  return starts.map((row, index) => ({ ...area, row, rows: (starts[index + 1] ?? bottom) - row }));
}

function areHeadings(filled: readonly { readonly value: CellValue }[]): boolean {
  return filled.length >= FEWEST_HEADINGS && filled.every(({ value }) => isHeading(value));
}

/** Rows of headings before the first row of another kind; 1 where so many follow that they are answers. */
function rowsOfLeadingHeadings(cells: SheetCells, area: Area): number {
  for (let rows = 0; rows <= Math.min(MOST_HEADING_ROWS, area.rows - 1); rows += 1)
    if (!areHeadings(rowOf(cells, area, area.row + rows))) return rows;
  return 1;
}
const MOST_HEADING_ROWS = 10;

function rowOf(cells: SheetCells, area: Area, row: number): { column: number; value: CellValue }[] {
  const filled: { column: number; value: CellValue }[] = [];
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = cells.at(row, column);
    if (isBlank(value)) continue;
    // One number decides that this is no row of headings, in the longest of sheets too.
    if (typeof value !== "string") return [];
    filled.push({ column, value });
  }
  return filled;
}

function isLoneTitle(cells: SheetCells, area: Area, row: number): boolean {
  return row > area.row && rowOf(cells, area, row).length === 1;
}

/** What is written above a header, nearest first: lines of its own region, then the titles above that. */
export function titlesOver(cells: SheetCells, region: Region, header: number): readonly string[] {
  const titles: string[] = [];
  for (let row = header - 1; row >= region.row; row -= 1) {
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      if (cells.textAt(row, column) !== "") titles.push(cells.textAt(row, column));
    }
  }
  return [...titles, ...region.above];
}

/** Texts that stand alone in the lines above a header, nearest first: titles, and no headings of groups. */
export function loneTitlesOver(cells: SheetCells, region: Region, header: number): readonly string[] {
  const titles: string[] = [];
  for (let row = header - 1; row >= Math.max(cells.top, region.row - LINES_ABOVE); row -= 1) {
    const texts: string[] = [];
    for (let column = cells.left; column < cells.right; column += 1) {
      if (cells.textAt(row, column) !== "") texts.push(cells.textAt(row, column));
    }
    const [only] = texts;
    if (only !== undefined && texts.length === 1) titles.push(only);
  }
  return titles;
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
