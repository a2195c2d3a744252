import { type Bounds, cellKey, EMPTY_CELL, type CellContent } from "@offline-excel/xlsx/cell-store";
import type { CellFormula } from "@offline-excel/xlsx/sheet-content";
import { Area } from "@offline-excel/excel-host/workbook/area";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import { announceChange } from "@offline-excel/excel-host/workbook/range-changes";
import { breakSharedFormula, formulaAt } from "@offline-excel/excel-host/workbook/shared-formulas";
import { recalculate } from "@offline-excel/excel-host/calculation/recalculation";
import { followHeadings } from "@offline-excel/excel-host/workbook/table-changes";

/** A cell as it was. */
interface SavedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly formula: CellFormula | null;
  /** A number of a cell format and one; 0: none. */
  readonly style: number;
  readonly richText: string | undefined;
}

/** A change of a range's cells. The sheet is named by its id: another book may stand in the place of the one that was changed. */
export interface CellEdit {
  readonly kind: "cells";
  readonly sheet: string;
  readonly bounds: Bounds;
  readonly before: readonly SavedCell[];
  readonly after: readonly SavedCell[];
}

/** Carries out a change of a range's cells, and gives what it was. */
export function cellEdit(area: Area, change: () => void): CellEdit {
  const { row, column, rows, columns } = area;
  const before = cellsOf(area);
  change();
  const bounds = { row, column, rows, columns };
  return { kind: "cells", sheet: area.sheet.id, bounds, before, after: cellsOf(area) };
}

/** Takes a change back, or makes it again, and gives where; null: the cells are not as it left them. */
export function replayEdit(book: Book, edit: CellEdit, way: "undo" | "redo"): Area | null {
  const sheet = book.sheets.find(({ id }) => id === edit.sheet);
  if (sheet === undefined) return null;
  const area = new Area(book, sheet, edit.bounds);
  const [present, wanted] = way === "undo" ? [edit.after, edit.before] : [edit.before, edit.after];
  return put(area, present, wanted) ? area : null;
}

function cellsOf(area: Area): SavedCell[] {
  const { cells, formulas, richTexts } = area.sheet.file.content;
  const result: SavedCell[] = [];
  for (const { row, columns } of cells.rowsWithin(area)) {
    for (const column of columns) {
      const key = cellKey(row, column);
      const formula = formulas.get(key);
      // A shared formula's text may stand in a cell that is changed as well.
      const text = formula?.kind === "shared" ? formulaAt(area.sheet, row, column) : null;
      result.push({
        row,
        column,
        content: cells.content(row, column),
        formula: formula === undefined ? null : text === null ? formula : plain(text),
        style: cells.styleMark(row, column),
        richText: richTexts.get(key),
      });
    }
  }
  return result;
}

function plain(text: string): CellFormula {
  return { kind: "normal", text, sharedIndex: null, range: null, attributes: "" };
}

/** What a person can tell apart; results of formulas change by themselves. */
function traits(cells: readonly SavedCell[]): string {
  return JSON.stringify(
    cells.map(({ row, column, content, formula, style }) => [row, column, style, formula?.text ?? content]),
  );
}

/** Puts cells in the place of others; false: those others are not there any more. */
function put(area: Area, present: readonly SavedCell[], wanted: readonly SavedCell[]): boolean {
  const { file } = area.sheet;
  if (traits(cellsOf(area)) !== traits(present)) return false;
  for (const { row, column } of present) {
    breakSharedFormula(area.sheet, row, column);
    file.setContent(row, column, EMPTY_CELL);
    file.content.cells.erase(row, column);
  }
  for (const { row, column, content, formula, style, richText } of wanted) {
    if (formula === null) file.setContent(row, column, content);
    else file.setFormula(row, column, formula, content);
    if (style > 0) file.content.cells.setStyle(row, column, style - 1);
    if (richText !== undefined) file.content.richTexts.set(cellKey(row, column), richText);
  }
  area.book.wrote(area.sheet, area);
  followHeadings(area.book);
  recalculate(area.book);
  announceChange(area, "RangeEdited");
  return true;
}
