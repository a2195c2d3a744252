import fc from "fast-check";
import { PLAN_SCALES } from "../../../src/workbook/authoring/plan";
import {
  defaultPlan,
  type EvaluationPlan,
  ownCriterion,
  ownDepartment,
  type PlannedCriterion,
} from "../../../src/workbook/authoring/plan";
import { planProblems } from "../../../src/workbook/authoring/plan-problems";

const OWN_NAMES = {
  en: ["Warehouse", "Legal affairs", "IT: systems/networks"],
  fa: ["انبار", "حقوقی", "فناوری اطلاعات"],
} as const;
const OWN_TEXTS = {
  en: ["It answers within a day.", "=1+1 is never its answer", "Keeps 100 % of its promises, always"],
  fa: ["در یک روز پاسخ می‌دهد.", "همیشه به قول خود عمل می‌کند", "گزارش‌هایش روشن و به‌موقع است"],
} as const;

/** A criterion that the user left, reworded, weighed or reversed. */
function changed(criterion: PlannedCriterion): fc.Arbitrary<PlannedCriterion> {
  return fc
    .record({
      weight: fc.constantFrom(1, 1, 2, 0.5, 3),
      reverse: fc.boolean(),
      reworded: fc.boolean(),
    })
    .map(({ weight, reverse, reworded }) => ({
      ...criterion,
      ...(reworded ? { id: null, text: `${criterion.text} (2)` } : {}),
      weight,
      reverse,
    }));
}

function someOf(
  criteria: readonly PlannedCriterion[],
  own: readonly string[],
): fc.Arbitrary<readonly PlannedCriterion[]> {
  return fc
    .tuple(
      fc.subarray([...criteria], { minLength: Math.min(1, criteria.length), maxLength: Math.min(6, criteria.length) }),
      fc.subarray([...own], { minLength: criteria.length === 0 ? 1 : 0 }),
    )
    .chain(([kept, added]) => fc.tuple(...[...kept, ...added.map(ownCriterion)].map(changed)));
}

/** Every choice of the wizard. */
export const plans: fc.Arbitrary<EvaluationPlan> = fc.constantFrom("en" as const, "fa" as const).chain((language) => {
  const standard = defaultPlan(language);
  const texts = OWN_TEXTS[language];
  const departments = fc
    .tuple(
      fc.subarray([...standard.departments], { minLength: 1, maxLength: 4 }),
      fc.subarray([...OWN_NAMES[language]]),
    )
    .chain(([kept, own]) =>
      fc.tuple(
        ...[...kept, ...own.map((name) => ownDepartment(name, language))].map((department) =>
          someOf(department.criteria, texts).map((criteria) => ({ ...department, criteria })),
        ),
      ),
    );
  return fc
    .record({
      departments,
      parts: fc.subarray(["A", "B", "C", "D"] as const, { minLength: 1 }),
      climate: someOf(standard.climate, texts),
      vertical: someOf(standard.vertical, texts),
      scale: fc.constantFrom(...PLAN_SCALES, { min: 0, max: 100 }),
      raters: fc.record({
        self: fc.nat({ max: 2 }),
        peer: fc.nat({ max: 3 }),
        senior: fc.nat({ max: 2 }),
        customer: fc.nat({ max: 1 }),
      }),
      employees: fc.integer({ min: 1, max: 4 }),
      facets: fc.boolean(),
    })
    .map((choices): EvaluationPlan => ({ ...choices, language }))
    .filter((plan) => planProblems(plan).length === 0);
});
