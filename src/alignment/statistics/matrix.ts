/** A square matrix, row-major. */
export interface Matrix {
  readonly size: number;
  readonly cells: Float64Array;
}

export function matrixOf(size: number, cell: (row: number, column: number) => number): Matrix {
  const cells = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) cells[row * size + column] = cell(row, column);
  }
  return { size, cells };
}

export function cellOf({ size, cells }: Matrix, row: number, column: number): number {
  return cells[row * size + column] ?? Number.NaN;
}

export function sumOfCells({ cells }: Matrix): number {
  return cells.reduce((total, cell) => total + cell, 0);
}

export function traceOf(matrix: Matrix): number {
  let total = 0;
  for (let index = 0; index < matrix.size; index += 1) total += cellOf(matrix, index, index);
  return total;
}

/** Rows and columns kept, in the order given. */
export function submatrix(matrix: Matrix, kept: readonly number[]): Matrix {
  return matrixOf(kept.length, (row, column) => cellOf(matrix, kept[row] ?? 0, kept[column] ?? 0));
}
