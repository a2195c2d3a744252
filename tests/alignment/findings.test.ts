import { describe, expect, test } from "vitest";
import { notComputable } from "../../src/alignment/figure";
import { findingsOf } from "../../src/alignment/findings";
import type { CriterionResult, DepartmentResult } from "../../src/alignment/results";
import { table } from "./builders";
import { score, times } from "./scored";

const [PLAIN] = score([table("a", times(6, "peer", 3, 4))]).departments;
const [CRITERION] = PLAIN?.criteria ?? [];

/** Codes of what is found in a department of six raters, without criteria, that is otherwise as given. */
function found(more: Partial<DepartmentResult>): readonly string[] {
  if (PLAIN === undefined) throw new Error("no department");
  return findingsOf([{ ...PLAIN, criteria: [], ...more }]).map(({ code }) => code);
}
function foundOf(more: Partial<CriterionResult>): readonly string[] {
  if (CRITERION === undefined) throw new Error("no criterion");
  return found({ criteria: [{ ...CRITERION, sd: 1, ...more }] });
}
const alpha = (value: number) => found({ reliability: { ...(PLAIN as DepartmentResult).reliability, alpha: value } });

describe("findings of the figures", () => {
  test("few raters are one to four; none at all are no finding, and neither is a number that is hidden", () => {
    expect(found({ raters: 1 })).toEqual(["too-few-raters"]);
    expect(found({ raters: 4 })).toEqual(["too-few-raters"]);
    expect(found({ raters: 5 })).toEqual([]);
    expect(found({ raters: 0 })).toEqual([]);
    expect(found({ raters: { fewerThan: 5 } })).toEqual([]);
  });

  test("an alpha below nothing is found; nothing itself, and what rounding makes of it, is not", () => {
    expect(alpha(-0.01)).toEqual(["negative-alpha"]);
    expect(alpha(0)).toEqual([]);
    expect(alpha(-1e-15)).toEqual([]);
  });

  test("a criterion against the others is found; one that by chance may have nothing to do with them is not", () => {
    // By Fisher: atanh(-0.5) = -0.549; with 10 raters the upper bound is -0.549 + 1.282 / sqrt(7) = -0.065, with 6 it is 0.191.
    expect(foundOf({ itemTotal: -0.5, n: 10 })).toEqual(["reversed-suspected"]);
    expect(foundOf({ itemTotal: -0.5, n: 6 })).toEqual([]);
    expect(foundOf({ itemTotal: -0.03, n: 100 })).toEqual([]);
    expect(foundOf({ itemTotal: notComputable("no-variance"), n: 10 })).toEqual([]);
  });

  test("what the departments say of a criterion together is found once", () => {
    if (PLAIN === undefined || CRITERION === undefined) throw new Error("no department");
    const departments = ["a", "b", "c"].map((id) => ({
      ...PLAIN,
      id,
      criteria: [{ ...CRITERION, id: `${id}-1`, text: "Nobody cares", sd: 1, n: 10, itemTotal: -0.3 }],
    }));
    // atanh(-0.3) = -0.310; three times 7 degrees: -0.310 + 1.282 / sqrt(21) = -0.030, one alone: 0.175.
    const [found, ...others] = findingsOf(departments);
    expect(found).toMatchObject({ code: "reversed-suspected", department: "a", criterion: "a-1" });
    expect(found?.value).toBeCloseTo(-0.3, 8);
    expect(others).toEqual([]);
    expect(findingsOf(departments.slice(0, 1))).toEqual([]);
  });

  test("raters further apart than chance are found; as far apart as chance are not", () => {
    expect(foundOf({ rwgRaw: -0.01 })).toEqual(["polarised"]);
    expect(foundOf({ rwgRaw: 0 })).toEqual([]);
  });

  test("that five gave one rating is found, that four did is not", () => {
    expect(foundOf({ n: 5, sd: 0 })).toEqual(["no-variance"]);
    expect(foundOf({ n: 4, sd: 0 })).toEqual([]);
    expect(foundOf({ n: 5, sd: 0.1 })).toEqual([]);
  });
});
