import { CELL, cellKey } from "@offline-excel/xlsx/cell-store";
import type { Area } from "./area";
import { copyCells, type CopyPart } from "./range-copy";
import { WorkbookError } from "./workbook-error";

/** How cells are filled from others; series of dates, months and texts are Excel's own guesses, and not made here. */
export const FILL_KINDS = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "LinearTrend",
] as const;
export type FillKind = (typeof FILL_KINDS)[number];

const PARTS: Readonly<Partial<Record<FillKind, CopyPart>>> = { FillFormats: "Formats", FillValues: "Formulas" };

/**
 * Fills a target, which begins or ends with its source, by dragging: formulas move their references, two numbers or more go
 * on in equal steps unless copies are asked for, all else repeats.
 */
export function fillCells(source: Area, target: Area, kind: FillKind): void {
  const down = target.column === source.column && target.columns === source.columns;
  const along = target.row === source.row && target.rows === source.rows;
  const holds =
    target.sheet === source.sheet &&
    target.row <= source.row &&
    target.column <= source.column &&
    target.row + target.rows >= source.row + source.rows &&
    target.column + target.columns >= source.column + source.columns;
  if (!holds || (!down && !along)) throw new WorkbookError("invalid");
  for (const piece of pieces(source, target, down)) {
    copyCells(piece.into, piece.from, PARTS[kind] ?? "All", false, false);
  }
  if (kind === "FillDefault" || kind === "FillSeries" || kind === "LinearTrend") continueNumbers(source, target, down);
}

/** The target without its source, in pieces of the source's size and a last smaller one on each side. */
function pieces(source: Area, target: Area, down: boolean): { readonly into: Area; readonly from: Area }[] {
  const size = down ? source.rows : source.columns;
  const start = down ? source.row : source.column;
  const first = down ? target.row : target.column;
  const end = first + (down ? target.rows : target.columns);
  const slice = (area: Area, at: number, count: number): Area =>
    down
      ? area.with({ row: at, column: source.column, rows: count, columns: source.columns })
      : area.with({ row: source.row, column: at, rows: source.rows, columns: count });
  const made: { into: Area; from: Area }[] = [];
  for (let at = start + size; at < end; at += size) {
    const count = Math.min(size, end - at);
    made.push({ into: slice(target, at, count), from: slice(source, start, count) });
  }
  for (let at = start; at > first; at -= size) {
    const count = Math.min(size, at - first);
    made.push({ into: slice(target, at - count, count), from: slice(source, start + size - count, count) });
  }
  return made;
}

/** Along each line of nothing but numbers, two at least, the straight line through them by least squares goes on. */
function continueNumbers(source: Area, target: Area, down: boolean): void {
  const size = down ? source.rows : source.columns;
  const lines = down ? source.columns : source.rows;
  if (size < 2) return;
  const { content } = source.sheet.file;
  const place = (line: number, at: number): readonly [number, number] =>
    down ? [at, source.column + line] : [source.row + line, at];
  const start = down ? source.row : source.column;
  const [first, count] = down ? [target.row, target.rows] : [target.column, target.columns];
  for (let line = 0; line < lines; line += 1) {
    const numbers = Array.from({ length: size }, (_, at) => {
      const [row, column] = place(line, start + at);
      const cell = content.cells.content(row, column);
      const isPlain = content.cells.kind(row, column) === CELL.number && !content.formulas.has(cellKey(row, column));
      return isPlain && cell.kind === "number" ? cell.value : null;
    });
    if (numbers.includes(null)) continue;
    const { slope, intercept } = lineThrough(numbers as readonly number[]);
    for (let at = first; at < first + count; at += 1) {
      if (at >= start && at < start + size) continue;
      const [row, column] = place(line, at);
      target.sheet.file.setContent(row, column, { kind: "number", value: intercept + slope * (at - start) });
    }
  }
  target.book.wrote(target.sheet, {
    row: target.row,
    column: target.column,
    rows: target.rows,
    columns: target.columns,
  });
}

function lineThrough(values: readonly number[]): { readonly slope: number; readonly intercept: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
  return { slope, intercept: mean - slope * middle };
}
