import { readAmount } from "./amount-cell";
import type { SheetCells } from "../../reading/sheet-cells";

/**
 * Whether a column of deductions or costs is written as negative amounts, as some ledgers do: 1 where its amounts are to be
 * taken off as they are, -1 where their sign has to be turned first. Beside negative revenue a negative cost is a cost taken
 * back. A few negative amounts among positive ones are corrections and keep their sign.
 */
export function signOfAmounts(
  cells: SheetCells,
  column: number,
  fromRow: number,
  toRow: number,
  revenue: number,
): 1 | -1 {
  const figure = (row: number, of: number): number => {
    const value = cells.at(row, of);
    return (typeof value === "number" ? value : readAmount(value).amount) ?? 0;
  };
  let negative = 0;
  let positive = 0;
  for (let row = fromRow; row < toRow; row += 1) {
    const amount = figure(row, column);
    if (amount === 0) continue;
    if (amount < 0 !== figure(row, revenue) < 0) negative += 1;
    else positive += 1;
  }
  return negative > positive ? -1 : 1;
}
