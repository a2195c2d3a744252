import { areaName, quotedSheet } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS, type Bounds } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";
import type { Book, Follower } from "./book";
import type { Sheet } from "./sheet";

/** A range: an area of a sheet that follows its cells. */
export class Area implements Bounds, Follower {
  readonly book: Book;
  readonly sheet: Sheet;
  row: number;
  column: number;
  rows: number;
  columns: number;

  constructor(book: Book, sheet: Sheet, bounds: Bounds) {
    this.book = book;
    this.sheet = sheet;
    this.row = bounds.row;
    this.column = bounds.column;
    this.rows = bounds.rows;
    this.columns = bounds.columns;
  }

  /** An area of the same sheet; what leaves the sheet is no range. */
  with(bounds: Bounds): Area {
    const { row, column, rows, columns } = bounds;
    const inside =
      row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!inside) throw new WorkbookError("invalid");
    return new Area(this.book, this.sheet, bounds);
  }

  /** Where a cell's range would answer for all cells of a sheet: only those in use are looked at. */
  get address(): string {
    const local = this.rows === MAX_ROWS && this.columns === MAX_COLUMNS ? `1:${MAX_ROWS}` : areaName(this);
    return `${quotedSheet(this.sheet.name)}!${local}`;
  }

  get local(): string {
    return areaName(this);
  }

  get isEntireColumn(): boolean {
    return this.rows === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.columns === MAX_COLUMNS;
  }

  /** The part of a range that can hold anything: whole columns end where the cells do. */
  usedPart(): Bounds | null {
    const used = this.sheet.file.content.cells.bounds(false);
    if (used === null) return null;
    const row = Math.max(this.row, used.row);
    const column = Math.max(this.column, used.column);
    const rows = Math.min(this.row + this.rows, used.row + used.rows) - row;
    const columns = Math.min(this.column + this.columns, used.column + used.columns) - column;
    return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
  }

  moveRows(at: number, count: number): void {
    [this.row, this.rows] = moved(this.row, this.rows, at, count);
  }

  moveColumns(at: number, count: number): void {
    [this.column, this.columns] = moved(this.column, this.columns, at, count);
  }
}

/** A stretch after `count` places were made at `at` (or -count taken away from there). */
export function moved(start: number, length: number, at: number, count: number): [start: number, length: number] {
  const end = start + length;
  if (count > 0) {
    if (at <= start) return [start + count, length];
    return at < end ? [start, length + count] : [start, length];
  }
  const shift = (place: number): number => (place <= at ? place : Math.max(at, place + count));
  const first = shift(start);
  return [first, shift(end) - first];
}
