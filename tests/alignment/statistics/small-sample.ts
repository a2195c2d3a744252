/** Twelve raters, four criteria, complete: small enough to recompute anywhere. */
export const ROWS: readonly (readonly number[])[] = [
  [4, 5, 4, 3],
  [3, 4, 3, 2],
  [5, 5, 4, 4],
  [2, 3, 2, 1],
  [4, 4, 5, 3],
  [1, 2, 2, 2],
  [3, 3, 4, 2],
  [5, 4, 5, 5],
  [2, 2, 1, 1],
  [4, 3, 3, 4],
  [3, 5, 4, 3],
  [2, 1, 3, 2],
];

export const COLUMNS: readonly Float64Array[] = [0, 1, 2, 3].map((column) =>
  Float64Array.from(ROWS, (row) => row[column] ?? Number.NaN),
);

export const TOTALS: readonly number[] = ROWS.map((row) => row.reduce((sum, rating) => sum + rating, 0));

export function columnOf(index: number): Float64Array {
  return COLUMNS[index] ?? new Float64Array(0);
}

/** Are two lists of numbers the same to so many digits? */
export function areClose(actual: ArrayLike<number | null> | null, expected: readonly number[], digits = 10): boolean {
  return (
    actual !== null &&
    actual.length === expected.length &&
    expected.every((value, index) => Math.abs((actual[index] ?? Number.NaN) - value) < 10 ** -digits)
  );
}
