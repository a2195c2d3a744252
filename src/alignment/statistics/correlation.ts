import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import type { Interval } from "../figure";

/**
 * Product-moment correlation of two samples of one length. null: fewer than two values, or one does not vary.
 * Source: Pearson (1896); R: cor.
 */
export function pearsonCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length;
  if (n < 2) return null;
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let index = 0; index < n; index += 1) {
    const dx = (x[index] ?? 0) - meanX;
    const dy = (y[index] ?? 0) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Pearson's correlation of mid-ranks. Source: Spearman (1904); R: cor(method = "spearman"). */
export function spearmanCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  return pearsonCorrelation(midRanks(x), midRanks(y));
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (let position = start; position < end; position += 1) ranks[order[position] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** t = r sqrt((n - 2) / (1 - r^2)), n - 2 degrees of freedom; p two-sided. n at least 3. */
export function correlationTest(r: number, n: number): { readonly t: number; readonly p: number } {
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  return { t, p: Number.isFinite(t) ? 2 * tCdf(-Math.abs(t), n - 2) : 0 };
}

/** Interval of a correlation through Fisher's z = atanh r, sd 1 / sqrt(n - 3). n at least 4. Source: Fisher (1921). */
export function correlationInterval(r: number, n: number, confidence: number): Interval {
  const half = normalQuantile((1 + confidence) / 2, 0, 1) / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum / values.length;
}
