import fc from "fast-check";
import { expect, test } from "vitest";
import { digitsOf, type PlaneColumn, pairSumsOnPlanes } from "../../src/alignment/statistics/bit-planes";
import { addPairSums, pairSumsOf } from "../../src/alignment/statistics/pair-sums";

/** Without whoever left out a column; the table of every column here has entries, so that all of them count. */
function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((column) =>
    column.map((value, rater) => (columns.some((other) => Number.isNaN(other[rater])) ? Number.NaN : value)),
  );
}

/** A column of ratings 0 to 2^digits - 1, null = missing, as planes and as doubles. */
function column(ratings: readonly (number | null)[], digits: number): { plane: PlaneColumn; doubles: Float64Array } {
  const table = Uint8Array.from({ length: 16 }, (_, code) => (code < 2 ** digits ? code | (1 << digits) : 0));
  return {
    plane: { codes: Uint8Array.from(ratings, (rating) => rating ?? 255), table },
    doubles: Float64Array.from(ratings, (rating) => rating ?? Number.NaN),
  };
}

test("counting on planes and counting rater by rater are the same, to the last digit", () => {
  fc.assert(
    fc.property(
      // Five points, counted in a way of their own, as often as all other scales.
      fc.oneof(fc.constant(4), fc.integer({ min: 1, max: 15 })).chain((most) =>
        fc.record({
          most: fc.constant(most),
          complete: fc.boolean(),
          rows: fc.array(
            fc.record({
              counts: fc.boolean(),
              ratings: fc.tuple(...Array.from({ length: 4 }, () => fc.option(fc.nat(most), { nil: null, freq: 4 }))),
            }),
            { minLength: 1, maxLength: 300 },
          ),
        }),
      ),
      ({ most, rows, complete }) => {
        const columns = [0, 1, 2, 3].map((index) =>
          column(
            rows.map(({ ratings }) => ratings[index] ?? null),
            digitsOf(most),
          ),
        );
        const mask = Uint8Array.from(rows, ({ counts }) => (counts ? 255 : 0));
        const masked = columns.map(({ doubles }) =>
          doubles.map((value, rater) => (mask[rater] === 0 ? Number.NaN : value)),
        );
        expect(
          pairSumsOnPlanes(
            columns.map(({ plane }) => plane),
            rows.length,
            mask,
            most,
            complete,
          ),
        ).toEqual(pairSumsOf(complete ? completeRows(masked) : masked));
      },
    ),
  );
});

test.each([4, 7])("blocks of raters add up, the last one not full (greatest rating %i)", (most) => {
  const raters = 40_001;
  const columns = [3, 5, 7].map((step) =>
    column(
      Array.from({ length: raters }, (_, rater) => (rater % 11 === step ? null : (rater * step) % 5)),
      3,
    ),
  );
  const planes = columns.map(({ plane }) => plane);
  const whole = pairSumsOnPlanes(planes, raters, null, most, false);
  expect(whole).toEqual(pairSumsOf(columns.map(({ doubles }) => doubles)));
  // A shorter run after a longer one sees nothing of it.
  expect(pairSumsOnPlanes(planes, 70, null, most, false)).toEqual(
    pairSumsOf(columns.map(({ doubles }) => doubles.subarray(0, 70))),
  );
});

test("sums of two groups of raters are those of both", () => {
  const all = [Float64Array.of(1, 2, Number.NaN, 4), Float64Array.of(2, Number.NaN, 3, 5)];
  const halves = [
    [0, 2],
    [2, 4],
  ].map(([first, last]) => pairSumsOf(all.map((values) => values.subarray(first, last))));
  expect(
    addPairSums(
      2,
      halves.map((sums) => ({ sums, pick: [0, 1] })),
    ),
  ).toEqual(pairSumsOf(all));
});
