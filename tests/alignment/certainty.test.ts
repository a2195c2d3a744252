import { describe, expect, test } from "vitest";
import { shownDifference } from "../../src/alignment/change";
import type { Certainty } from "../../src/alignment/certainty-results";
import { isComputable } from "../../src/alignment/figure";
import { rows, type Row, table } from "./builders";
import { score } from "./scored";

/** One criterion on 0 to 100: a rating is a score. */
const POINTS = { min: 0, max: 100 };
const rated = (department: string, people: readonly Row[]) => table(department, people, { scale: POINTS });
const certain = (of: { readonly certainty: unknown } | undefined): Certainty => of?.certainty as Certainty;

describe("the interval of an alignment score", () => {
  test("is score -+ t sqrt(sum w2 s2 / n), by hand: a role of five, one of two and a lone one", () => {
    const results = score([
      rated("a", [
        ...rows("peer", [40], [50], [60], [70], [80]),
        ...rows("customer", [30], [50]),
        ...rows("senior", [90]),
      ]),
      rated("b", [...rows("peer", [50], [60]), ...rows("customer", [10], [50], [60])]),
    ]);
    const [a] = results.departments;
    // Means 60, 40 and 90, a third each.
    expect(a?.alignment).toBeCloseTo(190 / 3, 12);
    // Peers: own s2 = 250, df 4. Customers: pooled (200 + 1400) / (1 + 2), df 3. Senior: none has two of them, so pooled
    // over the part: peers 1000 + 50, customers 200 + 1400, over 4 + 1 + 1 + 2 = 8.
    const terms = [250 / 5 / 9, 1600 / 3 / 2 / 9, 2650 / 8 / 9];
    expect(certain(a).groups).toEqual([
      {
        part: "A",
        department: "a",
        role: "peer",
        n: 5,
        variance: 250,
        degreesOfFreedom: 4,
        basis: "own",
        weight: near(1 / 3),
        populationFactor: 1,
        contribution: near(terms[0]),
      },
      {
        part: "A",
        department: "a",
        role: "senior",
        n: 1,
        variance: 331.25,
        degreesOfFreedom: 8,
        basis: "part",
        weight: near(1 / 3),
        populationFactor: 1,
        contribution: near(terms[2]),
      },
      {
        part: "A",
        department: "a",
        role: "customer",
        n: 2,
        variance: near(1600 / 3),
        degreesOfFreedom: 3,
        basis: "role",
        weight: near(1 / 3),
        populationFactor: 1,
        contribution: near(terms[1]),
      },
    ]);
    const variance = terms.reduce((sum, term) => sum + term, 0);
    expect(certain(a).variance).toBeCloseTo(variance, 10);
    const [peer, customer, senior] = terms as [number, number, number];
    const df = variance ** 2 / (peer ** 2 / 4 + customer ** 2 / 3 + senior ** 2 / 8);
    expect(certain(a).degreesOfFreedom).toBeCloseTo(df, 10);
    expect(df).toBeCloseTo(11.0343, 4);
    // Tables: t(0.975, 11) is 2.201.
    const half = 2.2 * Math.sqrt(variance);
    expect(a?.interval[0 as never]).toBeCloseTo(190 / 3 - half, 1);
    expect(a?.interval[1 as never]).toBeCloseTo(190 / 3 + half, 1);
  });

  test("is cut at 0 and 100", () => {
    const [a] = score([rated("a", rows("peer", [100], [100], [100], [100], [100], [100], [100], [40]))]).departments;
    expect(isComputable(a?.interval ?? [0, 0]) && a?.interval[1 as never]).toBe(100);
  });

  test("has a reason where every role is one rater, where all rate alike, and below eight", () => {
    const lone = (id: string) => rated(id, [...rows("peer", [40]), ...rows("senior", [60]), ...rows("customer", [50])]);
    const one = score([lone("a"), lone("b"), lone("c")]);
    expect(one.organisation.interval).toEqual({ notComputable: "one-rater-in-every-role" });
    expect(one.departments[0]?.interval).toEqual({ notComputable: "too-few-raters" });
    const alike = score([rated("a", rows("peer", ...Array.from({ length: 9 }, () => [50])))]);
    expect(alike.departments[0]?.interval).toEqual({ notComputable: "no-variance" });
    const seven = score([rated("a", rows("peer", [1], [2], [3], [4], [5], [6], [7]))]);
    expect(seven.departments[0]?.interval).toEqual({ notComputable: "too-few-raters" });
    expect(isComputable(seven.departments[0]?.componentIntervals.customerOrientation ?? [0, 0])).toBe(true);
  });

  test("weighs components, re-normalised: 40 and 20 of 60", () => {
    const [a] = score([
      rated("a", rows("peer", [40], [50], [60], [70], [80])),
      table("a", rows("employee", [20], [40], [60], [80], [90], [10]), { part: "B", scale: POINTS }),
    ]).departments;
    expect(certain(a).groups.map(({ part, weight }) => [part, weight])).toEqual([
      ["A", near(2 / 3)],
      ["B", near(1 / 3)],
    ]);
  });

  test("of a geometric mean weighs them by score / component: 60 and 30 give 60^(2/3) 30^(1/3)", () => {
    const tables = [
      rated("a", rows("peer", [40], [50], [60], [70], [80])),
      table("a", rows("employee", [20], [40], [25], [35], [30]), { part: "B", scale: POINTS }),
    ];
    const [a] = score(tables, {}, { combination: "geometric" }).departments;
    const whole = 60 ** (2 / 3) * 30 ** (1 / 3);
    expect(certain(a).groups.map(({ weight }) => weight)).toEqual([
      near(((2 / 3) * whole) / 60),
      near(((1 / 3) * whole) / 30),
    ]);
  });

  test("has the customers of a service as raters, and is narrower the more of the headcount answered", () => {
    const employees = table("a", rows("employee", [20], [40], [60], [80], [90], [10], [50], [55]), {
      part: "B",
      scale: POINTS,
    });
    const results = score([employees], {
      departments: [
        { id: "a", name: "a", headcount: 16 },
        { id: "b", name: "b" },
        { id: "c", name: "c" },
      ],
      service: {
        scale: POINTS,
        ratings: [
          { supplier: "a", customer: "b", facet: null, rating: 40, period: null },
          { supplier: "a", customer: "c", facet: null, rating: 60, period: null },
        ],
      },
    });
    expect(certain(results.departments[0]).groups).toMatchObject([
      { part: "B", n: 8, populationFactor: near(0.5), weight: 0.5 },
      { part: "C", role: "customer", n: 2, variance: near(200), basis: "role", degreesOfFreedom: 1, weight: 0.5 },
    ]);
  });
});

describe("one person is one rater", () => {
  /** Eight people rate two departments, the second all a constant higher. */
  const people = (named: boolean, shift: number): readonly Row[] =>
    [40, 50, 60, 70, 40, 50, 60, 70].map((rating, index) => ({
      role: "peer" as const,
      ratings: [rating + shift],
      ...(named ? { key: `person ${index}` } : {}),
    }));

  test("who rates two departments under one name has the influences added before they are squared", () => {
    const named = score([rated("a", people(true, 0)), rated("b", people(true, 10))]).organisation;
    const strangers = score([rated("a", people(false, 0)), rated("b", people(false, 10))]).organisation;
    // s2 = 1000 / 7, over n = 8, half the weight: a quarter of it for each department. The same eight persons: all of it.
    expect(certain(strangers).variance).toBeCloseTo(1000 / 56 / 2, 10);
    expect(certain(named).variance).toBeCloseTo(1000 / 56, 10);
    expect(certain(named).shared).toMatchObject([
      { role: "peer", raters: 8, contribution: near(1000 / 112), likeness: near(1), basis: "measured" },
    ]);
    expect(certain(named).degreesOfFreedom).toBeCloseTo(7, 10);
  });

  test("a lone manager of every department does not narrow the organisation's interval", () => {
    const manager = (key: string): Row => ({ role: "senior", ratings: [60], key });
    const of = (key: (department: number) => string) =>
      score(
        [0, 1, 2].map((index) => rated(`d${index}`, [...rows("peer", [30], [50], [70 + index]), manager(key(index))])),
      );
    const same = certain(of(() => "the manager").organisation);
    const others = certain(of((index) => `manager ${index}`).organisation);
    expect(others.shared).toEqual([]);
    // Each of three: a sixth of the weight, s2 pooled over the part: (s / 6)2 each, (3 s / 6)2 together.
    const lone = others.groups.find(({ role }) => role === "senior");
    expect(same.variance - others.variance).toBeCloseTo((9 - 3) * (lone?.contribution ?? 0), 10);
    expect(same.shared).toMatchObject([{ role: "senior", raters: 1, basis: "supposed", likeness: 1 }]);
  });
});

describe("the agreement with senior management", () => {
  test("varies by leaving one rater out of either side", () => {
    const [a] = score([
      rated("a", [
        ...rows("senior", [60], [70], [80], [90], [100]),
        ...rows("self", [20], [30], [40], [50], [60]),
        ...rows("peer", [50], [55], [50]),
      ]),
    ]).departments;
    // |80 - 40| of 100: agreement 60, and a senior manager a point higher takes 1/5 of a point off: pseudo-values vary as ratings.
    const sides = certain(a).groups.filter(({ part }) => part === "agreement");
    expect(sides).toMatchObject([
      { role: "senior", n: 5, variance: near(250), basis: "own" },
      { role: "self", n: 5, variance: near(250), basis: "own" },
    ]);
  });
});

test("what a sentence may say has changed is the difference of the two scores as they are shown", () => {
  expect(shownDifference({ now: 68.46, before: 66.44 }, 0)).toBe(2);
  expect(shownDifference({ now: 68.46, before: 66.44 }, 1)).toBe(2.1);
  expect(shownDifference({ now: 67.5, before: 67.49 }, 0)).toBe(1);
});

function near(value: number | undefined): number {
  return expect.closeTo(value ?? Number.NaN, 9) as number;
}
