import { numberInText } from "../rating-cell";
import { headingBlockOf } from "../account/heading-block";
import { isBlank, type SheetCells } from "../sheet-cells";
import { isHeading } from "./heading";
import type { Region } from "./regions";

const DEEPEST_HEADER = 10;

/** Rows of a region that may be its header: mostly texts, and something below. The likeliest - the first - comes first. */
export function headerCandidates(cells: SheetCells, region: Region): readonly number[] {
  if (region.isTable) return [region.row];
  const rows: number[] = [];
  for (let row = region.row; row < Math.min(region.row + region.rows - 1, region.row + DEEPEST_HEADER); row += 1) {
    let filled = 0;
    let headings = 0;
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const value = cells.at(row, column);
      if (isBlank(value)) continue;
      filled += 1;
      if (isHeading(value)) headings += 1;
    }
    if (filled >= 2 && (headings * 2 >= filled || (headings > 0 && countsUp(cells, region, row)))) rows.push(row);
  }
  return rows;
}

const FEWEST_NUMBERED = 3;

/** Questions that go by their numbers: 1, 2, 3 ... */
function countsUp(cells: SheetCells, region: Region, row: number): boolean {
  let expected = 1;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const value = cells.at(row, column);
    const number = typeof value === "number" ? value : typeof value === "string" ? numberInText(value) : null;
    if (number === null) continue;
    if (number !== expected) return false;
    expected += 1;
  }
  return row === region.row && expected > FEWEST_NUMBERED;
}

/** Of those rows, the ones above the first row of answers: a row of texts among the data heads nothing. */
export function headingCandidates(cells: SheetCells, region: Region): readonly number[] {
  const rows = headerCandidates(cells, region);
  const block = headingBlockOf(cells, region);
  return block === null ? rows : rows.filter((row) => row < block.firstRow);
}
