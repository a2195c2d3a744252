/**
 * What every pair of criteria has in common, over the raters who answered both: all that covariances and correlations need.
 * Square, row-major; integers where the ratings are. Sums of two groups of raters add up to those of both.
 */
export interface PairSums {
  readonly size: number;
  readonly n: Float64Array;
  /** sum[i, j]: of i, over the raters of the pair. */
  readonly sum: Float64Array;
  /** square[i, j]: of i squared, over the raters of the pair. */
  readonly square: Float64Array;
  readonly product: Float64Array;
}

export function emptyPairSums(size: number): PairSums {
  const cells = size * size;
  return {
    size,
    n: new Float64Array(cells),
    sum: new Float64Array(cells),
    square: new Float64Array(cells),
    product: new Float64Array(cells),
  };
}

/** Pair sums of all the raters of several groups; `pick` says which of a group's criteria stands at each place. */
export function addPairSums(
  size: number,
  groups: readonly { readonly sums: PairSums; readonly pick: readonly number[] }[],
): PairSums {
  const total = emptyPairSums(size);
  for (const { sums, pick } of groups) {
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        const from = (pick[i] ?? 0) * sums.size + (pick[j] ?? 0);
        const to = i * size + j;
        total.n[to] = at(total.n, to) + at(sums.n, from);
        total.sum[to] = at(total.sum, to) + at(sums.sum, from);
        total.square[to] = at(total.square, to) + at(sums.square, from);
        total.product[to] = at(total.product, to) + at(sums.product, from);
      }
    }
  }
  return total;
}

/** The same pairs in other units: one factor a column. */
export function scalePairSums(sums: PairSums, factors: readonly number[]): PairSums {
  const { size, n } = sums;
  const scaled = (cells: Float64Array, factorOf: (i: number, j: number) => number): Float64Array =>
    cells.map((cell, at) => cell * factorOf(Math.floor(at / size), at % size));
  const factor = (index: number): number => factors[index] ?? 1;
  return {
    size,
    n,
    sum: scaled(sums.sum, (i) => factor(i)),
    square: scaled(sums.square, (i) => factor(i) ** 2),
    product: scaled(sums.product, (i, j) => factor(i) * factor(j)),
  };
}

/**
 * Counts pairs of columns of doubles, NaN = missing. The plain way: one loop over the raters for each pair. It serves every
 * scale and is the oracle of the fast way.
 */
export function pairSumsOf(columns: readonly Float64Array[]): PairSums {
  const size = columns.length;
  const sums = emptyPairSums(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) countPair(sums, columns, i, j);
  }
  return sums;
}

function countPair(sums: PairSums, columns: readonly Float64Array[], i: number, j: number): void {
  const first = columns[i] ?? EMPTY;
  const second = columns[j] ?? EMPTY;
  let n = 0;
  let sumFirst = 0;
  let sumSecond = 0;
  let squareFirst = 0;
  let squareSecond = 0;
  let product = 0;
  for (let rater = 0; rater < first.length; rater += 1) {
    const x = first[rater] as number;
    const y = second[rater] as number;
    // NaN is the only number that is not itself.
    if (x !== x || y !== y) continue;
    n += 1;
    sumFirst += x;
    sumSecond += y;
    squareFirst += x * x;
    squareSecond += y * y;
    product += x * y;
  }
  setPair(sums, i, j, { n, sumFirst, sumSecond, squareFirst, squareSecond, product });
}

export function setPair(
  { size, n, sum, square, product }: PairSums,
  i: number,
  j: number,
  pair: {
    readonly n: number;
    readonly sumFirst: number;
    readonly sumSecond: number;
    readonly squareFirst: number;
    readonly squareSecond: number;
    readonly product: number;
  },
): void {
  const there = i * size + j;
  const back = j * size + i;
  n[there] = n[back] = pair.n;
  sum[there] = pair.sumFirst;
  sum[back] = pair.sumSecond;
  square[there] = pair.squareFirst;
  square[back] = pair.squareSecond;
  product[there] = product[back] = pair.product;
}

const EMPTY = new Float64Array(0);

function at(cells: Float64Array, index: number): number {
  return cells[index] ?? 0;
}
