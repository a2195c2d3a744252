import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RatingColumn, Scale } from "../../src/alignment/evaluation";
import { headlineWeights } from "../../src/alignment/headline";
import type * as PairCounting from "../../src/alignment/pair-counting";
import { poolTables } from "../../src/alignment/panel";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import type * as PairSums from "../../src/alignment/statistics/pair-sums";
import { tallyPanel } from "../../src/alignment/tally";
import { type Row, rows, table } from "./builders";

// The plain way is watched, not replaced: which way is taken decides a report's time, not its figures.
const PLAIN_WAY = "../../src/alignment/statistics/pair-sums";
const plainWay = vi.fn<typeof PairSums.pairSumsOf>();
let countPairs: typeof PairCounting.countPairs;

beforeAll(async () => {
  const module = await vi.importActual<typeof PairSums>(PLAIN_WAY);
  plainWay.mockImplementation(module.pairSumsOf);
  vi.doMock(PLAIN_WAY, () => ({ ...module, pairSumsOf: plainWay }));
  vi.resetModules();
  ({ countPairs } = await import("../../src/alignment/pair-counting"));
});
afterAll(() => {
  vi.doUnmock(PLAIN_WAY);
  vi.resetModules();
});

/** Pair sums of two criteria, and whether they were counted rater by rater. */
function counted(given: readonly Row[], scale: Scale, columns?: readonly RatingColumn[], complete = false) {
  const panel = poolTables([table("d", given, { scale, ...(columns === undefined ? {} : { ratings: columns }) })]);
  if (panel === null) throw new Error("no panel");
  const tallies = tallyPanel(panel);
  const sums = countPairs(panel, tallies, headlineWeights("A", tallies, DEFAULT_SETTINGS), complete);
  return { sums, plainly: plainWay.mock.calls.length > 0 };
}

const doubles = (...ratings: readonly number[]): Float64Array => Float64Array.from(ratings);
const TWO = rows("peer", [1, 1], [1, 1]);

beforeEach(() => {
  plainWay.mockClear();
});

describe("pairs are counted on planes", () => {
  test.each([
    ["five points", { min: 1, max: 5 }, rows("peer", [1, 5], [3, 4])],
    ["two points", { min: 0, max: 1 }, rows("peer", [0, 1], [1, 1])],
    ["sixteen points, the most", { min: 0, max: 15 }, rows("peer", [0, 15], [15, 1])],
  ])("on a scale of %s", (_, scale, given) => {
    expect(counted(given, scale).plainly).toBe(false);
  });

  test("where some are blank", () => {
    expect(counted(rows("peer", [1, null], [null, 4], [2, 3]), { min: 1, max: 5 }).plainly).toBe(false);
  });

  test("where whole ratings stand in doubles", () => {
    expect(counted(TWO, { min: 1, max: 5 }, [doubles(1, 2), doubles(5, 3)]).plainly).toBe(false);
  });
});

describe("pairs are counted rater by rater", () => {
  test.each([
    ["a scale of more than sixteen points", { min: 0, max: 16 }, [doubles(1, 2), doubles(5, 3)]],
    ["half points", { min: 1, max: 5 }, [doubles(1, 2.5), doubles(5, 3)]],
    ["a scale of no whole length", { min: 1, max: 4.5 }, [doubles(1, 2), doubles(4, 3)]],
    ["a rating below the scale", { min: 1, max: 5 }, [doubles(0, 2), doubles(5, 3)]],
    ["a rating above the scale", { min: 1, max: 5 }, [doubles(6, 2), doubles(5, 3)]],
  ])("for %s", (_, scale, columns) => {
    expect(counted(TWO, scale, columns).plainly).toBe(true);
  });
});

describe("a rater outside the headline counts in no pair", () => {
  const given: readonly Row[] = [...rows("self", [1, 1], [5, 5]), ...rows("peer", [2, 3], [4, 3], [5, 1])];
  const peers = rows("peer", [2, 3], [4, 3], [5, 1]);

  test.each([false, true])("on planes (listwise: %s)", (complete) => {
    const scale = { min: 1, max: 5 };
    expect(counted(given, scale, undefined, complete).sums).toEqual(counted(peers, scale, undefined, complete).sums);
  });

  test.each([false, true])("rater by rater (listwise: %s)", (complete) => {
    const scale = { min: 1, max: 5.5 };
    const { sums, plainly } = counted(given, scale, undefined, complete);
    expect(plainly).toBe(true);
    expect(sums).toEqual(counted(peers, scale, undefined, complete).sums);
  });
});

test("ratings are counted from the lower end of the scale, either way", () => {
  const given = rows("peer", [2, 5], [4, 3]);
  // By hand: (1, 4) and (3, 2): sums 4 and 6, squares 10 and 20, product 10.
  const expected = { n: 2, sumFirst: 4, sumSecond: 6, squareFirst: 10, squareSecond: 20, product: 10 };
  for (const scale of [
    { min: 1, max: 5 },
    { min: 1, max: 5.5 },
  ]) {
    const { sums } = counted(given, scale);
    const at = (cells: ArrayLike<number>): number | undefined => cells[1];
    expect({ n: at(sums.n), product: at(sums.product) }).toEqual({ n: expected.n, product: expected.product });
  }
});

test("listwise, whoever left out a rated criterion is left out of all, and one that nobody rated is not asked of them", () => {
  const given = rows("peer", [2, 5, null], [4, null, null], [3, 3, null]);
  for (const scale of [
    { min: 1, max: 5 },
    { min: 1, max: 5.5 },
  ]) {
    expect(counted(given, scale, undefined, true).sums.n[0]).toBe(2);
  }
});
