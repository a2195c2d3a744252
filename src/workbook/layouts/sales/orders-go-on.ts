import { matchingKey } from "../../../language/matching-key";
import type { SheetCells } from "../../reading/sheet-cells";

/** Whether a row is a further line of the order in the row above it. */
export function ordersGoOn(cells: SheetCells, order: number | null): (row: number) => boolean {
  if (order === null) return () => false;
  return (row) => {
    const own = cells.textAt(row, order);
    if (own === "") return false;
    const above = cells.textAt(row - 1, order);
    // Equal as they stand, or but for case and letter forms.
    return own === above || (own.length === above.length && matchingKey(own) === matchingKey(above));
  };
}

/** The text of a cell, or the one of its order's first line where exports leave it out in the further ones. */
export function carriedWithin(
  cells: SheetCells,
  goesOn: (row: number) => boolean,
): (row: number, column: number) => string {
  return (row, column) => {
    let at = row;
    while (cells.textAt(at, column) === "" && goesOn(at)) at -= 1;
    return cells.textAt(at, column);
  };
}
