import { describe, expect, test } from "vitest";
import type { Role } from "../../src/alignment/evaluation";
import { isComputable, reasonOf } from "../../src/alignment/figure";
import { criterion, type Row, table } from "./builders";
import { score } from "./scored";

/** Eight employees; `answers` says how many of them answered each criterion of each dimension. */
function climate(answers: readonly (readonly [dimension: string, answered: number])[], anonymous = true) {
  const people = Array.from({ length: 8 }, (_, person): Row => ({
    role: "employee",
    ratings: answers.map(([, answered], index) => (person < answered ? 1 + ((person + index) % 5) : null)),
  }));
  const criteria = answers.map(([dimension], index) => criterion(`${dimension}-${index}`, { dimension }));
  const results = score([table("a", people, { part: "B", anonymous, criteria })]);
  const [department] = results.departments;
  if (department === undefined) throw new Error("no department");
  return {
    results,
    hiddenCriteria: department.criteria.flatMap(({ id, hidden }) => (hidden === true ? [id] : [])),
    hiddenDimensions: department.dimensions.flatMap(({ id, score }) => (isComputable(score) ? [] : [id])),
    hiddenStages: department.stages.map((score) => reasonOf(score) === "hidden-for-anonymity"),
    department,
  };
}

describe("criteria that too few answered", () => {
  test("hide the next-smallest of their dimension; the dimension stays", () => {
    const { hiddenCriteria, hiddenDimensions } = climate([
      ["train", 4],
      ["train", 8],
      ["train", 7],
      ["inform", 8],
    ]);
    expect(hiddenCriteria).toEqual(["train-0", "train-2"]);
    expect(hiddenDimensions).toEqual([]);
  });

  test("need no company where two are hidden already, and nobody's answers are no group", () => {
    const { hiddenCriteria } = climate([
      ["train", 4],
      ["train", 3],
      ["train", 5],
      ["train", 0],
    ]);
    expect(hiddenCriteria).toEqual(["train-0", "train-1"]);
  });

  test("alone in a dimension hide it, and another dimension of the stage with one of its criteria", () => {
    const { hiddenCriteria, hiddenDimensions, hiddenStages } = climate([
      ["attract", 4],
      ["motivate", 7],
      ["motivate", 6],
      ["retain", 8],
      ["inform", 8],
    ]);
    expect(hiddenDimensions).toEqual(["attract", "motivate"]);
    expect(hiddenCriteria).toEqual(["attract-0", "motivate-2"]);
    expect(hiddenStages).toEqual([false, false, false]);
  });

  test("alone in a stage hide it, and another stage down to a criterion", () => {
    const { hiddenCriteria, hiddenDimensions, hiddenStages, department } = climate([
      ["attract", 4],
      ["train", 8],
      ["inform", 6],
      ["support", 7],
    ]);
    expect(hiddenStages).toEqual([true, false, true]);
    expect(hiddenDimensions).toEqual(["attract", "inform"]);
    expect(hiddenCriteria).toEqual(["attract-0", "inform-2"]);
    expect(department.stage).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(isComputable(department.components.climate)).toBe(true);
  });

  test("of a dimension of one's own stand beside the stages", () => {
    const { hiddenDimensions, hiddenStages } = climate([
      ["belonging", 4],
      ["train", 8],
      ["inform", 7],
    ]);
    expect(hiddenDimensions).toEqual(["inform", "belonging"]);
    expect(hiddenStages).toEqual([false, false, true]);
  });

  test("of two dimensions of one's own are protected each for itself", () => {
    const { hiddenCriteria, hiddenDimensions, hiddenStages } = climate([
      ["belonging", 4],
      ["pride", 8],
      ["train", 8],
      ["inform", 7],
    ]);
    expect(hiddenDimensions).toEqual(["inform", "belonging"]);
    expect(hiddenCriteria).toEqual(["belonging-0", "inform-3"]);
    expect(hiddenStages).toEqual([false, false, true]);
  });

  test("take along a criterion that somebody answered, not an empty one", () => {
    const { department } = climate([
      ["attract", 4],
      ["motivate", 0],
      ["motivate", 7],
      ["inform", 8],
    ]);
    const shown = department.criteria.flatMap(({ id, mean }) => (isComputable(mean) ? [id] : []));
    expect(shown).toEqual(["inform-3"]);
  });

  test("are hidden in the whole's figures too, and out of priorities and findings", () => {
    const { results, hiddenCriteria } = climate([
      ["train", 4],
      ["train", 8],
      ["inform", 8],
    ]);
    expect(results.overall.criteria.flatMap(({ id, hidden }) => (hidden === true ? [id] : []))).toEqual(hiddenCriteria);
    expect(results.priorities.map(({ criterion: id }) => id)).toEqual(["inform-2"]);
  });

  test("stay where nobody was promised anything", () => {
    expect(
      climate(
        [
          ["train", 4],
          ["train", 8],
        ],
        false,
      ).hiddenCriteria,
    ).toEqual([]);
  });
});

describe("roles", () => {
  const people = (counts: Readonly<Partial<Record<Role, number>>>): readonly Row[] =>
    Object.entries(counts).flatMap(([role, n]) =>
      Array.from({ length: n }, (_, index): Row => ({ role: role as Role, ratings: [1 + (index % 5), 3] })),
    );
  const scoreOf = (counts: Readonly<Partial<Record<Role, number>>>) =>
    score([table("a", people(counts), { anonymous: true })]).departments[0];

  test("too small a role takes the next-smallest of the headline along", () => {
    const department = scoreOf({ peer: 9, customer: 4, senior: 6 });
    expect(department?.ratersByRole).toEqual({ peer: 9, customer: { fewerThan: 5 }, senior: { fewerThan: 5 } });
    expect(department?.byRole.customer).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(isComputable(department?.byRole.peer ?? 0)).toBe(true);
    expect(department?.criteria.every(({ byRole }) => Object.keys(byRole).length === 0)).toBe(true);
  });

  test("large enough roles are shown, with their criteria", () => {
    const department = scoreOf({ peer: 6, self: 5 });
    expect(department?.ratersByRole).toEqual({ peer: 6, self: 5 });
    expect(Object.keys(department?.criteria[0]?.byRole ?? {}).sort()).toEqual(["peer", "self"]);
    expect(isComputable(department?.selfOthersGap ?? 0)).toBe(true);
  });

  test("a headline of too few hides the part, however many rated themselves", () => {
    const department = scoreOf({ peer: 4, self: 20 });
    expect(department?.hidden).toBe(true);
    expect(department?.favourable).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.reliability.alpha).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.selfScore).toEqual({ notComputable: "hidden-for-anonymity" });
  });

  test("the range of two to four raters' scores would be single raters", () => {
    const few = score(
      [table("a", people({ peer: 4 }), { anonymous: true })],
      {},
      {
        minimumGroup: 3,
      },
    ).departments[0];
    expect(few?.componentRanges.customerOrientation).toEqual({ notComputable: "hidden-for-anonymity" });
    const named = score([table("a", people({ peer: 4 }))]).departments[0];
    expect(named?.componentRanges.customerOrientation).toEqual([25, 62.5]);
  });
});

test("statements about the company by too few anonymous raters are not listed", () => {
  const company = (n: number) =>
    score([
      table(
        null,
        Array.from({ length: n }, (): Row => ({ role: "senior", ratings: [4] })),
        { part: "D", anonymous: true },
      ),
    ]).company;
  expect(company(4)).toEqual([]);
  expect(company(5).map(({ n }) => n)).toEqual([5]);
});

describe("an own score counts", () => {
  const counting = (...ratings: readonly (number | null)[]) =>
    score([table("a", [{ role: "peer", ratings }])]).departments[0]?.componentRaters.customerOrientation;
  const NOT_APPLICABLE = 254;

  test("from two thirds of what was asked and applies", () => {
    expect(counting(3, 3, null)).toBe(1);
    expect(counting(3, null, null)).toBe(0);
    expect(counting(3, null)).toBe(0);
    expect(counting(3, 3, 3, 3, null, null)).toBe(1);
    expect(counting(3, 3, 3, null, null, null)).toBe(0);
    expect(counting(3, NOT_APPLICABLE)).toBe(1);
    expect(counting(3, null, NOT_APPLICABLE)).toBe(0);
    expect(counting(NOT_APPLICABLE, NOT_APPLICABLE)).toBe(0);
  });
});
