import { describe, expect, test } from "vitest";
import { analysisOfVariance } from "../../../src/alignment/statistics/analysis-of-variance";
import { averageDeviation } from "../../../src/alignment/statistics/average-deviation";
import { benjaminiHochberg } from "../../../src/alignment/statistics/benjamini-hochberg";
import {
  correlationInterval,
  correlationTest,
  midRanks,
  pearsonCorrelation,
  spearmanCorrelation,
} from "../../../src/alignment/statistics/correlation";
import { hedgesG, smallSampleCorrection } from "../../../src/alignment/statistics/hedges-g";
import {
  intraclassCorrelation1,
  intraclassCorrelation2,
} from "../../../src/alignment/statistics/intraclass-correlation";
import { exactRankCorrelationP } from "../../../src/alignment/statistics/permutation-test";
import { rankCorrelationInterval } from "../../../src/alignment/statistics/rank-correlation-interval";
import { seededRandom } from "../../seeded-random";
import { summaryOf, summaryOfCounts } from "../../../src/alignment/statistics/summary";
import { finitePopulationFactor, tInterval } from "../../../src/alignment/statistics/t-interval";
import {
  differenceInterval,
  pairedTest,
  type SampleMoments,
  smallestDetectable,
  welchTest,
} from "../../../src/alignment/statistics/t-test";
import { wilsonInterval } from "../../../src/alignment/statistics/wilson-interval";
import {
  greatestVariance,
  isPolarised,
  linearAgreement,
  withinGroupAgreement,
  withinGroupAgreementOfMany,
} from "../../../src/alignment/statistics/within-group-agreement";
import { areClose, columnOf, COLUMNS, ROWS, TOTALS } from "./small-sample";

function moments(values: readonly number[]): SampleMoments {
  const { n, mean, sd } = summaryOf(values);
  return { n, mean: mean as number, sd: sd as number };
}

const first = moments(TOTALS.slice(0, 6));
const second = moments(TOTALS.slice(6));

// Expected values: scipy.stats (ttest_ind, ttest_rel, f_oneway, pearsonr, spearmanr, bootstrap ...) unless said otherwise.
describe("two samples", () => {
  test("Welch's test with its interval", () => {
    const test90 = welchTest(first, second);
    expect(test90?.t).toBeCloseTo(0.18541140018500424, 12);
    expect(test90?.degreesOfFreedom).toBeCloseTo(9.984843381609968, 10);
    expect(test90?.p).toBeCloseTo(0.8566186099480787, 10);
    expect(test90 && areClose(differenceInterval(test90, 0.9), [-4.388427401341287, 5.388427401341286], 9)).toBe(true);
  });

  test("the paired test", () => {
    const paired = pairedTest(moments(TOTALS.slice(0, 6).map((total, index) => total - (TOTALS[index + 6] ?? 0))));
    expect(paired?.t).toBeCloseTo(0.17478529162090875, 12);
    expect(paired?.p).toBeCloseTo(0.8681055564922131, 10);
    expect(paired && areClose(differenceInterval(paired, 0.9), [-5.2643533807852, 6.264353380785196], 9)).toBe(true);
  });

  test("the smallest change that could have been seen: (t(.95) + t(.80)) se", () => {
    const own = { difference: 1, standardError: 2, t: 0.5, degreesOfFreedom: 9.985, p: 0.6 };
    expect(smallestDetectable(own, 0.9, 0.8)).toBeCloseTo(2 * 2.6918537852812396, 9);
  });

  test("Hedges g with the exact correction", () => {
    expect(smallSampleCorrection(10)).toBeCloseTo(0.922745608053087, 12);
    expect(hedgesG(first, second)).toBeCloseTo(0.09877744605184306, 12);
  });

  test("samples that do not vary have no test", () => {
    const still = { n: 5, mean: 3, sd: 0 };
    expect(welchTest(still, still)).toBeNull();
    expect(pairedTest(still)).toBeNull();
    expect(hedgesG(still, still)).toBeNull();
  });
});

describe("several samples", () => {
  const means = ROWS.map((row) => row.reduce((sum, rating) => sum + rating, 0) / 4);
  const anova = analysisOfVariance([means.slice(0, 4), means.slice(4, 9), means.slice(9)].map(moments));

  test("analysis of variance with n0 for unequal groups", () => {
    expect(anova?.meanSquareBetween).toBeCloseTo(0.1640625, 12);
    expect(anova?.meanSquareWithin).toBeCloseTo(1.4837962962962963, 12);
    expect(anova?.f).toBeCloseTo(0.11056942277691106, 12);
    expect(anova?.p).toBeCloseTo(0.8965216180443606, 10);
    expect(anova?.n0).toBeCloseTo(3.9166666666666665, 12);
    expect(anova?.groups).toBe(3);
    expect(anova?.n).toBe(12);
  });

  test("ICC(1) and ICC(2)", () => {
    expect(anova && intraclassCorrelation1(anova)).toBeCloseTo(-0.29380945223422306, 12);
    expect(anova && intraclassCorrelation2(anova)).toBeCloseTo(-8.044091710758378, 12);
  });

  test("no answer for one group, for groups of one, or without variance", () => {
    expect(analysisOfVariance([first])).toBeNull();
    expect(analysisOfVariance([first, { n: 0, mean: 0, sd: 0 }])).toBeNull();
    expect(analysisOfVariance([1, 2].map((mean) => ({ n: 1, mean, sd: 0 })))).toBeNull();
    const still = analysisOfVariance([1, 2].map((mean) => ({ n: 3, mean, sd: 0 })));
    expect(still?.f).toBeNull();
    expect(still?.p).toBeNull();
    const same = analysisOfVariance([2, 2].map((mean) => ({ n: 3, mean, sd: 0 })));
    expect(same && intraclassCorrelation1(same)).toEqual({ notComputable: "no-variance" });
    expect(same && intraclassCorrelation2(same)).toEqual({ notComputable: "no-variance" });
    expect(analysisOfVariance([2, 2].map((mean) => ({ n: 3, mean, sd: 1 })))?.p).toBe(1);
  });

  test("Benjamini-Hochberg, in the order given", () => {
    expect(areClose(benjaminiHochberg([0.01, 0.04, 0.03, 0.5, 0.2]), [0.05, 1 / 15, 1 / 15, 0.5, 0.25])).toBe(true);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

describe("one sample", () => {
  test("n, mean and sd, from values and from counts", () => {
    expect(summaryOf([4, 2, 6])).toEqual({ n: 3, mean: 4, sd: 2 });
    expect(summaryOfCounts(Float64Array.of(2, 4, 6, 9), [1, 1, 1, 0])).toEqual({ n: 3, mean: 4, sd: 2 });
    expect(summaryOf([4]).sd).toEqual({ notComputable: "too-few-raters" });
    expect(summaryOf([]).mean).toEqual({ notComputable: "no-ratings" });
    expect(summaryOfCounts(Float64Array.of(1), [0]).sd).toEqual({ notComputable: "no-ratings" });
  });

  test("t interval, narrower by the finite population factor", () => {
    const { mean, sd } = moments([...columnOf(0)]);
    const [low, high] = tInterval(mean, sd, 12, 0.95);
    expect(areClose([low, high], [2.361459825224618, 3.971873508108715], 9)).toBe(true);
    expect(finitePopulationFactor(12, 20)).toBeCloseTo(Math.sqrt(0.4), 12);
    const [narrow] = tInterval(mean, sd, 12, 0.95, 20);
    expect((mean - narrow) / (mean - low)).toBeCloseTo(Math.sqrt(0.4), 9);
    expect(finitePopulationFactor(12, null)).toBe(1);
    expect(finitePopulationFactor(12, 11)).toBe(1);
    expect(finitePopulationFactor(1, 1)).toBe(0);
    expect(finitePopulationFactor(12, 12)).toBe(0);
  });

  test("Wilson's interval, exact at its ends", () => {
    expect(areClose(wilsonInterval(7, 12, 0.95), [0.31951131254954973, 0.8067396863412435])).toBe(true);
    expect(wilsonInterval(0, 5, 0.95)[0]).toBe(0);
    expect(wilsonInterval(5, 5, 0.95)[1]).toBe(1);
    expect(wilsonInterval(0, 5, 0.95)[1]).toBeGreaterThan(0.3);
  });

  test("average deviation about the mean", () => {
    const values = columnOf(0);
    expect(averageDeviation(values, new Uint8Array(12).fill(1))).toBeCloseTo(1.0277777777777777, 12);
    expect(averageDeviation(Float64Array.of(1, 5, 9), [1, 1, 0])).toBe(2);
  });
});

describe("agreement", () => {
  const variances = COLUMNS.map((column) => (summaryOf(column).sd as number) ** 2);

  test("r_wg, r_wg(j) and the linear index", () => {
    expect(withinGroupAgreement(1, 5)).toBe(0.5);
    expect(withinGroupAgreement(4, 5)).toBe(-1);
    expect(withinGroupAgreementOfMany(variances, 5)).toBeCloseTo(0.5084944346807265, 12);
    expect(linearAgreement(variances, greatestVariance(5))).toBeCloseTo(0.6027462121212122, 12);
  });

  test("polarised beyond chance, past the pole too", () => {
    expect(isPolarised([2, 2], 5)).toBe(false);
    expect(isPolarised([2, 2.5], 5)).toBe(true);
    // j (1 - 4/2) + 4/2 = 0 for j = 2: past it the raw index is above 1 and means nothing.
    expect(withinGroupAgreementOfMany([4.4, 4.4], 5)).toBeGreaterThan(1);
    expect(isPolarised([4.4, 4.4], 5)).toBe(true);
  });

  test("r_wg(j) is no number at its pole, in whatever order the criteria are", () => {
    // Two criteria on five points: the pole lies where the mean variance is 4, twice what chance gives.
    expect([
      withinGroupAgreementOfMany([4.8, 3.2], 5),
      withinGroupAgreementOfMany([3.2, 4.8], 5),
      withinGroupAgreementOfMany([3.2000000000000006, 4.8], 5),
    ]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("correlations", () => {
  test("Pearson with test and interval", () => {
    const r = pearsonCorrelation(columnOf(0), columnOf(1)) ?? 0;
    expect(r).toBeCloseTo(0.7202383262593824, 12);
    expect(correlationTest(r, 12).p).toBeCloseTo(0.008245231796881525, 10);
    expect(areClose(correlationInterval(r, 12, 0.95), [0.24944293280183014, 0.9156568866664916])).toBe(true);
  });

  test("Spearman with mid-ranks", () => {
    const rho = spearmanCorrelation(columnOf(0), columnOf(1)) ?? 0;
    expect(rho).toBeCloseTo(0.7289377289377289, 12);
    expect(correlationTest(rho, 12).p).toBeCloseTo(0.007155316771708724, 10);
    expect([...midRanks([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2]);
  });

  test("the interval of a rank correlation is wider than Pearson's; a perfect one has none", () => {
    // tanh(atanh(0.6) -+ 1.959964 sqrt(1.06 / 9)).
    expect(areClose(rankCorrelationInterval(0.6, 12, 0.95), [0.02050882859793031, 0.8777274914112263])).toBe(true);
    expect(rankCorrelationInterval(1, 12, 0.95)).toBeNull();
    expect(rankCorrelationInterval(-1, 12, 0.95)).toBeNull();
  });

  test("none without variance or without pairs; a perfect one is certain", () => {
    expect(pearsonCorrelation([1, 1], [1, 2])).toBeNull();
    expect(pearsonCorrelation([1], [1])).toBeNull();
    expect(pearsonCorrelation([0.1, 0.2, 0.3], [0.1, 0.2, 0.3])).toBe(1);
    expect(correlationTest(1, 5).p).toBe(0);
  });

  test("the exact p counts all orders, with ties", () => {
    const ranks = midRanks([1, 2, 3, 4]);
    expect(exactRankCorrelationP(ranks, midRanks([1, 2, 3, 4]))).toBe(2 / 24);
    // By hand: of the six orders of (1, 2.5, 2.5) all but the two that put 1 in the middle are as extreme.
    expect(exactRankCorrelationP(midRanks([1, 2, 3]), midRanks([1, 2, 2]))).toBeCloseTo(4 / 6, 12);
  });
});

describe("the random numbers of the tests", () => {
  test("depend on the seed alone and are even", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 4000 }, random);
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const numbers = draw(5);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(summaryOf(numbers).mean).toBeCloseTo(0.5, 1);
    expect(summaryOf(numbers).sd).toBeCloseTo(Math.sqrt(1 / 12), 1);
  });
});
