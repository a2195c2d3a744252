import { describe, expect, test } from "vitest";
import type { RatingColumn, Scale } from "../../src/alignment/evaluation";
import { packedLookups } from "../../src/alignment/own-scores";
import { poolTables } from "../../src/alignment/panel";
import { tallyPanel } from "../../src/alignment/tally";
import { criterion, ONE_TO_FIVE, rows, table } from "./builders";

/** Whether ratings are added up packed: which way is taken decides a report's time, not its figures. */
function isPacked(
  columns: readonly RatingColumn[],
  scale: Scale = ONE_TO_FIVE,
  weights: readonly number[] = columns.map(() => 1),
): boolean {
  const people = columns[0]?.length ?? 0;
  const panel = poolTables([
    table("a", rows("peer", ...Array.from({ length: people }, () => [null])), {
      scale,
      criteria: weights.map((weight, index) => criterion(`c${index}`, { weight })),
      ratings: columns,
    }),
  ]);
  if (panel === null) throw new Error("no panel");
  return packedLookups(panel, tallyPanel(panel)) !== null;
}

const bytes = (...ratings: readonly number[]) => Uint8Array.from(ratings);
const doubles = (...ratings: readonly number[]) => Float64Array.from(ratings);
const many = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

describe("own scores are added up packed", () => {
  test("where ratings are whole points of the scale, from its lowest to its highest", () => {
    expect(isPacked([bytes(1, 5, 3), bytes(2, 255, 254)])).toBe(true);
    expect(isPacked([doubles(1, 5, 3)])).toBe(true);
  });

  test("not where one lies off the scale or between its points", () => {
    expect(isPacked([bytes(1, 6)])).toBe(false);
    expect(isPacked([bytes(0, 5)])).toBe(false);
    expect(isPacked([doubles(1.5, 5)])).toBe(false);
    expect(isPacked([bytes(1, 2), bytes(1, 9)])).toBe(false);
  });

  test("not where criteria weigh differently, or nothing", () => {
    const two = [bytes(1, 5), bytes(2, 4)];
    expect(isPacked(two, ONE_TO_FIVE, [2, 2])).toBe(true);
    expect(isPacked(two, ONE_TO_FIVE, [1, 2])).toBe(false);
    expect(isPacked(two, ONE_TO_FIVE, [0, 0])).toBe(false);
  });

  test("with at most 255 criteria: they are counted in a byte", () => {
    expect(isPacked(many(255, bytes(3)))).toBe(true);
    expect(isPacked(many(256, bytes(3)))).toBe(false);
  });

  test("with sums that fit two bytes, counted from the lowest point", () => {
    expect(isPacked([doubles(0), doubles(5)], { min: 0, max: 32_767 })).toBe(true);
    expect(isPacked([doubles(0), doubles(5)], { min: 0, max: 32_768 })).toBe(false);
    expect(isPacked(many(3, doubles(5)), { min: 0, max: 21_845 })).toBe(true);
    expect(isPacked([doubles(30_000), doubles(60_000)], { min: 30_000, max: 60_000 })).toBe(true);
  });

  test("not with more different ratings than a byte can tell apart", () => {
    const different = doubles(...Array.from({ length: 300 }, (_, index) => index));
    expect(isPacked([different], { min: 0, max: 1000 })).toBe(false);
    expect(isPacked([different.subarray(0, 200)], { min: 0, max: 1000 })).toBe(true);
  });
});
