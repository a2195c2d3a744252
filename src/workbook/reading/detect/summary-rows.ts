import { isSummaryLabel } from "../block-rows";
import type { SheetCells } from "../sheet-cells";

const LABEL_COLUMNS = 8;
const known = new WeakMap<SheetCells, Map<number, boolean>>();

/** Whether a row sums others up: its figures say nothing about what stands in the rows above it. */
export function isSummaryRow(cells: SheetCells, row: number): boolean {
  let rows = known.get(cells);
  if (rows === undefined) {
    rows = new Map();
    known.set(cells, rows);
  }
  let summary = rows.get(row);
  if (summary === undefined) {
    summary = labelled(cells, row);
    rows.set(row, summary);
  }
  return summary;
}

function labelled(cells: SheetCells, row: number): boolean {
  for (let column = cells.left; column < Math.min(cells.right, cells.left + LABEL_COLUMNS); column += 1) {
    const value = cells.at(row, column);
    if (typeof value === "string" && value !== "" && isSummaryLabel(value)) return true;
  }
  return false;
}
