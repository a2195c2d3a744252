import type { RatingColumn, Role } from "../../../alignment/evaluation";
import { matchingKey } from "../../../language/matching-key";
import { roleOf } from "../../../language/vocabulary";
import { cellAddress } from "../../address";
import { blockCriterion } from "../../reading/block-criterion";
import { blockRows } from "../../reading/block-rows";
import type { LongEntry } from "../../reading/mapping";
import { criterionOptions } from "../../reading/named-values";
import type { BlockCriterion, RatingBlock } from "../../reading/rating-block";
import { readRatingCell } from "../../reading/rating-cell";
import { type AnswersOfCriterion, anchorsOfTexts } from "../../reading/rating-cells";
import { newColumn, notApplicableIn, widened } from "../../reading/rating-column";
import type { ReadingContext } from "../../reading/reading-context";
import { defaultRole, isAnonymousSurvey } from "../../reading/survey-raters";
import { findColumn, firstRowOf, headerRow } from "../../reading/sheet-cells";

/** One rating a row: department, criterion, rater, role, rating. null: its columns are not there. */
export function readLong(entry: LongEntry, context: ReadingContext): RatingBlock | null {
  const { cells, journal, departments } = context;
  const names = [entry.criterion, entry.rating, entry.rater, entry.role, entry.department].filter(
    (name) => typeof name === "string",
  );
  const header = headerRow(cells, entry.header, names);
  if (header === null) return null;
  const columnOf = (name: unknown): number | null => {
    if (typeof name !== "string") return null;
    const column = findColumn(cells, header, name);
    if (column === null) journal.note("mapping-not-found", cells.name, null, name);
    return column;
  };
  const place = {
    criterion: columnOf(entry.criterion),
    rating: columnOf(entry.rating),
    department: columnOf(entry.department),
    rater: columnOf(entry.rater),
    role: columnOf(entry.role),
    period: columnOf(entry.period),
  };
  const { criterion: criterionColumn, rating: ratingColumn } = place;
  if (criterionColumn === null || ratingColumn === null) return null;
  const rows = blockRows(
    context,
    header,
    [ratingColumn],
    [criterionColumn, ...(place.rater === null ? [] : [place.rater])],
  ).filter((row) => row >= firstRowOf(entry, header));
  const fixed = (value: unknown): string | null =>
    typeof value === "object" && value !== null && "fixed" in value ? String(value.fixed) : null;
  const textIn = (column: number | null, row: number): string => (column === null ? "" : cells.textAt(row, column));

  const raters = new Map<string, number>();
  const statedRoles = new Set<Role | null>();
  const raterRows: { department: string | null; role: Role; period: string | null; key: string }[] = [];
  const criteria = new Map<string, number>();
  const criterionTexts: string[] = [];
  const criterionRows: number[] = [];
  const accepted: { readonly row: number; readonly rater: number; readonly criterion: number }[] = [];
  for (const row of rows) {
    const criterionText = textIn(criterionColumn, row);
    const departmentText = fixed(entry.department) ?? textIn(place.department, row);
    const refusal =
      criterionText === ""
        ? ({ code: "unknown-criterion", column: criterionColumn } as const)
        : place.department !== null && departmentText === "" && entry.part !== "D"
          ? ({ code: "unknown-department", column: place.department } as const)
          : null;
    if (refusal !== null) {
      journal.noteAt(refusal.code, cells.name, row, refusal.column, "");
      journal.count(cells.name, cells.textAt(row, ratingColumn) === "" ? "blank" : "refused");
      continue;
    }
    const key = place.rater === null ? `row ${row}` : textIn(place.rater, row);
    const department = departmentText === "" ? null : departments.idOf(departmentText);
    const statedRole = (fixed(entry.role) as Role | null) ?? roleOf(textIn(place.role, row));
    statedRoles.add(statedRole);
    const role = statedRole ?? defaultRole(entry.part, "survey");
    const period = (fixed(entry.period) ?? textIn(place.period, row)) || null;
    const raterKey = `${matchingKey(key)}|${department ?? ""}|${role}|${period ?? ""}`;
    const criterionKey = matchingKey(criterionText);
    let rater = raters.get(raterKey);
    if (rater === undefined) {
      rater = raterRows.push({ department, role, period, key }) - 1;
      raters.set(raterKey, rater);
    }
    let criterion = criteria.get(criterionKey);
    if (criterion === undefined) {
      criterion = criterionTexts.push(criterionText) - 1;
      criterionRows.push(row);
      criteria.set(criterionKey, criterion);
    }
    accepted.push({ row, rater, criterion });
  }
  const facts = criterionOptions(entry);
  const columns = readRatings(
    criterionTexts.map((text) => facts([text])),
    context,
    ratingColumn,
    accepted,
    raterRows.length,
    place.rater,
  );
  const role = raterRows.map((rater) => rater.role);
  return {
    part: entry.part,
    scale: entry.scale,
    anonymous: entry.anonymous ?? isAnonymousSurvey(entry.part, [...statedRoles]),
    criteria: criterionTexts.map((text, index): BlockCriterion => {
      const place = { sheet: cells.name, cell: cellAddress(criterionRows[index] ?? header, criterionColumn) };
      return blockCriterion(entry.part, text, facts([text]), null, place);
    }),
    raterCount: raterRows.length,
    department: raterRows.map((rater) => rater.department),
    role,
    period: raterRows.map((rater) => rater.period),
    key: place.rater === null ? null : raterRows.map((rater) => rater.key),
    columns,
    cellsOf: (criterion, wanted) => {
      const isWanted = new Set(wanted);
      return accepted
        .filter((rating) => rating.criterion === criterion && isWanted.has(rating.rater))
        .map(({ row }) => ({ row, column: ratingColumn }));
    },
    askedWhatWasRated: true,
  };
}

function readRatings(
  asked: readonly AnswersOfCriterion[],
  { cells, journal }: ReadingContext,
  ratingColumn: number,
  accepted: readonly { readonly row: number; readonly rater: number; readonly criterion: number }[],
  raterCount: number,
  raterColumn: number | null,
): readonly RatingColumn[] {
  const columns: RatingColumn[] = asked.map(({ scale }) => newColumn(raterCount, scale));
  const seen = columns.map(() => new Uint8Array(raterCount));
  const texts = asked.map(() => new Set<string>());
  for (const { row, criterion } of accepted) {
    const value = cells.at(row, ratingColumn);
    if (typeof value === "string" && value !== "") texts[criterion]?.add(value);
  }
  const anchors = anchorsOfTexts(texts, asked);
  let decimalNoted = false;
  for (const { row, rater, criterion } of accepted) {
    const written = cells.at(row, ratingColumn);
    const value = typeof written === "number" ? cells.shownAt(row, ratingColumn, written) : written;
    const scale = asked[criterion]?.scale;
    if (scale === undefined) continue;
    const read = readRatingCell(
      value,
      typeof value === "number" && cells.isDateAt(row, ratingColumn),
      scale,
      anchors[criterion] ?? null,
      cells.noAnswerCodes,
    );
    if (read.kind === "blank") {
      journal.count(cells.name, "blank");
      continue;
    }
    const already = seen[criterion];
    if (already?.[rater] === 1) {
      // The same rater on the same criterion twice: the first answer stands.
      journal.count(cells.name, "refused");
      journal.noteAt("duplicate-rater", cells.name, row, raterColumn ?? ratingColumn, value);
      continue;
    }
    if (read.kind === "refused") {
      journal.count(cells.name, "refused");
      journal.noteAt(read.code, cells.name, row, ratingColumn, value);
      continue;
    }
    if (already !== undefined) already[rater] = 1;
    let column = columns[criterion] ?? newColumn(0, scale);
    if (read.kind === "notApplicable") {
      journal.count(cells.name, "notApplicable");
      column[rater] = notApplicableIn(column);
      continue;
    }
    journal.count(cells.name, "used");
    if (!Number.isInteger(read.value)) {
      if (!decimalNoted) journal.noteAt("decimals-in-ratings", cells.name, row, ratingColumn, read.value);
      decimalNoted = true;
      column = widened(column);
      columns[criterion] = column;
    }
    column[rater] = read.value;
  }
  return columns;
}
