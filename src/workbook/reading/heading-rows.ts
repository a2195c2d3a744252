import { anchorKey, isAnchor } from "../../language/anchors";
import { matchingKey } from "../../language/matching-key";
import { headerMeaning, NOT_APPLICABLE_WORDS } from "../../language/vocabulary";
import { numberInText } from "./rating-cell";
import { isBlank, isErrorValue, type SheetCells } from "./sheet-cells";

/**
 * The last row of a checklist's headings: raters' names may go on below their roles, beside a blank or the word for
 * "criterion". Texts that could be an answer are no heading.
 */
export function lastHeadingRow(
  cells: SheetCells,
  headerRow: number,
  criterionColumn: number,
  ratingColumns: readonly number[],
): number {
  let last = headerRow;
  while (last + 1 < cells.bottom && goesOn(cells, last + 1, criterionColumn, ratingColumns)) last += 1;
  return last;
}

function goesOn(cells: SheetCells, row: number, criterionColumn: number, ratingColumns: readonly number[]): boolean {
  const label = cells.textAt(row, criterionColumn);
  if (label !== "" && headerMeaning(label) !== "criterion") return false;
  const values = ratingColumns.map((column) => cells.at(row, column)).filter((value) => !isBlank(value));
  if (values.length * 2 <= ratingColumns.length) return false;
  return values.every(isName) || (label === "" && values.length > 1 && areNumbers(values));
}

/** Raters by their numbers, which begin again in every group: 1, 2, 1, 2, 3. Ratings of nothing would be nobody's. */
function areNumbers(values: readonly (string | number | boolean)[]): boolean {
  let last = 0;
  return values.every((value) => {
    const follows = value === last + 1 || value === 1;
    last = typeof value === "number" ? value : 0;
    return follows;
  });
}

function isName(value: string | number | boolean): boolean {
  if (typeof value !== "string" || isErrorValue(value) || numberInText(value) !== null) return false;
  return !isAnchor(anchorKey(value)) && !NOT_APPLICABLE_WORDS.has(matchingKey(value));
}
