import type { Scale, ServiceRating } from "../../../alignment/evaluation";
import { matchingKey } from "../../../language/matching-key";
import { parseCell } from "../../address";
import { blockRows } from "../../reading/block-rows";
import { knownDepartment } from "../../reading/departments";
import type { LongMatrixEntry, SquareMatrixEntry } from "../../reading/mapping";
import { numberInText, readRatingCell } from "../../reading/rating-cell";
import { anchorScaleOfTexts } from "../../reading/rating-cells";
import type { ReadingContext } from "../../reading/reading-context";
import { findColumn, headerRow, isBlank } from "../../reading/sheet-cells";
import { squareAt } from "./square";

interface PlacedRating {
  readonly supplier: string;
  readonly customer: string;
  readonly facet: string | null;
  readonly period: string | null;
  readonly row: number;
  readonly column: number;
}

/** Departments rating each other, square or long. The diagonal is read and counted, but is no service to another. */
export function readMatrix(
  entry: SquareMatrixEntry | LongMatrixEntry,
  context: ReadingContext,
): readonly ServiceRating[] {
  const placed = "supplier" in entry ? longRatings(entry, context) : squareRatings(entry, context);
  return acceptedRatings(placed, entry.scale, context);
}

function squareRatings(
  entry: SquareMatrixEntry,
  { cells, departments, journal, endRow }: ReadingContext,
): PlacedRating[] {
  const corner = parseCell(entry.header);
  if (corner === null) return [];
  // "header" may be the first customer's cell, or the corner left of it with the suppliers' names below.
  const labelIsLeft = corner.column > 0 && isName(cells.textAt(corner.row + 1, corner.column - 1));
  const headerIsCorner = !labelIsLeft || knownDepartment(cells.textAt(corner.row + 1, corner.column)) !== null;
  const firstColumn = headerIsCorner ? corner.column + 1 : corner.column;
  const labelColumn = firstColumn - 1;
  const square = squareAt(cells, corner.row, labelColumn, cells.right, Math.min(cells.bottom, endRow));
  for (const { at, name, sumsUp } of square.across) {
    if (sumsUp !== null) journal.noteAt(SUMMARY_CODES[sumsUp], cells.name, corner.row, at, name);
  }
  const placed: PlacedRating[] = [];
  for (const { at: row, name, sumsUp } of square.down) {
    if (sumsUp !== null) {
      journal.noteAt(SUMMARY_CODES[sumsUp], cells.name, row, labelColumn, name);
      continue;
    }
    for (const { at: column, name: other, sumsUp: ofOthers } of square.across) {
      if (ofOthers !== null) continue;
      const [supplier, customer] = entry.suppliers === "rows" ? [name, other] : [other, name];
      placed.push({
        supplier: departments.idOf(supplier),
        customer: departments.idOf(customer),
        facet: entry.facet ?? null,
        period: entry.period?.fixed ?? null,
        row,
        column,
      });
    }
  }
  return placed;
}

const SUMMARY_CODES = { said: "summary-row-ignored", computed: "computed-row-ignored" } as const;

function isName(text: string): boolean {
  return text !== "" && numberInText(text) === null;
}

function longRatings(entry: LongMatrixEntry, context: ReadingContext): PlacedRating[] {
  const { cells, departments, journal } = context;
  const header = headerRow(cells, entry.header, [entry.supplier, entry.customer, entry.rating]);
  if (header === null) return [];
  const columnOf = (name: unknown): number | null => {
    if (typeof name !== "string") return null;
    const column = findColumn(cells, header, name);
    if (column === null) journal.note("mapping-not-found", cells.name, null, name);
    return column;
  };
  const supplier = columnOf(entry.supplier);
  const customer = columnOf(entry.customer);
  const rating = columnOf(entry.rating);
  const facet = columnOf(entry.facet);
  const periodColumn = columnOf(entry.period);
  const fixedPeriod = typeof entry.period === "object" && entry.period !== null ? entry.period.fixed : null;
  if (supplier === null || customer === null || rating === null) return [];
  return blockRows(context, header, [rating], [supplier, customer]).flatMap((row) => {
    const from = cells.textAt(row, supplier);
    const to = cells.textAt(row, customer);
    if (from === "" || to === "") {
      journal.noteAt("unknown-department", cells.name, row, from === "" ? supplier : customer, "");
      journal.count(cells.name, isBlank(cells.at(row, rating)) ? "blank" : "refused");
      return [];
    }
    return [
      {
        supplier: departments.idOf(from),
        customer: departments.idOf(to),
        facet: facet === null ? null : matchingKey(cells.textAt(row, facet)) || null,
        period: fixedPeriod ?? (periodColumn === null ? null : cells.textAt(row, periodColumn) || null),
        row,
        column: rating,
      },
    ];
  });
}

function acceptedRatings(
  placed: readonly PlacedRating[],
  scale: Scale,
  { cells, journal }: ReadingContext,
): readonly ServiceRating[] {
  const texts = placed.flatMap(({ row, column }) => {
    const value = cells.at(row, column);
    return typeof value === "string" && value !== "" ? [value] : [];
  });
  const anchors = anchorScaleOfTexts(texts, scale);
  const ratings: ServiceRating[] = [];
  let decimalNoted = false;
  for (const { supplier, customer, facet, period, row, column } of placed) {
    const written = cells.at(row, column);
    const value = typeof written === "number" ? cells.shownAt(row, column, written) : written;
    const read = readRatingCell(
      value,
      typeof value === "number" && cells.isDateAt(row, column),
      scale,
      anchors,
      cells.noAnswerCodes,
    );
    switch (read.kind) {
      case "blank":
      case "notApplicable":
        journal.count(cells.name, read.kind);
        break;
      case "refused":
        journal.count(cells.name, "refused");
        journal.noteAt(read.code, cells.name, row, column, value);
        break;
      case "rating":
        journal.count(cells.name, "used");
        if (!Number.isInteger(read.value) && !decimalNoted) {
          decimalNoted = true;
          journal.noteAt("decimals-in-ratings", cells.name, row, column, read.value);
        }
        ratings.push({ supplier, customer, facet, period, rating: read.value });
        break;
    }
  }
  return ratings;
}
