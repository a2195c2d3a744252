import type { ReadingContext } from "./reading-context";
import { isBlank } from "./sheet-cells";

/** The rows that name a department; ratings of the others are of nobody knows whom, and are refused with a finding. */
export function rowsWithDepartment(
  { cells, journal }: ReadingContext,
  rows: readonly number[],
  departmentColumn: number,
  ratingColumns: readonly number[],
): number[] {
  return rows.filter((row) => {
    if (cells.textAt(row, departmentColumn) !== "") return true;
    const filled = ratingColumns.filter((column) => !isBlank(cells.at(row, column))).length;
    if (filled > 0) {
      journal.noteAt("unknown-department", cells.name, row, departmentColumn, "");
      journal.count(cells.name, "refused", filled);
    }
    if (filled < ratingColumns.length) journal.count(cells.name, "blank", ratingColumns.length - filled);
    return false;
  });
}
