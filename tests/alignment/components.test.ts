import { describe, expect, test } from "vitest";
import { type Role, ROLES } from "../../src/alignment/evaluation";
import { isComputable } from "../../src/alignment/figure";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS, type ScoringSettings } from "../../src/alignment/settings";
import { criterion, evaluation, ONE_TO_FIVE, type Row, rows, table } from "./builders";

type Options = Parameters<typeof evaluation>[1];

function score(tables: Parameters<typeof evaluation>[0], more: Options = {}, settings: Partial<ScoringSettings> = {}) {
  return scoreEvaluation(evaluation(tables, more), { ...DEFAULT_SETTINGS, ...settings }, { bootstrap: false });
}

const times = (n: number, role: Role, ...ratings: readonly number[]): readonly Row[] =>
  Array.from({ length: n }, () => ({ role, ratings }));

describe("horizontal", () => {
  const link = (supplier: string, customer: string, rating: number, facet: string | null = null) => ({
    supplier,
    customer,
    facet,
    rating,
    period: null,
  });
  const service = {
    scale: ONE_TO_FIVE,
    ratings: [
      link("a", "b", 5),
      link("a", "c", 3),
      link("b", "a", 1, "reliability"),
      link("b", "a", 2, "reliability"),
      link("b", "a", 5, "timeliness"),
      link("c", "a", 2),
      link("a", "a", 1),
    ],
  };
  const results = score([], {
    departments: ["c", "b", "a", "z"].map((id) => ({ id, name: id })),
    service,
  });

  test("facets are averaged after their ratings, the diagonal is left out, departments are in report order", () => {
    expect(results.service?.departments).toEqual(["c", "b", "a"]);
    expect(results.service?.points).toEqual([
      [null, null, 25],
      [null, null, 56.25],
      [50, 100, null],
    ]);
  });

  test("as supplier the row, as customer the column", () => {
    expect(results.service?.asSupplier).toEqual([25, 56.25, 75]);
    expect(results.service?.asCustomer).toEqual([50, 100, 40.625]);
    expect(results.departments.map(({ components }) => components.horizontal)).toEqual([
      25,
      56.25,
      75,
      { notComputable: "no-ratings" },
    ]);
    expect(results.departments[2]?.asCustomer).toBe(40.625);
    expect(results.departments[2]?.componentRanges.horizontal).toEqual([50, 100]);
  });

  test("the weakest links first, asymmetries by size", () => {
    expect(results.service?.weakest.map(({ points }) => points)).toEqual([25, 50, 56.25, 100]);
    expect(results.service?.weakest[0]).toEqual({ supplier: "c", customer: "a", points: 25 });
    expect(results.service?.asymmetries).toEqual([
      { supplier: "a", customer: "b", points: 43.75 },
      { supplier: "a", customer: "c", points: 25 },
    ]);
  });

  test("the organisation is the mean of its departments beside the lowest and the spread", () => {
    expect(results.organisation.alignment).toBeCloseTo((25 + 56.25 + 75) / 3, 9);
    expect(results.organisation.lowest).toBe("c");
    expect(results.organisation.highest).toBe("a");
    expect(results.organisation.spread).toBe(50);
    expect(results.organisation.components.climate).toEqual({ notComputable: "no-ratings" });
  });
});

describe("vertical", () => {
  const statements = (department: string | null, senior: number, managers: number) =>
    table(department, [...times(1, "senior", senior), ...times(3, "self", managers)], {
      part: "D",
      criteria: [criterion("vd-1")],
    });

  test("senior managers' and department managers' statements weigh equally", () => {
    const [department] = score([statements("a", 5, 3)]).departments;
    expect(department?.verticalLevel).toBe(75);
    expect(department?.components.vertical).toBe(75);
    expect(department?.criteria.map(({ part }) => part)).toEqual(["D"]);
  });

  test("statements about the company count for every department and are listed once", () => {
    const results = score([statements(null, 5, 5), table("a", times(2, "peer", 3)), table("b", times(2, "peer", 3))]);
    expect(results.departments.map(({ verticalLevel }) => verticalLevel)).toEqual([100, 100]);
    expect(results.departments[0]?.criteria.map(({ part }) => part)).toEqual(["A"]);
    expect(results.departments[0]?.raters).toBe(2);
    expect(results.company.map(({ id }) => id)).toEqual(["vd-1"]);
    expect(results.priorities.map(({ criterion: id }) => id)).toEqual(["a-1", "b-1"]);
  });

  test("beside the gap between senior management and the department: the mean of both", () => {
    const own = table("a", [...times(1, "senior", 2), ...times(1, "self", 4)]);
    const [department] = score([own, statements("a", 5, 5)]).departments;
    expect(department?.agreementWithSenior).toBe(50);
    expect(department?.components.vertical).toBe(75);
    expect(department?.componentIntervals.vertical).toEqual({ notComputable: "not-scored" });
  });
});

describe("climate and stages", () => {
  const survey = (ratings: Readonly<Record<string, number>>) =>
    table("a", times(6, "employee", ...Object.values(ratings)), {
      part: "B",
      criteria: Object.keys(ratings).map((dimension) =>
        criterion(`${dimension}-1`, { dimension: dimension === "none" ? null : dimension }),
      ),
    });

  test("a stage is reached with all lower ones", () => {
    const { departments, organisation } = score([survey({ attract: 4, train: 4, inform: 2 })]);
    expect(departments[0]?.stages).toEqual([75, 75, 25]);
    expect(departments[0]?.stage).toBe(2);
    expect(organisation.stage).toBe(2);
    expect(score([survey({ attract: 2, train: 5, inform: 5 })]).departments[0]?.stage).toBe(0);
    expect(score([survey({ attract: 5, train: 5, inform: 5 })]).departments[0]?.stage).toBe(3);
    expect(score([survey({ attract: 3, train: 3 })], {}, { stageThreshold: 50 }).departments[0]?.stage).toBe(2);
  });

  test("statements of no known dimension form one of their own, which is of no stage", () => {
    const [department] = score([survey({ none: 5, belonging: 1 })]).departments;
    expect(department?.dimensions).toEqual([
      { id: "other", score: 100 },
      { id: "belonging", score: 0 },
    ]);
    expect(department?.components.climate).toBe(50);
    expect(department?.stage).toEqual({ notComputable: "no-ratings" });
  });
});

describe("settings", () => {
  const both = [table("a", times(5, "peer", 5)), table("a", times(5, "employee", 3), { part: "B" })];

  test("weights of components are re-normalised over what exists", () => {
    expect(score(both).departments[0]?.alignment).toBeCloseTo((40 * 100 + 20 * 50) / 60, 9);
    expect(score(both).departments[0]?.componentCount).toBe(2);
    const even = { customerOrientation: 1, climate: 1, horizontal: 0, vertical: 0 };
    expect(score(both, {}, { componentWeights: even }).departments[0]?.alignment).toBe(75);
  });

  test("the geometric mean does not let a strong component hide a weak one", () => {
    const [department] = score(both, {}, { combination: "geometric" }).departments;
    expect(department?.alignment).toBeCloseTo(100 ** (2 / 3) * 50 ** (1 / 3), 9);
  });

  test("roles weigh as set; a role without weight is no part of the headline", () => {
    const own = table("a", [...times(2, "peer", 2), ...times(1, "customer", 5)]);
    const weigh = (customer: number) =>
      score([own], {}, { roleWeights: { ...DEFAULT_SETTINGS.roleWeights, customer } }).departments[0];
    expect(weigh(3)?.criteria[0]?.mean).toBeCloseTo((2 + 3 * 5) / 4, 9);
    expect(weigh(0)?.criteria[0]?.mean).toBe(2);
    expect(weigh(0)?.criteria[0]?.n).toBe(2);
    expect(weigh(0)?.raters).toBe(2);
  });

  test("bands at their bounds, targets of departments before the common one", () => {
    const band = (rating: number) =>
      score([table("a", times(1, "peer", rating), { scale: { min: 0, max: 100 } })]).departments[0]?.band;
    expect([49, 50, 64, 65, 79, 80].map(band)).toEqual(["critical", "watch", "watch", "good", "good", "strong"]);
    const { departments, priorities } = score(
      [table("a", times(1, "peer", 3), { criteria: [criterion("x", { weight: 2 })] })],
      {
        departments: [{ id: "a", name: "a", target: 60 }],
      },
    );
    expect(departments[0]?.target).toBe(60);
    expect(departments[0]?.criteria[0]?.priority).toBe(20);
    expect(priorities).toEqual([{ department: "a", criterion: "x", priority: 20, score: 50 }]);
  });

  test("the organisation by headcount, where every scored department has one", () => {
    const tables = [table("a", times(1, "peer", 5)), table("b", times(1, "peer", 1))];
    const of = (headcounts: readonly (number | undefined)[]) =>
      score(
        tables,
        {
          departments: ["a", "b"].map((id, index) => {
            const headcount = headcounts[index];
            return { id, name: id, ...(headcount === undefined ? {} : { headcount }) };
          }),
        },
        { organisationWeights: "headcount" },
      ).organisation;
    expect(of([30, 10]).alignment).toBe(75);
    expect(of([30, undefined]).alignment).toBe(50);
    expect(of([30, 10]).components.customerOrientation).toBe(75);
  });

  test("listwise: reliability of those who answered everything", () => {
    const spread = Array.from({ length: 12 }, (_, index): Row => ({
      role: "peer",
      ratings: [1 + (index % 5), 1 + ((index * 3 + 1) % 5), index < 2 ? null : 1 + ((index * 2) % 5)],
    }));
    const listwise = score([table("a", spread)], {}, { covariances: "listwise" }).departments[0];
    const complete = score([table("a", spread.slice(2))]).departments[0];
    expect(listwise?.reliability).toEqual(complete?.reliability);
    expect(listwise?.alignment).not.toEqual(complete?.alignment);
  });
});

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
  expect(width("employee", 11) / width("employee")).toBeCloseTo(Math.sqrt(5 / 10), 9);
  expect(width("peer", 11)).toBe(width("peer"));
});
