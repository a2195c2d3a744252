import { describe, expect, test } from "vitest";
import { driversOf } from "../../src/alignment/drivers";
import { notComputable } from "../../src/alignment/figure";
import type { CriteriaStructure } from "../../src/alignment/reliability";
import { matrixOf } from "../../src/alignment/statistics/matrix";

/** Drivers from covariances that are given, so that what must come out can be said by hand. */
function drivers(
  rows: readonly (readonly number[])[] | null,
  { weights, raters, rated }: { weights: readonly number[]; raters: number; rated?: readonly number[] },
) {
  const covariances = rows && matrixOf(rows.length, (row, column) => rows[row]?.[column] ?? Number.NaN);
  const structure: Pick<CriteriaStructure, "covariances" | "rated"> = {
    covariances,
    rated: rated ?? weights.map((_, index) => index),
  };
  return driversOf(structure, weights, raters);
}

/** Two criteria that have nothing to do with each other, with variances 4 and 1. */
const APART = [
  [4, 0],
  [0, 1],
];
const BY_WEIGHT = [
  { value: 3, by: "weight" },
  { value: 2, by: "weight" },
];

describe("what drives the raters' own score", () => {
  test("correlations and shares of criteria that have nothing to do with each other are those of their variances", () => {
    const { importance, driver } = drivers(APART, { weights: [1, 1], raters: 30 });
    // The total has the variance 4 + 1: r = 4 / sqrt(4 x 5) and 1 / sqrt(1 x 5); the shares are r squared.
    expect(importance.map(({ by }) => by)).toEqual(["correlation", "correlation"]);
    expect(importance[0]?.value).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(importance[1]?.value).toBeCloseTo(1 / Math.sqrt(5), 12);
    expect(driver[0]).toBeCloseTo(0.8, 12);
    expect(driver[1]).toBeCloseTo(0.2, 12);
  });

  test("a criterion's weight counts in the total", () => {
    // 1 x 4 and 9 x 1 of 13.
    const { driver } = drivers(APART, { weights: [1, 3], raters: 30 });
    expect(driver[0]).toBeCloseTo(4 / 13, 12);
    expect(driver[1]).toBeCloseTo(9 / 13, 12);
  });

  test("below thirty raters the weights say what matters, and nothing is said to drive", () => {
    const { importance, driver } = drivers(APART, { weights: [3, 2], raters: 29 });
    expect(importance).toEqual(BY_WEIGHT);
    expect(driver).toEqual([notComputable("too-few-raters"), notComputable("too-few-raters")]);
  });

  test("without covariances the weights say what matters, with however many raters", () => {
    const { importance, driver } = drivers(null, { weights: [3, 2], raters: 300, rated: [] });
    expect(importance).toEqual(BY_WEIGHT);
    expect(driver).toEqual([notComputable("too-few-raters"), notComputable("too-few-raters")]);
  });

  test("shares are told apart from ten raters a criterion, not from nine", () => {
    const four = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 1 : 0)));
    const weights = [1, 1, 1, 1];
    // Four alike: a quarter each.
    expect(drivers(four, { weights, raters: 40 }).driver[3]).toBeCloseTo(0.25, 12);
    expect(drivers(four, { weights, raters: 39 }).driver[3]).toEqual(notComputable("too-few-raters"));
    expect(drivers(four, { weights, raters: 39 }).importance[3]?.value).toBeCloseTo(0.5, 12);
  });

  test("a criterion nobody rated keeps its weight, and its neighbours their places", () => {
    const { importance, driver } = drivers(APART, { weights: [1, 5, 1], raters: 30, rated: [0, 2] });
    expect(importance[1]).toEqual({ value: 5, by: "weight" });
    expect(driver[1]).toEqual(notComputable("no-ratings"));
    expect(driver[0]).toBeCloseTo(0.8, 12);
    expect(driver[2]).toBeCloseTo(0.2, 12);
  });

  test("criteria that cancel each other leave no total to explain", () => {
    const opposed = [
      [1, -1],
      [-1, 1],
    ];
    const { importance, driver } = drivers(opposed, { weights: [3, 3], raters: 30 });
    expect(importance.map(({ by }) => by)).toEqual(["weight", "weight"]);
    expect(driver).toEqual([notComputable("no-variance"), notComputable("no-variance")]);
  });

  test("covariances from differing raters that no data could have are said to be ill-conditioned", () => {
    // Not positive definite: its determinant is 1 - 3 x 0.81 - 2 x 0.729, below nothing.
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    const { importance, driver } = drivers(impossible, { weights: [1, 1, 1], raters: 30 });
    expect(driver).toEqual([1, 2, 3].map(() => notComputable("ill-conditioned")));
    // Row sums 1, 2.8 and 1 by the root of their sum.
    expect(importance[1]?.value).toBeCloseTo(2.8 / Math.sqrt(4.8), 12);
  });
});
