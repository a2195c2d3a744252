import { cellOf, type Matrix, sumOfCells } from "./matrix";
import { symmetricEigen } from "./symmetric-eigen";

/** No uniqueness below this: a criterion that the factor explains fully is an artefact (a Heywood case). */
const SMALLEST_UNIQUENESS = 0.005;
const MOST_ROUNDS = 20_000;
const PRECISION = 1e-12;

/**
 * Loadings of one factor by minimum residuals: l that minimises the sum over i <> j of (R[i, j] - l[i] l[j])^2, one loading
 * after the other until none moves. Their sum is not negative. null: did not converge.
 * Source: Harman & Jones (1966), Factor analysis by minimizing residuals (minres); R: psych::fa(fm = "minres").
 */
export function minimumResidualLoadings(correlations: Matrix): Float64Array | null {
  const { size } = correlations;
  const loadings = firstComponent(correlations);
  const most = Math.sqrt(1 - SMALLEST_UNIQUENESS);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (let item = 0; item < size; item += 1) {
      let explained = 0;
      let squares = 0;
      for (let other = 0; other < size; other += 1) {
        if (other === item) continue;
        const loading = loadings[other] ?? 0;
        explained += cellOf(correlations, item, other) * loading;
        squares += loading * loading;
      }
      const next = squares > 0 ? Math.max(-most, Math.min(most, explained / squares)) : 0;
      moved = Math.max(moved, Math.abs(next - (loadings[item] ?? 0)));
      loadings[item] = next;
    }
    if (moved < PRECISION) {
      return loadings.reduce((total, loading) => total + loading, 0) < 0
        ? loadings.map((loading) => -loading)
        : loadings;
    }
  }
  return null;
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

/** Loadings on the largest principal component: where the search starts. */
function firstComponent(correlations: Matrix): Float64Array {
  const { values, vectors } = symmetricEigen(correlations);
  const largest = values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
  const scale = Math.sqrt(Math.max(0, values[largest] ?? 0));
  return Float64Array.from({ length: correlations.size }, (_, item) => cellOf(vectors, item, largest) * scale);
}
