import type { Matrix } from "./matrix";

export interface Eigen {
  readonly values: Float64Array;
  /** Column j belongs to values[j]. */
  readonly vectors: Matrix;
}

const MOST_SWEEPS = 100;

/**
 * Eigenvalues and vectors of a symmetric matrix, in no particular order, by Jacobi's cyclic rotations: slow for thousands,
 * exact for tens.
 * Source: Golub & Van Loan (2013), Matrix computations, 8.5.
 */
export function symmetricEigen({ size, cells }: Matrix): Eigen {
  const a = Float64Array.from(cells);
  const v = new Float64Array(size * size);
  for (let index = 0; index < size; index += 1) v[index * size + index] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > 0; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
    }
  }
  return {
    values: Float64Array.from({ length: size }, (_, index) => a[index * size + index] ?? 0),
    vectors: { size, cells: v },
  };
}

/** Sum of squares off the diagonal, 0 once it no longer counts beside the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let off = 0;
  let on = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const square = (a[row * size + column] ?? 0) ** 2;
      if (row === column) on += square;
      else off += square;
    }
  }
  return off <= 1e-30 * on ? 0 : off;
}

/** Turns the plane of p and q so that a[p, q] becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] ?? 0;
  if (between === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(v, k * size + p, k * size + q, cosine, sine);
}

function turn(cells: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const x = cells[first] ?? 0;
  const y = cells[second] ?? 0;
  cells[first] = cosine * x - sine * y;
  cells[second] = sine * x + cosine * y;
}
