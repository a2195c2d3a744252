import { isComputable } from "../../src/alignment/figure";
import { averageDeviation } from "../../src/alignment/statistics/average-deviation";
import { analysisOfVariance } from "../../src/alignment/statistics/analysis-of-variance";
import { benjaminiHochberg } from "../../src/alignment/statistics/benjamini-hochberg";
import {
  correlationInterval,
  correlationTest,
  pearsonCorrelation,
  spearmanCorrelation,
} from "../../src/alignment/statistics/correlation";
import { correlationMatrix, covarianceMatrix } from "../../src/alignment/statistics/covariance";
import {
  alphaIfDropped,
  averageCorrelation,
  cronbachAlpha,
  feldtInterval,
  itemTotalCorrelations,
} from "../../src/alignment/statistics/cronbach-alpha";
import { guttmanLambda6 } from "../../src/alignment/statistics/guttman-lambda6";
import { hedgesG } from "../../src/alignment/statistics/hedges-g";
import { intraclassCorrelation1, intraclassCorrelation2 } from "../../src/alignment/statistics/intraclass-correlation";
import type { Matrix } from "../../src/alignment/statistics/matrix";
import { matrixOf, cellOf } from "../../src/alignment/statistics/matrix";
import { minimumResidualLoadings, omegaOfLoadings } from "../../src/alignment/statistics/mcdonald-omega";
import { pairSumsOf } from "../../src/alignment/statistics/pair-sums";
import { relativeWeights } from "../../src/alignment/statistics/relative-weights";
import { spearmanBrown, splitHalfCorrelation } from "../../src/alignment/statistics/split-half";
import { summaryOf } from "../../src/alignment/statistics/summary";
import { tInterval } from "../../src/alignment/statistics/t-interval";
import { differenceInterval, type SampleMoments, welchTest } from "../../src/alignment/statistics/t-test";
import { wilsonInterval } from "../../src/alignment/statistics/wilson-interval";
import {
  isPolarised,
  linearAgreement,
  withinGroupAgreement,
  withinGroupAgreementOfMany,
} from "../../src/alignment/statistics/within-group-agreement";
import { groupsOf, isTexts, itemColumn, UnknownVariable, variable } from "./variables";
import {
  type Question,
  columnsOf,
  completeRows,
  completeVariables,
  confidence,
  has,
  itemOf,
  itemValues,
  listwise,
  momentsByGroup,
  momentsOf,
  number,
  pairs,
  scaleScores,
  text,
  twoGroups,
  twoVariables,
} from "./samples";

/** A definition that is not ours, and why. */
export class NotDefined {
  public constructor(public readonly reason: string) {}
}

export type Answer = number | readonly (number | null)[] | Readonly<Record<string, number | null>> | NotDefined | null;
type Definition = (question: Question) => Answer;

/** How the product defines each statistic, with the product's own code. Names that are missing here are not ours. */
export const DEFINITIONS: Readonly<Record<string, Definition>> = {
  n: (question) => itemValues(question).length,
  mean: (question) => figure(summaryOf(itemValues(question)).mean),
  sd: (question) => figure(summaryOf(itemValues(question)).sd),
  mean_ci_t: (question) => {
    const { n, mean, sd } = summaryOf(itemValues(question));
    return isComputable(mean) && isComputable(sd) ? tInterval(mean, sd, n, confidence(question)) : [null, null];
  },
  favourable_pct: (question) => shareAtOrAbove(question).share,
  unfavourable_pct: (question) => {
    const threshold = number(question, "threshold_le");
    const values = itemValues(question);
    return values.filter((value) => value <= threshold).length / values.length;
  },
  favourable_wilson_ci: (question) => {
    const { successes, n } = shareAtOrAbove(question);
    return wilsonInterval(successes, n, confidence(question));
  },
  cronbach_alpha_raw: (question) => cronbachAlpha(covariances(question)),
  cronbach_alpha_std: (question) => fromOwnCorrelations(question, cronbachAlpha),
  average_interitem_r: (question) => fromOwnCorrelations(question, averageCorrelation),
  guttman_lambda6: (question) => fromOwnCorrelations(question, guttmanLambda6),
  alpha_if_item_dropped_raw: (question) => alphaIfDropped(covariances(question)),
  alpha_if_item_dropped_std: (question) => fromOwnCorrelations(question, alphaIfDropped),
  corrected_item_total_r: (question) => itemTotalCorrelations(covariances(question)),
  cronbach_alpha_ci_feldt: feldt,
  // The records divide by the total that the model implies; the product by the observed one. The loadings are the same.
  omega_total_1f: (question) => omega(question, omegaOfLoadings),
  factor_loadings_1f: (question) => omega(question, (loadings) => [...loadings]),
  split_half_odd_even_r: (question) => splitHalfCorrelation(covariances(question)),
  split_half_spearman_brown: (question) => {
    const halves = splitHalfCorrelation(covariances(question));
    return halves === null ? null : spearmanBrown(halves);
  },
  scale_score_mean: (question) => figure(summaryOf(scaleScores(question)).mean),
  scale_score_sd: (question) => figure(summaryOf(scaleScores(question)).sd),
  rwg: (question) =>
    byGroup(question, (columns, points) => {
      const [variance] = variancesOf(columns);
      return variance === undefined ? null : Math.max(0, withinGroupAgreement(variance, points));
    }),
  rwg_j: (question) =>
    byGroup(question, (columns, points) => {
      const variances = variancesOf(columns);
      return isPolarised(variances, points) ? 0 : withinGroupAgreementOfMany(variances, points);
    }),
  rwg_star_j_lindell: (question) => {
    const expected = number(question, "expected_variance");
    return byGroup(question, (columns) => linearAgreement(variancesOf(columns), expected));
  },
  AD_M: (question) => byGroup(question, (columns) => deviationOf(columns[0])),
  AD_M_j: (question) =>
    byGroup(question, (columns) => columns.reduce((sum, column) => sum + deviationOf(column), 0) / columns.length),
  anova_oneway: (question) => {
    const anova = analysisOfVariance([...momentsByGroup(question).values()]);
    if (anova === null) return null;
    return {
      F: anova.f,
      df1: anova.groups - 1,
      df2: anova.n - anova.groups,
      p: anova.p,
      ms_between: anova.meanSquareBetween,
      ms_within: anova.meanSquareWithin,
    };
  },
  n0: (question) => analysisOfVariance([...momentsByGroup(question).values()])?.n0 ?? null,
  icc1: (question) => {
    const moments = [...momentsByGroup(question).values()];
    const anova = analysisOfVariance(moments);
    const equal = moments.every(({ n }) => n === moments[0]?.n);
    if (!text(question, "k_def").includes("n0") && !equal)
      return new NotDefined("ICC(1) with another group size than n0");
    return anova === null ? null : figure(intraclassCorrelation1(anova));
  },
  icc2: (question) => {
    if (text(question, "def") !== "(MSB-MSW)/MSB") return new NotDefined("another definition of ICC(2)");
    const anova = analysisOfVariance([...momentsByGroup(question).values()]);
    return anova === null ? null : figure(intraclassCorrelation2(anova));
  },
  group_n: (question) => mapMoments(question, ({ n }) => n),
  group_means: (question) => mapMoments(question, ({ mean }) => mean),
  group_sds: (question) => mapMoments(question, ({ n, sd }) => (n < 2 ? null : sd)),
  group_vs_rest_welch_p: (question) => groupsAgainstRest(question),
  group_vs_rest_welch_p_bh: (question) => {
    const entries = Object.entries(groupsAgainstRest(question));
    const known = entries.flatMap(([id, p]) => (p === null ? [] : [{ id, p }]));
    const adjusted = benjaminiHochberg(known.map(({ p }) => p));
    return Object.fromEntries(known.map(({ id }, index) => [id, adjusted[index] ?? null]));
  },
  welch_t: (question) => {
    const [a, b] = twoGroups(question);
    const test = welchTest(a, b);
    if (test === null) return null;
    const [low, high] = differenceInterval(test, confidence(question));
    return {
      t: test.t,
      df: test.degreesOfFreedom,
      p: test.p,
      diff: test.difference,
      ci_low: low,
      ci_high: high,
      se: test.standardError,
    };
  },
  hedges_g: (question) => {
    if (text(question, "sd") !== "pooled") return new NotDefined("Hedges g with another deviation than the pooled one");
    const [a, b] = twoGroups(question);
    // The interval (noncentral t) is not ours; the comparison says so for each key left out.
    return { g: hedgesG(a, b) };
  },
  correlation_matrix: (question) => cells(correlationMatrix(pairs(question))),
  covariance_matrix: (question) => cells(covarianceMatrix(pairs(question))),
  pearson: (question) => {
    const { x, y } = twoVariables(question);
    const r = pearsonCorrelation(x, y);
    if (r === null) return null;
    const { t, p } = correlationTest(r, x.length);
    const [low, high] = correlationInterval(r, x.length, confidence(question));
    return { r, t, p, ci_low: low, ci_high: high };
  },
  spearman: (question) => {
    const { x, y } = twoVariables(question);
    const rho = spearmanCorrelation(x, y);
    return rho === null ? null : { rho, p: correlationTest(rho, x.length).p };
  },
  johnson_relative_weights_raw: (question) => johnson(question)?.map((weight) => weight) ?? null,
  johnson_relative_weights_pct: (question) => {
    const weights = johnson(question);
    const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
    return weights?.map((weight) => (100 * weight) / total) ?? null;
  },
};

/** Why a name that we do not define is not defined, where there is more to say than that. */
export const NOT_OURS: Readonly<Record<string, string>> = {
  bootstrap_mean_percentile_ci: "percentile bootstrap; ours is BCa, of the alignment score",
  bootstrap_alpha_percentile_ci: "percentile bootstrap; alpha's interval is Feldt's",
  icc2_spearman_brown_n0: "the same as ICC(2) by another way",
  student_t: "equal variances; ours are paired or Welch's",
  cohens_d: "without the correction for small samples; ours is Hedges g",
  AD_Md_j: "about the median; ours is about the mean",
  guttman_split_half_odd_even: "ours is stepped up by Spearman-Brown",
  cfa_loadings_std: "confirmatory maximum likelihood; ours is minimum residual",
  group_vs_rest_welch_p_holm: "ours is Benjamini-Hochberg's adjustment",
};

function figure(value: ReturnType<typeof summaryOf>["mean"]): number | null {
  return isComputable(value) ? value : null;
}

function shareAtOrAbove(question: Question): { share: number | null; successes: number; n: number } {
  const threshold = number(question, "threshold_ge");
  const values = itemValues(question);
  const successes = values.filter((value) => value >= threshold).length;
  return { share: values.length > 0 ? successes / values.length : null, successes, n: values.length };
}

function covariances(question: Question): Matrix {
  const matrix = covarianceMatrix(pairs(question));
  if (matrix === null) throw new UnknownVariable("covariances cannot be computed");
  return matrix;
}

/**
 * Ours come from the pairwise correlations themselves. Where cells are missing the reference rescales the pairwise covariances
 * instead: another definition.
 */
function fromOwnCorrelations(question: Question, statistic: (matrix: Matrix) => Answer): Answer {
  const sums = pairs(question);
  const complete = sums.n.every((n) => n === sums.n[0]);
  if (!complete)
    return new NotDefined("with missing cells: from rescaled pairwise covariances, ours from pairwise correlations");
  const matrix = correlationMatrix(sums);
  return matrix === null ? null : statistic(matrix);
}

function feldt(question: Question): Answer {
  const columns = columnsOf(question);
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
  const raters = rows.filter((row) => {
    const rated = columns.filter((column) => !Number.isNaN(column[row] ?? Number.NaN)).length;
    return 3 * rated >= 2 * columns.length;
  }).length;
  const matrix = covariances(question);
  const alpha = cronbachAlpha(matrix);
  if (has(question, "n") && number(question, "n") !== raters) {
    return new NotDefined("with raters who answered less than two thirds of the items");
  }
  return alpha === null ? null : feldtInterval(alpha, raters, matrix.size, confidence(question));
}

function omega(question: Question, statistic: (loadings: Float64Array) => Answer): Answer {
  const estimator = text(question, "estimator");
  if (!estimator.includes("minres")) return new NotDefined(`another estimator (${estimator})`);
  if (text(question, "metric") !== "correlation") return new NotDefined("not from correlations");
  const matrix = correlationMatrix(pairs(question));
  if (matrix === null) return null;
  const loadings = minimumResidualLoadings(matrix);
  return loadings === null ? null : statistic(loadings);
}

/** A figure of each group of at least two raters who answered all items. */
function byGroup(
  question: Question,
  statistic: (columns: readonly Float64Array[], points: number) => number | null,
): Readonly<Record<string, number | null>> | NotDefined {
  const { dataset, record } = question;
  if (record.params["null"] !== undefined && record.params["null"] !== "uniform") {
    return new NotDefined("another null distribution than the uniform one");
  }
  const items = isTexts(record.params["items"]) ? record.params["items"] : [itemOf(question)];
  const all = items.map((item) => itemColumn(dataset, item));
  const columns = listwise(question, items, all);
  const points = has(question, "scale_points") ? number(question, "scale_points") : Number.NaN;
  const figures: Record<string, number | null> = {};
  for (const [group, rows] of groupsOf(dataset, text(question, "group_by"))) {
    const own = completeRows(columns.map((column) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN)));
    if ((own[0]?.length ?? 0) >= 2) figures[group] = statistic(own, points);
  }
  return figures;
}

function variancesOf(columns: readonly Float64Array[]): readonly number[] {
  return columns.flatMap((column) => {
    const { sd } = summaryOf(column);
    return isComputable(sd) ? [sd ** 2] : [];
  });
}

function deviationOf(column: Float64Array | undefined): number {
  const values = column ?? new Float64Array(0);
  return averageDeviation(values, new Uint8Array(values.length).fill(1));
}

function mapMoments(
  question: Question,
  pick: (moments: SampleMoments) => number | null,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...momentsByGroup(question)].map(([group, moments]) => [group, pick(moments)]));
}

function groupsAgainstRest(question: Question): Readonly<Record<string, number | null>> {
  const { dataset, scales } = question;
  const column = variable(dataset, text(question, "variable"), scales);
  const groups = groupsOf(dataset, text(question, "group_by"));
  const all = [...groups.values()].flat();
  const of = (rows: readonly number[]) => momentsOf(Float64Array.from(rows, (row) => column[row] ?? Number.NaN));
  return Object.fromEntries(
    [...groups].map(([group, rows]) => {
      const inside = new Set(rows);
      const own = of(rows);
      const rest = of(all.filter((row) => !inside.has(row)));
      const test = own === null || rest === null || own.n < 2 || rest.n < 2 ? null : welchTest(own, rest);
      return [group, test?.p ?? null];
    }),
  );
}

function johnson(question: Question): readonly number[] | null {
  const predictors = question.record.params["predictors"];
  if (!isTexts(predictors)) throw new UnknownVariable("no predictors");
  const columns = completeVariables(question, [...predictors, text(question, "outcome")]);
  const matrix = correlationMatrix(pairSumsOf(columns));
  if (matrix === null) return null;
  const size = predictors.length;
  const weights = relativeWeights(
    matrixOf(size, (row, column) => cellOf(matrix, row, column)),
    Array.from({ length: size }, (_, row) => cellOf(matrix, row, size)),
  );
  return weights === null ? null : [...weights];
}

function cells(matrix: Matrix | null): readonly number[] | null {
  return matrix === null ? null : [...matrix.cells];
}
