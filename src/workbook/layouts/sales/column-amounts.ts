import type { SheetCells } from "../../reading/sheet-cells";
import { readAmount } from "./amount-cell";
import { decimalsOf } from "./decimal-sign";

/** The amounts of a column in its own convention of decimals; null: blank, or no amount. */
export function amountsOfColumn(
  cells: SheetCells,
  column: number,
  from: number,
  to: number,
): (row: number) => number | null {
  const { sign } = decimalsOf(cells, column, from, to);
  return (row) => {
    const value = cells.at(row, column);
    return typeof value === "number" ? value : readAmount(value, sign).amount;
  };
}
