import type { RatedPart, Role } from "../../alignment/evaluation";
import { cellAddress } from "../address";
import type { ChecklistEntry } from "../reading/mapping";
import type { Area } from "../snapshot";
import type { AuthoredSheet } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import {
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
import type { EvaluationPlan, PlannedCriterion, PlannedDepartment } from "./plan";
import { plannedRaters } from "./plan";
import { raterHeading } from "./rater-names";

export const REFERENCE_COLUMN = 0;
export const CRITERION_COLUMN = 1;
export const WEIGHT_COLUMN = 2;
export const FIRST_RATER_COLUMN = 3;
export const RATER_WIDTH = 13;
export const CRITERION_WIDTH = 62;

interface RaterColumn {
  readonly heading: string;
  readonly role: Role;
}

/** Part A: one department's criteria down the rows, one column a rater. */
export function departmentChecklist(plan: EvaluationPlan, department: PlannedDepartment): AuthoredSheet {
  const t = authoringWords(plan.language);
  return checklist(plan, {
    part: "A",
    name: department.name,
    title: t("checklistTitle", { department: department.name }),
    instructions: t("checklistInstructions", {
      scale: scaleSentence(plan.scale, plan.language),
      notApplicable: t("notApplicable"),
    }),
    department: { fixed: department.name },
    criteria: department.criteria,
    raters: plannedRaters(plan.raters).map(({ role, number }) => ({
      heading: raterHeading(role, number, plan.language),
      role,
    })),
  });
}

/** Part D: statements about the company, rated by senior and by department managers. */
export function verticalChecklist(plan: EvaluationPlan): AuthoredSheet {
  const t = authoringWords(plan.language);
  return checklist(plan, {
    part: "D",
    name: t("verticalSheet"),
    title: t("verticalTitle"),
    instructions: t("verticalInstructions", {
      scale: scaleSentence(plan.scale, plan.language),
      notApplicable: t("notApplicable"),
    }),
    department: null,
    criteria: plan.vertical,
    raters: [
      ...Array.from({ length: Math.max(1, plan.raters.senior) }, (_, index) => ({
        heading: raterHeading("senior", index + 1, plan.language),
        role: "senior" as const,
      })),
      ...plan.departments.map(({ name }) => ({
        heading: t("raterManager", { department: name }),
        role: "self" as const,
      })),
    ],
  });
}

interface ChecklistContents {
  readonly part: Exclude<RatedPart, "B">;
  readonly name: string;
  readonly title: string;
  readonly instructions: string;
  readonly department: Exclude<ChecklistEntry["department"], undefined>;
  readonly criteria: readonly PlannedCriterion[];
  readonly raters: readonly RaterColumn[];
}

function checklist(plan: EvaluationPlan, contents: ChecklistContents): AuthoredSheet {
  const { criteria, raters } = contents;
  const t = authoringWords(plan.language);
  const first = HEADER_ROW + 1;
  const columns = FIRST_RATER_COLUMN + raters.length;
  const ratings: Area = { row: first, column: FIRST_RATER_COLUMN, rows: criteria.length, columns: raters.length };
  const lines = (column: number, width = 1): Area => ({ row: first, column, rows: criteria.length, columns: width });
  const head = headOf(
    contents.title,
    contents.instructions,
    progressFormula(plan.language, [ratings]),
    Math.min(columns, FIRST_RATER_COLUMN + 4),
  );
  const reverse = criteria.filter((criterion) => criterion.reverse).map(({ text }) => text);
  return {
    name: contents.name,
    blocks: [
      ...head.blocks,
      {
        row: HEADER_ROW,
        column: 0,
        cells: [
          [t("reference"), t("criterion"), t("weight"), ...raters.map(({ heading }) => heading)],
          ...criteria.map(({ id, text, weight }) => [id, text, weight]),
        ].map((line) => [...line, ...Array.from({ length: columns - line.length }, () => null)]),
      },
    ],
    styles: [
      ...head.styles,
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns }, style: HEADING_STYLE },
      {
        area: { row: HEADER_ROW, column: WEIGHT_COLUMN, rows: 1, columns: columns - 2 },
        style: { horizontal: "centre" },
      },
      { area: lines(REFERENCE_COLUMN), style: QUIET_STYLE },
      { area: lines(CRITERION_COLUMN), style: TEXT_STYLE },
      { area: lines(WEIGHT_COLUMN), style: { ...QUIET_STYLE, horizontal: "centre" } },
      { area: ratings, style: INPUT_STYLE },
    ],
    grids: [lines(0, columns)],
    merges: head.merges,
    validations: [
      ratingValidation(ratings, plan.scale, plan.language),
      { area: lines(WEIGHT_COLUMN), rule: { kind: "atLeast", min: 0 }, title: t("weight"), message: t("weight") },
    ],
    columnWidths: [10, CRITERION_WIDTH, 8, ...raters.map(() => RATER_WIDTH)].map((characters, column) => ({
      column,
      characters,
    })),
    rowHeights: [
      ...head.rowHeights,
      {
        row: HEADER_ROW,
        height: heightOf(raters.map(({ heading }) => ({ text: heading, characters: RATER_WIDTH - 2 }))),
      },
      ...criteria.map(({ text }, index) => ({
        row: first + index,
        height: heightOf([{ text, characters: CRITERION_WIDTH }]),
      })),
    ],
    frozen: { rows: first, columns: FIRST_RATER_COLUMN - 1 },
    tabColour: "actual",
    cellsToFill: ratings.rows * ratings.columns,
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    entries: [
      {
        layout: "checklist",
        sheet: contents.name,
        part: contents.part,
        header: cellAddress(HEADER_ROW, 0),
        department: contents.department,
        criterion: t("criterion"),
        raters: raters.map(({ heading, role }) => ({ column: heading, role })),
        ...(reverse.length === 0 ? {} : { reverse }),
        scale: plan.scale,
      },
    ],
  };
}
