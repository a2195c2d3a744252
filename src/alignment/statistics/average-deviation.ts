import { countedSum } from "./counted-sum";

/**
 * AD_M: mean absolute deviation of the ratings of one criterion from their own mean, units of the scale; 0 is full agreement.
 * Source: Burke, Finkelstein & Dusig (1999), On average deviation indices for estimating interrater agreement.
 * @param counts how often each value was given; at least one
 */
export function averageDeviation(values: Float64Array, counts: ArrayLike<number>): number {
  const n = countedSum(values, counts, () => 1);
  const mean = countedSum(values, counts, (value) => value) / n;
  return countedSum(values, counts, (value) => Math.abs(value - mean)) / n;
}
