import {
  mapReferences,
  type FormulaReference,
  type ReferencePoint,
  referenceText,
} from "../formula/formula-references";
import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { moved } from "./area";
import type { Sheet } from "./sheet";

/** Cells that make room (count > 0) or close a gap (count < 0), within some columns or rows. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** The other axis: which columns (or rows) take part. */
  readonly first: number;
  readonly last: number;
}

/** Where an area lies afterwards; null: all of it was deleted. What takes part only partly stays. */
export function shiftBounds(shift: Shift, area: Bounds): Bounds | null {
  const rows = shift.axis === "row";
  const [start, end] = rows ? [area.column, area.column + area.columns - 1] : [area.row, area.row + area.rows - 1];
  if (start < shift.first || end > shift.last) return area;
  const [from, length] = rows ? [area.row, area.rows] : [area.column, area.columns];
  // Whole columns stay whole when rows come and go.
  if (length === (rows ? MAX_ROWS : MAX_COLUMNS)) return area;
  const [place, size] = moved(from, length, shift.at, shift.count);
  if (size <= 0) return null;
  return rows ? { ...area, row: place, rows: size } : { ...area, column: place, columns: size };
}

/** A formula after the shift; `own` is the sheet that it stands on. */
export function shiftFormula(shift: Shift, formula: string, own: Sheet): string {
  return mapReferences(formula, (reference) => {
    const text = formula.slice(reference.start, reference.end);
    const sheet = reference.sheet === null ? own.name : reference.sheet;
    if (sheet.toLowerCase() !== shift.sheet.name.toLowerCase()) return text;
    const before = boundsOf(reference);
    const after = shiftBounds(shift, before);
    if (after === before) return text;
    if (after === null) return referenceText(reference, null, null, formula);
    const last =
      reference.last === null
        ? null
        : corner(reference.last, after.row + after.rows - 1, after.column + after.columns - 1);
    return referenceText(reference, corner(reference.first, after.row, after.column), last, formula);
  });
}

export function corner(point: ReferencePoint, row: number, column: number): ReferencePoint {
  return { ...point, row: point.row === null ? null : row, column: point.column === null ? null : column };
}

/** The area of a reference; whole rows and columns reach to the sheet's end. */
export function boundsOf({ first, last }: FormulaReference): Bounds {
  const end = last ?? first;
  const row = first.row === null ? 0 : Math.min(first.row, end.row ?? first.row);
  const column = first.column === null ? 0 : Math.min(first.column, end.column ?? first.column);
  const bottom = first.row === null ? MAX_ROWS - 1 : Math.max(first.row, end.row ?? first.row);
  const right = first.column === null ? MAX_COLUMNS - 1 : Math.max(first.column, end.column ?? first.column);
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}
