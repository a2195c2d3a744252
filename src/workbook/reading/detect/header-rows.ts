import { isBlank, type SheetCells } from "../sheet-cells";
import type { Region } from "./regions";

const DEEPEST_HEADER = 10;

/** Rows of a region that may be its header: mostly texts, and something below. The likeliest - the first - comes first. */
export function headerCandidates(cells: SheetCells, region: Region): readonly number[] {
  if (region.isTable) return [region.row];
  const rows: number[] = [];
  for (let row = region.row; row < Math.min(region.row + region.rows - 1, region.row + DEEPEST_HEADER); row += 1) {
    let filled = 0;
    let texts = 0;
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const value = cells.at(row, column);
      if (isBlank(value)) continue;
      filled += 1;
      if (typeof value === "string") texts += 1;
    }
    if (filled >= 2 && texts * 2 >= filled) rows.push(row);
  }
  return rows;
}
