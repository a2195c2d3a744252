import type { Language } from "../../language/language";
import type { AuthoredWorkbook } from "../../workbook/authoring/authored-sheet";
import { describeEvaluation } from "../../workbook/authoring/describe-evaluation";
import { pageLook } from "../../workbook/report/theme";
import { addedCriterion, addedDepartment, addedRater, type Extension } from "../../workbook/authoring/extend";
import { climateForms } from "../../workbook/authoring/climate-form";
import { mergedForms } from "../../workbook/authoring/merge-forms";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import type { Random } from "../../workbook/authoring/random-order";
import { isClimateForm } from "../../workbook/authoring/response-form-mark";
import { responseForms } from "../../workbook/authoring/response-forms";
import type { ReturnedClimateFile } from "../../workbook/authoring/returned-climate-forms";
import { savedEvaluation, savedMappingIn, settingsOfEvaluation } from "../../workbook/authoring/saved-evaluation";
import { takenForms, withTakenForms } from "../../workbook/authoring/taken-forms";
import { takenClimate } from "../../workbook/authoring/take-climate";
import type { ChecklistEntry, MappingEntry } from "../../workbook/reading/mapping";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { SettingsOf } from "../session";
import type { EvaluationChange, TakenForms } from "./pane-state";

/** What is to be written, and what the workbook keeps of it. */
export interface SheetsToMake {
  readonly authored: AuthoredWorkbook;
  readonly settings: SettingsOf;
}

export function describeNewEvaluation(plan: EvaluationPlan): SheetsToMake {
  const authored = describeEvaluation(plan);
  return { authored, settings: settingsOfEvaluation(plan.language, authored.sheets) };
}

/** How the sheets are read that the product made in this workbook and that are still there. */
function madeEntries(snapshot: WorkbookSnapshot): readonly MappingEntry[] {
  const made = savedEvaluation(snapshot.saved)?.sheets ?? [];
  const present = new Set(snapshot.sheets.map(({ name }) => name));
  return savedMappingIn(snapshot.saved).sheets.filter(({ sheet }) => made.includes(sheet) && present.has(sheet));
}

/** The checklists among them. */
export function growingChecklists(snapshot: WorkbookSnapshot): readonly ChecklistEntry[] {
  const order = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const place = ({ sheet }: ChecklistEntry): number => order.get(sheet) ?? order.size;
  return madeEntries(snapshot)
    .filter((entry): entry is ChecklistEntry & MappingEntry => entry.layout === "checklist")
    .sort((one, other) => place(one) - place(other));
}

/** Whether a climate survey is among them. */
export function hasClimateSurvey(snapshot: WorkbookSnapshot): boolean {
  return madeEntries(snapshot).some((entry) => entry.layout === "responses" && entry.part === "B");
}

/** The blank form of each climate survey made here. */
export function describeClimateForms(snapshot: WorkbookSnapshot, otherwise: Language): AuthoredWorkbook {
  return climateForms(snapshot, madeEntries(snapshot), languageOfEvaluation(snapshot, otherwise));
}

/** The language that the workbook's evaluation was made in. */
export function languageOfEvaluation(snapshot: WorkbookSnapshot, otherwise: Language): Language {
  return savedEvaluation(snapshot.saved)?.language ?? otherwise;
}

/** null: the sheet was changed too much, or what is to be added cannot be. */
export function describeChange(
  snapshot: WorkbookSnapshot,
  change: EvaluationChange,
  otherwise: Language,
): SheetsToMake | null {
  const entry = growingChecklists(snapshot).find(({ sheet }) => sheet === change.sheet);
  const language = languageOfEvaluation(snapshot, otherwise);
  const extension = entry === undefined ? null : extensionOf(snapshot, entry, change, language);
  if (extension === null) return null;
  const { authored, replaced } = extension;
  return { authored, settings: settingsOfEvaluation(language, authored.sheets, replaced) };
}

function extensionOf(
  snapshot: WorkbookSnapshot,
  entry: ChecklistEntry,
  change: EvaluationChange,
  language: Language,
): Extension | null {
  switch (change.kind) {
    case "rater":
      return addedRater(snapshot, entry, change.role, language);
    case "criterion":
      return addedCriterion(snapshot, entry, change.text, language);
    case "department":
      return addedDepartment(snapshot, madeEntries(snapshot), entry, change.name, language);
  }
}

/** One form a rater of the checklists made here. */
export function describeForms(snapshot: WorkbookSnapshot, otherwise: Language): SheetsToMake {
  const language = languageOfEvaluation(snapshot, otherwise);
  const authored = responseForms(snapshot, growingChecklists(snapshot), language);
  return { authored, settings: settingsOfEvaluation(language, authored.sheets) };
}

/** What the forms that came back add to the evaluation. */
export function describeMerge(
  snapshot: WorkbookSnapshot,
  otherwise: Language,
  climateFiles: readonly ReturnedClimateFile[],
  random: Random,
): SheetsToMake & TakenForms {
  const language = languageOfEvaluation(snapshot, otherwise);
  const merged = mergedForms(snapshot, growingChecklists(snapshot));
  const earlier = takenForms(snapshot.saved);
  const climate = takenClimate(snapshot, madeEntries(snapshot), climateFiles, earlier, language, random);
  const settings = settingsOfEvaluation(language, [], merged.entries);
  return {
    merged,
    climate,
    climateSheets: snapshot.sheets.filter(isClimateForm).map(({ name }) => name),
    authored: { ...pageLook(language), sheets: [], additions: [...merged.additions, ...climate.additions] },
    settings: (names, saved) => ({ ...settings(names, saved), ...withTakenForms(climate.digests) }),
  };
}
