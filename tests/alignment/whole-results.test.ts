import { describe, expect, test } from "vitest";
import { isComputable, notComputable } from "../../src/alignment/figure";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { evaluation, rows, table } from "./builders";

const SEVEN = { min: 1, max: 7 };
const TEN = { min: 0, max: 10 };
const settings = { ...DEFAULT_SETTINGS };

describe("the scale of the results", () => {
  const climate = table("sales", rows("employee", [4]), { part: "B", scale: SEVEN });

  test("is that of Part A, wherever it stands", () => {
    const checklist = table("sales", rows("peer", [4]), { scale: TEN });
    expect(scoreEvaluation(evaluation([climate, checklist]), settings).scale).toEqual(TEN);
  });

  test("is that of the first part where there is no Part A", () => {
    expect(scoreEvaluation(evaluation([climate]), settings).scale).toEqual(SEVEN);
  });

  test("is that of the service matrix where there is nothing else", () => {
    const service = { scale: SEVEN, ratings: [] };
    expect(scoreEvaluation(evaluation([], { service }), settings).scale).toEqual(SEVEN);
  });

  test("is the usual one where nothing was rated", () => {
    expect(scoreEvaluation(evaluation([]), settings).scale).toEqual({ min: 1, max: 5 });
  });
});

describe("how much departments differ (ICC)", () => {
  const low = rows("employee", [1, 2], [2, 1], [2, 2], [1, 1]);
  const high = rows("employee", [5, 4], [4, 5], [5, 5], [4, 4]);

  test("is told of climate surveys where there are no checklists", () => {
    const parts = [table("sales", low, { part: "B" }), table("finance", high, { part: "B" })];
    const { icc1 } = scoreEvaluation(evaluation(parts), settings).organisation;
    expect(isComputable(icc1) && icc1 > 0.8).toBe(true);
  });

  test("is told of checklists alone where one department has one", () => {
    const parts = [
      table("sales", low, { part: "B" }),
      table("finance", high, { part: "B" }),
      table("finance", rows("peer", [5, 5], [4, 4])),
    ];
    expect(isComputable(scoreEvaluation(evaluation(parts), settings).organisation.icc1)).toBe(false);
  });
});

test("there is no change to tell where there is one period", () => {
  const results = scoreEvaluation(evaluation([table("sales", rows("peer", [4], [5]))]), settings);
  expect([results.organisation.change, results.departments[0]?.change]).toEqual([
    notComputable("too-few-periods"),
    notComputable("too-few-periods"),
  ]);
});

describe("an interval of the company's alignment", () => {
  /** Company-wide statements speak for every department, and count once among nobody's raters. */
  const company = table(null, rows("senior", [4, 5], [3, 4], [5, 5], [4, 4], [2, 3], [5, 4]), { part: "D" });

  test("is not made of raters of the company as a whole", () => {
    const few = table("sales", rows("peer", [4, 5], [3, 4]));
    expect(scoreEvaluation(evaluation([few, company]), settings).organisation.interval).toEqual(
      notComputable("too-few-raters"),
    );
  });

  test("is made from eight raters of departments on", () => {
    const eight = table("sales", rows("peer", [4, 5], [3, 4], [5, 5], [4, 4], [2, 3], [5, 4], [1, 2], [3, 3]));
    const { interval } = scoreEvaluation(evaluation([eight]), settings).organisation;
    expect(isComputable(interval)).toBe(true);
  });
});
