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
  return values.length * 2 > ratingColumns.length && values.every(isName);
}

function isName(value: string | number | boolean): boolean {
  if (typeof value !== "string" || isErrorValue(value) || numberInText(value) !== null) return false;
  return !isAnchor(anchorKey(value)) && !NOT_APPLICABLE_WORDS.has(matchingKey(value));
}
