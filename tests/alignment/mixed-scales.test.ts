import { describe, expect, test } from "vitest";
import { BLANK_BYTE, type Scale } from "../../src/alignment/evaluation";
import { criterion, rows, type Row, table } from "./builders";
import { score } from "./scored";

const TO_TEN: Scale = { min: 0, max: 10 };
const AROUND_ZERO: Scale = { min: -2, max: 2 };

/** The first criterion on the table's 1 to 5, the second from 0 to 10. */
const mixed = (people: readonly Row[], more: Parameters<typeof table>[2] = {}) =>
  table("a", people, { criteria: [criterion("five"), criterion("ten", { scale: TO_TEN })], ...more });

const only = (people: readonly Row[], more: Parameters<typeof table>[2] = {}) => {
  const [department] = score([mixed(people, more)]).departments;
  if (department === undefined) throw new Error("no department");
  return department;
};

describe("criteria of different scales in one table", () => {
  const department = only(rows("peer", [5, 10], [3, 0], [4, 8]));
  const [five, ten] = department.criteria;

  test("bear the scale that their means are on", () => {
    expect([five?.scale, ten?.scale]).toEqual([{ min: 1, max: 5 }, TO_TEN]);
    expect([five?.mean, ten?.mean]).toEqual([4, 6]);
  });

  test("are scored each on its own: 4 of 1 to 5 is 75 points, 6 of 0 to 10 is 60", () => {
    expect([five?.score, ten?.score]).toEqual([75, 60]);
    expect(department.components.customerOrientation).toBe(67.5);
  });

  test("count ratings by the points of their own scale", () => {
    expect(five?.distribution).toEqual([0, 0, 1, 1, 1]);
    expect(ten?.distribution).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  });

  test("are favourable from 75 points: 5, 4 of 1 to 5 and 10, 8 of 0 to 10, of six ratings", () => {
    expect(five?.favourable).toBe(2 / 3);
    expect(ten?.favourable).toBe(2 / 3);
    expect(ten?.unfavourable).toBe(1 / 3);
    expect(department.favourable).toBe(4 / 6);
  });

  test("are agreed on by what their own scale allows: variances 1 of 2 and 28 of 10", () => {
    // r_wg = 1 - s2 / ((A2 - 1) / 12): A = 5 gives 2, A = 11 gives 10. s2 of 5, 3, 4 is 1; of 10, 0, 8 it is 28.
    expect(five?.rwgRaw).toBeCloseTo(1 - 1 / 2, 12);
    expect(ten?.rwgRaw).toBeCloseTo(1 - 28 / 10, 12);
    // Their mean ratio is (0.5 + 2.8) / 2 = 1.65: more than chance.
    expect(department.agreement.polarised).toBe(true);
    expect(department.agreement.rwgjRaw).toBeCloseTo((2 * (1 - 1.65)) / (2 * (1 - 1.65) + 1.65), 12);
    // Greatest variances are 4 and 25: 1 - (1/4 + 28/25) / 2.
    expect(department.agreement.rwgjStar).toBeCloseTo(1 - (1 / 4 + 28 / 25) / 2, 12);
    // AD is 2/3 of 4 units and 4 of 10 units: on 1 to 5 that is 2/3 and 1.6.
    expect(department.agreement.ad).toBeCloseTo((2 / 3 + 1.6) / 2, 12);
  });

  test("give each rater the mean of points: (100 + 100) / 2, (50 + 0) / 2, (75 + 80) / 2", () => {
    expect(department.componentRanges.customerOrientation).toEqual([25, 100]);
    const middle = only(rows("peer", [4, 8], [3, 0]));
    expect(middle.componentRanges.customerOrientation).toEqual([25, 77.5]);
  });

  test("weigh as they are weighted in a rater's own score: (2 x 100 + 1 x 0) / 3", () => {
    const weighted = [criterion("five", { weight: 2 }), criterion("ten", { scale: TO_TEN })];
    const range = only(rows("peer", [5, 0], [1, 10]), { criteria: weighted }).componentRanges.customerOrientation;
    expect(range).toEqual([100 / 3, 200 / 3]);
  });

  test("are turned over on their own scale: 10 of 0 to 10 becomes 0, 1 becomes 9", () => {
    const reversed = [criterion("five"), criterion("ten", { scale: TO_TEN, reverse: true })];
    const [, turned] = only(rows("peer", [5, 10], [3, 1]), { criteria: reversed }).criteria;
    expect(turned?.mean).toBe(4.5);
  });

  test("differ between senior management and the department by shares of their own scale", () => {
    // |5 - 3| / 4 = 0.5 and |10 - 9| / 10 = 0.1: 100 (1 - 0.3).
    const both = only([...rows("senior", [5, 10]), ...rows("self", [3, 9])]);
    expect(both.agreementWithSenior).toBeCloseTo(70, 12);
  });

  test("vary together in points: alpha is what the same ratings in points have", () => {
    const people = Array.from({ length: 14 }, (_, rater) => [1 + (rater % 5), (rater * 3) % 11]);
    const inPoints = people.map(([five, ten]) => [25 * ((five ?? 1) - 1), 10 * (ten ?? 0)]);
    const asPoints = score([table("a", rows("peer", ...inPoints), { scale: { min: 0, max: 100 } })]).departments[0];
    const own = only(rows("peer", ...people));
    expect(own.reliability.alpha).toBeCloseTo(asPoints?.reliability.alpha as number, 12);
    expect(own.criteria[0]?.itemTotal).toBeCloseTo(asPoints?.criteria[0]?.itemTotal as number, 12);
  });
});

test("a scale below zero is a scale: 1 of -2 to 2 is 75 points, turned over 25", () => {
  const criteria = [criterion("straight"), criterion("turned", { reverse: true })];
  const ratings = [Float64Array.of(1, 1), Float64Array.of(1, Number.NaN)];
  const below = { ...table("a", rows("peer", [1, 1], [1, 1])), scale: AROUND_ZERO, criteria, ratings };
  const [department] = score([below]).departments;
  expect(department?.criteria.map(({ score: points }) => points)).toEqual([75, 25]);
});

test("one criterion asked on two scales in two tables is put on that of the first", () => {
  const one = table("a", rows("peer", [5, 10]), { criteria: [criterion("five"), criterion("ten", { scale: TO_TEN })] });
  const other = table("a", rows("peer", [4]), { criteria: [criterion("ten")] });
  const [department] = score([one, other]).departments;
  // 4 of 1 to 5 is 7.5 of 0 to 10.
  expect(department?.criteria[1]?.mean).toBe((10 + 7.5) / 2);
});

test("the scale of the results is that of most criteria of the headline part", () => {
  const climate = table("a", rows("employee", [4, 4, 4]), { part: "B" });
  expect(score([climate]).scale).toEqual({ min: 1, max: 5 });
  expect(score([climate, mixed(rows("peer", [4, 8]))]).scale).toEqual({ min: 1, max: 5 });
  const tens = [criterion("t1", { scale: TO_TEN }), criterion("t2", { scale: TO_TEN }), criterion("five")];
  expect(score([climate, table("a", rows("peer", [4, 8, 4]), { criteria: tens })]).scale).toEqual(TO_TEN);
});

test("departments on different scales vary together in points", () => {
  const people = (index: number) =>
    Array.from({ length: 12 }, (_, rater) => [0, 1, 2].map((c) => (rater * (c + 2) + index) % 5));
  const shared = ["x", "y", "z"].map((id) => criterion(id));
  const zeroToFour = (department: string, index: number) =>
    table(department, rows("peer", ...people(index)), { scale: { min: 0, max: 4 }, criteria: shared });
  const doubled = table("b", rows("peer", ...people(1).map((row) => row.map((rating) => rating * 2))), {
    scale: { min: 0, max: 8 },
    criteria: shared,
  });
  const alike = score([zeroToFour("a", 0), zeroToFour("b", 1)]).overall.reliability.alpha;
  expect(score([zeroToFour("a", 0), doubled]).overall.reliability.alpha).toBeCloseTo(alike as number, 12);
});

test("a rater who skips the ten-point criterion is scored by the other alone", () => {
  const halves = only([...rows("peer", [5, BLANK_BYTE]), ...rows("peer", [1, 10])]);
  // One of two is under two thirds: the first does not count, the second has (0 + 100) / 2.
  expect(halves.componentRaters.customerOrientation).toBe(1);
});
