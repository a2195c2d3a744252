import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../figure";

/**
 * Interval of a share by its score test, without continuity correction. Stays inside 0-1 and is sensible at 0 and 1.
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference; R: prop.test(correct = FALSE).
 * @param successes 0 to n
 * @param n at least 1
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  const share = successes / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}
