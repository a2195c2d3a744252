import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsToHide } from "../../src/alignment/anonymity";
import { DIMENSIONS } from "../../src/instrument/climate";
import type { Evaluation } from "../../src/alignment/evaluation";
import { isComputable, reasonOf } from "../../src/alignment/figure";
import type { DepartmentResult } from "../../src/alignment/results";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { evaluation, type Row, rows, table } from "./builders";
import { climateRows, climateRowsByRole, climateTable, rowsOf } from "./generated";
import { runs } from "../property-runs";

const settings = { ...DEFAULT_SETTINGS };

describe("the rule", () => {
  const hidden = (...sizes: readonly number[]) => [
    ...groupsToHide(
      sizes.map((n, index) => ({ id: String(index), n })),
      5,
    ),
  ];

  test("hides nothing where every group is large enough, or there is none", () => {
    expect(hidden(5, 9, 0)).toEqual([]);
  });

  test("hides the next-smallest beside a lone small group, the first in report order among equals", () => {
    expect(hidden(9, 3, 7, 7)).toEqual(["1", "2"]);
  });

  test("hides no more where two are hidden already", () => {
    expect(hidden(2, 3, 5)).toEqual(["0", "1"]);
  });

  test("hides the only group there is", () => {
    expect(hidden(4, 0)).toEqual(["0"]);
  });
});

/** An evaluation with a climate survey, and for some departments a named Part A. */
const surveys = fc.array(fc.record({ climate: climateRows, orientation: fc.option(rowsOf(3, 1, 6), { nil: null }) }), {
  minLength: 1,
  maxLength: 6,
});

function evaluationOf(
  groups: readonly { readonly climate: readonly Row[]; readonly orientation: readonly Row[] | null }[],
): Evaluation {
  return evaluation(
    groups.flatMap(({ climate, orientation }, index) => [
      climateTable(`d${index}`, climate),
      ...(orientation === null ? [] : [table(`d${index}`, orientation)]),
    ]),
    { departments: groups.map((_, index) => ({ id: `d${index}`, name: `d${index}` })) },
  );
}

function answered({ ratings }: Row): boolean {
  return ratings.some((rating) => rating !== null);
}

describe("properties", () => {
  test("what a hidden group rated makes no difference to anything that is shown", () => {
    fc.assert(
      fc.property(surveys, (groups) => {
        const shown = scoreEvaluation(evaluationOf(groups), settings);
        const changed = groups.map((group, index) =>
          shown.departments[index]?.hidden === true
            ? {
                ...group,
                climate: group.climate.map((row) => ({
                  ...row,
                  ratings: row.ratings.map((rating) => (rating === null ? null : 6 - rating)),
                })),
              }
            : group,
        );
        expect(scoreEvaluation(evaluationOf(changed), settings)).toEqual(shown);
      }),
      { numRuns: runs(60) },
    );
  });

  test("no group below the minimum is shown, and never one hidden group alone beside shown ones", () => {
    fc.assert(
      fc.property(surveys, (groups) => {
        const { departments, history } = scoreEvaluation(evaluationOf(groups), settings);
        const sizes = groups.map(({ climate }) => climate.filter(answered).length);
        departments.forEach(({ hidden, components, raters }, index) => {
          const size = sizes[index] ?? 0;
          if (size > 0 && size < 5) expect(hidden).toBe(true);
          if (!hidden) return;
          expect(components.climate).toEqual({ notComputable: "hidden-for-anonymity" });
          const row = history.find(
            ({ department, component }) => department === `d${index}` && component === "climate",
          );
          expect(row).toMatchObject({ score: null, n: null, mean: null, sd: null });
          if (groups[index]?.orientation === null) expect(raters).toEqual({ fewerThan: 5 });
        });
        const hiddenCount = departments.filter(({ hidden }) => hidden).length;
        const existing = sizes.filter((size) => size > 0).length;
        if (hiddenCount > 0) expect(hiddenCount).toBeGreaterThanOrEqual(Math.min(2, existing));
      }),
      { numRuns: runs(60) },
    );
  });

  test("within a shown department a part that alone is hidden is in no total", () => {
    fc.assert(
      fc.property(climateRowsByRole, climateRowsByRole, (one, other) => {
        const results = scoreEvaluation(
          evaluationOf([
            { climate: one, orientation: null },
            { climate: other, orientation: null },
          ]),
          settings,
        );
        for (const department of results.departments) checkTotals(department);
      }),
    );
  });

  test("no criterion or role below the minimum is shown", () => {
    fc.assert(
      fc.property(climateRowsByRole, (climate) => {
        const { departments } = scoreEvaluation(evaluationOf([{ climate, orientation: null }]), settings);
        for (const { criteria, ratersByRole, byRole } of departments) {
          for (const criterion of criteria) {
            if (criterion.hidden === true) {
              expect(criterion.distribution).toEqual([]);
              continue;
            }
            if (isComputable(criterion.n) && criterion.n > 0) expect(criterion.n).toBeGreaterThanOrEqual(5);
            for (const figures of Object.values(criterion.byRole)) expect(figures.n).toBeGreaterThanOrEqual(5);
          }
          for (const [role, count] of Object.entries(ratersByRole)) {
            if (typeof count === "number") expect(count).toBeGreaterThanOrEqual(5);
            else
              expect(isComputable(byRole[role as keyof typeof byRole] ?? 0)).toBe(
                byRole[role as keyof typeof byRole] === undefined,
              );
          }
        }
      }),
    );
  });
});

/**
 * Criteria make dimensions, dimensions make stages and the climate. Where exactly one part is hidden it could be had by
 * subtraction, were it in the total: the total is that of the shown ones alone.
 */
function checkTotals({ criteria, dimensions, stages, components, hidden }: DepartmentResult): void {
  if (hidden) return;
  const rated = criteria.filter(({ n, hidden: own }) => own === true || (isComputable(n) && n > 0));
  for (const { id, score } of dimensions) {
    if (!isComputable(score)) continue;
    const own = rated.filter(({ dimension }) => (dimension ?? "other") === id);
    const parts = own.filter((criterion) => criterion.hidden !== true).map((criterion) => criterion.score);
    if (parts.length === own.length - 1) expect(score).toBeCloseTo(meanOf(parts), 9);
  }
  const stageOf = (id: string) => DIMENSIONS.find((dimension) => dimension.id === id)?.stage;
  const isHidden = ({ score }: { readonly score: DepartmentResult["alignment"] }) =>
    reasonOf(score) === "hidden-for-anonymity";
  stages.forEach((score, index) => {
    if (!isComputable(score)) return;
    const own = dimensions.filter(({ id }) => stageOf(id) === index + 1);
    const parts = own.filter((dimension) => !isHidden(dimension)).map((dimension) => dimension.score);
    if (parts.length === own.length - 1) expect(score).toBeCloseTo(meanOf(parts), 9);
  });
  if (!isComputable(components.climate)) return;
  const parts = dimensions.filter((dimension) => !isHidden(dimension)).map(({ score }) => score);
  if (parts.length === dimensions.length - 1) expect(components.climate).toBeCloseTo(meanOf(parts), 9);
}

function meanOf(scores: readonly DepartmentResult["alignment"][]): number {
  const figures = scores.filter(isComputable);
  return figures.reduce((sum, score) => sum + score, 0) / figures.length;
}

describe("by hand", () => {
  const same = (n: number, value: number) => rows("employee", ...Array.from({ length: n }, () => [value]));

  test("named checklists stay shown beside a hidden survey, and the alignment does not leak it", () => {
    const { departments } = scoreEvaluation(
      evaluation([
        table("a", same(3, 1), { part: "B", anonymous: true }),
        table("b", same(6, 1), { part: "B", anonymous: true }),
        table("c", same(8, 1), { part: "B", anonymous: true }),
        table("a", rows("peer", [5], [5])),
      ]),
      settings,
    );
    expect(departments.map(({ hidden }) => hidden)).toEqual([true, true, false]);
    expect(departments[0]?.alignment).toBe(100);
    expect(departments[0]?.raters).toBe(2);
    expect(departments[0]?.criteria.map(({ part }) => part)).toEqual(["A"]);
  });

  test("a minimum below three is raised to three", () => {
    const { departments } = scoreEvaluation(evaluation([table("a", same(2, 4), { part: "B", anonymous: true })]), {
      ...settings,
      minimumGroup: 1,
    });
    expect(departments[0]?.raters).toEqual({ fewerThan: 3 });
  });

  test("an agreement that would tell what a hidden role said is hidden with it", () => {
    const asked = [
      ...rows("self", [5], [5]),
      ...rows("senior", ...Array.from({ length: 6 }, () => [3])),
      ...rows("peer", ...Array.from({ length: 7 }, () => [4])),
    ];
    const [department] = scoreEvaluation(evaluation([table("a", asked, { anonymous: true })]), settings).departments;
    expect(department?.ratersByRole.self).toEqual({ fewerThan: 5 });
    expect(department?.selfScore).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.selfOthersGap).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.agreementWithSenior).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.components.vertical).toEqual({ notComputable: "hidden-for-anonymity" });
    expect(department?.components.customerOrientation).toBeCloseTo(62.5, 9);
  });
});
