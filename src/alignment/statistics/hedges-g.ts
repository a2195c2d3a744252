import gammaln from "@stdlib/math-base-special-gammaln";
import type { SampleMoments } from "./t-test";

/**
 * Standardised difference of two samples, (mean_a - mean_b) / pooled sd, with the exact small-sample correction
 * J(m) = gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2)), m = n_a + n_b - 2. null: the samples do not vary.
 * Source: Hedges (1981), Distribution theory for Glass's estimator of effect size and related estimators.
 */
export function hedgesG(a: SampleMoments, b: SampleMoments): number | null {
  const m = a.n + b.n - 2;
  const pooled = Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / m);
  if (!(pooled > 0)) return null;
  return ((a.mean - b.mean) / pooled) * smallSampleCorrection(m);
}

/** J(m), below 1. */
export function smallSampleCorrection(m: number): number {
  return Math.exp(gammaln(m / 2) - Math.log(Math.sqrt(m / 2)) - gammaln((m - 1) / 2));
}
