import type { Role } from "../../alignment/evaluation";
import { headerMeaning, roleOf } from "../../language/vocabulary";
import { cellAddress } from "../address";
import { blockCriterion } from "./block-criterion";
import { blockRows, noteSummaryColumns } from "./block-rows";
import { sameRaters } from "./duplicate-raters";
import type { ResponsesEntry } from "./mapping";
import { criterionOptions } from "./named-values";
import type { RatingBlock } from "./rating-block";
import { readRatingCells } from "./rating-cells";
import type { ReadingContext } from "./reading-context";
import { rowsWithDepartment } from "./rows-with-department";
import { defaultRole, isAnonymousSurvey } from "./survey-raters";
import { findColumn, headerRow, mergedText } from "./sheet-cells";

/** One rater a row, one column a criterion: what survey tools export. null: its header is not there. */
export function readResponses(entry: ResponsesEntry, context: ReadingContext): RatingBlock | null {
  const { cells, journal, departments } = context;
  const row = headerRow(cells, entry.header, entry.criteria);
  if (row === null) return null;
  const columnOf = (name: string | null | undefined): number | null => {
    if (name === null || name === undefined) return null;
    const column = findColumn(cells, row, name);
    if (column === null) journal.note("mapping-not-found", cells.name, null, name);
    return column;
  };
  const named = entry.criteria.flatMap((name) => {
    const column = columnOf(name);
    return column === null ? [] : [{ name, column }];
  });
  if (named.length === 0) return null;
  const place = {
    department: typeof entry.department === "string" ? columnOf(entry.department) : null,
    role: typeof entry.role === "string" ? columnOf(entry.role) : null,
    rater: columnOf(entry.rater),
    period: typeof entry.period === "string" ? columnOf(entry.period) : null,
  };
  const labels = [place.rater, place.department].filter((column) => column !== null);
  const ratingColumns = named.map(({ column }) => column);
  noteSummaryColumns(context, row, ratingColumns);
  const found = blockRows(
    context,
    row,
    ratingColumns,
    labels.length > 0 ? labels : labelColumnsOf(context, row, ratingColumns),
  );
  const rows =
    place.department === null || entry.part === "D"
      ? found
      : rowsWithDepartment(context, found, place.department, ratingColumns);

  const textIn = (column: number | null, raterRow: number): string =>
    column === null ? "" : cells.textAt(raterRow, column);
  const fixedDepartment =
    typeof entry.department === "object" && entry.department !== null ? entry.department.fixed : null;
  const department = rows.map((raterRow) => {
    const name = fixedDepartment ?? textIn(place.department, raterRow);
    return name === "" ? null : departments.idOf(name);
  });
  const fixedRole = typeof entry.role === "object" && entry.role !== null ? entry.role.fixed : null;
  const roles = new Map<string, Role | null>();
  const statedRole = rows.map((raterRow) => {
    const text = textIn(place.role, raterRow);
    let stated = roles.get(text);
    if (stated === undefined) {
      stated = fixedRole ?? roleOf(text);
      roles.set(text, stated);
    }
    return stated;
  });
  const role = statedRole.map((stated): Role => stated ?? defaultRole(entry.part, "survey"));
  const fixedPeriod = typeof entry.period === "object" && entry.period !== null ? entry.period.fixed : null;
  const period = rows.map((raterRow) => (fixedPeriod ?? textIn(place.period, raterRow)) || null);
  const key = place.rater === null ? null : rows.map((raterRow) => textIn(place.rater, raterRow));

  const duplicates =
    key === null
      ? []
      : sameRaters({
          count: rows.length,
          keyOf: (rater) => key[rater] ?? "",
          groupOf: (rater) => `${department[rater] ?? ""}|${role[rater] ?? ""}|${period[rater] ?? ""}`,
          valuesOf: (rater) => ratingColumns.map((column) => cells.at(rows[rater] ?? 0, column)),
        });
  // Who it is stays on the sheet: names and addresses of raters go into no report.
  for (const { rater } of duplicates) {
    journal.noteAt("duplicate-rater", cells.name, rows[rater] ?? 0, place.rater ?? 0, null);
  }
  const refused = new Set(duplicates.filter(({ identical }) => identical).map(({ rater }) => rater));

  const facts = criterionOptions(entry);
  const columns = readRatingCells(
    cells,
    {
      raterCount: rows.length,
      criterionCount: named.length,
      rowOf: (_, rater) => rows[rater] ?? 0,
      columnOf: (criterion) => ratingColumns[criterion] ?? 0,
    },
    entry.scale,
    (rater) => refused.has(rater),
    journal,
  );
  return {
    part: entry.part,
    scale: entry.scale,
    anonymous: entry.anonymous ?? isAnonymousSurvey(entry.part, statedRole),
    criteria: named.map(({ name, column }) => {
      const text = headingOf(context, row, column) || name;
      const dimension = mergedText(cells, row - 1, column) || null;
      const place = { sheet: cells.name, cell: cellAddress(row, column) };
      return blockCriterion(entry.part, text, facts([name, text]), dimension, place);
    }),
    raterCount: rows.length,
    department,
    role,
    period,
    key,
    columns,
    cellsOf: (criterion, raters) =>
      raters.map((rater) => ({ row: rows[rater] ?? 0, column: ratingColumns[criterion] ?? 0 })),
    askedWhatWasRated: false,
  };
}

/** The heading of a column; where headers take several rows and its last is merged into the one above, that one. */
function headingOf({ cells }: ReadingContext, row: number, column: number): string {
  return cells.textAt(row, column) || (row > 0 ? cells.textAt(row - 1, column) : "");
}

/** Where totals would be labelled when no rater and no department column is named: the columns left of the ratings. */
function labelColumnsOf({ cells }: ReadingContext, row: number, ratingColumns: readonly number[]): number[] {
  const first = Math.min(...ratingColumns);
  const columns: number[] = [];
  for (let column = cells.left; column < first; column += 1) {
    if (headerMeaning(cells.textAt(row, column)) !== "timestamp") columns.push(column);
  }
  return columns;
}
