import { isComputedRow } from "../computed-rows";
import { isLabelledSummaryRow } from "../labelled-summary-rows";
import type { SheetCells } from "../sheet-cells";

/** Whether a row sums others up, by its label or by its figures: they say nothing about what stands in the rows above it. */
export function isSummaryRow(cells: SheetCells, row: number): boolean {
  return isLabelledSummaryRow(cells, row) || isComputedRow(cells, row);
}
