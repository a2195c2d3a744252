import { columnLetters } from "../../address";
import { isBlank } from "../../reading/sheet-cells";
import type { TablePlace } from "./table-columns";

const FEWEST_GROUPS = 2;

/**
 * A column left of the headings, without one of its own, in which names stand alone above the lines of each: customers in the
 * reports of bookkeeping programs. null: there is none.
 */
export function groupNames({ cells, region, header, end }: TablePlace): string | null {
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    if (cells.textAt(header, column) !== "") return null;
    let groups = 0;
    for (let row = header + 1; row < end; row += 1) {
      if (typeof cells.at(row, column) !== "string" || isBlank(cells.at(row, column))) continue;
      let others = 0;
      for (let other = column + 1; other < region.column + region.columns; other += 1)
        if (!isBlank(cells.at(row, other))) others += 1;
      if (others === 0) groups += 1;
    }
    if (groups >= FEWEST_GROUPS) return `column:${columnLetters(column)}`;
  }
  return null;
}
