import { type Bounds, MAX_COLUMNS } from "./cell-store";

/** Single cells as the stretches that they make up in their columns: formulas are mostly filled down. */
export function stretchesOf(cells: Iterable<number>): Bounds[] {
  const sorted = [...cells].sort((a, b) => (a % MAX_COLUMNS) - (b % MAX_COLUMNS) || a - b);
  const result: { row: number; readonly column: number; rows: number; readonly columns: number }[] = [];
  for (const key of sorted) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const last = result.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else result.push({ row, column, rows: 1, columns: 1 });
  }
  return result;
}
