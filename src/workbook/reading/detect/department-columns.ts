import { roleOf } from "../../../language/vocabulary";
import { isSummaryLabel } from "../block-rows";
import { knownDepartment } from "../departments";
import type { ChecklistEntry, ResponsesEntry } from "../mapping";
import { findColumn, mergedText, type SheetCells } from "../sheet-cells";
import type { Draft } from "./draft";

/**
 * A draft whose columns are departments', as one draft a department: "Sales" over some statements and "Finance" over others,
 * or criteria down and departments across. Others as they are.
 */
export function byDepartmentOfColumns(cells: SheetCells, draft: Draft): readonly Draft[] {
  const { entry } = draft;
  if (entry.layout === "responses") return responsesByGroup(cells, draft, entry);
  if (entry.layout === "checklist") return checklistsByColumn(cells, draft, entry);
  return [draft];
}

function responsesByGroup(cells: SheetCells, draft: Draft, entry: ResponsesEntry): readonly Draft[] {
  if ((entry.department ?? null) !== null) return [draft];
  const groups = entry.criteria.map((name) => {
    const column = findColumn(cells, draft.headerRow, name);
    return column === null ? "" : mergedText(cells, draft.headerRow - 1, column);
  });
  const names = departmentsAmong(groups);
  if (names === null) return [draft];
  return names.map((name) => {
    const isOwn = (index: number): boolean => groups[index] === name;
    const criteria = entry.criteria.filter((_, index) => isOwn(index));
    const { reverse = [], ...others } = entry;
    const reversed = reverse.filter((criterion) => criteria.includes(criterion));
    return {
      ...draft,
      entry: {
        ...others,
        department: { fixed: name },
        criteria,
        ...(reversed.length > 0 ? { reverse: reversed } : {}),
      },
      reasons: [
        { code: "department-heading", count: 1 },
        { code: "rating-columns", count: criteria.length },
      ],
      profiles: draft.profiles.filter((_, index) => isOwn(index)),
    };
  });
}

function checklistsByColumn(cells: SheetCells, draft: Draft, entry: ChecklistEntry): readonly Draft[] {
  // On a department's own sheet the columns are those who rate it.
  if (typeof entry.department === "string" || knownDepartment(entry.department?.fixed ?? "") !== null) return [draft];
  if (draft.reasons.some(({ code }) => code === "criteria-matched")) return [draft];
  if (speaksOfDepartments(cells, draft, entry)) return [draft];
  const headings = entry.raters.map(({ column }) => {
    const found = findColumn(cells, draft.headerRow, column);
    return found === null ? "" : cells.textAt(draft.headerRow, found);
  });
  const names = departmentsAmong(headings);
  if (names?.length !== headings.length) return [draft];
  return entry.raters.map((rater, index) => ({
    ...draft,
    entry: { ...entry, department: { fixed: headings[index] ?? "" }, raters: [{ column: rater.column }] },
    reasons: [{ code: "department-heading", count: 1 }],
    profiles: draft.profiles.slice(index, index + 1),
  }));
}

/** Whether headings between the criteria, or the criteria themselves, say which department is meant. */
function speaksOfDepartments(cells: SheetCells, { headerRow }: Draft, { criterion }: ChecklistEntry): boolean {
  const column = findColumn(cells, headerRow, criterion);
  if (column === null) return false;
  for (let row = headerRow + 1; row < cells.bottom; row += 1) {
    if (knownDepartment(cells.textAt(row, column)) !== null) return true;
  }
  return false;
}

/** The different texts, in their order, where they are departments, some perhaps of the company's own naming; else null. */
function departmentsAmong(texts: readonly string[]): readonly string[] | null {
  const names = [...new Set(texts)];
  if (names.some((name) => name === "" || isSummaryLabel(name) || roleOf(name) !== null)) return null;
  const known = names.map(knownDepartment).filter((id) => id !== null);
  const isEachItsOwn = new Set(known).size === known.length;
  return isEachItsOwn && known.length >= 2 && known.length * 2 >= names.length ? names : null;
}
