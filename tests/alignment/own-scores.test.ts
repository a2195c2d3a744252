import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLANK_BYTE, NOT_APPLICABLE_BYTE, type RatingTable, ROLES, type Scale } from "../../src/alignment/evaluation";
import { headlineScores, ownScores } from "../../src/alignment/own-scores";
import { poolTables } from "../../src/alignment/panel";
import { tallyPanel } from "../../src/alignment/tally";
import { criterion, rows, table } from "./builders";
import { runs } from "../property-runs";

function scoresOf(...tables: readonly RatingTable[]): readonly number[] {
  const panel = poolTables(tables);
  return panel === null ? [] : [...ownScores(panel, tallyPanel(panel))];
}

const NA = NOT_APPLICABLE_BYTE;
const NONE = Number.NaN;

describe("a rater's own score", () => {
  test.each([
    ["is the mean of the ratings, in points", [[5, 3, 1]], [50]],
    ["counts with two thirds of the answers", [[5, 4, null]], [87.5]],
    ["does not count with less", [[5, null, null]], [NONE]],
    ["asks nothing where a criterion does not apply", [[5, NA, NA]], [100]],
    ["asks two thirds of what applies", [[5, null, NA]], [NONE]],
    ["is none where nothing was answered", [[null, null, null]], [NONE]],
    ["is none where nothing applies", [[NA, NA, NA]], [NONE]],
    ["is lowest at the lower end of the scale", [[1, 1, 1]], [0]],
  ])("%s", (_, ratings, expected) => {
    expect(scoresOf(table("d", rows("peer", ...ratings)))).toEqual(expected);
  });

  test("weighs criteria by their weights", () => {
    const criteria = [criterion("a", { weight: 3 }), criterion("b")];
    // By hand: (3 x 5 + 1) / 4 = 4, which is 75 points.
    expect(scoresOf(table("d", rows("peer", [5, 1]), { criteria }))).toEqual([75]);
  });

  test("is none where the criteria answered weigh nothing", () => {
    const criteria = [criterion("a", { weight: 0 }), criterion("b", { weight: 0 })];
    expect(scoresOf(table("d", rows("peer", [5, 1]), { criteria }))).toEqual([NONE]);
  });

  test("turns reversed criteria over", () => {
    const criteria = [criterion("a", { reverse: true }), criterion("b")];
    expect(scoresOf(table("d", rows("peer", [1, 5]), { criteria }))).toEqual([100]);
  });

  test("takes half points as they are", () => {
    const ratings = [Float64Array.of(4.5), Float64Array.of(3.5)];
    expect(scoresOf(table("d", rows("peer", [1, 1]), { ratings }))).toEqual([75]);
  });

  test("is asked of a rater's own table alone", () => {
    const long = table("d", rows("peer", [5, 5, null]));
    const short = table("d", rows("peer", [3]), { criteria: [criterion("d-1")] });
    expect(scoresOf(long, short)).toEqual([100, 50]);
  });

  test("in long data, is asked what anyone of the same role rated", () => {
    const given = [...rows("peer", [5, null, null]), ...rows("senior", [4, 4, 4], [2, null, null])];
    expect(scoresOf(table("d", given, { askedWhatWasRated: true }))).toEqual([100, 75, NONE]);
    expect(scoresOf(table("d", given))).toEqual([NONE, 75, NONE]);
  });

  test("is found in every block of many raters", () => {
    const count = 10_000;
    const ratings = [0, 1].map((shift) => Uint8Array.from({ length: count }, (_, rater) => 1 + ((rater + shift) % 5)));
    const raters = { count, role: new Uint8Array(count).fill(ROLES.indexOf("peer")), key: null };
    const scores = scoresOf(table("d", rows("peer", [1, 1]), { ratings, raters }));
    expect(scores).toEqual(Array.from({ length: count }, (_, rater) => 12.5 * ((rater % 5) + ((rater + 1) % 5))));
  });
});

describe("own scores are those of plain arithmetic, whatever way they are added up:", () => {
  /** The mean over what was rated, where two thirds of what applies was: written once more, as plainly as can be. */
  function plainly(ratings: readonly number[], scale: Scale, weights: readonly number[]): number {
    const rated = ratings.flatMap((rating, index) => (rating < NA ? [{ rating, weight: weights[index] ?? 1 }] : []));
    const applies = ratings.filter((rating) => rating !== NA).length;
    if (rated.length === 0 || rated.length < (2 / 3) * applies) return NONE;
    const weight = rated.reduce((sum, one) => sum + one.weight, 0);
    const mean = rated.reduce((sum, one) => sum + one.weight * one.rating, 0) / weight;
    return (100 * (mean - scale.min)) / (scale.max - scale.min);
  }

  test.each([
    ["five points", { min: 1, max: 5 }, 6, false],
    ["five points, weighted", { min: 1, max: 5 }, 6, true],
    ["nought to ten", { min: 0, max: 10 }, 4, false],
    ["more criteria than a byte counts", { min: 1, max: 3 }, 300, false],
    ["sums that need more than two bytes", { min: 0, max: 250 }, 270, false],
    ["as many criteria as a byte counts", { min: 1, max: 2 }, 255, false],
  ])("%s", (_, scale, width, weighted) => {
    const rating = fc.oneof(
      { weight: 8, arbitrary: fc.integer(scale) },
      { weight: 1, arbitrary: fc.constantFrom(BLANK_BYTE, NA) },
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(rating, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (given, top) => {
          const filled = top ? [...given, new Array<number>(width).fill(scale.max)] : given;
          const weights = Array.from({ length: width }, (__, index) => (weighted ? 1 + (index % 3) : 2));
          const panel = table("d", rows("peer", ...filled.map((line) => line.map(() => 1))), {
            scale,
            criteria: weights.map((weight, index) => criterion(`c-${index}`, { weight })),
            ratings: weights.map((__, index) => Uint8Array.from(filled, (line) => line[index] ?? BLANK_BYTE)),
          });
          const expected = filled.map((line) => plainly(line, scale, weights));
          const digits = (score: number): string => (Number.isNaN(score) ? "none" : score.toFixed(9));
          expect(scoresOf(panel).map(digits)).toEqual(expected.map(digits));
        },
      ),
      { numRuns: runs(width > 50 ? 10 : 60) },
    );
  });
});

test("the headline takes the scores that count of the roles that weigh, in their order", () => {
  const panel = poolTables([
    table("d", [...rows("self", [5]), ...rows("peer", [4], [null], [2]), ...rows("senior", [1])]),
  ]);
  if (panel === null) throw new Error("no panel");
  const own = ownScores(panel, tallyPanel(panel));
  const weights = ROLES.map((role) => (role === "peer" ? 2 : role === "senior" ? 1 : 0));
  expect([...headlineScores(panel, own, weights)]).toEqual([75, 25, 0]);
});
