import { isNote } from "../../language/vocabulary";
import { isComputedRow } from "./computed-rows";
import type { ReadingContext } from "./reading-context";
import { isBlank, type SheetCells } from "./sheet-cells";
import { isSummaryLabel } from "./summary-label";

export { isSummaryLabel };

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
  // Labels repeat from row to row: each is judged once.
  const judged = new Map<string, boolean>();
  const isSummary = (text: string): boolean => {
    let summary = judged.get(text);
    if (summary === undefined) {
      summary = text.length <= LONGEST_SUMMARY_LABEL && isSummaryLabel(text);
      if (judged.size < MOST_LABELS) judged.set(text, summary);
    }
    return summary;
  };
  for (let row = headerRow + 1; row <= last; row += 1) {
    const summaryLabel = labelColumns.find((column) => isSummary(cells.textAt(row, column)));
    if (summaryLabel !== undefined) {
      journal.noteAt("summary-row-ignored", cells.name, row, summaryLabel, cells.textAt(row, summaryLabel));
      continue;
    }
    if (isComputedRow(cells, row)) {
      const label = labelColumns.find((column) => cells.textAt(row, column) !== "") ?? ratingColumns[0] ?? cells.left;
      journal.noteAt("computed-row-ignored", cells.name, row, label, cells.textAt(row, label));
      continue;
    }
    const unrated = ratingColumns.every((column) => isBlank(cells.at(row, column)));
    const labels = labelColumns.map((column) => cells.textAt(row, column)).filter((text) => text !== "");
    if (unrated && (labels.length === 0 || labels.every(isNote))) continue;
    rows.push(row);
  }
  return rows;
}

const LONGEST_SUMMARY_LABEL = 40;
const MOST_LABELS = 10_000;

/** Notes the columns of totals and averages beside the ratings that no entry names: they are no criteria and no raters. */
export function noteSummaryColumns(
  { cells, journal }: ReadingContext,
  headerRow: number,
  ratingColumns: readonly number[],
): void {
  const first = Math.min(...ratingColumns);
  for (let column = first; column < cells.right; column += 1) {
    const text = cells.textAt(headerRow, column);
    if (text === "" && column > Math.max(...ratingColumns)) return;
    if (!ratingColumns.includes(column) && isSummaryLabel(text)) {
      journal.noteAt("summary-row-ignored", cells.name, headerRow, column, text);
    }
  }
}

/** One past the last row of the Excel table that the header belongs to, else of the used range. */
function tableEnd(cells: SheetCells, headerRow: number, column: number): number {
  const table = cells.sheet.tables.find(
    ({ area }) => area.row === headerRow && column >= area.column && column < area.column + area.columns,
  );
  if (table === undefined) return cells.bottom;
  return table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
}
