import type { Role } from "../../alignment/evaluation";
import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import type { ChecklistEntry, MappingEntry } from "../reading/mapping";
import type { Area, WorkbookSnapshot } from "../snapshot";
import { type AuthoredWorkbook, NO_CONTENT, type SheetAddition } from "./authored-sheet";
import { progressOf, raterColumn } from "./add-rater-column";
import { type ChecklistPlace, checklistPlace, criterionRow } from "./checklist-place";
import { CRITERION_WIDTH, departmentChecklist } from "./checklist-sheet";
import { pageLook } from "../report/theme";
import { grownCompanyParts } from "./grow-company-parts";
import { heightOf, INPUT_STYLE, QUIET_STYLE, ratingValidation, TEXT_STYLE } from "./form-parts";
import { defaultPlan, ownCriterion, ownDepartment, PLANNED_ROLES } from "./plan";
import { criterionProblem } from "./plan-problems";
import { raterHeading } from "./rater-names";
import { withSheetNames } from "./sheet-names";

/** What makes an evaluation larger: what is written, and how the sheets that grew are read from now on. */
export interface Extension {
  readonly authored: AuthoredWorkbook;
  readonly replaced: readonly MappingEntry[];
}

/** One more rater's column, right of the others. null: the checklist is not there any more. */
export function addedRater(
  snapshot: WorkbookSnapshot,
  entry: ChecklistEntry,
  role: Role,
  language: Language,
): Extension | null {
  const place = checklistPlace(snapshot, entry);
  if (place === null) return null;
  const heading = freeHeading(place, role, language);
  const { addition, entry: grown } = raterColumn(place, heading, role, language);
  return { authored: additionOnly(language, addition), replaced: [grown] };
}

/** One more criterion's row, below the others. null: the checklist is gone, or the text cannot be read as a criterion of it. */
export function addedCriterion(
  snapshot: WorkbookSnapshot,
  entry: ChecklistEntry,
  text: string,
  language: Language,
): Extension | null {
  const place = checklistPlace(snapshot, entry);
  if (place === null || criterionProblem(text, null) !== null || criterionRow(place, text) !== null) return null;
  const row = Math.max(...place.rows) + 1;
  const columns = place.raters.map((rater) => rater.column);
  const first = Math.min(...columns);
  const ratings: Area = { row, column: first, rows: 1, columns: Math.max(...columns) - first + 1 };
  return {
    authored: additionOnly(language, {
      ...NO_CONTENT,
      sheet: entry.sheet,
      insertedRows: { row, count: 1 },
      insertedColumns: null,
      blocks: [
        { row, column: place.criterionColumn, cells: [[ownCriterion(text).text]] },
        ...progressOf(place, language, 1, 0),
      ],
      styles: [
        { area: { row, column: place.cells.left, rows: 1, columns: place.criterionColumn + 1 }, style: QUIET_STYLE },
        {
          area: { row, column: place.criterionColumn, rows: 1, columns: 1 },
          style: { ...TEXT_STYLE, colour: "ink" },
        },
        { area: ratings, style: INPUT_STYLE },
      ],
      grids: [{ row, column: place.cells.left, rows: 1, columns: Math.max(...columns) - place.cells.left + 1 }],
      validations: [ratingValidation(ratings, entry.scale, language)],
      rowHeights: [{ row, height: heightOf([{ text, characters: CRITERION_WIDTH }]) }],
    }),
    replaced: [entry],
  };
}

/**
 * One more department: its checklist, with raters as the given one has, its manager among those who rate the company, rows
 * for its employees, its line and column in the service matrix. `entries` are those of the sheets made here. null: the name is blank or there already.
 */
export function addedDepartment(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  like: ChecklistEntry,
  name: string,
  language: Language,
): Extension | null {
  const department = ownDepartment(name, language);
  const taken = entries.some(
    (entry) =>
      entry.layout === "checklist" &&
      typeof entry.department === "object" &&
      entry.department !== null &&
      matchingKey(entry.department.fixed) === matchingKey(name),
  );
  if (department.id === "" || taken) return null;
  const count = (role: Role): number => like.raters.filter((rater) => rater.role === role).length;
  const counts = Object.fromEntries(PLANNED_ROLES.map((role) => [role, count(role)]));
  const raters = { self: 0, peer: 0, senior: 0, customer: 0, ...counts };
  const plan = { ...defaultPlan(language), departments: [department], scale: like.scale, raters };
  const grown = grownCompanyParts(snapshot, entries, department.name, language);
  return {
    authored: {
      ...pageLook(language),
      sheets: withSheetNames([departmentChecklist(plan, department)]),
      additions: grown.additions,
    },
    replaced: grown.entries,
  };
}

function additionOnly(language: Language, addition: SheetAddition): AuthoredWorkbook {
  return { ...pageLook(language), sheets: [], additions: [addition] };
}

/** The role's next number whose heading no column has. */
function freeHeading({ cells, header, entry }: ChecklistPlace, role: Role, language: Language): string {
  const taken = new Set<string>();
  for (let column = cells.left; column < cells.right; column += 1) taken.add(matchingKey(cells.textAt(header, column)));
  for (let number = entry.raters.filter((rater) => rater.role === role).length + 1; ; number += 1) {
    const heading = raterHeading(role, number, language);
    if (!taken.has(matchingKey(heading))) return heading;
  }
}
