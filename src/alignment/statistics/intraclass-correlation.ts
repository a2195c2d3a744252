import { type Figure, notComputable } from "../figure";
import type { AnalysisOfVariance } from "./analysis-of-variance";

/**
 * ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW): the share of the variance of single raters that lies between departments.
 * Source: Bliese (2000), Within-group agreement, non-independence, and reliability; n0 for unequal groups.
 */
export function intraclassCorrelation1(anova: AnalysisOfVariance): Figure {
  const { meanSquareBetween, meanSquareWithin, n0 } = anova;
  const total = meanSquareBetween + (n0 - 1) * meanSquareWithin;
  return total > 0 ? (meanSquareBetween - meanSquareWithin) / total : notComputable("no-variance");
}

/** ICC(2) = (MSB - MSW) / MSB: how reliably the departments' means differ. Negative where chance would give more. */
export function intraclassCorrelation2({ meanSquareBetween, meanSquareWithin }: AnalysisOfVariance): Figure {
  return meanSquareBetween > 0
    ? (meanSquareBetween - meanSquareWithin) / meanSquareBetween
    : notComputable("no-variance");
}
