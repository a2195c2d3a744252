/** Most values whose orders are all tried: 9! = 362,880. */
export const MOST_PERMUTED = 9;

/**
 * Exact two-sided p of Spearman's rho: the share of all orders of y whose rho is at least as far from 0. With mid-ranks, so
 * that ties are right too.
 * Source: Kendall & Gibbons (1990), Rank correlation methods.
 * @param ranksX,ranksY mid-ranks, of one length, at most nine
 */
export function exactRankCorrelationP(ranksX: Float64Array, ranksY: Float64Array): number {
  const n = ranksX.length;
  const centre = (n + 1) / 2;
  const x = ranksX.map((rank) => rank - centre);
  const y = ranksY.map((rank) => rank - centre);
  const observed = Math.abs(dot(x, y));
  let extreme = 0;
  let orders = 0;
  forEachPermutation(y, () => {
    orders += 1;
    // Half ranks make sums of quarters: nothing closer than that is a difference.
    if (Math.abs(dot(x, y)) >= observed - 1e-6) extreme += 1;
  });
  return extreme / orders;
}

/** Heap's algorithm: each order once, in place. */
function forEachPermutation(values: Float64Array, visit: () => void): void {
  const counters = new Uint8Array(values.length);
  visit();
  let index = 0;
  while (index < values.length) {
    const counter = counters[index] ?? 0;
    if (counter < index) {
      swap(values, index % 2 === 0 ? 0 : counter, index);
      visit();
      counters[index] = counter + 1;
      index = 0;
    } else {
      counters[index] = 0;
      index += 1;
    }
  }
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < x.length; index += 1) sum += (x[index] ?? 0) * (y[index] ?? 0);
  return sum;
}
