import { amountsOfColumn } from "./column-amounts";
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
  const [costAt, revenueAt] = [column, revenue].map((of) => amountsOfColumn(cells, of, fromRow, toRow));
  let negative = 0;
  let positive = 0;
  for (let row = fromRow; row < toRow; row += 1) {
    const amount = costAt?.(row) ?? 0;
    if (amount === 0) continue;
    if (amount < 0 !== (revenueAt?.(row) ?? 0) < 0) negative += 1;
    else positive += 1;
  }
  return negative > positive ? -1 : 1;
}
