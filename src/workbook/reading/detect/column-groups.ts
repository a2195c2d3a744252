import { asksForJudgement } from "../../../language/column-words";
import { isPeriodName, isSideOfTheSame, roleOfGroup } from "../../../language/group-words";
import { isSummaryLabel } from "../block-rows";
import type { ProposalReason, ResponsesEntry } from "../mapping";
import { findColumn, mergedText, type SheetCells } from "../sheet-cells";
import { departmentsAmong } from "./departments-among";
import type { Draft } from "./draft";
import { loneTitlesOver } from "./regions";

interface RatedColumn {
  /** As the entry calls it. */
  readonly name: string;
  readonly heading: string;
  /** The heading of the group above it; "": none. */
  readonly group: string;
}

/** Columns that belong together, and what the entry that reads them says otherwise. */
interface Share {
  readonly columns: readonly RatedColumn[];
  readonly entry: Partial<ResponsesEntry>;
}

/**
 * Answers whose columns come in groups, or are departments themselves, as one draft a department, role or period: "Sales" over some
 * statements and "Finance" over others, "2024" and "2025" over the same ones. Others as they are.
 */
export function responsesByColumns(cells: SheetCells, draft: Draft, entry: ResponsesEntry): readonly Draft[] {
  if (entry.ticks !== undefined) return [draft];
  const columns = entry.criteria.map((name): RatedColumn => {
    const column = findColumn(cells, draft.headerRow, name);
    if (column === null) return { name, heading: name, group: "" };
    return {
      name,
      heading: cells.textAt(draft.headerRow, column),
      group: mergedText(cells, draft.headerRow - 1, column),
    };
  });
  const noDepartment = (entry.department ?? null) === null;
  const groups = departmentsAmong(columns.map(({ group }) => group));
  if (noDepartment && groups !== null) return shared(draft, entry, sharesOfDepartments(groups, columns, groupOf), null);
  const headings = departmentsAmong(columns.map(({ heading }) => heading));
  if (noDepartment && headings !== null && headings.length * groupCount(columns) === columns.length)
    return shared(draft, entry, columnsOfDepartments(cells, draft, headings, columns), null);
  const repeated = repeatedGroups(columns);
  if (repeated === null) return [draft];
  const reason = (code: ProposalReason["code"]): ProposalReason => ({
    code,
    count: repeated.length,
    value: repeated.join(", "),
  });
  const roles = repeated.map(roleOfGroup);
  if (roles.every((role) => role !== null) && new Set(roles).size === roles.length && typeof entry.role !== "string")
    return shared(
      draft,
      entry,
      repeated.map((name, index): Share => {
        const role = roles[index] ?? null;
        return { columns: inGroup(columns, name), entry: role === null ? {} : { role: { fixed: role } } };
      }),
      null,
    );
  if (repeated.every(isPeriodName) && (entry.period ?? null) === null)
    return shared(
      draft,
      entry,
      repeated.map((name): Share => ({ columns: inGroup(columns, name), entry: { period: { fixed: name } } })),
      null,
    );
  const mayBeDepartments =
    noDepartment &&
    !repeated.some(
      (name) =>
        isSideOfTheSame(name) ||
        isPeriodName(name) ||
        roleOfGroup(name) !== null ||
        isSummaryLabel(name) ||
        asksForJudgement(name) ||
        name.trim().split(/\s+/).length > LONGEST_NAME,
    );
  if (!mayBeDepartments) return [{ ...draft, reasons: [...draft.reasons, reason("groups-alike")] }];
  return shared(draft, entry, sharesOfDepartments(repeated, columns, groupOf), reason("columns-are-departments"));
}

/** Words. */
const LONGEST_NAME = 4;

function groupOf({ group }: RatedColumn): string {
  return group;
}

function groupCount(columns: readonly RatedColumn[]): number {
  return new Set(columns.map(groupOf)).size;
}

function inGroup(columns: readonly RatedColumn[], name: string): readonly RatedColumn[] {
  return columns.filter(({ group }) => group === name);
}

/** Groups under which the same different headings stand; null: none, or one that stands alone. */
function repeatedGroups(columns: readonly RatedColumn[]): readonly string[] | null {
  const names = [...new Set(columns.map(groupOf))];
  if (names.length < 2 || names.includes("")) return null;
  const headingsOf = (name: string): readonly string[] =>
    inGroup(columns, name)
      .map(({ heading }) => heading)
      .sort();
  const first = headingsOf(names[0] ?? "");
  if (first.includes("") || new Set(first).size < first.length) return null;
  return names.every((name) => JSON.stringify(headingsOf(name)) === JSON.stringify(first)) ? names : null;
}

function sharesOfDepartments(
  names: readonly string[],
  columns: readonly RatedColumn[],
  nameOf: (column: RatedColumn) => string,
): readonly Share[] {
  return names.map((name) => ({
    columns: columns.filter((column) => nameOf(column) === name),
    entry: { department: { fixed: name } },
  }));
}

/** Where the columns' own headings are departments, the group above says what is judged, else the title that asks. */
function columnsOfDepartments(
  cells: SheetCells,
  draft: Draft,
  names: readonly string[],
  columns: readonly RatedColumn[],
): readonly Share[] {
  const isGrouped = groupCount(columns) > 1;
  const [title = ""] = loneTitlesAbove(cells, draft).filter(asksForJudgement);
  return names.map((name) => {
    const own = columns.filter(({ heading }) => heading === name);
    const texts = own
      .map((column) => [column.name, isGrouped ? column.group : title] as const)
      .filter(([, text]) => text !== "");
    return {
      columns: own,
      entry: {
        department: { fixed: name },
        ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
      },
    };
  });
}

function loneTitlesAbove(cells: SheetCells, { headerRow }: Draft): readonly string[] {
  const place = { row: headerRow, column: cells.left, rows: 1, columns: cells.right - cells.left };
  return loneTitlesOver(cells, { ...place, isTable: false, above: [] }, headerRow);
}

/** One draft a share; what is doubtful is asked once, and the reason is given with the first. */
function shared(
  draft: Draft,
  entry: ResponsesEntry,
  shares: readonly Share[],
  reason: ProposalReason | null,
): readonly Draft[] {
  return shares.map(({ columns, entry: own }, index): Draft => {
    const isOwn = (name: string): boolean => columns.some((column) => column.name === name);
    const { reverse = [], scales = {}, ...others } = entry;
    const reversed = reverse.filter(isOwn);
    const ownScales = Object.entries(scales).filter(([name]) => isOwn(name));
    const isRated = own.department !== undefined && entry.part === "B" && !isMatched(draft);
    return {
      ...draft,
      entry: {
        ...others,
        ...own,
        // Who answers for several departments is in none of them: their work is judged.
        ...(isRated ? { part: "A" as const } : {}),
        criteria: columns.map(({ name }) => name),
        ...(reversed.length > 0 ? { reverse: reversed } : {}),
        ...(ownScales.length > 0 ? { scales: Object.fromEntries(ownScales) } : {}),
      },
      reasons: [
        ...(own.department === undefined ? [] : [{ code: "department-heading" as const, count: 1 }]),
        { code: "rating-columns", count: columns.length },
        ...(index === 0 && own.role === undefined
          ? draft.reasons.filter(({ code }) => code === "role-from-title")
          : []),
        ...(reason !== null && index === 0 ? [reason] : []),
      ],
      profiles: draft.profiles.filter((_, at) => isOwn(entry.criteria[at] ?? "")),
      ...(draft.families === undefined ? {} : { families: index === 0 ? draft.families : [] }),
    };
  });
}

function isMatched({ reasons }: Draft): boolean {
  return reasons.some(({ code }) => code === "criteria-matched");
}
