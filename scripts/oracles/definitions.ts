import { isComputable } from "../../src/alignment/figure";
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
  itemTotalCorrelations,
} from "../../src/alignment/statistics/cronbach-alpha";
import { guttmanLambda6 } from "../../src/alignment/statistics/guttman-lambda6";
import { hedgesG } from "../../src/alignment/statistics/hedges-g";
import { intraclassCorrelation1, intraclassCorrelation2 } from "../../src/alignment/statistics/intraclass-correlation";
import { omegaOfLoadings } from "../../src/alignment/statistics/mcdonald-omega";
import { spearmanBrown, splitHalfCorrelation } from "../../src/alignment/statistics/split-half";
import { summaryOf } from "../../src/alignment/statistics/summary";
import { tInterval } from "../../src/alignment/statistics/t-interval";
import { differenceInterval, welchTest } from "../../src/alignment/statistics/t-test";
import { wilsonInterval } from "../../src/alignment/statistics/wilson-interval";
import {
  isPolarised,
  linearAgreement,
  withinGroupAgreement,
  withinGroupAgreementOfMany,
} from "../../src/alignment/statistics/within-group-agreement";
import {
  type Question,
  confidence,
  itemValues,
  momentsByGroup,
  number,
  pairs,
  scaleScores,
  text,
  twoGroups,
  twoVariables,
} from "./samples";
import {
  type Answer,
  NotDefined,
  figure,
  shareAtOrAbove,
  covariances,
  fromOwnCorrelations,
  feldt,
  omega,
  byGroup,
  variancesOf,
  deviationOf,
  mapMoments,
  groupsAgainstRest,
  johnson,
  cells,
} from "./estimates";

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
  bootstrap_mean_percentile_ci: "percentile bootstrap; our intervals have a closed form",
  bootstrap_alpha_percentile_ci: "percentile bootstrap; alpha's interval is Feldt's",
  icc2_spearman_brown_n0: "the same as ICC(2) by another way",
  student_t: "equal variances; ours are paired or Welch's",
  cohens_d: "without the correction for small samples; ours is Hedges g",
  AD_Md_j: "about the median; ours is about the mean",
  guttman_split_half_odd_even: "ours is stepped up by Spearman-Brown",
  cfa_loadings_std: "confirmatory maximum likelihood; ours is minimum residual",
  group_vs_rest_welch_p_holm: "ours is Benjamini-Hochberg's adjustment",
};
