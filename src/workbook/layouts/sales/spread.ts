/** Spread of the logarithms of positive figures: 0 where all are alike. */
export function spread(values: readonly number[]): number {
  const logs = values.map(Math.log);
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  return logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length);
}
