/**
 * AD_M: mean absolute deviation of the ratings of one criterion from their own mean, units of the scale; 0 is full agreement.
 * Source: Burke, Finkelstein & Dusig (1999), On average deviation indices for estimating interrater agreement.
 * @param counts how often each value was given; at least one
 */
export function averageDeviation(values: Float64Array, counts: ArrayLike<number>): number {
  let n = 0;
  let sum = 0;
  for (let code = 0; code < values.length; code += 1) {
    const count = counts[code] ?? 0;
    n += count;
    if (count > 0) sum += count * (values[code] ?? 0);
  }
  const mean = sum / n;
  let deviations = 0;
  for (let code = 0; code < values.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count > 0) deviations += count * Math.abs((values[code] ?? 0) - mean);
  }
  return deviations / n;
}
