import { choleskyFactor } from "./linear-solving";
import { cellOf, type Matrix, matrixOf } from "./matrix";
import { symmetricEigen } from "./symmetric-eigen";

/**
 * Johnson's relative weights: the part of R^2 that each predictor contributes, alone and with the others. With
 * Lambda = R^(1/2), beta = Lambda^-1 r and weights[i] = sum over j of Lambda[i, j]^2 beta[j]^2; they add up to R^2. null: the
 * predictors' correlations are not positive definite.
 * Source: Johnson (2000), A heuristic method for estimating the relative weight of predictor variables in multiple regression.
 * @param predictors correlations of the predictors with one another
 * @param outcome correlation of each predictor with the outcome
 */
export function relativeWeights(predictors: Matrix, outcome: ArrayLike<number>): Float64Array | null {
  if (choleskyFactor(predictors) === null) return null;
  const { size } = predictors;
  const { values, vectors } = symmetricEigen(predictors);
  const power = (exponent: number) =>
    matrixOf(size, (row, column) => {
      let sum = 0;
      for (let k = 0; k < size; k += 1) {
        sum += cellOf(vectors, row, k) * (values[k] ?? 0) ** exponent * cellOf(vectors, column, k);
      }
      return sum;
    });
  const root = power(0.5);
  const inverseRoot = power(-0.5);
  const beta = Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += cellOf(inverseRoot, row, column) * (outcome[column] ?? 0);
    return sum;
  });
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += cellOf(root, row, column) ** 2 * (beta[column] ?? 0) ** 2;
    return sum;
  });
}
