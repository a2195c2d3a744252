import { cellKey, EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { changeColumns } from "@offline-excel/xlsx/columns";
import type { Area } from "./area";
import { announceChange, ensureWritable } from "./range-changes";
import { removeHyperlinks } from "./hyperlinks";
import { clearConditionalFormats } from "./conditional-rules";
import { clearValidation } from "./validation-rules";
import { breakSharedFormula } from "./shared-formulas";

/** What may be cleared of cells. */
export const CLEAR_PARTS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type ClearPart = (typeof CLEAR_PARTS)[number];

/** Clears contents, formats or both. */
export function clearCells(area: Area, part: ClearPart): void {
  ensureWritable(area, part === "Formats" ? "format" : "content");
  if (part.includes("Hyperlinks") || part === "All") removeHyperlinks(area);
  if (part === "Hyperlinks") return;
  const contents = part !== "Formats" && part !== "RemoveHyperlinks";
  const formats = part !== "Contents" && part !== "ResetContents";
  const { file } = area.sheet;
  const { cells } = file.content;
  const used = area.usedPart();
  if (used !== null) {
    for (const { row, columns } of cells.rowsWithin(used)) {
      for (const column of columns) {
        if (contents) {
          breakSharedFormula(area.sheet, row, column);
          file.setContent(row, column, EMPTY_CELL);
        }
        if (formats) clearFormat(area, row, column);
      }
    }
  }
  if (formats) clearOuterFormats(area);
  if (part === "All") clearValidation([area]);
  if (contents) {
    area.book.wrote(area.sheet, { row: area.row, column: area.column, rows: area.rows, columns: area.columns });
    announceChange(area, "RangeEdited");
  }
}

function clearFormat(area: Area, row: number, column: number): void {
  const { file } = area.sheet;
  const { cells } = file.content;
  if (cells.kind(row, column) === 0 && !file.content.formulas.has(cellKey(row, column))) cells.erase(row, column);
  else cells.setStyle(row, column, 0);
  file.touch();
}

/** Formats of whole rows and columns, and the rules over the cells. */
function clearOuterFormats(area: Area): void {
  const { file } = area.sheet;
  clearConditionalFormats(area);
  if (area.isEntireColumn && file.columns().some((run) => run.style !== null)) {
    file.setColumns(changeColumns(file.columns(), area.column, area.column + area.columns - 1, { style: null }));
  }
  if (!area.isEntireRow) return;
  for (const [row, facts] of file.content.rows) {
    if (row >= area.row && row < area.row + area.rows && facts.style !== null) file.setRow(row, { style: null });
  }
}
