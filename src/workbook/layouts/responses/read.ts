import type { Role } from "../../../alignment/evaluation";
import { isGenericHeading, namesNobody } from "../../../language/column-words";
import { headerMeaning, roleOf } from "../../../language/vocabulary";
import { cellAddress } from "../../address";
import { blockCriterion, numberedAlike } from "../../reading/block-criterion";
import { blockRows, noteSummaryColumns } from "../../reading/block-rows";
import { sameRaters } from "../../reading/duplicate-raters";
import type { ResponsesEntry } from "../../reading/mapping";
import { criterionOptions } from "../../reading/named-values";
import type { RatingBlock } from "../../reading/rating-block";
import { readRatingCells } from "../../reading/rating-cells";
import type { ReadingContext } from "../../reading/reading-context";
import { departmentNames, rowsWithDepartment } from "../../reading/rows-with-department";
import { defaultRole, isAnonymousSurvey } from "../../reading/survey-raters";
import { findColumn, firstRowOf, headerRow, mergedText } from "../../reading/sheet-cells";
import { withTickedAnswers } from "../../reading/ticked-answers";

/** One rater a row, one column a criterion: what survey tools export. null: its header is not there. */
export function readResponses(entry: ResponsesEntry, given: ReadingContext): RatingBlock | null {
  const row = headerRow(given.cells, entry.header, entry.criteria);
  if (row === null) return null;
  const firstRow = firstRowOf(entry, row);
  const cells = withTickedAnswers(given.cells, row, firstRow, entry.ticks);
  const context = { ...given, cells };
  const { journal, departments } = context;
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
  ).filter((at) => at >= firstRow);
  const departmentAt = departmentNames(cells, found, place.department);
  const rows =
    place.department === null || entry.part === "D"
      ? found
      : rowsWithDepartment(context, found, place.department, ratingColumns, departmentAt);

  const textIn = (column: number | null, raterRow: number): string =>
    column === null ? "" : cells.textAt(raterRow, column);
  const fixedDepartment =
    typeof entry.department === "object" && entry.department !== null ? entry.department.fixed : null;
  const department = rows.map((raterRow) => {
    const name = fixedDepartment ?? departmentAt(raterRow);
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
  const key = place.rater === null ? null : namesOf(rows.map((raterRow) => textIn(place.rater, raterRow)));

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

  const options = criterionOptions(entry);
  const texts = named.map(({ name, column }) => {
    const heading = entry.texts?.[name] ?? (headingOf(context, row, firstRow, column) || name);
    return entry.ownQuestions === true ? `${cells.name}: ${heading}` : heading;
  });
  const factsOf = named.map(({ name }, index) => options([name, texts[index] ?? name]));
  const columns = readRatingCells(
    cells,
    {
      raterCount: rows.length,
      criterionCount: named.length,
      rowOf: (_, rater) => rows[rater] ?? 0,
      columnOf: (criterion) => ratingColumns[criterion] ?? 0,
    },
    (criterion) => factsOf[criterion] ?? { scale: entry.scale, words: null },
    (rater) => refused.has(rater),
    journal,
  );
  const criteria = named.map(({ name, column }, index) => {
    const text = texts[index] ?? name;
    const dimension = mergedText(cells, row - 1, column) || null;
    const place = { sheet: cells.name, cell: cellAddress(row, column) };
    return blockCriterion(entry.part, text, factsOf[index] ?? options([name]), dimension, place);
  });
  // Where the raters work says nothing of whom they rate, unless the criteria do.
  const ofNobody =
    entry.departmentOf === "rater" && entry.part === "A" && criteria.every(({ knownId }) => knownId === null);
  return {
    part: entry.part,
    scale: entry.scale,
    anonymous: entry.anonymous ?? isAnonymousSurvey(entry.part, statedRole),
    criteria: numberedAlike(criteria),
    raterCount: rows.length,
    department: ofNobody ? department.map(() => null) : department,
    role,
    period,
    key,
    columns,
    cellsOf: (criterion, raters) =>
      raters.map((rater) => ({ row: rows[rater] ?? 0, column: ratingColumns[criterion] ?? 0 })),
    askedWhatWasRated: false,
  };
}

/** Without what names nobody: "Anonymous", or one text that most have written. */
function namesOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  const isNobody = new Map(
    [...counts].map(([text, count]) => [
      text,
      namesNobody(text) || (count >= FEWEST_NAMELESS && count * 2 > texts.length),
    ]),
  );
  return texts.map((text) => (isNobody.get(text) === true ? "" : text));
}
const FEWEST_NAMELESS = 5;

/**
 * The heading of a column; where headers take several rows and the one of names is blank or says "Response" there, the one above
 * or below it.
 */
function headingOf({ cells }: ReadingContext, row: number, firstRow: number, column: number): string {
  const own = cells.textAt(row, column);
  if (own !== "" && !isGenericHeading(own)) return own;
  const above = row > 0 ? cells.textAt(row - 1, column) : "";
  if (above !== "") return above;
  if (own !== "") return mergedText(cells, row - 1, column) || own;
  for (let below = row + 1; below < firstRow; below += 1) {
    if (cells.textAt(below, column) !== "") return cells.textAt(below, column);
  }
  return "";
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
