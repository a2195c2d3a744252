import type { Role } from "../../../alignment/evaluation";
import { anchorKey, isAnchor } from "../../../language/anchors";
import { asksForJudgement, isRaterHeading } from "../../../language/column-words";
import { comparesUnits, isPeriodName, isSideOfTheSame, isUnitName } from "../../../language/group-words";
import { salesMeaning } from "../../../language/money-words";
import { headerMeaning, isNumberedRole, roleOf } from "../../../language/vocabulary";
import { isSummaryLabel } from "../block-rows";
import { knownDepartment } from "../departments";
import { lastHeadingRow } from "../heading-rows";
import type { ChecklistEntry, ProposalReason } from "../mapping";
import { findColumn, mergedText, type SheetCells } from "../sheet-cells";
import { responsesByColumns } from "./column-groups";
import { departmentsAmong } from "./departments-among";
import type { Draft } from "./draft";
import { type Region, titlesOver } from "./regions";

/**
 * A draft whose columns are departments', as one draft a department: "Sales" over some statements and "Finance" over others,
 * or criteria down and departments across. Others as they are.
 */
export function byDepartmentOfColumns(cells: SheetCells, draft: Draft): readonly Draft[] {
  const { entry } = draft;
  if (entry.layout === "responses") return responsesByColumns(cells, draft, entry);
  if (entry.layout === "checklist") return checklistsByColumn(cells, draft, entry);
  return [draft];
}

function checklistsByColumn(cells: SheetCells, draft: Draft, entry: ChecklistEntry): readonly Draft[] {
  // On a department's own sheet the columns are those who rate it.
  if (typeof entry.department === "string" || knownDepartment(entry.department?.fixed ?? "") !== null) return [draft];
  if (draft.reasons.some(({ code }) => code === "criteria-matched") || entry.ticks !== undefined) return [draft];
  if (speaksOfDepartments(cells, draft, entry)) return [draft];
  const columns = entry.raters.map(({ column, role }): HeadedRater => {
    const found = findColumn(cells, draft.headerRow, column);
    const heading = found === null ? "" : cells.textAt(draft.headerRow, found);
    return { column, role, heading, group: found === null ? "" : mergedText(cells, draft.headerRow, found) };
  });
  const headings = columns.map(({ heading }) => heading);
  if (departmentsAmong(headings)?.length === headings.length)
    return byGroup(draft, entry, columns, marksAssumed(cells, draft, entry, headings));
  // A department that the sheet states is the one that all columns are about.
  const stated = entry.department?.fixed ?? cells.name.trim();
  if (stated !== cells.name.trim() || columns.length < 2 || columns.some(({ role }) => role !== undefined))
    return [draft];
  const groups = [...new Set(columns.map(({ group }) => group))];
  const isGrouped = groups.length < columns.length && goesOnBelow(cells, draft, entry, columns);
  if (groups.length < 2 || groups.some((name) => !isPlainName(name))) return [draft];
  if (!isGrouped && groups.length < columns.length) return [draft];
  const reason = (code: ProposalReason["code"]): ProposalReason => ({
    code,
    count: groups.length,
    value: groups.join(", "),
  });
  if (groups.every((name) => isSideOfTheSame(name) || isPeriodName(name)))
    return [{ ...draft, reasons: [...draft.reasons, reason("groups-alike")] }];
  const units = groups.filter((name) => isUnitName(name) || knownDepartment(name) !== null).length;
  const titles = [cells.name, ...titlesOver(cells, wholeSheet(cells), draft.headerRow)];
  if (isGrouped || units * 2 >= groups.length || titles.some(comparesUnits))
    return byGroup(draft, entry, columns, reason("columns-are-departments"));
  return [{ ...draft, reasons: [...draft.reasons, reason("columns-are-raters")] }];
}

/** Where headings speak of goods and of sales, and no title of a judgement, the numbers may be amounts as well. */
function marksAssumed(
  cells: SheetCells,
  { headerRow, statedScale }: Draft,
  entry: ChecklistEntry,
  headings: readonly string[],
): ProposalReason | null {
  const sales = headings.find((heading) => salesMeaning(heading) !== null);
  const titles = [cells.name, ...titlesOver(cells, wholeSheet(cells), headerRow)];
  if (sales === undefined || statedScale !== null || titles.some(asksForJudgement)) return null;
  if (salesMeaning(entry.criterion) === null) return null;
  const { sheet, header, criterion } = entry;
  const line = JSON.stringify({ sheet, layout: "sales", header, product: criterion, revenue: sales });
  return { code: "marks-assumed", count: headings.length, value: `${headings.join(", ")}; ${line}` };
}

interface HeadedRater {
  readonly column: string;
  readonly role: Role | undefined;
  readonly heading: string;
  /** The heading, where it is blank that of the merged cell before it. */
  readonly group: string;
}

/** One draft a heading: all its columns rate the department that it names. */
function byGroup(
  draft: Draft,
  entry: ChecklistEntry,
  columns: readonly HeadedRater[],
  reason: ProposalReason | null,
): readonly Draft[] {
  return [...new Set(columns.map(({ group }) => group))].map((name, index) => ({
    ...draft,
    entry: {
      ...entry,
      department: { fixed: name },
      raters: entry.raters.filter((_, at) => columns[at]?.group === name),
    },
    reasons: [
      { code: "department-heading", count: 1 },
      ...(index === 0 ? draft.reasons.filter(({ code }) => code === "role-from-title") : []),
      ...(reason !== null && index === 0 ? [reason] : []),
    ],
    profiles: draft.profiles.filter((_, at) => columns[at]?.group === name),
  }));
}

/** Whether raters' names or numbers stand in a further row of headings, below those of the groups. */
function goesOnBelow(
  cells: SheetCells,
  { headerRow }: Draft,
  { criterion }: ChecklistEntry,
  columns: readonly HeadedRater[],
): boolean {
  const label = findColumn(cells, headerRow, criterion);
  const places = columns.map(({ column }) => findColumn(cells, headerRow, column)).filter((place) => place !== null);
  return label !== null && lastHeadingRow(cells, headerRow, label, places) > headerRow;
}

/** A name that could be a unit's or a person's: no role, number, total or word for a rater or a mark. */
function isPlainName(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    text.trim().split(/\s+/).length <= LONGEST_NAME &&
    // "Quality" is what is judged; a name in a heading it may be all the same.
    [null, "facet"].includes(headerMeaning(text)) &&
    roleOf(text) === null &&
    !isNumberedRole(text) &&
    !isRaterHeading(text) &&
    !isSummaryLabel(text) &&
    !isAnchor(anchorKey(text)) &&
    !asksForJudgement(text)
  );
}
/** Words. */
const LONGEST_NAME = 4;

function wholeSheet(cells: SheetCells): Region {
  const { top, left, bottom, right } = cells;
  return { row: top, column: left, rows: bottom - top, columns: right - left, isTable: false, above: [] };
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
