import { notComputable } from "../alignment/figure";
import { correlationTest, midRanks, spearmanCorrelation } from "../alignment/statistics/correlation";
import { exactRankCorrelationP, MOST_PERMUTED } from "../alignment/statistics/permutation-test";
import { rankCorrelationInterval } from "../alignment/statistics/rank-correlation-interval";
import type { AlignmentAgainstMargin } from "./results";

/** Departments below which there is nothing to correlate. */
const FEWEST_DEPARTMENTS = 3;
/** Departments from which Fisher's interval exists. */
const FEWEST_FOR_INTERVAL = 4;

/**
 * Alignment score against margin, one point a department, with Spearman's rho: exact p up to nine departments, else by t. So few
 * points show a direction at best.
 */
export function alignmentAgainstMargin(points: AlignmentAgainstMargin["points"]): AlignmentAgainstMargin {
  const n = points.length;
  const alignment = points.map((point) => point.alignment);
  const margin = points.map((point) => point.margin);
  if (n < FEWEST_DEPARTMENTS) {
    const none = notComputable("too-few-departments");
    return { points, rho: none, p: none, interval: none };
  }
  const rho = spearmanCorrelation(alignment, margin);
  if (rho === null) {
    const none = notComputable("no-variance");
    return { points, rho: none, p: none, interval: none };
  }
  return {
    points,
    rho,
    p: n <= MOST_PERMUTED ? exactRankCorrelationP(midRanks(alignment), midRanks(margin)) : correlationTest(rho, n).p,
    interval:
      n < FEWEST_FOR_INTERVAL
        ? notComputable("too-few-departments")
        : (rankCorrelationInterval(rho, n, 0.95) ?? notComputable("ill-conditioned")),
  };
}
