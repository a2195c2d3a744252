import { describe, expect, test } from "vitest";
import type { HistoryRow, Role } from "../../src/alignment/evaluation";
import { isComputable } from "../../src/alignment/figure";
import { mergeHistory, orderPeriods } from "../../src/alignment/history";
import type { Change } from "../../src/alignment/results";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { evaluation, type Row, table } from "./builders";

const NOW = [4, 5, 3, 4, 5, 4];
const BEFORE = [3, 3, 2, 4, 4, 3];

function raters(
  ratings: readonly number[],
  key: (index: number) => string | undefined,
  role: Role = "peer",
): readonly Row[] {
  return ratings.map((rating, index) => {
    const name = key(index);
    return { role, ratings: [rating], ...(name === undefined ? {} : { key: name }) };
  });
}

function score(before: readonly Row[] | null, now: readonly Row[], history: readonly HistoryRow[] = []) {
  const tables = [
    ...(before === null ? [] : [table("sales", before, { period: "1404" })]),
    table("sales", now, { period: "1405" }),
  ];
  const periods = before === null ? ["1405"] : ["1404", "1405"];
  return scoreEvaluation(evaluation(tables, { periods, history }), DEFAULT_SETTINGS);
}

function changeOf(results: ReturnType<typeof score>): Change {
  const change = results.departments[0]?.change;
  if (change === undefined || !isComputable(change)) throw new Error("no change");
  return change;
}

describe("change between periods", () => {
  test("is paired where raters match: differences 1, 2, 1, 0, 1, 1 of a scale of four steps", () => {
    const change = changeOf(
      score(
        raters(BEFORE, (i) => `r${i}`),
        raters(NOW, (i) => `r${i}`),
      ),
    );
    expect(change.test).toBe("paired");
    expect(change.since).toBe("1404");
    expect(change.difference).toBeCloseTo(25, 9);
    // scipy: ttest_rel(25 * now, 25 * before): t = 3.872983, p = 0.011724; interval with t(.95, 5) = 2.015048.
    expect(change.p).toBeCloseTo(0.011724, 5);
    expect(change.interval[0]).toBeCloseTo(25 - 2.0150483733330233 * 6.454972243679028, 6);
    expect(change.direction).toBe("rising");
    expect(change.adjustedP).toBe(change.p);
  });

  test("is Welch's where raters are not named, or not the same", () => {
    expect(
      changeOf(
        score(
          raters(BEFORE, () => undefined),
          raters(NOW, () => undefined),
        ),
      ).test,
    ).toBe("welch");
    expect(
      changeOf(
        score(
          raters(BEFORE, (i) => `a${i}`),
          raters(NOW, (i) => `b${i}`),
        ),
      ).test,
    ).toBe("welch");
  });

  test("falls where it falls, and is stable where that could be chance", () => {
    const fall = changeOf(
      score(
        raters(NOW, (i) => `r${i}`),
        raters(BEFORE, (i) => `r${i}`),
      ),
    );
    expect(fall.direction).toBe("falling");
    const chance = changeOf(
      score(
        raters([1, 5, 1, 5, 1], () => undefined),
        raters([2, 5, 1, 5, 1], () => undefined),
      ),
    );
    expect(chance.direction).toBe("stable");
    expect(chance.smallestDetectable).toBeGreaterThan(Math.abs(chance.difference));
  });

  test("needs five raters both times and some variance", () => {
    const few = score(
      raters([1, 2, 3, 4], () => undefined),
      raters(NOW, () => undefined),
    );
    expect(few.departments[0]?.change).toEqual({ notComputable: "too-few-raters" });
    const alike = score(
      raters([3, 3, 3, 3, 3], (i) => `r${i}`),
      raters([4, 4, 4, 4, 4], (i) => `r${i}`),
    );
    expect(alike.departments[0]?.change).toEqual({ notComputable: "no-variance" });
  });

  test("is taken from what an earlier report left, when its ratings are gone", () => {
    const left = score(
      null,
      raters(BEFORE, () => undefined),
    ).history.map((row) => ({ ...row, period: "1404" }));
    const from = score(
      null,
      raters(NOW, () => undefined),
      left,
    );
    const both = score(
      raters(BEFORE, () => undefined),
      raters(NOW, () => undefined),
    );
    expect(changeOf(from)).toEqual(changeOf(both));
    expect(from.history.map(({ period }) => period)).toEqual([
      ...Array<string>(10).fill("1404"),
      ...Array<string>(10).fill("1405"),
    ]);
  });

  test("of the climate where nobody rated Part A; none where it is hidden", () => {
    const survey = (period: string, ratings: readonly number[], anonymous = false) =>
      table(
        "sales",
        raters(ratings, () => undefined, "employee"),
        { period, part: "B", anonymous },
      );
    const periods = ["1404", "1405"];
    const shown = scoreEvaluation(
      evaluation([survey("1404", BEFORE), survey("1405", NOW)], { periods }),
      DEFAULT_SETTINGS,
    );
    expect(changeOf(shown).difference).toBeCloseTo(25, 9);
    const hidden = scoreEvaluation(
      evaluation([survey("1404", BEFORE), survey("1405", NOW.slice(0, 4), true)], { periods }),
      DEFAULT_SETTINGS,
    );
    expect(hidden.departments[0]?.change).toEqual({ notComputable: "hidden-for-anonymity" });
    const hiddenBefore = scoreEvaluation(
      evaluation([survey("1404", BEFORE.slice(0, 4), true), survey("1405", NOW)], { periods }),
      DEFAULT_SETTINGS,
    );
    expect(hiddenBefore.departments[0]?.change).toEqual({ notComputable: "too-few-periods" });
    const nobody = scoreEvaluation(
      evaluation([survey("1404", BEFORE)], { periods, departments: [{ id: "z", name: "z" }] }),
      DEFAULT_SETTINGS,
    );
    expect(nobody.departments[0]?.change).toEqual({ notComputable: "no-ratings" });
  });

  test("has no period before the first", () => {
    expect(
      score(
        null,
        raters(NOW, () => undefined),
      ).departments[0]?.change,
    ).toEqual({
      notComputable: "too-few-periods",
    });
  });

  test("is seen among the other departments', and the organisation's is their mean", () => {
    const tables = ["a", "b"].flatMap((id) => [
      table(
        id,
        raters(id === "a" ? BEFORE : NOW, (i) => `r${i}`),
        { period: "1" },
      ),
      table(
        id,
        raters(
          NOW.map((x, i) => (id === "b" && i === 0 ? x + 1 : x)),
          (i) => `r${i}`,
        ),
        { period: "2" },
      ),
    ]);
    const { departments, organisation } = scoreEvaluation(
      evaluation(tables, { periods: ["1", "2"] }),
      DEFAULT_SETTINGS,
    );
    const [a, b] = departments.map(({ change }) => (isComputable(change) ? change : null));
    expect(a?.adjustedP).toBeCloseTo(2 * (a?.p ?? 0), 9);
    expect(b?.adjustedP).toBe(b?.p);
    const whole = organisation.change;
    expect(isComputable(whole) && whole.difference).toBeCloseTo(((a?.difference ?? 0) + (b?.difference ?? 0)) / 2, 9);
    expect(isComputable(whole) && whole.test).toBe("paired");
  });
});

describe("history", () => {
  const row = (period: string, department = "sales"): HistoryRow => ({
    period,
    department,
    component: "alignment",
    score: 1,
    n: 5,
    mean: 1,
    sd: 1,
  });

  test("has a row for each period, department and component, with what the next period needs", () => {
    const { history } = score(
      raters(BEFORE, () => undefined),
      raters(NOW, () => undefined),
    );
    expect(history).toHaveLength(20);
    const now = history.find((of) => of.period === "1405" && of.component === "customerOrientation");
    expect(now).toEqual({
      period: "1405",
      department: "sales",
      component: "customerOrientation",
      score: expect.closeTo(79.16666666666667, 9) as number,
      n: 6,
      mean: expect.closeTo(79.16666666666667, 9) as number,
      sd: expect.closeTo(18.819316317728024, 9) as number,
    });
    expect(history.find((of) => of.component === "climate")?.score).toBeNull();
  });

  test("keeps the order of periods and of those that only earlier reports know", () => {
    expect(orderPeriods(["2", "3"], [row("1"), row("2")])).toEqual(["1", "2", "3"]);
    expect(orderPeriods(["3"], [row("1"), row("1"), row("2")])).toEqual(["1", "2", "3"]);
    expect(orderPeriods(["1", "3"], [row("1"), row("2")])).toEqual(["1", "2", "3"]);
  });

  test("recomputed periods win over stored rows", () => {
    const stored = [row("1"), { ...row("2"), score: 99 }, row("2", "gone")];
    expect(mergeHistory(["1", "2"], [row("2")], stored)).toEqual([row("1"), row("2")]);
  });
});

test("ratings without a period are today's", () => {
  const tables = [
    table(
      "a",
      raters([2, 2], () => undefined),
      { period: "1" },
    ),
    table(
      "a",
      raters([4, 4], () => undefined),
      { period: null },
    ),
    table(
      "a",
      raters([5, 5], () => undefined),
      { period: "2" },
    ),
  ];
  const { departments, period } = scoreEvaluation(evaluation(tables, { periods: ["1", "2"] }), DEFAULT_SETTINGS);
  expect(period).toBe("2");
  expect(departments[0]?.criteria[0]?.mean).toBe(4.5);
});
