import type { Matrix } from "./matrix";

export interface Eigen {
  readonly values: Float64Array;
  /** Column j belongs to values[j]. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and vectors of a symmetric matrix, in no particular order, by Jacobi's cyclic rotations: slow for thousands,
 * exact for tens.
 * Source: Golub & Van Loan (2013), Matrix computations, 8.5.
 */
export function symmetricEigen({ size, cells }: Matrix): Eigen {
  const a = Float64Array.from(cells);
  const v = identity(size);
  const negligible = 1e-16 * Math.sqrt(cells.reduce((sum, cell) => sum + cell * cell, 0));
  let turned = true;
  while (turned) {
    turned = false;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        // A cell that is no number is not turned either, so that the sweeps end.
        if (!(Math.abs(a[p * size + q] ?? 0) > negligible)) continue;
        rotate(a, v, size, p, q);
        turned = true;
      }
    }
  }
  return {
    values: Float64Array.from({ length: size }, (_, index) => a[index * size + index] ?? 0),
    vectors: { size, cells: v },
  };
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, index) => (index % (size + 1) === 0 ? 1 : 0));
}

/** Turns the plane of p and q so that a[p, q] becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] ?? 0;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(v, k * size + p, k * size + q, cosine, sine);
  // What rounding leaves of it would be turned for ever.
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function turn(cells: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const x = cells[first] ?? 0;
  const y = cells[second] ?? 0;
  cells[first] = cosine * x - sine * y;
  cells[second] = sine * x + cosine * y;
}
