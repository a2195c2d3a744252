import { boundingArea, intersection } from "@offline-excel/xlsx/address";
import { type Bounds, cellKey, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import type { CellFormula } from "@offline-excel/xlsx/sheet-content";
import type { Book } from "../workbook/book";
import { formulaAt } from "../workbook/shared-formulas";
import type { Sheet } from "../workbook/sheet";
import { type Precedents, Reader } from "./precedents";

/** A formula that has to be calculated. */
export interface DirtyFormula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: CellFormula;
  readonly precedents: Precedents;
  /** Written itself, and not only made from what was. */
  readonly written: boolean;
  /** An array that it comes to fills the cells beside its own. */
  readonly spills?: boolean;
}

/** Areas up to this size are looked up cell by cell among the dirty ones. */
const SMALL = 64;

/** Cells that changed: the areas that were written, and single cells that were found since. */
class ChangedCells {
  private readonly areas: Bounds[] = [];
  private readonly cells = new Set<number>();
  private span: Bounds | null = null;

  addArea(area: Bounds): void {
    this.areas.push(area);
  }

  addCell(row: number, column: number): void {
    this.cells.add(cellKey(row, column));
    const one = { row, column, rows: 1, columns: 1 };
    this.span = this.span === null ? one : boundingArea(this.span, one);
  }

  touches(area: Bounds): boolean {
    if (this.areas.some((one) => intersection(one, area) !== null)) return true;
    if (this.span === null || intersection(this.span, area) === null) return false;
    if (area.rows * area.columns <= SMALL) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          if (this.cells.has(cellKey(row, column))) return true;
        }
      }
      return false;
    }
    for (const key of this.cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
        return true;
    }
    return false;
  }
}

/** The formulas that were written or depend, over any number of steps, on what was. */
export function dirtyFormulas(book: Book): DirtyFormula[] {
  const changed = new Map<Sheet, ChangedCells>();
  for (const sheet of book.sheets) changed.set(sheet, new ChangedCells());
  for (const { sheet, area } of book.written) changed.get(sheet)?.addArea(area);
  return reached(allFormulas(book, changed), changed, ({ written }) => written);
}

/** Those of some formulas that depend, over any number of steps, on the cells of some of them. */
export function dependents(
  book: Book,
  sources: readonly DirtyFormula[],
  formulas: readonly DirtyFormula[],
): ReadonlySet<DirtyFormula> {
  const changed = new Map<Sheet, ChangedCells>();
  for (const sheet of book.sheets) changed.set(sheet, new ChangedCells());
  for (const { sheet, row, column } of sources) changed.get(sheet)?.addCell(row, column);
  return new Set(reached(formulas, changed, () => false));
}

function reached(
  formulas: readonly DirtyFormula[],
  changed: ReadonlyMap<Sheet, ChangedCells>,
  first: (one: DirtyFormula) => boolean,
): DirtyFormula[] {
  let waiting = formulas;
  const result: DirtyFormula[] = [];
  for (let found = true; found;) {
    found = false;
    const rest: DirtyFormula[] = [];
    for (const one of waiting) {
      const hit =
        first(one) || (one.precedents?.some(({ sheet, area }) => changed.get(sheet)?.touches(area) ?? false) ?? true);
      if (!hit) {
        rest.push(one);
        continue;
      }
      found = true;
      result.push(one);
      changed.get(one.sheet)?.addCell(one.row, one.column);
    }
    waiting = rest;
  }
  return result;
}

function allFormulas(book: Book, changed: ReadonlyMap<Sheet, ChangedCells>): DirtyFormula[] {
  const reader = new Reader(book);
  const result: DirtyFormula[] = [];
  for (const sheet of book.sheets) {
    for (const [key, formula] of sheet.file.content.formulas) {
      // Data tables are Excel's own affair.
      if (formula.kind === "dataTable") continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      const text = formulaAt(sheet, row, column) ?? "";
      const written = changed.get(sheet)?.touches({ row, column, rows: 1, columns: 1 }) ?? false;
      result.push({ sheet, row, column, text, formula, precedents: reader.read(text, sheet), written });
    }
  }
  return result;
}
