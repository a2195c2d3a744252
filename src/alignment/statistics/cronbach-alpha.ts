import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import type { Interval } from "../figure";
import { cellOf, type Matrix, submatrix, sumOfCells, traceOf } from "./matrix";

/**
 * alpha = k / (k - 1) (1 - trace C / sum C), raw from covariances, standardised from correlations. Negative where criteria
 * speak against one another, most often because a reverse-scored one was not marked. null: fewer than two criteria, or
 * the sum of them does not vary.
 * Source: Cronbach (1951), Coefficient alpha and the internal structure of tests.
 */
export function cronbachAlpha(matrix: Matrix): number | null {
  const k = matrix.size;
  const total = sumOfCells(matrix);
  if (k < 2 || !(total > 0)) return null;
  return (k / (k - 1)) * (1 - traceOf(matrix) / total);
}

/** Alpha of the other criteria, in the order of the criteria left out. */
export function alphaIfDropped(matrix: Matrix): readonly (number | null)[] {
  const all = Array.from({ length: matrix.size }, (_, index) => index);
  return all.map((dropped) =>
    cronbachAlpha(
      submatrix(
        matrix,
        all.filter((index) => index !== dropped),
      ),
    ),
  );
}

/**
 * Feldt's interval: 1 - (1 - alpha) F(1 -+ a/2; n - 1, (n - 1)(k - 1)).
 * Source: Feldt, Woodruff & Salih (1987), Statistical inference for coefficient alpha.
 * @param n raters
 * @param k criteria
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  const degrees = [n - 1, (n - 1) * (k - 1)] as const;
  return [1 - (1 - alpha) * fQuantile(1 - tail, ...degrees), 1 - (1 - alpha) * fQuantile(tail, ...degrees)];
}

/** Mean of the correlations between different criteria. */
export function averageCorrelation(correlations: Matrix): number {
  const k = correlations.size;
  return (sumOfCells(correlations) - k) / (k * (k - 1));
}

/**
 * r(i) = sum C[i, j] / sqrt(C[i, i] sum C[j, k]) over j, k other than i: each criterion with the sum of the others. null: one
 * of the two does not vary.
 * Source: Nunnally & Bernstein (1994), Psychometric theory, corrected item-total correlation; R: psych::alpha r.drop.
 */
export function itemTotalCorrelations(covariances: Matrix): readonly (number | null)[] {
  const { size } = covariances;
  return Array.from({ length: size }, (_, item) => {
    let withOthers = 0;
    let amongOthers = 0;
    for (let row = 0; row < size; row += 1) {
      if (row === item) continue;
      withOthers += cellOf(covariances, item, row);
      for (let column = 0; column < size; column += 1) {
        if (column !== item) amongOthers += cellOf(covariances, row, column);
      }
    }
    const squared = cellOf(covariances, item, item) * amongOthers;
    return squared > 0 ? withOthers / Math.sqrt(squared) : null;
  });
}
