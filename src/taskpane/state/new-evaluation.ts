import type { AuthoredWorkbook } from "../../workbook/authoring/authored-sheet";
import { describeEvaluation } from "../../workbook/authoring/describe-evaluation";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import { settingsOfEvaluation } from "../../workbook/authoring/saved-evaluation";
import type { SettingsOf } from "../session";

/** The sheets of a plan, and what the workbook keeps of them. */
export function describeNewEvaluation(plan: EvaluationPlan): {
  readonly authored: AuthoredWorkbook;
  readonly settings: SettingsOf;
} {
  const authored = describeEvaluation(plan);
  return { authored, settings: settingsOfEvaluation(plan.language, authored.sheets) };
}
