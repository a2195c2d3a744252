import type { WrittenLanguage } from "../../../src/language/language";
import { describeEvaluation } from "../../../src/workbook/authoring/describe-evaluation";
import { defaultPlan } from "../../../src/workbook/authoring/plan";
import { settingsOfEvaluation } from "../../../src/workbook/authoring/saved-evaluation";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { filledWorkbook } from "../../workbook/authoring/filled-sheets";

/** The standard evaluation as the product makes it, filled in, with what it saves in the workbook. */
export function madeWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  const plan = defaultPlan(language);
  const authored = describeEvaluation(plan);
  const names = authored.sheets.map(({ name }) => name);
  return {
    ...filledWorkbook(authored, plan.scale, (_sheet, row, column) => 1 + ((row * 3 + column * 2) % 5)),
    saved: settingsOfEvaluation(language, authored.sheets)(names, {}),
  };
}
