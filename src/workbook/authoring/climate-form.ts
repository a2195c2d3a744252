import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { pageLook } from "../report/theme";
import type { MappingEntry, ResponsesEntry } from "../reading/mapping";
import type { Area, WorkbookSnapshot } from "../snapshot";
import type { AuthoredSheet, AuthoredWorkbook } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import { type ClimatePlace, climatePlace } from "./climate-place";
import {
  departmentValidation,
  HEADER_ROW,
  headOf,
  heightOf,
  HEADING_STYLE,
  INPUT_STYLE,
  progressFormula,
  QUIET_STYLE,
  ratingValidation,
  scaleSentence,
  TEXT_STYLE,
} from "./form-parts";
import { CLIMATE_FORM_MARK, MARK_ROW } from "./response-form-mark";
import { withSheetNames } from "./sheet-names";

export const STATEMENT_COLUMN = 0;
export const ANSWER_COLUMN = 1;
/** Where the employee says which department they work in. */
export const DEPARTMENT_ROW = HEADER_ROW + 1;
export const FIRST_STATEMENT_ROW = DEPARTMENT_ROW + 1;
const STATEMENT_WIDTH = 78;
const ANSWER_WIDTH = 26;

/**
 * One blank form for each climate survey, the same for all employees: nothing on it and nothing in its file tells one copy from
 * another, so that nothing that comes back leads to a person.
 */
export function climateForms(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  language: Language,
): AuthoredWorkbook {
  const places = climatePlaces(snapshot, entries).filter(({ people }) => people.length > 0);
  const sheets = places.map((place) => form(place, places.length > 1, language));
  return { ...pageLook(language), sheets: withSheetNames(sheets), additions: [] };
}

/** The climate surveys among what was made here, where they stand as they were made. */
export function climatePlaces(snapshot: WorkbookSnapshot, entries: readonly MappingEntry[]): readonly ClimatePlace[] {
  return entries
    .filter((entry): entry is ResponsesEntry & MappingEntry => entry.layout === "responses" && entry.part === "B")
    .map((entry) => climatePlace(snapshot, entry))
    .filter((place) => place !== null);
}

function form({ entry, texts, people }: ClimatePlace, isOneOfSeveral: boolean, language: Language): AuthoredSheet {
  const t = authoringWords(language);
  const departments = [...new Map(people.map((name) => [matchingKey(name), name])).values()];
  const answers: Area = { row: FIRST_STATEMENT_ROW, column: ANSWER_COLUMN, rows: texts.length, columns: 1 };
  const department: Area = { row: DEPARTMENT_ROW, column: ANSWER_COLUMN, rows: 1, columns: 1 };
  const choice = departmentValidation(department, departments, language);
  const name = isOneOfSeveral ? t("climateFormOf", { sheet: entry.sheet }) : t("climateForm");
  const head = headOf(
    t("climateFormTitle"),
    t("climateFormInstructions", {
      scale: scaleSentence(entry.scale, language),
      notApplicable: t("notApplicable"),
    }),
    progressFormula(language, [answers]),
    ANSWER_COLUMN + 1,
  );
  const labels: Area = { row: FIRST_STATEMENT_ROW, column: STATEMENT_COLUMN, rows: texts.length, columns: 1 };
  return {
    name,
    fileName: name,
    isAnonymous: true,
    blocks: [
      ...head.blocks,
      { row: MARK_ROW, column: 0, cells: [[CLIMATE_FORM_MARK, entry.sheet]] },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [
          [t("statement"), t("rating")],
          [t("yourDepartment"), null],
          ...texts.map((text) => [text, null]),
          // A list that no rule can hold stands below, to be copied from.
          ...(choice === null ? [[t("departmentsToChoose", { departments: departments.join(" | ") }), null]] : []),
        ],
      },
    ],
    styles: [
      ...head.styles,
      { area: { row: MARK_ROW, column: 0, rows: 1, columns: 2 }, style: { ...QUIET_STYLE, size: 8 } },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: 2 }, style: HEADING_STYLE },
      { area: { ...department, column: STATEMENT_COLUMN }, style: { ...TEXT_STYLE, bold: true } },
      { area: department, style: { ...INPUT_STYLE, wrap: true } },
      { area: labels, style: TEXT_STYLE },
      { area: answers, style: INPUT_STYLE },
      ...(choice === null
        ? [
            {
              area: { ...department, row: FIRST_STATEMENT_ROW + texts.length, column: STATEMENT_COLUMN },
              style: { ...QUIET_STYLE, wrap: true },
            },
          ]
        : []),
    ],
    grids: [{ row: DEPARTMENT_ROW, column: 0, rows: texts.length + 1, columns: 2 }],
    merges: head.merges,
    validations: [ratingValidation(answers, entry.scale, language), ...(choice === null ? [] : [choice])],
    columnWidths: [STATEMENT_WIDTH, ANSWER_WIDTH].map((characters, column) => ({ column, characters })),
    rowHeights: [
      ...head.rowHeights,
      ...texts.map((text, index) => ({
        row: FIRST_STATEMENT_ROW + index,
        height: heightOf([{ text, characters: STATEMENT_WIDTH }]),
      })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    tabColour: "good",
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    cellsToFill: texts.length,
    entries: [{ layout: "ignore", sheet: "" }],
  };
}
