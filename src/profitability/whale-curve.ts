import { notComputable } from "../alignment/figure";
import type { WhaleCurve } from "./results";

/**
 * Cumulative profit by customer, best first: how much the best earn, and how much of it the last ones cost again. Starts at
 * (0, 0) and ends at (1, total). Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability.
 * @param profits one a customer, money; at least one
 */
export function whaleCurve(profits: readonly number[]): WhaleCurve {
  const sorted = [...profits].sort((one, other) => other - one);
  const total = sorted.reduce((sum, profit) => sum + profit, 0);
  const inShares = total > 0;
  const points: (readonly [number, number])[] = [[0, 0]];
  let cumulative = 0;
  let peak = 0;
  let peakAt = 0;
  sorted.forEach((profit, index) => {
    cumulative = index === sorted.length - 1 ? total : cumulative + profit;
    const x = (index + 1) / sorted.length;
    const y = inShares ? cumulative / total : cumulative;
    points.push([x, y]);
    if (y > peak) {
      peak = y;
      peakAt = x;
    }
  });
  return {
    points,
    unit: inShares ? "share" : "currency",
    peak,
    peakAt,
    erosion: inShares ? peak - 1 : notComputable("not-positive"),
    lossMakers: sorted.filter((profit) => profit < 0).length,
  };
}
