import { describe, expect, test } from "vitest";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { criterion, evaluation, rows, table } from "./builders";

describe("scores of a department, by hand", () => {
  test("weigh roles equally and leave self-ratings out as soon as others have rated", () => {
    const sales = table("sales", [
      ...rows("self", [5, 5]),
      ...rows("peer", [3, 4], [4, 4], [2, 4]),
      ...rows("senior", [5, null]),
    ]);
    const results = scoreEvaluation(evaluation([sales]), DEFAULT_SETTINGS);
    const department = results.departments[0];
    // Criterion 1: (mean of peers 3 + senior 5) / 2 = 4 -> 75; criterion 2: peers only, 4 -> 75.
    expect(department?.criteria.map(({ mean, n }) => [mean, n])).toEqual([
      [4, 4],
      [4, 3],
    ]);
    expect(department?.components.customerOrientation).toBe(75);
    // Customer orientation 75 weighs 40, vertical 100 weighs 20.
    expect(department?.alignment).toBeCloseTo((40 * 75 + 20 * 100) / 60, 12);
    expect(department?.band).toBe("strong");
    expect(department?.selfOthersGap).toBe(25);
    expect(department?.raters).toBe(4);
    expect(department?.ratersByRole).toEqual({ self: 1, peer: 3, senior: 1 });
    // |5 - 5| / 4 on criterion 1; criterion 2 was not rated by both.
    expect(department?.agreementWithSenior).toBe(100);
    expect(department?.components.vertical).toBe(100);
  });

  test("weigh dimensions equally and reverse before anything else", () => {
    const climate = table("sales", rows("employee", [5, 4, 1], [5, 2, 1], [5, 3, 1], [5, 3, 1], [5, 3, 1]), {
      part: "B",
      criteria: [
        criterion("train-1", { dimension: "train" }),
        criterion("train-2", { dimension: "train" }),
        criterion("retain-3", { dimension: "retain", reverse: true }),
      ],
    });
    const department = scoreEvaluation(evaluation([climate]), DEFAULT_SETTINGS).departments[0];
    expect(department?.dimensions).toEqual([
      { id: "retain", score: 100 },
      { id: "train", score: 75 },
    ]);
    expect(department?.components.climate).toBe(87.5);
    expect(department?.stage).toBe(2);
  });

  test("hide a small anonymous group and the next-smallest, and keep both out of every score", () => {
    const group = (id: string, n: number) =>
      table(
        id,
        Array.from({ length: n }, () => ({ role: "employee" as const, ratings: [4] })),
        { part: "B", anonymous: true },
      );
    const { departments } = scoreEvaluation(
      evaluation([group("a", 9), group("b", 3), group("c", 6), group("d", 6)]),
      DEFAULT_SETTINGS,
    );
    expect(departments.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
    expect(departments[1]?.raters).toEqual({ fewerThan: 5 });
    expect(departments[1]?.components.climate).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(departments[1]?.alignment).toEqual({ notComputable: "hidden-for-anonymity" });
  });
});
