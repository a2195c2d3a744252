import { inverseOf } from "./linear-solving";
import { cellOf, type Matrix, sumOfCells } from "./matrix";

/**
 * lambda-6 = 1 - sum(1 - smc) / sum R, smc the squared multiple correlation of each criterion with all others,
 * 1 - 1 / (R^-1)[i, i]. null: R is not positive definite, or its sum not positive.
 * Source: Guttman (1945), A basis for analyzing test-retest reliability.
 */
export function guttmanLambda6(correlations: Matrix): number | null {
  const inverse = inverseOf(correlations);
  const total = sumOfCells(correlations);
  if (inverse === null || !(total > 0)) return null;
  let unexplained = 0;
  for (let item = 0; item < correlations.size; item += 1) unexplained += 1 / cellOf(inverse, item, item);
  return 1 - unexplained / total;
}
