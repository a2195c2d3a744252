import { describe, expect, test } from "vitest";
import { correlationMatrix, covarianceMatrix } from "../../../src/alignment/statistics/covariance";
import {
  alphaIfDropped,
  averageCorrelation,
  cronbachAlpha,
  feldtInterval,
  itemTotalCorrelations,
} from "../../../src/alignment/statistics/cronbach-alpha";
import { guttmanLambda6 } from "../../../src/alignment/statistics/guttman-lambda6";
import { choleskyFactor, inverseOf } from "../../../src/alignment/statistics/linear-solving";
import { cellOf, type Matrix, matrixOf, submatrix } from "../../../src/alignment/statistics/matrix";
import { minimumResidualLoadings, omegaOfLoadings, omegaTotal } from "../../../src/alignment/statistics/mcdonald-omega";
import { pairSumsOf } from "../../../src/alignment/statistics/pair-sums";
import { relativeWeights } from "../../../src/alignment/statistics/relative-weights";
import { spearmanBrown, splitHalfCorrelation } from "../../../src/alignment/statistics/split-half";
import { symmetricEigen } from "../../../src/alignment/statistics/symmetric-eigen";
import { areClose, COLUMNS } from "./small-sample";

const NONE: Matrix = matrixOf(0, () => 0);
const covariances = covarianceMatrix(pairSumsOf(COLUMNS)) ?? NONE;
const correlations = correlationMatrix(pairSumsOf(COLUMNS)) ?? NONE;

// Expected values: numpy (cov, corrcoef, linalg) and scipy, from the definitions.
describe("reliability of the small sample", () => {
  test("alpha raw and standardised, and without each criterion", () => {
    expect(cronbachAlpha(covariances)).toBeCloseTo(0.9074990483441188, 12);
    expect(cronbachAlpha(correlations)).toBeCloseTo(0.9083457535816768, 12);
    expect(
      areClose(
        alphaIfDropped(covariances),
        [0.8409250175192712, 0.9189873417721518, 0.8771929824561403, 0.8804137039431156],
      ),
    ).toBe(true);
    expect(averageCorrelation(matrixOf(3, (i, j) => (i === j ? 1 : (i + j) / 10)))).toBeCloseTo(0.2, 12);
  });

  test("Feldt's interval", () => {
    expect(areClose(feldtInterval(0.9074990483441188, 12, 4, 0.95), [0.7768632007609804, 0.9701351203167541])).toBe(
      true,
    );
  });

  test("corrected item-total correlations", () => {
    expect(
      areClose(
        itemTotalCorrelations(covariances),
        [0.8981461899487132, 0.6846086539691039, 0.800292344245095, 0.7910292118262815],
      ),
    ).toBe(true);
  });

  test("lambda-6, split half, omega", () => {
    expect(guttmanLambda6(correlations)).toBeCloseTo(0.9046233357244894, 12);
    expect(splitHalfCorrelation(covariances)).toBeCloseTo(0.8897955455264023, 12);
    expect(spearmanBrown(0.8897955455264023)).toBeCloseTo(0.9416844564299678, 12);
    const loadings = minimumResidualLoadings(correlations) ?? new Float64Array(0);
    expect(areClose(loadings, [0.9753974, 0.71419377, 0.84384905, 0.84974607], 7)).toBe(true);
    expect(omegaTotal(correlations, loadings)).toBeCloseTo(0.9119974856413187, 10);
  });

  test("relative weights of three criteria on the fourth add up to the R squared", () => {
    const predictors = submatrix(correlations, [0, 1, 2]);
    const weights = relativeWeights(
      predictors,
      [0, 1, 2].map((row) => cellOf(correlations, row, 3)),
    );
    expect(areClose(weights, [0.4072635, 0.1062248, 0.24757236], 7)).toBe(true);
    expect(weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.761060655205968, 12);
  });
});

describe("matrices that allow no answer", () => {
  const singular = matrixOf(2, () => 1);

  test("one criterion, or none that varies", () => {
    expect(cronbachAlpha(matrixOf(1, () => 2))).toBeNull();
    expect(cronbachAlpha(matrixOf(2, () => 0))).toBeNull();
    expect(itemTotalCorrelations(matrixOf(2, () => 0))).toEqual([null, null]);
    expect(splitHalfCorrelation(matrixOf(2, () => 0))).toBeNull();
    expect(
      omegaTotal(
        matrixOf(2, (i, j) => (i === j ? 1 : -1)),
        Float64Array.of(1, -1),
      ),
    ).toBeNull();
  });

  test("not positive definite", () => {
    expect(choleskyFactor(singular)).toBeNull();
    expect(inverseOf(singular)).toBeNull();
    expect(guttmanLambda6(singular)).toBeNull();
    expect(relativeWeights(singular, [0.5, 0.5])).toBeNull();
  });

  test("two raters too few for a pair, or no variance within one", () => {
    const gaps = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(Number.NaN, 2, 3)];
    expect(covarianceMatrix(pairSumsOf(gaps))).toBeNull();
    expect(correlationMatrix(pairSumsOf(gaps))).toBeNull();
    const constant = [Float64Array.of(2, 2, 2), Float64Array.of(1, 2, 3)];
    expect(covarianceMatrix(pairSumsOf(constant))?.cells).toEqual(Float64Array.of(0, 0, 0, 1));
    expect(correlationMatrix(pairSumsOf(constant))).toBeNull();
  });
});

test("pairwise: each correlation is that of its own raters", () => {
  // R: cor(cbind(c(1,2,3,4,NA), c(2,1,4,3,9)), use = "pairwise")
  const sums = pairSumsOf([Float64Array.of(1, 2, 3, 4, Number.NaN), Float64Array.of(2, 1, 4, 3, 9)]);
  expect(cellOf(correlationMatrix(sums) ?? NONE, 0, 1)).toBeCloseTo(0.6, 12);
  // The variance of the second column is of all five raters.
  expect(cellOf(covarianceMatrix(sums) ?? NONE, 1, 1)).toBeCloseTo(9.7, 12);
});

test("an eigen decomposition gives the matrix back", () => {
  const { values, vectors } = symmetricEigen(correlations);
  const back = matrixOf(4, (i, j) =>
    values.reduce((sum, value, k) => sum + value * cellOf(vectors, i, k) * cellOf(vectors, j, k), 0),
  );
  expect(areClose(back.cells, [...correlations.cells], 12)).toBe(true);
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4, 12);
});

test("eigenvalues and vectors of a small matrix are those by hand", () => {
  // det([[5 - x, 2], [2, 2 - x]]) = (x - 6)(x - 1); to 6 belongs (2, 1), to 1 belongs (1, -2).
  const rows = [
    [5, 2],
    [2, 2],
  ];
  const { values, vectors } = symmetricEigen(matrixOf(2, (i, j) => rows[i]?.[j] ?? 0));
  expect([...values].sort().map((value) => Number(value.toFixed(12)))).toEqual([1, 6]);
  const six = values.findIndex((value) => value > 2);
  expect(Math.abs(cellOf(vectors, 0, six))).toBeCloseTo(2 / Math.sqrt(5), 12);
  expect(cellOf(vectors, 0, six) / cellOf(vectors, 1, six)).toBeCloseTo(2, 12);
});

test("an eigen decomposition of what is no number ends", () => {
  const { values } = symmetricEigen(matrixOf(3, (i, j) => (i === 1 && j === 1 ? 2 : Number.NaN)));
  expect(values.some(Number.isNaN)).toBe(true);
});

test("an inverse times its matrix is the identity", () => {
  const inverse = inverseOf(covariances) ?? NONE;
  const product = matrixOf(4, (i, j) =>
    [0, 1, 2, 3].reduce((sum, k) => sum + cellOf(covariances, i, k) * cellOf(inverse, k, j), 0),
  );
  expect(areClose(product.cells, [...matrixOf(4, (i, j) => (i === j ? 1 : 0)).cells])).toBe(true);
});

test("loadings that fit exactly: both omegas are the same, whatever the sign the criteria are coded with", () => {
  const loadings = [0.9, 0.8, 0.7, 0.6];
  const exact = matrixOf(4, (i, j) => (i === j ? 1 : (loadings[i] ?? 0) * (loadings[j] ?? 0)));
  const found = minimumResidualLoadings(exact) ?? new Float64Array(0);
  expect(areClose(found, loadings, 9)).toBe(true);
  expect(omegaTotal(exact, found)).toBeCloseTo(omegaOfLoadings(found), 9);
  const turned = matrixOf(4, (i, j) => cellOf(exact, i, j) * (i !== j && (i === 0 || j === 0) ? -1 : 1));
  expect(areClose(minimumResidualLoadings(turned), [-0.9, 0.8, 0.7, 0.6], 9)).toBe(true);
});

test("a criterion that the factor explains fully keeps the smallest uniqueness", () => {
  const heywood = matrixOf(3, (i, j) => (i === j ? 1 : i + j === 1 ? 0.9 : i + j === 2 ? 0.9 : 0.5));
  const [first = 0] = minimumResidualLoadings(heywood) ?? [];
  expect(first).toBeCloseTo(Math.sqrt(0.995), 9);
});

// scipy's L-BFGS-B within the bounds, from 400 starts each: residuals of the minima, loadings and omega of the least.
describe.each([
  // 0.0648, 0.0675, 0.0719
  { pairs: [0.45, -0.2, 0.19], loadings: [0.99749687, 0.42762689, -0.10039376], omega: 0.5329751721 },
  // 0.0045, 0.0054, 0.0054, 0.0057, 0.1240
  { pairs: [0.35, 0.06, -0.05], loadings: [0.99749687, 0.34846286, 0.0380022], omega: 0.4940512191 },
  // 0.0057, 0.0083, 0.1211
  { pairs: [-0.345, 0.053, 0.078], loadings: [-0.34201698, 0.99749687, 0.05366831], omega: 0.267051283 },
  // 0.3477, 0.3538, 0.4346
  {
    pairs: [0.19, -0.58, -0.24, -0.04, 0.48, -0.25],
    loadings: [-0.55018363, -0.16320479, 0.99749687, -0.14774813],
    omega: 0.14941261,
  },
  // 0.3231, 0.3250, 0.3257, 0.3287, 0.3337, 0.5094
  {
    pairs: [-0.35, 0.39, 0.41, -0.38, 0.39, -0.07],
    loadings: [0.53043978, -0.65400877, 0.64456449, -0.07354239],
    omega: 0.399574413,
  },
  // 0.2283, 0.2301, 0.2358
  {
    pairs: [0.31, 0.08, 0.32, -0.31, -0.11, -0.34],
    loadings: [0.38252757, 0.32324354, -0.47210538, 0.5222067],
    omega: 0.165742835,
  },
])("of several minima the least is taken: $pairs", ({ pairs, loadings, omega }) => {
  const size = loadings.length;
  const inSheetOrder = matrixOf(size, (i, j) => {
    const [low, high] = [Math.min(i, j), Math.max(i, j)];
    return i === j ? 1 : (pairs[low * size - (low * (low + 1)) / 2 + high - low - 1] ?? 0);
  });

  test.each(ordersOf(size))("in whatever order the criteria stand: %j", (order) => {
    const turned = submatrix(inSheetOrder, order);
    const found = minimumResidualLoadings(turned) ?? new Float64Array(0);
    const expected = order.map((item) => loadings[item] ?? 0);
    expect(areClose(found, expected, 6)).toBe(true);
    expect(omegaTotal(turned, found)).toBeCloseTo(omega, 8);
  });
});

/** Every order of so many criteria. */
function ordersOf(size: number): number[][][] {
  const all = (items: readonly number[]): number[][] =>
    items.length === 0
      ? [[]]
      : items.flatMap((first) => all(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
  return all(Array.from({ length: size }, (_, item) => item)).map((order) => [order]);
}

test("the loadings add up to no less than nothing, whatever the sign that each criterion is coded with", () => {
  const loadings = [0.9, 0.8, 0.7, 0.5, 0.4];
  for (let signs = 0; signs < 32; signs += 1) {
    const signed = loadings.map((loading, item) => ((signs >> item) & 1 ? -loading : loading));
    const exact = matrixOf(5, (i, j) => (i === j ? 1 : (signed[i] ?? 0) * (signed[j] ?? 0)));
    const whole = signed.reduce((sum, loading) => sum + loading, 0);
    const found = minimumResidualLoadings(exact) ?? new Float64Array(0);
    expect(areClose(found, whole < 0 ? signed.map((loading) => -loading) : signed, 9)).toBe(true);
  }
});

test("criteria without correlations have no common factor", () => {
  const none = matrixOf(3, (i, j) => (i === j ? 1 : 0));
  const found = minimumResidualLoadings(none) ?? new Float64Array(0);
  expect([...found]).toEqual([0, 0, 0]);
  expect(omegaTotal(none, found)).toBe(0);
});

// Two criteria of three: every product of 0.3 fits. The search starts at 1 and 0.3, or at 0 for the third; none fits better.
test("a criterion apart from the others takes no part, and a solution that fits wins over one that explains less", () => {
  const apart = matrixOf(3, (i, j) => (i === j ? 1 : i + j === 1 ? 0.3 : 0));
  const [first = 0, second = 0, third = 1] = minimumResidualLoadings(apart) ?? [];
  expect(first * second).toBeCloseTo(0.3, 9);
  expect(third).toBe(0);
});

// The solution lies at the end of a long flat valley: after 20,000 rounds the loadings still move.
test("a search whose single rounds creep still comes to rest, where three criteria have their exact factor", () => {
  const pairs = [-0.0076, 0.0105, -0.6071];
  const loadings = minimumResidualLoadings(matrixOf(3, (i, j) => (i === j ? 1 : (pairs[i + j - 1] ?? 0))));
  // Three correlations have a factor that gives each of them back.
  const products = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([one = 0, other = 0]) => (loadings?.[one] ?? 0) * (loadings?.[other] ?? 0));
  products.forEach((product, at) => {
    expect(product).toBeCloseTo(pairs[at] ?? 0, 9);
  });
});
