import { type SalesMeaning, salesMeaning } from "../../../language/money-words";
import type { SheetCells } from "../../reading/sheet-cells";

/** What the headings of a row say together. */
export function columnsMeaning(cells: SheetCells, header: number): ReadonlySet<SalesMeaning> {
  const meanings = new Set<SalesMeaning>();
  for (let column = cells.left; column < cells.right; column += 1) {
    const meaning = salesMeaning(cells.textAt(header, column));
    if (meaning !== null) meanings.add(meaning);
  }
  return meanings;
}
