import { GENERAL_FORMATS } from "../workbook/cell-formats";
import { NOT_APPLICABLE_BYTE, type RatingColumn, type Scale } from "../alignment/evaluation";
import { parseCell } from "../workbook/address";
import { newJournal } from "../workbook/reading/journal";
import { readRatingCells } from "../workbook/reading/rating-cells";
import { cellsOf } from "../workbook/reading/sheet-cells";
import type { FindingCode } from "../workbook/finding";
import { FunctionProblem } from "./function-problem";
import { cellValues, type RangeCells } from "./range-cells";

const REFUSED: ReadonlySet<FindingCode> = new Set([
  "rating-out-of-scale",
  "rating-not-a-number",
  "date-in-ratings",
  "formula-error",
]);

/** Ratings of a range: raters in rows, criteria in columns; a single row is read as one criterion, as a single column is. */
export interface RangeRatings {
  readonly scale: Scale;
  readonly raters: number;
  readonly columns: readonly RatingColumn[];
}

/**
 * Reads a range as the evaluation sheets are read: numbers, digits as text, words of a scale, blanks, "n/a". What a report
 * would leave out with a finding is an error here, since a cell has no room for a finding.
 */
export function readRange(range: RangeCells, scale: Scale): RangeRatings {
  const turned = range.length === 1;
  const zeroCounts = scale.min <= 0 && scale.max >= 0;
  const values = cellValues(turned ? (range[0] ?? []).map((cell) => [cell]) : range, zeroCounts);
  const raterCount = values.length;
  const criterionCount = values[0]?.length ?? 0;
  const journal = newJournal();
  const cells = cellsOf({
    name: "",
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: raterCount, columns: criterionCount },
    values,
    formats: GENERAL_FORMATS,
    tables: [],
  });
  const block = {
    raterCount,
    criterionCount,
    rowOf: (_: number, rater: number) => rater,
    columnOf: (criterion: number) => criterion,
  };
  const columns = readRatingCells(
    cells,
    block,
    () => ({ scale, words: null }),
    () => false,
    journal,
  );
  const refused = journal.findings().find(({ code }) => REFUSED.has(code));
  if (refused !== undefined) {
    const place = parseCell(refused.cell ?? "") ?? { row: 0, column: 0 };
    throw new FunctionProblem("#VALUE!", "notARating", {
      value: typeof refused.value === "number" ? refused.value : String(refused.value),
      row: (turned ? place.column : place.row) + 1,
      column: (turned ? place.row : place.column) + 1,
      lowest: scale.min,
      highest: scale.max,
    });
  }
  return { scale, raters: raterCount, columns };
}

/** Every cell in its place, criterion by criterion; null where it is blank or "not applicable". */
export function answersOf({ columns }: RangeRatings): readonly (number | null)[] {
  return columns.flatMap((column) =>
    Array.from(column as ArrayLike<number>, (rating) => {
      const missing = column instanceof Uint8Array ? rating >= NOT_APPLICABLE_BYTE : !Number.isFinite(rating);
      return missing ? null : rating;
    }),
  );
}
