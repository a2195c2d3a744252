import { type Figure, isComputable, notComputable, type Reason } from "./figure";
import type { Reliability } from "./results";
import { correlationMatrix, covarianceMatrix } from "./statistics/covariance";
import { alphaIfDropped, cronbachAlpha, feldtInterval, itemTotalCorrelations } from "./statistics/cronbach-alpha";
import { guttmanLambda6 } from "./statistics/guttman-lambda6";
import type { Matrix } from "./statistics/matrix";
import { minimumResidualLoadings, omegaTotal } from "./statistics/mcdonald-omega";
import { addPairSums, type PairSums } from "./statistics/pair-sums";
import { spearmanBrown, splitHalfCorrelation } from "./statistics/split-half";

/** Raters below which reliability is hidden. */
export const FEWEST_FOR_RELIABILITY = 10;
/** Raters below which it is shown but marked. */
const FEWEST_FOR_FIRM_RELIABILITY = 30;

/** How the criteria hang together: as a whole, and each with the others (in the order of the criteria). */
export interface CriteriaStructure {
  readonly reliability: Reliability;
  readonly itemTotal: readonly Figure[];
  readonly alphaIfDropped: readonly Figure[];
  /** Criteria with ratings, as indices, and their matrices; null where a gate is closed. */
  readonly rated: readonly number[];
  readonly covariances: Matrix | null;
  readonly correlations: Matrix | null;
}

/**
 * @param sums pairwise, or of complete rows where the settings say listwise
 * @param raters who answered at least two thirds, or, listwise, every criterion
 */
export function structureOf(sums: PairSums, raters: number): CriteriaStructure {
  const all = Array.from({ length: sums.size }, (_, index) => index);
  const rated = all.filter((index) => (sums.n[index * sums.size + index] ?? 0) > 0);
  const closed = closedGate(raters, rated.length);
  if (closed !== null) return withoutStructure(all.length, rated, closed);
  const own = rated.length === all.length ? sums : addPairSums(rated.length, [{ sums, pick: rated }]);
  const covariances = covarianceMatrix(own);
  if (covariances === null) return withoutStructure(all.length, rated, "too-few-raters");
  const correlations = correlationMatrix(own);
  const place = (figures: readonly (number | null)[]) => spread(all.length, rated, figures);
  return {
    reliability: reliabilityOf(covariances, correlations, raters),
    itemTotal: place(itemTotalCorrelations(covariances)),
    alphaIfDropped: rated.length < 3 ? all.map(() => TOO_FEW_CRITERIA) : place(alphaIfDropped(covariances)),
    rated,
    covariances,
    correlations,
  };
}

export function withoutReliability(reason: Reason): Reliability {
  const none = notComputable(reason);
  return {
    alpha: none,
    alphaInterval: none,
    standardisedAlpha: none,
    lambda6: none,
    omega: none,
    splitHalf: none,
    weak: false,
  };
}

function closedGate(raters: number, criteria: number): Reason | null {
  if (raters === 0 || criteria === 0) return "no-ratings";
  if (raters < FEWEST_FOR_RELIABILITY) return "too-few-raters";
  return criteria < 2 ? "too-few-criteria" : null;
}

function withoutStructure(criteria: number, rated: readonly number[], reason: Reason): CriteriaStructure {
  const none = new Array<Figure>(criteria).fill(notComputable(reason));
  return {
    reliability: withoutReliability(reason),
    itemTotal: none,
    alphaIfDropped: none,
    rated,
    covariances: null,
    correlations: null,
  };
}

const TOO_FEW_CRITERIA = notComputable("too-few-criteria");
const NO_VARIANCE = notComputable("no-variance");
const ILL_CONDITIONED = notComputable("ill-conditioned");
const ROUNDING = 1e-9;

function reliabilityOf(covariances: Matrix, correlations: Matrix | null, raters: number): Reliability {
  const alpha = possible(cronbachAlpha(covariances));
  const halves = possible(splitHalfCorrelation(covariances));
  return {
    alpha,
    alphaInterval: isComputable(alpha) ? feldtInterval(alpha, raters, covariances.size, 0.95) : alpha,
    standardisedAlpha: correlations === null ? NO_VARIANCE : possible(cronbachAlpha(correlations)),
    lambda6: correlations === null ? NO_VARIANCE : (guttmanLambda6(correlations) ?? ILL_CONDITIONED),
    omega: omegaOf(correlations, covariances.size),
    splitHalf: isComputable(halves) ? (halves > -1 ? spearmanBrown(halves) : ILL_CONDITIONED) : halves,
    weak: raters < FEWEST_FOR_FIRM_RELIABILITY,
  };
}

function omegaOf(correlations: Matrix | null, criteria: number): Figure {
  if (criteria < 3) return TOO_FEW_CRITERIA;
  if (correlations === null) return NO_VARIANCE;
  const loadings = minimumResidualLoadings(correlations);
  if (loadings === null) return notComputable("did-not-converge");
  return omegaTotal(correlations, loadings) ?? notComputable("ill-conditioned");
}

/**
 * Pairs with gaps may contradict one another: what no real data could give, such as a correlation above one, is none.
 * null: something does not vary.
 */
function possible(figure: number | null): Figure {
  if (figure === null) return NO_VARIANCE;
  return figure <= 1 + ROUNDING ? figure : ILL_CONDITIONED;
}

/** Figures of the rated criteria at their places among all. */
function spread(size: number, rated: readonly number[], figures: readonly (number | null)[]): readonly Figure[] {
  const all = new Array<Figure>(size).fill(notComputable("no-ratings"));
  rated.forEach((place, index) => {
    all[place] = possible(figures[index] ?? null);
  });
  return all;
}
