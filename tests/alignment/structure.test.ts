import { describe, expect, test } from "vitest";
import { notComputable } from "../../src/alignment/figure";
import { structureOf } from "../../src/alignment/reliability";
import { pairSumsOf } from "../../src/alignment/statistics/pair-sums";

/** What holds the criteria together, of ratings by criterion; raters are counted as given. */
function structure(columns: readonly (readonly number[])[], raters = columns[0]?.length ?? 0) {
  return structureOf(pairSumsOf(columns.map((column) => Float64Array.from(column))), raters);
}

const NOBODY = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
const ONE = [1, 2, 3, 5];
const OTHER = [2, 1, 4, 5];

describe("what criteria have in common", () => {
  test("needs raters, and ratings", () => {
    expect(structure([ONE, OTHER], 0).reliability.alpha).toEqual(notComputable("no-ratings"));
    expect(structure([NOBODY, NOBODY], 10).reliability.alpha).toEqual(notComputable("no-ratings"));
    expect(structure([ONE, OTHER], 1).reliability.alpha).toEqual(notComputable("too-few-raters"));
    expect(structure([ONE, NOBODY], 10).reliability.alpha).toEqual(notComputable("too-few-criteria"));
  });

  test("needs at least two raters of each pair of criteria, however many there are of each criterion", () => {
    const early = [1, 2, 3, 4, 5, ...Array.from({ length: 5 }, () => Number.NaN)];
    const late = [...early.slice(5), 5, 3, 1, 2, 4];
    const all = [...early.slice(0, 5), 3, 1, 2, 5, 4];
    expect(structure([early, late]).reliability.alpha).toEqual(notComputable("too-few-raters"));
    expect(structure([all, early, late]).reliability.alpha).toEqual(notComputable("too-few-raters"));
  });

  test("is weak below thirty raters, not from thirty", () => {
    expect(structure([ONE, OTHER], 29).reliability.weak).toBe(true);
    expect(structure([ONE, OTHER], 30).reliability.weak).toBe(false);
  });

  test("has a place for a criterion nobody rated", () => {
    const { itemTotal, rated } = structure([ONE, NOBODY, OTHER], 10);
    expect(rated).toEqual([0, 2]);
    expect(itemTotal[1]).toEqual(notComputable("no-ratings"));
    expect(itemTotal[0]).toBeCloseTo(CORRELATION, 12);
    expect(itemTotal[2]).toBeCloseTo(CORRELATION, 12);
  });
});

/** Of ONE and OTHER, by hand: about their means the products sum to 8, the squares to 8.75 and to 10. */
const CORRELATION = 8 / Math.sqrt(87.5);
