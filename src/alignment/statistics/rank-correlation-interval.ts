import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../figure";

/**
 * Interval of Spearman's rho through Fisher's z with a variance of 1.06 / (n - 3). null: rho is 1 or -1, where z has no end.
 * Source: Fieller, Hartley & Pearson (1957), Tests for rank correlation coefficients.
 * @param n at least 4
 */
export function rankCorrelationInterval(rho: number, n: number, confidence: number): Interval | null {
  if (Math.abs(rho) >= 1) return null;
  const half = normalQuantile((1 + confidence) / 2, 0, 1) * Math.sqrt(1.06 / (n - 3));
  return [Math.tanh(Math.atanh(rho) - half), Math.tanh(Math.atanh(rho) + half)];
}
