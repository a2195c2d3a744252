import { describe, expect, test } from "vitest";
import { analysisOfVariance } from "../../../src/alignment/statistics/analysis-of-variance";
import { matrixOf } from "../../../src/alignment/statistics/matrix";
import { splitHalfCorrelation } from "../../../src/alignment/statistics/split-half";

const pair = (mean: number) => ({ n: 2, mean, sd: Math.SQRT2 });
const single = (mean: number) => ({ n: 1, mean, sd: 0 });

describe("the analysis of variance", () => {
  test("of two pairs and a single is that by hand", () => {
    // 0, 2; 2, 4; 5. About the grand mean 2.6: (2 x 1.6^2 + 2 x 0.4^2 + 2.4^2) / 2 between, (2 + 2) / 2 within.
    const anova = analysisOfVariance([pair(1), pair(3), single(5)]);
    expect(anova?.meanSquareBetween).toBeCloseTo(5.6, 12);
    expect(anova?.meanSquareWithin).toBeCloseTo(2, 12);
    expect(anova?.f).toBeCloseTo(2.8, 12);
    // F with 2 and 2 degrees of freedom: P(F > f) = 1 / (1 + f).
    expect(anova?.p).toBeCloseTo(1 / 3.8, 12);
    // (5 - 9 / 5) / 2
    expect(anova?.n0).toBeCloseTo(1.6, 12);
  });

  test("is there with one degree of freedom within", () => {
    // 0, 2 and 4: 6 between, 2 within. F with 1 and 1: P(F > f) = 1 - 2 atan(sqrt f) / pi, and atan(sqrt 3) = pi / 3.
    const anova = analysisOfVariance([pair(1), single(4)]);
    expect(anova?.f).toBeCloseTo(3, 12);
    expect(anova?.p).toBeCloseTo(1 / 3, 12);
  });

  test("of groups with one mean is as likely as can be", () => {
    const anova = analysisOfVariance([pair(3), pair(3)]);
    expect([anova?.f, anova?.p]).toEqual([0, 1]);
  });

  test("has no F where nobody differs within a group", () => {
    const alike = { n: 3, sd: 0 };
    const anova = analysisOfVariance([
      { ...alike, mean: 2 },
      { ...alike, mean: 4 },
    ]);
    expect([anova?.f, anova?.p, anova?.meanSquareBetween]).toEqual([null, null, 6]);
  });
});

describe("the correlation of two halves", () => {
  const halves = (odd: number, even: number, between: number) =>
    splitHalfCorrelation(matrixOf(2, (i, j) => (i === j ? (i === 0 ? odd : even) : between)));

  test("of two criteria is their correlation", () => {
    expect(halves(4, 9, 3)).toBeCloseTo(3 / 6, 12);
  });

  test("is none where a half does not vary", () => {
    expect(halves(0, 9, 0)).toBeNull();
    expect(halves(4, 0, 0)).toBeNull();
    // What rounding leaves of no variance.
    expect(halves(-1e-17, 9, 0)).toBeNull();
  });

  test("puts the third criterion with the first", () => {
    // Apart but for the second: the odd half varies by 1 + 1, the even one by 1, and 0.5 + 0.5 lies between them.
    const cells = [
      [1, 0.5, 0],
      [0.5, 1, 0.5],
      [0, 0.5, 1],
    ];
    expect(splitHalfCorrelation(matrixOf(3, (i, j) => cells[i]?.[j] ?? 0))).toBeCloseTo(1 / Math.SQRT2, 12);
  });
});
