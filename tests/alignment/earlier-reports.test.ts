import { describe, expect, test } from "vitest";
import type { HistoryRow, Role } from "../../src/alignment/evaluation";
import { notComputable } from "../../src/alignment/figure";
import { type Row, table } from "./builders";
import { score } from "./scored";

/** Within rounding. */
const near = (value: number): number => expect.closeTo(value, 9) as number;

/** Change against what earlier reports kept, and which raters are compared one by one. */

const raters = (ratings: readonly number[], role: Role = "peer"): readonly Row[] =>
  ratings.map((rating) => ({ role, ratings: [rating] }));
/** 25 points each step: 75, 100, 50, 75, 100, 75; the mean is 475 / 6. */
const NOW = [4, 5, 3, 4, 5, 4];
const MEAN = 475 / 6;

const kept = (more: Partial<HistoryRow> = {}): HistoryRow => ({
  period: "1404",
  department: "sales",
  component: "customerOrientation",
  score: 60,
  n: 9,
  mean: 60,
  sd: 12,
  ...more,
});
const changed = (history: readonly HistoryRow[], part: "A" | "B" = "A") =>
  score([table("sales", raters(NOW, part === "A" ? "peer" : "employee"), { period: "1405", part })], {
    periods: ["1405"],
    history,
  }).departments[0]?.change;

describe("change since a period that only an earlier report knows", () => {
  test("is from what it kept of the department's own raters", () => {
    expect(changed([kept()])).toMatchObject({ since: "1404", test: "welch", difference: near(MEAN - 60) });
  });

  test("minds the last period before, the component and the department", () => {
    const others = [
      kept({ period: "1403", mean: 10 }),
      kept({ department: "other", mean: 11 }),
      kept({ component: "alignment", mean: 12 }),
      kept({ component: "climate", mean: 13 }),
    ];
    expect(changed([...others, kept()])).toMatchObject({ difference: near(MEAN - 60) });
    expect(changed([...others.slice(0, 1), kept(), ...others.slice(1)])).toMatchObject({
      difference: near(MEAN - 60),
    });
  });

  test("is of the climate where nobody rated the checklist", () => {
    const both = [kept(), kept({ component: "climate", score: 50 })];
    expect(changed(both, "B")).toMatchObject({ difference: near(MEAN - 50) });
  });

  test("is not there where the report kept no row, no score or no deviation", () => {
    const none = notComputable("too-few-periods");
    expect(changed([kept({ department: "other" })])).toEqual(none);
    expect(changed([kept({ score: null })])).toEqual(none);
    expect(changed([kept({ sd: null })])).toEqual(none);
  });

  test("needs five raters then too", () => {
    expect(changed([kept({ n: 4 })])).toEqual(notComputable("too-few-raters"));
    expect(changed([kept({ n: 5 })])).toMatchObject({ test: "welch" });
  });

  test("says of a department that nobody rates now that there are no ratings", () => {
    const { departments } = score([table("sales", raters(NOW), { period: "1405" })], {
      periods: ["1405"],
      history: [kept(), kept({ department: "idle" })],
      departments: [
        { id: "sales", name: "sales" },
        { id: "idle", name: "idle" },
      ],
    });
    expect(departments[1]?.change).toEqual(notComputable("no-ratings"));
  });
});

test("of three periods in the data the one just before counts", () => {
  const tables = [3, 1, 2].map((rating, index) =>
    table("sales", raters([rating, rating, rating, rating + 1, rating + 1]), { period: String(index) }),
  );
  const change = score(tables, { periods: ["0", "1", "2"] }).departments[0]?.change;
  // From 1.4 to 2.4 of four steps.
  expect(change).toMatchObject({ since: "1", difference: near(25) });
});

test("an organisation without departments has no change", () => {
  expect(score([], { periods: ["1405"], history: [kept()] }).organisation.change).toEqual(
    notComputable("too-few-periods"),
  );
});

describe("raters are compared one by one", () => {
  const VARIED = [4, 5, 3, 4, 5, 4, 3, 2, 5, 4, 3, 2];
  /** So many raters in each period, of whom so many are named alike; the others are not named, or otherwise. */
  const comparedBy = (now: number, before: number, alike: number, stranger: (index: number) => string) => {
    const people = (count: number, period: string) =>
      table(
        "sales",
        VARIED.slice(0, count).map((rating, index) => ({
          role: "peer" as const,
          ratings: [period === "2" ? rating : 6 - rating],
          key: index < alike ? `r${index}` : stranger(index),
        })),
        { period },
      );
    const change = score([people(before, "1"), people(now, "2")], { periods: ["1", "2"] }).departments[0]?.change;
    return change !== undefined && "test" in change ? change.test : change;
  };
  const nameless = (): string => "";

  test("from two thirds of the smaller period's", () => {
    expect(comparedBy(12, 12, 8, nameless)).toBe("paired");
    expect(comparedBy(12, 12, 7, nameless)).toBe("welch");
    expect(comparedBy(12, 9, 6, nameless)).toBe("paired");
    expect(comparedBy(9, 12, 6, nameless)).toBe("paired");
    expect(comparedBy(9, 12, 5, nameless)).toBe("welch");
  });

  test("from five, however few there are", () => {
    expect(comparedBy(6, 6, 5, nameless)).toBe("paired");
    expect(comparedBy(6, 6, 4, nameless)).toBe("welch");
  });
});
