import { pageLook } from "../report/theme";
import type { AuthoredSheet, AuthoredWorkbook } from "./authored-sheet";
import { departmentChecklist, verticalChecklist } from "./checklist-sheet";
import { climateSheet } from "./climate-sheet";
import type { EvaluationPlan } from "./plan";
import { serviceSheet } from "./service-sheet";
import { withSheetNames } from "./sheet-names";

/** The sheets of a new evaluation, ready to fill in. The plan has to be without problems (`planProblems`). */
export function describeEvaluation(plan: EvaluationPlan): AuthoredWorkbook {
  const has = (part: EvaluationPlan["parts"][number]): boolean => plan.parts.includes(part);
  const sheets: readonly AuthoredSheet[] = [
    ...(has("A") ? plan.departments.map((department) => departmentChecklist(plan, department)) : []),
    ...(has("B") ? [climateSheet(plan)] : []),
    ...(has("C") ? [serviceSheet(plan)] : []),
    ...(has("D") ? [verticalChecklist(plan)] : []),
  ];
  return { ...pageLook(plan.language), sheets: withSheetNames(sheets), additions: [] };
}
