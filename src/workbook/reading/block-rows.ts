import { SUMMARY_WORDS } from "../../language/vocabulary";
import { matchingKey } from "../../language/matching-key";
import type { ReadingContext } from "./reading-context";
import { isBlank, type SheetCells } from "./sheet-cells";

/**
 * The rows of a block below its header: from the first to the last that holds a value in the rating columns. Blank rows and
 * rows of totals between are left out, the latter with a finding.
 */
export function blockRows(
  { cells, journal, endRow }: ReadingContext,
  headerRow: number,
  ratingColumns: readonly number[],
  labelColumns: readonly number[],
): number[] {
  const end = Math.min(endRow, tableEnd(cells, headerRow, ratingColumns[0] ?? 0));
  let last = headerRow;
  for (let row = end - 1; row > headerRow; row -= 1) {
    if (ratingColumns.some((column) => !isBlank(cells.at(row, column)))) {
      last = row;
      break;
    }
  }
  const rows: number[] = [];
  for (let row = headerRow + 1; row <= last; row += 1) {
    const summaryLabel = labelColumns.find((column) => isSummaryLabel(cells.textAt(row, column)));
    if (summaryLabel !== undefined) {
      journal.noteAt("summary-row-ignored", cells.name, row, summaryLabel, cells.textAt(row, summaryLabel));
      continue;
    }
    const empty =
      ratingColumns.every((column) => isBlank(cells.at(row, column))) &&
      labelColumns.every((column) => isBlank(cells.at(row, column)));
    if (!empty) rows.push(row);
  }
  return rows;
}

export function isSummaryLabel(text: string): boolean {
  const key = matchingKey(text).replace(/\s*[:=]\s*$/, "");
  return key !== "" && SUMMARY_WORDS.has(key);
}

/** One past the last row of the Excel table that the header belongs to, else of the used range. */
function tableEnd(cells: SheetCells, headerRow: number, column: number): number {
  const table = cells.sheet.tables.find(
    ({ area }) => area.row === headerRow && column >= area.column && column < area.column + area.columns,
  );
  if (table === undefined) return cells.bottom;
  return table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
}
