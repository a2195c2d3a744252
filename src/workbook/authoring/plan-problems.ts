import { headerMeaning, isNote } from "../../language/vocabulary";
import { matchingKey } from "../../language/matching-key";
import { isSummaryLabel } from "../reading/block-rows";
import { knownCriterion } from "../reading/criterion-matching";
import { departmentSlug, knownDepartment } from "../reading/departments";
import { type EvaluationPlan, type PlannedCriterion, plannedRaters } from "./plan";

export type PlanProblemCode =
  | "no-departments"
  | "no-parts"
  | "no-raters"
  | "no-employees"
  | "no-criteria"
  | "too-few-departments"
  | "blank-name"
  | "same-department"
  | "blank-criterion"
  | "same-criterion"
  | "criterion-of-another"
  | "criterion-reads-otherwise"
  | "no-weight";

/** Why a plan's sheets could not be read back as planned: what, and about which text. No sentence. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** The department or the criterion. */
  readonly text: string;
}

const FEWEST_IN_A_MATRIX = 2;

/** Everything that keeps a plan from becoming sheets; empty: nothing. */
export function planProblems(plan: EvaluationPlan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const add = (code: PlanProblemCode, text = ""): void => {
    problems.push({ code, text });
  };
  const has = (part: EvaluationPlan["parts"][number]): boolean => plan.parts.includes(part);
  if (plan.parts.length === 0) add("no-parts");
  if (plan.departments.length === 0) add("no-departments");
  if (has("C") && plan.departments.length > 0 && plan.departments.length < FEWEST_IN_A_MATRIX)
    add("too-few-departments");
  const ids = new Set<string>();
  for (const { id, name } of plan.departments) {
    const own = knownDepartment(name) ?? departmentSlug(name);
    if (own === "") add("blank-name", name);
    else if (ids.has(own)) add("same-department", name);
    ids.add(own);
    if (own !== "" && own !== id && knownDepartment(name) !== null && knownDepartment(name) !== id) {
      add("same-department", name);
    }
  }
  if (has("A")) {
    if (plannedRaters(plan.raters).length === 0) add("no-raters");
    for (const { id, name, criteria } of plan.departments) {
      if (criteria.length === 0) add("no-criteria", name);
      problems.push(...criteriaProblems(criteria, id));
    }
  }
  if (has("B")) {
    if (plan.employees < 1) add("no-employees");
    if (plan.climate.length === 0) add("no-criteria");
    problems.push(...criteriaProblems(plan.climate, null));
  }
  if (has("D")) {
    if (plan.vertical.length === 0) add("no-criteria");
    problems.push(...criteriaProblems(plan.vertical, null));
  }
  return problems;
}

function criteriaProblems(criteria: readonly PlannedCriterion[], department: string | null): readonly PlanProblem[] {
  const seen = new Set<string>();
  const problems: PlanProblem[] = criteria.flatMap(({ text }) => {
    const key = matchingKey(text);
    const again = seen.has(key);
    seen.add(key);
    const code = again && key !== "" ? ("same-criterion" as const) : criterionProblem(text, department);
    return code === null ? [] : [{ code, text }];
  });
  if (criteria.length > 0 && criteria.every(({ weight }) => weight === 0))
    problems.push({ code: "no-weight", text: "" });
  return problems;
}

/** A text that reading would take for something else than a criterion of this department. */
export function criterionProblem(text: string, department: string | null): PlanProblemCode | null {
  if (matchingKey(text) === "") return "blank-criterion";
  const known = knownCriterion(text);
  if (department !== null && known?.part === "A" && known.department !== department) return "criterion-of-another";
  const otherwise =
    isSummaryLabel(text) ||
    isNote(text) ||
    headerMeaning(text) !== null ||
    knownDepartment(text) !== null ||
    text.startsWith("column:");
  return otherwise ? "criterion-reads-otherwise" : null;
}
