import { cellOf, type Matrix, submatrix, sumOfCells } from "./matrix";

/** No uniqueness below this: a criterion that the factor explains fully is an artefact (a Heywood case). */
const SMALLEST_UNIQUENESS = 0.005;
const MOST = Math.sqrt(1 - SMALLEST_UNIQUENESS);
const MOST_ROUNDS = 20_000;
const PRECISION = 1e-12;

/**
 * Loadings of one factor by minimum residuals: l that minimises the sum over i <> j of (R[i, j] - l[i] l[j])^2. Their sum is
 * not negative. null: did not converge.
 *
 * The sum may have several minima, above all where a criterion comes near the bound of its uniqueness, and a search finds
 * the one it starts beside. So it starts from every criterion as if it were the factor itself, the others' correlations with it as
 * their loadings, and the least sum counts. It goes through the criteria in an order
 * of their own, so that the order of columns in a sheet changes nothing.
 * Source: Harman & Jones (1966), Factor analysis by minimizing residuals (minres); R: psych::fa(fm = "minres"), which
 * starts once.
 */
export function minimumResidualLoadings(correlations: Matrix): Float64Array | null {
  const order = ownOrder(correlations);
  const ordered = submatrix(correlations, order);
  const solutions = order.flatMap((_, factor) => {
    const row = ordered.cells.slice(factor * ordered.size, (factor + 1) * ordered.size);
    return descended(ordered, row) ?? [];
  });
  if (solutions.length === 0) return null;
  const best = solutions.reduce((least, one) => (residualOf(ordered, one) < residualOf(ordered, least) ? one : least));
  const sign = best.reduce((total, loading) => total + loading, 0) < 0 ? -1 : 1;
  const loadings = new Float64Array(order.length);
  order.forEach((item, place) => {
    loadings[item] = sign * (best[place] ?? 0);
  });
  return loadings;
}

/**
 * Rounds of `sweep` until no loading moves, each third of them from where the two before it point to: on data with little in
 * common the rounds alone creep for thousands of times. null: they still moved after many rounds.
 * Source: Varadhan & Roland (2008), Simple and globally convergent methods for accelerating the convergence of any EM algorithm,
 * scheme S3, kept where the sum does not grow by it.
 */
function descended(correlations: Matrix, start: Float64Array): Float64Array | null {
  let loadings = start;
  for (let round = 0; round < MOST_ROUNDS; round += 3) {
    const once = sweep(correlations, loadings);
    if (once.moved < PRECISION) return once.loadings;
    const twice = sweep(correlations, once.loadings);
    if (twice.moved < PRECISION) return twice.loadings;
    const ahead = sweep(correlations, extrapolated(loadings, once.loadings, twice.loadings)).loadings;
    loadings = residualOf(correlations, ahead) <= residualOf(correlations, twice.loadings) ? ahead : twice.loadings;
  }
  return null;
}

function extrapolated(zero: Float64Array, once: Float64Array, twice: Float64Array): Float64Array {
  const step = once.map((loading, item) => loading - (zero[item] ?? 0));
  const bend = twice.map((loading, item) => loading - (once[item] ?? 0) - (step[item] ?? 0));
  const lengthOf = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  const bent = lengthOf(bend);
  const length = bent > 0 ? Math.max(1, lengthOf(step) / bent) : 1;
  return zero.map((loading, item) =>
    bounded(loading + 2 * length * (step[item] ?? 0) + length * length * (bend[item] ?? 0)),
  );
}

function bounded(loading: number): number {
  return Math.max(-MOST, Math.min(MOST, loading));
}

/** One loading after the other at its best, once round. */
function sweep(
  { size, cells }: Matrix,
  before: Float64Array,
): { readonly loadings: Float64Array; readonly moved: number } {
  const loadings = before.slice();
  let moved = 0;
  for (let item = 0; item < size; item += 1) {
    // Of itself it explains nothing.
    loadings[item] = 0;
    let explained = 0;
    let squares = 0;
    for (let other = 0; other < size; other += 1) {
      const loading = loadings[other] ?? 0;
      explained += (cells[item * size + other] ?? 0) * loading;
      squares += loading * loading;
    }
    const next = squares > 0 ? bounded(explained / squares) : 0;
    moved = Math.max(moved, Math.abs(next - (before[item] ?? 0)));
    loadings[item] = next;
  }
  return { loadings, moved };
}

function residualOf(correlations: Matrix, loadings: Float64Array): number {
  const { size, cells } = correlations;
  let sum = 0;
  for (let item = 1; item < size; item += 1) {
    for (let other = 0; other < item; other += 1) {
      sum += ((cells[item * size + other] ?? 0) - (loadings[item] ?? 0) * (loadings[other] ?? 0)) ** 2;
    }
  }
  return sum;
}

/** Criteria by how much they have in common with the others, most first. */
function ownOrder(correlations: Matrix): readonly number[] {
  const items = Array.from({ length: correlations.size }, (_, item) => item);
  const common = items.map((item) => items.reduce((sum, other) => sum + cellOf(correlations, item, other) ** 2, 0));
  return items.sort((one, other) => (common[other] ?? 0) - (common[one] ?? 0));
}

/**
 * omega total of one factor: 1 - sum(1 - l^2) / sum R. Other estimators of the loadings differ in the second decimal. null: the
 * sum of R is not positive.
 * Source: McDonald (1999), Test theory: a unified treatment.
 */
export function omegaTotal(correlations: Matrix, loadings: Float64Array): number | null {
  const total = sumOfCells(correlations);
  if (!(total > 0)) return null;
  return 1 - loadings.reduce((sum, loading) => sum + 1 - loading * loading, 0) / total;
}

/**
 * The same with the total variance that the model implies instead of the observed one: (sum l)^2 / ((sum l)^2 + sum(1 - l^2)).
 * What is often computed from printed loadings; equal to `omegaTotal` where the factor fits exactly.
 */
export function omegaOfLoadings(loadings: Float64Array): number {
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + loadings.reduce((sum, loading) => sum + 1 - loading * loading, 0));
}
