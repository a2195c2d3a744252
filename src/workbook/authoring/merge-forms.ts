import { matchingKey } from "../../language/matching-key";
import { cellAddress } from "../address";
import type { MappingEntry } from "../reading/mapping";
import { isBlank } from "../reading/sheet-cells";
import type { CellBlock } from "../report/description";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { NO_CONTENT, type SheetAddition } from "./authored-sheet";
import { type ChecklistPlace, checklistPlace, criterionRow } from "./checklist-place";
import { HEADER_ROW } from "./form-parts";
import { formCell, isRaterForm, MARK_ROW, RATER_COLUMN } from "./response-form-mark";
import { FORM_CRITERION_COLUMN, FORM_RATING_COLUMN, FORM_SHEET_COLUMN } from "./response-forms";

/** An answer that differs from what stands in the evaluation already: a person decides. */
export interface FormConflict {
  readonly form: string;
  readonly sheet: string;
  readonly cell: string;
  readonly present: CellValue;
  readonly offered: CellValue;
}

/** An answer whose criterion or rater the evaluation does not have. */
export interface UnmatchedAnswer {
  readonly form: string;
  readonly cell: string;
  readonly value: CellValue;
}

export interface MergedForms {
  /** What is written: into blank cells only. */
  readonly additions: readonly SheetAddition[];
  /** The forms themselves are not read. */
  readonly entries: readonly MappingEntry[];
  readonly forms: number;
  readonly ratings: number;
  /** Answers that the evaluation had already. */
  readonly same: number;
  readonly conflicts: readonly FormConflict[];
  readonly unmatched: readonly UnmatchedAnswer[];
}

/** Puts the answers of every form in the workbook into the evaluation's blank cells. Nothing is overwritten, nothing is lost. */
export function mergedForms(snapshot: WorkbookSnapshot, entries: readonly MappingEntry[]): MergedForms {
  const forms = snapshot.sheets.filter(isRaterForm);
  const places = new Map<string, ChecklistPlace>();
  for (const entry of entries) {
    const place = checklistPlace(snapshot, entry);
    if (place !== null) places.set(matchingKey(entry.sheet), place);
  }
  /** By sheet and cell: what the forms read so far say. */
  const given = new Map<
    string,
    { readonly place: ChecklistPlace; readonly row: number; readonly column: number; readonly value: CellValue }
  >();
  const conflicts: FormConflict[] = [];
  const unmatched: UnmatchedAnswer[] = [];
  let same = 0;
  for (const form of forms) {
    const rater = matchingKey(String(formCell(form, MARK_ROW, RATER_COLUMN)));
    for (const { row, value } of answersOf(form)) {
      const place = places.get(matchingKey(String(formCell(form, row, FORM_SHEET_COLUMN))));
      const target =
        place === undefined ? null : criterionRow(place, String(formCell(form, row, FORM_CRITERION_COLUMN)));
      const column = place?.raters.find(({ heading }) => matchingKey(heading) === rater)?.column;
      if (place === undefined || target === null || column === undefined) {
        unmatched.push({ form: form.name, cell: cellAddress(row, FORM_RATING_COLUMN), value });
        continue;
      }
      const cell = cellAddress(target, column);
      const key = `${place.entry.sheet}!${cell}`;
      const present = given.get(key)?.value ?? place.cells.at(target, column);
      if (isBlank(present)) given.set(key, { place, row: target, column, value });
      else if (matchingKey(String(present)) === matchingKey(String(value))) same += 1;
      else conflicts.push({ form: form.name, sheet: place.entry.sheet, cell, present, offered: value });
    }
  }
  return {
    additions: additionsOf([...given.values()]),
    entries: forms.map(({ name }) => ({ layout: "ignore", sheet: name })),
    forms: forms.length,
    ratings: given.size,
    same,
    conflicts,
    unmatched,
  };
}

function answersOf(form: SheetSnapshot): readonly { readonly row: number; readonly value: CellValue }[] {
  const bottom = (form.used?.row ?? 0) + (form.used?.rows ?? 0);
  const answers: { row: number; value: CellValue }[] = [];
  for (let row = HEADER_ROW + 1; row < bottom; row += 1) {
    const value = formCell(form, row, FORM_RATING_COLUMN);
    if (!isBlank(value)) answers.push({ row, value });
  }
  return answers;
}

interface PlacedAnswer {
  readonly place: ChecklistPlace;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One addition a sheet; cells below one another are written at once. */
function additionsOf(answers: readonly PlacedAnswer[]): readonly SheetAddition[] {
  const bySheet = new Map<string, PlacedAnswer[]>();
  for (const answer of answers) {
    const sheet = answer.place.entry.sheet;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), answer]);
  }
  return [...bySheet].map(([sheet, own]) => ({
    ...NO_CONTENT,
    sheet,
    insertedRows: null,
    insertedColumns: null,
    blocks: runsOf([...own].sort((a, b) => a.column - b.column || a.row - b.row)),
  }));
}

function runsOf(answers: readonly PlacedAnswer[]): readonly CellBlock[] {
  const runs: { row: number; column: number; cells: CellValue[][] }[] = [];
  for (const { row, column, value } of answers) {
    const run = runs.at(-1);
    if (run !== undefined && run.column === column && run.row + run.cells.length === row) run.cells.push([value]);
    else runs.push({ row, column, cells: [[value]] });
  }
  return runs;
}
