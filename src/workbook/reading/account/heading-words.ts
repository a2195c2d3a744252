import { anchorKey, anchorScalesWithAll, isAnchor } from "../../../language/anchors";
import { isPeriodName } from "../../../language/group-words";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import type { Region } from "../detect/regions";
import { numberInText } from "../rating-cell";
import { isBlank, type SheetCells } from "../sheet-cells";

/** Rows looked at below a heading. */
const SAMPLE = 40;

/**
 * A word of a scale over answers of another kind: "Friendly" over numbers, "Clear" over agreement. Points over their counts are no
 * such words, since they belong together.
 */
export function headsOtherAnswers(cells: SheetCells, region: Region, row: number, column: number): boolean {
  const text = cells.textAt(row, column);
  if (text === "" || numberInText(text) !== null || NOT_APPLICABLE_WORDS.has(matchingKey(text))) return false;
  const key = anchorKey(text);
  if (pointsBeside(cells, region, row, key) >= FEWEST_POINTS) return false;
  let numbers = 0;
  let filled = 0;
  const words = new Set<string>();
  for (let below = row + 1; below < Math.min(region.row + region.rows, row + 1 + SAMPLE); below += 1) {
    const value = cells.at(below, column);
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value === "number" || numberInText(String(value)) !== null) numbers += 1;
    else words.add(anchorKey(String(value)));
  }
  if (filled === 0 || words.has(key)) return false;
  if (words.size === 0) return numbers > 0;
  return numbers === 0 && [...words].some(isAnchor) && anchorScalesWithAll(new Set([key, ...words]), 0).length === 0;
}
const FEWEST_POINTS = 3;

/** How many words of one scale with the given one stand in a row. */
function pointsBeside(cells: SheetCells, { column, columns }: Region, row: number, key: string): number {
  const others = new Set<string>();
  for (let beside = column; beside < column + columns; beside += 1) {
    const other = anchorKey(cells.textAt(row, beside));
    if (isAnchor(other) && (other === key || anchorScalesWithAll(new Set([key, other]), 0).length > 0))
      others.add(other);
  }
  return others.size;
}

/** Years and other periods over groups of columns: numbers that no answer below comes near to. */
export function headsPeriods(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  const isPeriod = (at: number, column: number): boolean => isPeriodName(cells.textAt(at, column));
  return (
    columns.every((column) => isPeriod(row, column)) &&
    columns.every((column) => cells.textAt(row + 1, column) !== "" && !isPeriod(row + 1, column))
  );
}
