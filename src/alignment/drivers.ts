import { type Figure, notComputable } from "./figure";
import type { CriteriaStructure } from "./reliability";
import type { CriterionResult } from "./results";
import { cellOf, type Matrix, matrixOf } from "./statistics/matrix";
import { relativeWeights } from "./statistics/relative-weights";

/** Raters from which a correlation says how much a criterion matters. */
const FEWEST_FOR_CORRELATION = 30;
/** Raters for each criterion from which their shares can be told apart. */
const RATERS_PER_PREDICTOR = 10;

/** What matters, by criterion of the part. */
export interface Drivers {
  readonly importance: readonly CriterionResult["importance"][];
  readonly driver: readonly Figure[];
}

/**
 * The department's overall rating is the raters' own score, the weighted mean of the criteria; correlations with it follow
 * from the covariances: cov(x[i], total) = sum over j of w[j] C[i, j].
 * @param weights of the criteria
 * @param raters whose own score counts
 */
export function driversOf(
  structure: Pick<CriteriaStructure, "covariances" | "rated">,
  weights: readonly number[],
  raters: number,
): Drivers {
  const byWeight = weights.map((value): CriterionResult["importance"] => ({ value, by: "weight" }));
  const { covariances, rated } = structure;
  if (covariances === null || raters < FEWEST_FOR_CORRELATION) {
    return { importance: byWeight, driver: weights.map(() => notComputable("too-few-raters")) };
  }
  const correlations = correlationsWithTotal(
    covariances,
    rated.map((index) => weights[index] ?? 0),
  );
  const shares = sharesOfTotal(covariances, correlations, raters);
  const importance = [...byWeight];
  const driver = weights.map((): Figure => notComputable("no-ratings"));
  rated.forEach((place, index) => {
    const value = correlations[index] ?? Number.NaN;
    if (Number.isFinite(value)) importance[place] = { value, by: "correlation" };
    driver[place] = typeof shares === "string" ? notComputable(shares) : (shares[index] ?? Number.NaN);
  });
  return { importance, driver };
}

/** Not finite: the criterion or the total does not vary. */
function correlationsWithTotal(covariances: Matrix, weights: readonly number[]): readonly number[] {
  const withTotal = weights.map((_, row) =>
    weights.reduce((sum, weight, column) => sum + weight * cellOf(covariances, row, column), 0),
  );
  const variance = weights.reduce((sum, weight, row) => sum + weight * (withTotal[row] ?? 0), 0);
  return withTotal.map((covariance, row) => covariance / Math.sqrt(cellOf(covariances, row, row) * variance));
}

/**
 * Johnson's weights, or why there are none. They are shares as they stand: the total is made of the criteria, which
 * therefore explain all of it.
 */
function sharesOfTotal(
  covariances: Matrix,
  correlations: readonly number[],
  raters: number,
): Float64Array | "too-few-raters" | "no-variance" | "ill-conditioned" {
  const { size } = covariances;
  if (raters < RATERS_PER_PREDICTOR * size) return "too-few-raters";
  if (!correlations.every(Number.isFinite)) return "no-variance";
  const predictors = matrixOf(
    size,
    (row, column) =>
      cellOf(covariances, row, column) / Math.sqrt(cellOf(covariances, row, row) * cellOf(covariances, column, column)),
  );
  return relativeWeights(predictors, correlations) ?? "ill-conditioned";
}
