import { describe, expect, test } from "vitest";
import { criterion, ONE_TO_FIVE, table } from "./builders";
import { score, times } from "./scored";

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
    // Four of the direct statements and one on either side of the agreement, who cannot be left out of it.
    expect(department?.componentRaters.vertical).toBe(6);
    expect(department?.componentIntervals.vertical).toEqual({ notComputable: "one-rater-in-every-role" });
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
