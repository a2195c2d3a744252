import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "../figure";

/**
 * Student's interval of a mean: mean -+ t(1 - a/2, n - 1) sd / sqrt(n), times the finite population factor where the
 * population is known.
 * Source: Cochran (1977), Sampling techniques, 2.6 (factor) and 2.8 (interval).
 * @param sd n - 1
 * @param population persons; null: unknown or unlimited
 */
export function tInterval(
  mean: number,
  sd: number,
  n: number,
  confidence: number,
  population: number | null = null,
): Interval {
  const standardError = (sd / Math.sqrt(n)) * finitePopulationFactor(n, population);
  const half = tQuantile((1 + confidence) / 2, n - 1) * standardError;
  return [mean - half, mean + half];
}

/** sqrt(1 - n / N): 0 when everybody was asked, 1 when N is unknown or not a population of these raters. */
export function finitePopulationFactor(n: number, population: number | null): number {
  return population === null || population < n ? 1 : Math.sqrt(1 - n / population);
}
