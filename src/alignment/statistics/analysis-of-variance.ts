import fCdf from "@stdlib/stats-base-dists-f-cdf";
import type { SampleMoments } from "./t-test";

/** One-way analysis of variance. */
export interface AnalysisOfVariance {
  /** J */
  readonly groups: number;
  /** N */
  readonly n: number;
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** null: no group varies. */
  readonly f: number | null;
  readonly p: number | null;
  /** n0 = (N - sum n^2 / N) / (J - 1): the group size that counts where groups are unequal. */
  readonly n0: number;
}

/**
 * From each group's own n, mean and sd: sums of squares, no design matrix. A group of one has no sd: pass 0. null: fewer than
 * two groups, or nobody beyond one a group.
 * Source: Fisher (1925), Statistical methods for research workers.
 */
export function analysisOfVariance(groups: readonly SampleMoments[]): AnalysisOfVariance | null {
  const existing = groups.filter(({ n }) => n > 0);
  const n = sumOf(existing, (group) => group.n);
  const between = existing.length - 1;
  const within = n - existing.length;
  if (between < 1 || within < 1) return null;
  const grandMean = sumOf(existing, (group) => group.n * group.mean) / n;
  const meanSquareBetween = sumOf(existing, (group) => group.n * (group.mean - grandMean) ** 2) / between;
  const meanSquareWithin = sumOf(existing, (group) => (group.n - 1) * group.sd ** 2) / within;
  const f = meanSquareWithin > 0 ? meanSquareBetween / meanSquareWithin : null;
  return {
    groups: existing.length,
    n,
    meanSquareBetween,
    meanSquareWithin,
    f,
    // The upper tail, as the lower one of 1 / F: small values keep their digits.
    p: f === null ? null : f === 0 ? 1 : fCdf(1 / f, within, between),
    n0: (n - sumOf(existing, (group) => group.n ** 2) / n) / between,
  };
}

function sumOf(groups: readonly SampleMoments[], term: (group: SampleMoments) => number): number {
  return groups.reduce((total, group) => total + term(group), 0);
}
