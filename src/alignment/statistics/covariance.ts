import { type Matrix, matrixOf } from "./matrix";
import type { PairSums } from "./pair-sums";

/**
 * Covariances (n - 1) from pairwise complete ratings; a variance is of all ratings of its criterion. null: some pair was
 * answered by fewer than two raters. With complete rows alone this is the listwise matrix.
 * R: cov(use = "pairwise.complete.obs").
 */
export function covarianceMatrix(sums: PairSums): Matrix | null {
  if (sums.n.some((n) => n < 2)) return null;
  return matrixOf(sums.size, (i, j) => covarianceOf(sums, i, j));
}

/**
 * Correlations from pairwise complete ratings: each with the deviations of its own raters, so that it is a correlation of
 * real pairs. null: some pair was answered by fewer than two raters, or a criterion does not vary among them.
 * R: cor(use = "pairwise.complete.obs").
 */
export function correlationMatrix(sums: PairSums): Matrix | null {
  if (sums.n.some((n) => n < 2)) return null;
  const matrix = matrixOf(sums.size, (i, j) =>
    i === j ? 1 : covarianceOf(sums, i, j) / Math.sqrt(varianceWithin(sums, i, j) * varianceWithin(sums, j, i)),
  );
  const varies = matrixOf(sums.size, (i, j) => varianceWithin(sums, i, j)).cells.every((variance) => variance > 0);
  return varies ? matrix : null;
}

function covarianceOf(sums: PairSums, i: number, j: number): number {
  const { size, n, sum, product } = sums;
  const there = i * size + j;
  const back = j * size + i;
  const count = n[there] ?? 0;
  return ((product[there] ?? 0) - ((sum[there] ?? 0) * (sum[back] ?? 0)) / count) / (count - 1);
}

/** Variance of i over the raters who also answered j. */
function varianceWithin({ size, n, sum, square }: PairSums, i: number, j: number): number {
  const cell = i * size + j;
  const count = n[cell] ?? 0;
  return ((square[cell] ?? 0) - (sum[cell] ?? 0) ** 2 / count) / (count - 1);
}
