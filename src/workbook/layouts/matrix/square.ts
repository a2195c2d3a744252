import { areComputed, type Figure } from "../../reading/computed-figures";
import { isComputedRow } from "../../reading/computed-rows";
import { numberInText } from "../../reading/rating-cell";
import type { SheetCells } from "../../reading/sheet-cells";
import { isSummaryLabel } from "../../reading/summary-label";

/** A name down or across, and whether its figures sum up the others': by its label, or by arithmetic. */
export interface Line {
  readonly at: number;
  readonly name: string;
  readonly sumsUp: "said" | "computed" | null;
}

export interface Square {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/** The names beside and above a square whose first rating stands below the header and right of the labels. */
export function squareAt(cells: SheetCells, header: number, labels: number, right: number, bottom: number): Square {
  const down: Line[] = [];
  for (let row = header + 1; row < bottom; row += 1) {
    const name = cells.textAt(row, labels);
    // A square ends where its names do.
    if (name === "") break;
    down.push({ at: row, name, sumsUp: isSummaryLabel(name) ? "said" : isComputedRow(cells, row) ? "computed" : null });
  }
  const named: Line[] = [];
  for (let column = labels + 1; column < right; column += 1) {
    const name = cells.textAt(header, column);
    if (name === "") break;
    named.push({ at: column, name, sumsUp: isSummaryLabel(name) ? "said" : null });
  }
  const rows = down.filter(({ sumsUp }) => sumsUp === null).map(({ at }) => at);
  const computed = computedColumns(
    cells,
    rows,
    named.filter(({ sumsUp }) => sumsUp === null).map(({ at }) => at),
  );
  const across = named.map((line): Line => (computed.has(line.at) ? { ...line, sumsUp: "computed" } : line));
  return { across, down };
}

/** Columns at the end, or at the head, that hold the means or the sums of the others, whatever heads them. */
function computedColumns(cells: SheetCells, rows: readonly number[], columns: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let last = columns.length - 1; last > 1; last -= 1) {
    const column = columns[last];
    if (column === undefined || !isComputed(cells, rows, column, columns.slice(0, last))) break;
    found.add(column);
  }
  const [first, ...others] = columns.filter((column) => !found.has(column));
  if (first !== undefined && isComputed(cells, rows, first, others)) found.add(first);
  return found;
}

function isComputed(cells: SheetCells, rows: readonly number[], column: number, others: readonly number[]): boolean {
  const figures = rows.flatMap((row): readonly Figure[] => {
    const value = numberAt(cells, row, column);
    if (value === null) return [];
    return [{ value, from: others.map((other) => numberAt(cells, row, other)).filter((one) => one !== null) }];
  });
  return figures.length * 2 > rows.length && areComputed(figures);
}

function numberAt(cells: SheetCells, row: number, column: number): number | null {
  const value = cells.at(row, column);
  return typeof value === "number" ? value : typeof value === "string" ? numberInText(value) : null;
}
