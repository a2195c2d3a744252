/** Sum of a term over a sample that is given as values and how often each occurs. */
export function countedSum(values: Float64Array, counts: ArrayLike<number>, term: (value: number) => number): number {
  return values.reduce((sum, value, code) => sum + (counts[code] ?? 0) * term(value), 0);
}
