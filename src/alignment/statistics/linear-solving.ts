import { cellOf, type Matrix, matrixOf } from "./matrix";

/** Smallest ratio of a pivot to its diagonal element at which a matrix still counts as positive definite. */
const SMALLEST_PIVOT = 1e-10;

/** Lower triangle L with L L' = matrix. null: not positive definite. Source: Cholesky (1910, published 1924). */
export function choleskyFactor(matrix: Matrix): Matrix | null {
  const { size } = matrix;
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = cellOf(matrix, row, column);
      for (let k = 0; k < column; k += 1) rest -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0);
      if (row === column) {
        if (!(rest > SMALLEST_PIVOT * cellOf(matrix, row, row))) return null;
        factor[row * size + row] = Math.sqrt(rest);
      } else {
        factor[row * size + column] = rest / (factor[column * size + column] ?? 1);
      }
    }
  }
  return { size, cells: factor };
}

/** x with matrix x = right, from the matrix's Cholesky factor. */
export function solveFactored(factor: Matrix, right: ArrayLike<number>): Float64Array {
  const { size } = factor;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1)
      x[row] = (x[row] ?? 0) - cellOf(factor, row, column) * (x[column] ?? 0);
    x[row] = (x[row] ?? 0) / cellOf(factor, row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let column = row + 1; column < size; column += 1) {
      x[row] = (x[row] ?? 0) - cellOf(factor, column, row) * (x[column] ?? 0);
    }
    x[row] = (x[row] ?? 0) / cellOf(factor, row, row);
  }
  return x;
}

/** null: not positive definite. */
export function inverseOf(matrix: Matrix): Matrix | null {
  const factor = choleskyFactor(matrix);
  if (factor === null) return null;
  const columns = Array.from({ length: matrix.size }, (_, column) =>
    solveFactored(
      factor,
      Float64Array.from({ length: matrix.size }, (__, row) => (row === column ? 1 : 0)),
    ),
  );
  return matrixOf(matrix.size, (row, column) => columns[column]?.[row] ?? Number.NaN);
}
