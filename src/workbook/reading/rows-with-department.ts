import type { ReadingContext } from "./reading-context";
import { isBlank, type SheetCells } from "./sheet-cells";

/** The rows that name a department; ratings of the others are of nobody knows whom, and are refused with a finding. */
export function rowsWithDepartment(
  { cells, journal }: ReadingContext,
  rows: readonly number[],
  departmentColumn: number,
  ratingColumns: readonly number[],
  nameAt: (row: number) => string = (row) => cells.textAt(row, departmentColumn),
): number[] {
  return rows.filter((row) => {
    if (nameAt(row) !== "") return true;
    const filled = ratingColumns.filter((column) => !isBlank(cells.at(row, column))).length;
    if (filled > 0) {
      journal.noteAt("unknown-department", cells.name, row, departmentColumn, "");
      journal.count(cells.name, "refused", filled);
    }
    if (filled < ratingColumns.length) journal.count(cells.name, "blank", ratingColumns.length - filled);
    return false;
  });
}

/**
 * The department of each row. A merged cell speaks for all its rows, and so does a name that is written once for the rows below
 * it: each name in one stretch only, the first row named, most rows not.
 */
export function departmentNames(
  cells: SheetCells,
  rows: readonly number[],
  column: number | null,
): (row: number) => string {
  if (column === null) return () => "";
  const merged = mergedDown(cells, column);
  const own = (row: number): string => cells.textAt(merged.get(row) ?? row, column);
  if (!areNamedOnce(rows, own)) return own;
  const names = new Map<number, string>();
  let name = "";
  for (const row of rows) {
    name = own(row) || name;
    names.set(row, name);
  }
  return (row) => names.get(row) ?? own(row);
}

/** The first row of the merged cell that a row of a column lies in. */
function mergedDown(cells: SheetCells, column: number): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const area of cells.sheet.merged ?? []) {
    if (area.rows < 2 || column < area.column || column >= area.column + area.columns) continue;
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) firsts.set(row, area.row);
  }
  return firsts;
}

function areNamedOnce(rows: readonly number[], nameAt: (row: number) => string): boolean {
  const [first] = rows;
  if (first === undefined || nameAt(first) === "") return false;
  const named = rows.map(nameAt).filter((name) => name !== "");
  return named.length * 2 <= rows.length && new Set(named).size === named.length && named.length < rows.length;
}
