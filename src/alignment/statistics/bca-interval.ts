import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../figure";

/** Replicates this close to the estimate, relatively, are the estimate. */
const TIE = 1e-10;

/**
 * Bias-corrected and accelerated bootstrap interval. null: the replicates do not vary.
 * Source: Efron (1987), Better bootstrap confidence intervals; Efron & Tibshirani (1993), An introduction to the bootstrap, 14.3.
 * @param estimate the figure itself
 * @param replicates the figure of each resample
 * @param acceleration see `accelerationOf`
 */
export function bcaInterval(
  estimate: number,
  replicates: Float64Array,
  acceleration: number,
  confidence: number,
): Interval | null {
  const sorted = Float64Array.from(replicates).sort();
  const count = sorted.length;
  if (count === 0 || sorted[0] === sorted[count - 1]) return null;
  let below = 0;
  // Few raters on few points often give the estimate again: rounding must not decide on which side it falls.
  const tie = TIE * Math.max(1, Math.abs(estimate));
  for (const replicate of sorted) {
    if (Math.abs(replicate - estimate) <= tie) below += 0.5;
    else if (replicate < estimate) below += 1;
  }
  // Never 0 or 1: a normal quantile has no end.
  const share = Math.min(count / (count + 1), Math.max(1 / (count + 1), below / count));
  const bias = normalQuantile(share, 0, 1);
  const end = (tail: number) => {
    const z = bias + normalQuantile(tail, 0, 1);
    return quantile(sorted, normalCdf(bias + z / (1 - acceleration * z), 0, 1));
  };
  return [end((1 - confidence) / 2), end((1 + confidence) / 2)];
}

/**
 * a = sum u^3 / (6 (sum u^2)^1.5), u the influence of each rater on the figure (with strata: already divided by the size of
 * the rater's stratum). 0 where nobody has any.
 */
export function accelerationOf(influences: Iterable<number>): number {
  let squares = 0;
  let cubes = 0;
  for (const influence of influences) {
    squares += influence ** 2;
    cubes += influence ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** Between the (B + 1) p-th smallest and its neighbour. */
function quantile(sorted: Float64Array, p: number): number {
  const position = Math.min(sorted.length - 1, Math.max(0, p * (sorted.length + 1) - 1));
  const lower = Math.floor(position);
  const low = sorted[lower] ?? Number.NaN;
  return low + (position - lower) * ((sorted[Math.min(sorted.length - 1, lower + 1)] ?? low) - low);
}
