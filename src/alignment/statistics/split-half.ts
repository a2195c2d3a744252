import { cellOf, type Matrix } from "./matrix";

/**
 * Correlation of the sum of the criteria in odd places with that of the even ones. null: a half does not vary.
 * Source: Brown (1910), Some experimental results in the correlation of mental abilities.
 */
export function splitHalfCorrelation(covariances: Matrix): number | null {
  let odd = 0;
  let even = 0;
  let between = 0;
  for (let row = 0; row < covariances.size; row += 1) {
    for (let column = 0; column < covariances.size; column += 1) {
      const cell = cellOf(covariances, row, column);
      if (row % 2 !== column % 2) between += cell / 2;
      else if (row % 2 === 0) odd += cell;
      else even += cell;
    }
  }
  return odd > 0 && even > 0 ? between / Math.sqrt(odd * even) : null;
}

/** Reliability of the whole from the correlation of its halves: 2 r / (1 + r). Source: Spearman (1910), Brown (1910). */
export function spearmanBrown(correlation: number): number {
  return (2 * correlation) / (1 + correlation);
}
