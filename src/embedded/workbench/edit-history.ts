import { cellKey, EMPTY_CELL, type CellContent } from "../package/cell-store";
import type { CellFormula } from "../package/sheet-content";
import type { Area } from "../model/area";
import { announceChange } from "../model/range-changes";
import { breakSharedFormula, formulaAt } from "../model/shared-formulas";
import { recalculate } from "../model/recalculation";
import { followHeadings } from "../model/table-changes";

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

interface Edit {
  readonly area: Area;
  readonly before: readonly SavedCell[];
  readonly after: readonly SavedCell[];
}

/** Changes that can be taken back. */
const MOST = 50;

/**
 * What a person changed in cells, to be taken back and made again. What an add-in wrote since in the same cells stays: then
 * there is nothing to take back.
 */
export class EditHistory {
  private past: Edit[] = [];
  private future: Edit[] = [];

  forget(): void {
    this.past = [];
    this.future = [];
  }

  /** Carries out a change of a range's cells, and remembers it. */
  around(area: Area, change: () => void): void {
    const before = cellsOf(area);
    change();
    this.past = [...this.past, { area, before, after: cellsOf(area) }].slice(-MOST);
    this.future = [];
  }

  /** Takes the last change back and gives where; null: there is none. */
  undo(): Area | null {
    const edit = this.past.pop();
    if (edit === undefined || !put(edit.area, edit.after, edit.before)) return null;
    this.future.push(edit);
    return edit.area;
  }

  redo(): Area | null {
    const edit = this.future.pop();
    if (edit === undefined || !put(edit.area, edit.before, edit.after)) return null;
    this.past.push(edit);
    return edit.area;
  }
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
  if (!area.book.sheets.includes(area.sheet) || traits(cellsOf(area)) !== traits(present)) return false;
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
