import { isComputable } from "../../src/alignment/figure";
import { averageDeviation } from "../../src/alignment/statistics/average-deviation";
import { correlationMatrix, covarianceMatrix } from "../../src/alignment/statistics/covariance";
import { cronbachAlpha, feldtInterval } from "../../src/alignment/statistics/cronbach-alpha";
import type { Matrix } from "../../src/alignment/statistics/matrix";
import { matrixOf, cellOf } from "../../src/alignment/statistics/matrix";
import { minimumResidualLoadings } from "../../src/alignment/statistics/mcdonald-omega";
import { pairSumsOf } from "../../src/alignment/statistics/pair-sums";
import { relativeWeights } from "../../src/alignment/statistics/relative-weights";
import { summaryOf } from "../../src/alignment/statistics/summary";
import { type SampleMoments, welchTest } from "../../src/alignment/statistics/t-test";
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
  text,
} from "./samples";

/** A definition that is not ours, and why. */
export class NotDefined {
  public constructor(public readonly reason: string) {}
}

export type Answer = number | readonly (number | null)[] | Readonly<Record<string, number | null>> | NotDefined | null;

export function figure(value: ReturnType<typeof summaryOf>["mean"]): number | null {
  return isComputable(value) ? value : null;
}

export function shareAtOrAbove(question: Question): { share: number | null; successes: number; n: number } {
  const threshold = number(question, "threshold_ge");
  const values = itemValues(question);
  const successes = values.filter((value) => value >= threshold).length;
  return { share: values.length > 0 ? successes / values.length : null, successes, n: values.length };
}

export function covariances(question: Question): Matrix {
  const matrix = covarianceMatrix(pairs(question));
  if (matrix === null) throw new UnknownVariable("covariances cannot be computed");
  return matrix;
}

/**
 * Ours come from the pairwise correlations themselves. Where cells are missing the reference rescales the pairwise covariances
 * instead: another definition.
 */
export function fromOwnCorrelations(question: Question, statistic: (matrix: Matrix) => Answer): Answer {
  const sums = pairs(question);
  const complete = sums.n.every((n) => n === sums.n[0]);
  if (!complete)
    return new NotDefined("with missing cells: from rescaled pairwise covariances, ours from pairwise correlations");
  const matrix = correlationMatrix(sums);
  return matrix === null ? null : statistic(matrix);
}

export function feldt(question: Question): Answer {
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

export function omega(question: Question, statistic: (loadings: Float64Array) => Answer): Answer {
  const estimator = text(question, "estimator");
  if (!estimator.includes("minres")) return new NotDefined(`another estimator (${estimator})`);
  if (text(question, "metric") !== "correlation") return new NotDefined("not from correlations");
  const matrix = correlationMatrix(pairs(question));
  if (matrix === null) return null;
  const loadings = minimumResidualLoadings(matrix);
  return loadings === null ? null : statistic(loadings);
}

/** A figure of each group of at least two raters who answered all items. */
export function byGroup(
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

export function variancesOf(columns: readonly Float64Array[]): readonly number[] {
  return columns.flatMap((column) => {
    const { sd } = summaryOf(column);
    return isComputable(sd) ? [sd ** 2] : [];
  });
}

export function deviationOf(column: Float64Array | undefined): number {
  const values = column ?? new Float64Array(0);
  return averageDeviation(values, new Uint8Array(values.length).fill(1));
}

export function mapMoments(
  question: Question,
  pick: (moments: SampleMoments) => number | null,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...momentsByGroup(question)].map(([group, moments]) => [group, pick(moments)]));
}

export function groupsAgainstRest(question: Question): Readonly<Record<string, number | null>> {
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

export function johnson(question: Question): readonly number[] | null {
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

export function cells(matrix: Matrix | null): readonly number[] | null {
  return matrix === null ? null : [...matrix.cells];
}
