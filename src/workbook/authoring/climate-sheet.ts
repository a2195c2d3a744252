import { dimensionWording } from "../report/wording";
import { cellAddress } from "../address";
import type { Area } from "../snapshot";
import type { AuthoredSheet } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
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
import type { EvaluationPlan, PlannedCriterion } from "./plan";

const RESPONDENT_COLUMN = 0;
const DEPARTMENT_COLUMN = 1;
const FIRST_STATEMENT_COLUMN = 2;
const STATEMENT_WIDTH = 24;

/** Part B: one row an employee, one column a statement; employees are numbered, never named. */
export function climateSheet(plan: EvaluationPlan): AuthoredSheet {
  const { language, climate, departments, employees } = plan;
  const t = authoringWords(language);
  const name = t("climateSheet");
  const people = departments.flatMap((department) => Array.from({ length: employees }, () => department.name));
  const columns = FIRST_STATEMENT_COLUMN + climate.length;
  const first = HEADER_ROW + 1;
  const ratings: Area = {
    row: first,
    column: FIRST_STATEMENT_COLUMN,
    rows: people.length,
    columns: climate.length,
  };
  const lines = (column: number, width = 1): Area => ({ row: first, column, rows: people.length, columns: width });
  const head = headOf(
    t("climateTitle"),
    t("climateInstructions", { scale: scaleSentence(plan.scale, language), notApplicable: t("notApplicable") }),
    progressFormula(language, [ratings]),
    FIRST_STATEMENT_COLUMN + 4,
  );
  const ofDepartments = departmentValidation(
    lines(DEPARTMENT_COLUMN),
    departments.map((department) => department.name),
    language,
  );
  return {
    name,
    blocks: [
      ...head.blocks,
      {
        row: HEADER_ROW - 1,
        column: FIRST_STATEMENT_COLUMN,
        cells: [climate.map(({ dimension }) => dimensionName(dimension, language))],
      },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [
          [t("respondent"), t("department"), ...climate.map(({ text }) => text)],
          ...people.map((department, index) => [
            t("respondentNumber", { number: index + 1 }),
            department,
            ...climate.map(() => null),
          ]),
        ],
      },
    ],
    styles: [
      ...head.styles,
      {
        area: { row: HEADER_ROW - 1, column: FIRST_STATEMENT_COLUMN, rows: 1, columns: climate.length },
        style: { ...QUIET_STYLE, italic: true },
      },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns }, style: HEADING_STYLE },
      { area: lines(RESPONDENT_COLUMN), style: QUIET_STYLE },
      { area: lines(DEPARTMENT_COLUMN), style: TEXT_STYLE },
      { area: ratings, style: INPUT_STYLE },
    ],
    grids: [lines(0, columns)],
    merges: head.merges,
    validations: [ratingValidation(ratings, plan.scale, language), ...(ofDepartments === null ? [] : [ofDepartments])],
    columnWidths: [12, 22, ...climate.map(() => STATEMENT_WIDTH)].map((characters, column) => ({ column, characters })),
    rowHeights: [
      ...head.rowHeights,
      { row: HEADER_ROW, height: heightOf(climate.map(({ text }) => ({ text, characters: STATEMENT_WIDTH - 2 }))) },
    ],
    frozen: { rows: first, columns: FIRST_STATEMENT_COLUMN },
    tabColour: "good",
    cellsToFill: ratings.rows * ratings.columns,
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    entries: [
      {
        layout: "responses",
        sheet: name,
        part: "B",
        header: cellAddress(HEADER_ROW, 0),
        department: t("department"),
        rater: t("respondent"),
        role: { fixed: "employee" },
        criteria: climate.map(({ text }) => text),
        ...options(climate),
        scale: plan.scale,
        anonymous: true,
      },
    ],
  };
}

/** A dash where there is none: a blank would belong to the dimension before it. */
function dimensionName(dimension: string | null, language: EvaluationPlan["language"]): string {
  return dimension === null ? "–" : dimensionWording(dimension, language);
}

/** What cannot stand on the sheet: reversal, weights and dimensions, by statement. */
function options(climate: readonly PlannedCriterion[]): {
  readonly reverse?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
} {
  const reverse = climate.filter((criterion) => criterion.reverse).map(({ text }) => text);
  const weighed = climate.filter(({ weight }) => weight !== 1);
  const dimensions = [...new Set(climate.map(({ dimension }) => dimension).filter((id) => id !== null))];
  return {
    ...(reverse.length === 0 ? {} : { reverse }),
    ...(weighed.length === 0 ? {} : { weights: Object.fromEntries(weighed.map(({ text, weight }) => [text, weight])) }),
    ...(dimensions.length === 0
      ? {}
      : {
          dimensions: Object.fromEntries(
            dimensions.map((id) => [id, climate.filter(({ dimension }) => dimension === id).map(({ text }) => text)]),
          ),
        }),
  };
}
