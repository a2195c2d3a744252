import { areComputed, type Figure } from "../computed-figures";
import type { SheetCells } from "../sheet-cells";
import type { RegionColumn } from "./region-columns";

export interface ComputedColumn {
  readonly column: RegionColumn;
  /** What it is computed from, as the headings say. */
  readonly from: string;
}

const FEWEST_ROWS = 3;
/** Whole numbers may agree by chance in fewer rows, unless they are beyond the others. */
const FEWEST_ROWS_OF_WHOLE = 8;
const MOST_ROWS = 200;
/** Half a unit of the last digit that is shown, whichever it is. */
const ROUNDINGS = [0.5, 0.05, 0.005, 0.0005] as const;

/**
 * Columns whose every number is the mean, the sum or the difference of others', within rounding: they say nothing of their own,
 * whatever heads them.
 */
export function computedColumns(
  cells: SheetCells,
  firstRow: number,
  endRow: number,
  columns: readonly RegionColumn[],
): readonly ComputedColumn[] {
  const numeric = columns.filter(({ profile }) => profile.numbers > 0 && profile.numbers >= 0.9 * profile.filled);
  if (numeric.length < 3) return [];
  const rows = Array.from({ length: Math.min(MOST_ROWS, endRow - firstRow) }, (_, index) => firstRow + index);
  const valueOf = (column: RegionColumn, row: number): number | null => {
    const value = cells.at(row, column.column);
    return typeof value === "number" ? value : null;
  };
  const found: ComputedColumn[] = [];
  numeric.forEach((column, index) => {
    const earlier = numeric.slice(0, index).filter((one) => !found.some((computed) => computed.column === one));
    const since = earlier.slice(lastComputed(earlier, found, column));
    for (const others of [earlier, since]) {
      if (others.length < 2) continue;
      if (holds(rows, column, others, valueOf, mean) || holds(rows, column, others, valueOf, sum)) {
        found.push({ column, from: `${others[0]?.heading ?? ""} … ${others.at(-1)?.heading ?? ""}` });
        return;
      }
    }
  });
  return found;
}

/** Where the columns since the last computed one begin. */
function lastComputed(
  earlier: readonly RegionColumn[],
  found: readonly ComputedColumn[],
  column: RegionColumn,
): number {
  const last = found.filter((one) => one.column.column < column.column).at(-1);
  if (last === undefined) return 0;
  const first = earlier.findIndex((one) => one.column > last.column.column);
  return first < 0 ? earlier.length : first;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function holds(
  rows: readonly number[],
  column: RegionColumn,
  others: readonly RegionColumn[],
  valueOf: (column: RegionColumn, row: number) => number | null,
  of: (values: readonly number[]) => number,
): boolean {
  let checked = 0;
  const figures: Figure[] = [];
  const distinct = new Set<number>();
  const isWhole = column.profile.wholeNumbers === column.profile.numbers;
  // Whole numbers could be the rounded mean of anything near: they count only where the mean is exact.
  const tolerance = isWhole ? 1e-9 : roundingOf(column);
  for (const row of rows) {
    const value = valueOf(column, row);
    if (value === null) continue;
    const values = others.map((other) => valueOf(other, row)).filter((one) => one !== null);
    if (values.length < 2) continue;
    if (Math.abs(of(values) - value) > tolerance + 1e-9) return false;
    figures.push({ value, from: values });
    // Of equal values anything is the mean.
    if (values.every((one) => one === values[0])) continue;
    checked += 1;
    distinct.add(value);
  }
  if (distinct.size < 2 || checked < FEWEST_ROWS) return false;
  return checked >= (isWhole ? FEWEST_ROWS_OF_WHOLE : FEWEST_ROWS) || areComputed(figures);
}

function roundingOf({ profile }: RegionColumn): number {
  const digits = Math.max(0, ...[...profile.counts.keys()].map((value) => (String(value).split(".")[1] ?? "").length));
  return ROUNDINGS[Math.min(digits, ROUNDINGS.length - 1)] ?? 0;
}
