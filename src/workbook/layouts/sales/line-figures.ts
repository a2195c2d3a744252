import type { SheetCells } from "../../reading/sheet-cells";
import { readAmount } from "./amount-cell";
import { decimalsOf } from "./decimal-sign";

/** Rows looked at to prove what the columns are to one another. */
const ROWS_PROVEN = 5000;
/** Of the rows that have all the figures. */
const PROVEN = 0.95;
const FEWEST_PROVEN = 2;

/** Figures of columns row by row, for proofs by arithmetic. */
export interface LineFigures {
  readonly rows: number;
  /** NaN: no figure. */
  readonly of: (column: number) => Float64Array;
  /** Whether the difference is 0 within rounding in nearly every row that has all the figures. */
  readonly proves: (difference: (row: number) => number, size: (row: number) => number) => boolean;
  /** Median of the absolute figures that are not 0; null: there are none. */
  readonly typical: (column: number) => number | null;
}

export function lineFigures(cells: SheetCells, from: number, to: number, skip: ReadonlySet<number>): LineFigures {
  const rows: number[] = [];
  for (let row = from; row < to && rows.length < ROWS_PROVEN; row += 1) if (!skip.has(row)) rows.push(row);
  const columns = new Map<number, Float64Array>();
  const of = (column: number): Float64Array => {
    let figures = columns.get(column);
    if (figures === undefined) {
      const { sign } = decimalsOf(cells, column, from, to);
      figures = Float64Array.from(rows, (row) => readAmount(cells.at(row, column), sign).amount ?? Number.NaN);
      columns.set(column, figures);
    }
    return figures;
  };
  return {
    rows: rows.length,
    of,
    proves: (difference, size) => {
      let known = 0;
      let equal = 0;
      for (let row = 0; row < rows.length; row += 1) {
        const rest = difference(row);
        if (Number.isNaN(rest)) continue;
        known += 1;
        if (Math.abs(rest) <= 0.011 + 1e-4 * Math.abs(size(row))) equal += 1;
      }
      return known >= FEWEST_PROVEN && equal >= PROVEN * known;
    },
    typical: (column) => {
      const sizes = of(column)
        .filter((figure) => !Number.isNaN(figure) && figure !== 0)
        .map(Math.abs)
        .sort();
      return sizes[Math.floor(sizes.length / 2)] ?? null;
    },
  };
}
