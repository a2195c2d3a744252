import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES } from "../../../src/alignment/evaluation";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { AuthoredWorkbook } from "../../../src/workbook/authoring/authored-sheet";
import { describeEvaluation } from "../../../src/workbook/authoring/describe-evaluation";
import {
  defaultPlan,
  type EvaluationPlan,
  plannedRaters,
  type PlannedCriterion,
} from "../../../src/workbook/authoring/plan";
import { filledWorkbook, ratingAreas } from "./filled-sheets";
import { plans } from "./plans";
import { runs } from "../../property-runs";

/** A rating for every cell, another one from cell to cell: the oracle of what was entered where. */
function ratingOf(plan: EvaluationPlan, seed: number) {
  const { min, max } = plan.scale;
  return (_sheet: string, row: number, column: number): number =>
    min + ((row * 7 + column * 13 + row * column + seed) % (max - min + 1));
}

function facts(criteria: readonly PlannedCriterion[]) {
  return criteria.map(({ text, weight, reverse }) => ({ text, weight, reverse }));
}

function areaOf(authored: AuthoredWorkbook, plan: EvaluationPlan, index: number) {
  const sheet = authored.sheets[index];
  const area = sheet === undefined ? undefined : ratingAreas(sheet, plan.scale)[0];
  if (sheet === undefined || area === undefined) throw new Error("There is no such sheet.");
  return { sheet, area };
}

describe("a new evaluation, filled in", () => {
  const read = (plan: EvaluationPlan, seed: number) => {
    const authored = describeEvaluation(plan);
    const fill = ratingOf(plan, seed);
    const analysis = analyseWorkbook(filledWorkbook(authored, plan.scale, fill), {});
    return { authored, fill, analysis };
  };

  test("is read without a correction: every cell is used and nothing is found fault with", () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 50 }), (plan, seed) => {
        const { authored, analysis } = read(plan, seed);
        const cells = authored.sheets
          .flatMap((sheet) => ratingAreas(sheet, plan.scale))
          .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        expect(analysis.cells).toEqual({ read: cells, used: cells, notApplicable: 0, blank: 0, refused: 0 });
        const faults = analysis.findings.filter(
          ({ code }) =>
            ![
              "too-few-raters",
              "no-variance",
              "polarised",
              "reversed-suspected",
              "reversed-wording",
              "negative-alpha",
              "hidden-departments",
            ].includes(code),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("holds each department's criteria with their weights and reversal, its roles and its ratings", () => {
    fc.assert(
      fc.property(
        plans.filter(({ parts }) => parts.includes("A")),
        fc.nat({ max: 50 }),
        (plan, seed) => {
          const { authored, fill, analysis } = read(plan, seed);
          const roles = plannedRaters(plan.raters).map(({ role }) => role);
          plan.departments.forEach((department, index) => {
            const { sheet, area } = areaOf(authored, plan, index);
            const table = analysis.evaluation?.tables.find(
              (one) => one.part === "A" && one.department === department.id,
            );
            expect(facts((table?.criteria ?? []) as unknown as readonly PlannedCriterion[])).toEqual(
              facts(department.criteria),
            );
            expect(table?.scale).toEqual(plan.scale);
            expect([...(table?.raters.role ?? [])].map((role) => ROLES[role])).toEqual(roles);
            expect(table?.ratings.map((column) => [...column])).toEqual(
              department.criteria.map((_, criterion) =>
                roles.map((__, rater) => fill(sheet.name, area.row + criterion, area.column + rater)),
              ),
            );
          });
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test("holds the climate by department, with dimensions, anonymous", () => {
    fc.assert(
      fc.property(
        plans.filter(({ parts }) => parts.includes("B")),
        fc.nat({ max: 50 }),
        (plan, seed) => {
          const { analysis } = read(plan, seed);
          const tables = analysis.evaluation?.tables.filter(({ part }) => part === "B") ?? [];
          expect(tables.map(({ department }) => department)).toEqual(plan.departments.map(({ id }) => id));
          for (const table of tables) {
            expect(table.anonymous).toBe(true);
            expect(table.raters.count).toBe(plan.employees);
            expect(
              table.criteria.map(({ text, weight, reverse, dimension }) => ({ text, weight, reverse, dimension })),
            ).toEqual(
              plan.climate.map(({ text, weight, reverse, dimension }) => ({ text, weight, reverse, dimension })),
            );
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test("holds who serves whom, from the rows to the columns", () => {
    fc.assert(
      fc.property(
        plans.filter(({ parts }) => parts.includes("C")),
        fc.nat({ max: 50 }),
        (plan, seed) => {
          const { authored, fill, analysis } = read(plan, seed);
          const sheet = authored.sheets.find(({ entries }) => entries[0]?.layout === "matrix");
          const ids = plan.departments.map(({ id }) => id);
          const expected = (sheet === undefined ? [] : ratingAreas(sheet, plan.scale)).flatMap((area) =>
            ids.flatMap((supplier, r) =>
              ids.map((customer, c) => ({
                supplier,
                customer,
                rating: fill(sheet?.name ?? "", area.row + r, area.column + c),
              })),
            ),
          );
          expect(
            analysis.evaluation?.service?.ratings.map(({ supplier, customer, rating }) => ({
              supplier,
              customer,
              rating,
            })),
          ).toEqual(expected);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test("holds the statements about the company by senior and department managers", () => {
    fc.assert(
      fc.property(
        plans.filter(({ parts }) => parts.includes("D")),
        fc.nat({ max: 50 }),
        (plan, seed) => {
          const { analysis } = read(plan, seed);
          const table = analysis.evaluation?.tables.find(({ part }) => part === "D");
          expect(table?.department).toBeNull();
          expect(facts((table?.criteria ?? []) as unknown as readonly PlannedCriterion[])).toEqual(
            facts(plan.vertical),
          );
          expect([...(table?.raters.role ?? [])].map((role) => ROLES[role])).toEqual([
            ...Array.from({ length: Math.max(1, plan.raters.senior) }, () => "senior"),
            ...plan.departments.map(() => "self"),
          ]);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

test.each(["en", "fa"] as const)(
  "the standard plan in %s knows every criterion as the instrument's own",
  (language) => {
    const plan = defaultPlan(language);
    const authored = describeEvaluation(plan);
    const { evaluation } = analyseWorkbook(filledWorkbook(authored, plan.scale, ratingOf(plan, 1)));
    const own = evaluation?.tables.flatMap(({ criteria }) => criteria.filter(({ id }) => id.includes("-own-")));
    expect(own).toEqual([]);
  },
);
