import { readAmount } from "./amount-cell";
import type { SheetCells } from "../../reading/sheet-cells";

/**
 * Whether a column of deductions or costs is written as negative amounts, as some ledgers do: 1 where its amounts are to be
 * taken off as they are, -1 where their sign has to be turned first. A few negative amounts among positive ones are
 * corrections and keep their sign.
 */
export function signOfAmounts(cells: SheetCells, column: number, fromRow: number, toRow: number): 1 | -1 {
  let negative = 0;
  let positive = 0;
  for (let row = fromRow; row < toRow; row += 1) {
    const value = cells.at(row, column);
    const amount = typeof value === "number" ? value : readAmount(value).amount;
    if (amount === null) continue;
    if (amount < 0) negative += 1;
    else if (amount > 0) positive += 1;
  }
  return negative > positive ? -1 : 1;
}
