import { isSummaryLabel } from "./summary-label";
import type { SheetCells } from "./sheet-cells";

const LABEL_COLUMNS = 8;
/** By row of the used range: 0 not asked yet, 1 no, 2 yes. */
const known = new WeakMap<SheetCells, Uint8Array>();

/** Whether a row says by its label that it sums others up. */
export function isLabelledSummaryRow(cells: SheetCells, row: number): boolean {
  let rows = known.get(cells);
  if (rows === undefined) {
    rows = new Uint8Array(Math.max(0, cells.bottom - cells.top));
    known.set(cells, rows);
  }
  const index = row - cells.top;
  if (rows[index] === undefined) return false;
  if (rows[index] === 0) rows[index] = labelled(cells, row) ? 2 : 1;
  return rows[index] === 2;
}

function labelled(cells: SheetCells, row: number): boolean {
  for (let column = cells.left; column < Math.min(cells.right, cells.left + LABEL_COLUMNS); column += 1) {
    const value = cells.at(row, column);
    if (typeof value === "string" && value !== "" && isSummaryLabel(value)) return true;
  }
  return false;
}
