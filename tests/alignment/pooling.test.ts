import { describe, expect, test } from "vitest";
import { type Role, ROLES } from "../../src/alignment/evaluation";
import { isComputable } from "../../src/alignment/figure";
import { criterion, type Row, rows, table } from "./builders";
import { score, times } from "./scored";

describe("pooling", () => {
  test("peers of a checklist and customers of a survey are one department's Part A, over all criteria", () => {
    const peers = table("a", times(2, "peer", 4, 2));
    const customers = table("a", times(3, "customer", 5), {
      criteria: [criterion("a-2")],
      scale: { min: 1, max: 5 },
    });
    const [department] = score([peers, customers]).departments;
    expect(department?.criteria.map(({ id, n, mean }) => [id, n, mean])).toEqual([
      ["a-1", 2, 4],
      ["a-2", 5, 3.5],
    ]);
    // Customers were asked one criterion and answered it: their own scores count.
    expect(department?.componentRaters.customerOrientation).toBe(5);
  });

  test("another scale is brought to the first one's", () => {
    const [department] = score([
      table("a", times(1, "peer", 3)),
      table("a", times(1, "customer", 10), { scale: { min: 0, max: 10 } }),
    ]).departments;
    expect(department?.criteria[0]?.byRole.customer?.mean).toBe(5);
    expect(department?.criteria[0]?.mean).toBe(4);
  });

  test("a criterion that one table words the other way round is turned", () => {
    const turned = table("a", times(1, "customer", 1), { criteria: [criterion("a-1", { reverse: true })] });
    const [department] = score([table("a", times(1, "peer", 5)), turned]).departments;
    expect(department?.criteria[0]?.mean).toBe(5);
  });

  test("long data asks a role what anyone in it rated", () => {
    const long = (askedWhatWasRated: boolean) =>
      score([
        table(
          "a",
          [
            { role: "peer", ratings: [4, null, null] },
            { role: "peer", ratings: [3, null, null] },
            { role: "senior", ratings: [4, 4, 4] },
          ],
          { askedWhatWasRated },
        ),
      ]).departments[0]?.componentRaters.customerOrientation;
    expect(long(true)).toBe(3);
    expect(long(false)).toBe(1);
  });

  test("decimals and wide scales are counted like whole points", () => {
    const wide = table("a", [], {
      criteria: [criterion("x"), criterion("y")],
      raters: { count: 3, role: new Uint8Array(3).fill(ROLES.indexOf("peer")), key: null },
      ratings: [Float64Array.of(2.5, 3.5, Number.NaN), Float64Array.of(4, -Infinity, 2)],
    });
    const [department] = score([wide]).departments;
    expect(department?.criteria.map(({ n, mean, distribution }) => [n, mean, distribution])).toEqual([
      [2, 3, [0, 0, 1, 1, 0]],
      [2, 3, [0, 1, 0, 1, 0]],
    ]);
    // 2.5 and 4; 3.5 alone, since the other is not applicable; the third answered one of two.
    expect(department?.componentRaters.customerOrientation).toBe(2);
  });

  test("criteria weigh as stated, in the score and in raters' own scores", () => {
    const criteria = [criterion("x", { weight: 3 }), criterion("y")];
    const [department] = score([
      table("a", [...rows("peer", [5, 1]), ...times(4, "peer", 3, 3)], { criteria }),
    ]).departments;
    expect(department?.components.customerOrientation).toBeCloseTo((3 * 60 + 40) / 4, 9);
    // Own scores: 75 and four times 50.
    const interval = department?.componentIntervals.customerOrientation;
    expect(interval !== undefined && isComputable(interval) && (interval[0] + interval[1]) / 2).toBeCloseTo(55, 9);
  });
});

test("raters who are named alike in two parts are one person", () => {
  const named = (part: "A" | "B"): readonly Row[] =>
    ["x", "y"].map((key) => ({ role: part === "A" ? "peer" : "employee", ratings: [3], key }));
  const [department] = score([
    table("a", named("A")),
    table(
      "a",
      named("A").map((row) => ({ ...row })),
      { part: "B" },
    ),
  ]).departments;
  expect(department?.raters).toBe(2);
  expect(department?.ratersByRole).toEqual({ peer: 2 });
});

test("the finite population factor narrows where the raters are the department's own people", () => {
  const people = [1, 2, 3, 4, 5, 3].map((rating): Row => ({ role: "employee", ratings: [rating] }));
  const width = (role: Role, headcount?: number) => {
    const [department] = score(
      [
        table(
          "a",
          people.map((row) => ({ ...row, role })),
          { part: "B" },
        ),
      ],
      {
        departments: [{ id: "a", name: "a", ...(headcount === undefined ? {} : { headcount }) }],
      },
    ).departments;
    const interval = department?.componentIntervals.climate;
    return interval !== undefined && isComputable(interval) ? interval[1] - interval[0] : Number.NaN;
  };
  expect(width("employee", 11) / width("employee")).toBeCloseTo(Math.sqrt(1 - 6 / 11), 9);
  expect(width("peer", 11)).toBe(width("peer"));
});
