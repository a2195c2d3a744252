import { parseCell } from "../address";
import type { MappingEntry } from "./mapping";
import { findColumn, type SheetCells } from "./sheet-cells";

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The columns that an entry's block takes up: from its header cell over every column that it names. */
export function columnsOfBlock(cells: SheetCells, entry: MappingEntry): ColumnSpan | null {
  const corner = "header" in entry && typeof entry.header === "string" ? parseCell(entry.header) : null;
  if (corner === null) return null;
  if (entry.layout === "matrix" && "suppliers" in entry) return squareSpan(cells, corner);
  const columns = namesIn(
    Object.entries(entry).flatMap(([key, value]: readonly [string, unknown]) => (NO_COLUMNS.has(key) ? [] : [value])),
  )
    .map((name) => findColumn(cells, corner.row, name))
    .filter((column) => column !== null);
  return { first: Math.min(corner.column, ...columns), last: Math.max(corner.column, ...columns) };
}

const NO_COLUMNS: ReadonlySet<string> = new Set([
  "sheet",
  "layout",
  "part",
  "header",
  "reverse",
  "dimensions",
  "scale",
]);

/** Every column name in a part of an entry, however nested. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // An array's entries go by their indices.
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === "fixed" || key === "role" ? [] : namesIn(inner),
  );
}

/** From the suppliers' names, left of the given cell or below it, to the last heading of the row. */
function squareSpan(cells: SheetCells, corner: { readonly row: number; readonly column: number }): ColumnSpan {
  let last = corner.column;
  while (last + 1 < cells.right && cells.textAt(corner.row, last + 1) !== "") last += 1;
  return { first: Math.max(0, corner.column - 1), last };
}

export function spansMeet(one: ColumnSpan | null, other: ColumnSpan | null): boolean {
  return one === null || other === null || (one.first <= other.last && other.first <= one.last);
}
