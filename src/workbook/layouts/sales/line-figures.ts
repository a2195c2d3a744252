import type { SheetCells } from "../../reading/sheet-cells";
import { amountsOfColumn } from "./column-amounts";

/** Rows looked at to prove what the columns are to one another. */
const ROWS_PROVEN = 5000;
/** Of the rows that have all the figures. */
const PROVEN = 0.95;
const FEWEST_PROVEN = 2;

/** Figures of columns row by row, for proofs by arithmetic. */
export interface LineFigures {
  readonly rows: number;
  /** The sheet's row of a place among the figures. */
  readonly rowAt: (place: number) => number;
  /** NaN: no figure. In the unit of the amounts, where headings say different ones. */
  readonly of: (column: number) => Float64Array;
  /** Whether the difference is 0 within rounding in nearly every row that has all the figures. */
  readonly proves: (difference: (row: number) => number, size: (row: number) => number) => boolean;
  /** Median of the absolute figures that are not 0; null: there are none. */
  readonly typical: (column: number) => number | null;
}

export interface FigureRows {
  readonly from: number;
  readonly to: number;
  readonly skip: ReadonlySet<number>;
  /** What figures of a column are multiplied by to be in the unit of the amounts. */
  readonly factorOf?: (column: number) => number;
}

export function lineFigures(cells: SheetCells, { from, to, skip, factorOf = () => 1 }: FigureRows): LineFigures {
  const rows: number[] = [];
  for (let row = from; row < to && rows.length < ROWS_PROVEN; row += 1) if (!skip.has(row)) rows.push(row);
  const columns = new Map<number, Float64Array>();
  const of = (column: number): Float64Array => {
    let figures = columns.get(column);
    if (figures === undefined) {
      const amountAt = amountsOfColumn(cells, column, from, to);
      const factor = factorOf(column);
      figures = Float64Array.from(rows, (row) => (amountAt(row) ?? Number.NaN) * factor);
      columns.set(column, figures);
    }
    return figures;
  };
  return {
    rows: rows.length,
    rowAt: (place) => rows[place] ?? from,
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

/** A figure of a row; NaN: none. */
export function figureAt(figures: Float64Array, row: number): number {
  return figures[row] ?? Number.NaN;
}

/** A figure of a row where a blank means nothing. */
export function figureOrZero(figures: Float64Array, row: number): number {
  return figures[row] || 0;
}

/** Whether any figure is neither blank nor 0. */
export function hasFigures(figures: Float64Array): boolean {
  return figures.some((value) => !Number.isNaN(value) && value !== 0);
}
