import { type CellContent, cellKey, EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { Area } from "../workbook/area";
import type { Book } from "../workbook/book";
import { formulaAt } from "../workbook/shared-formulas";
import type { DirtyFormula } from "./dirty-formulas";

/** A cell that an array filled beside its formula's own. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** What an array filled: it moves with its cells. */
interface Spill {
  readonly area: Area;
  /** By place within the area: what somebody has written since is not cleared. */
  readonly contents: ReadonlyMap<string, CellContent>;
}

const spills = new WeakMap<Book, Spill[]>();

function spillsOf(book: Book): Spill[] {
  const known = spills.get(book);
  if (known !== undefined) return known;
  const made: Spill[] = [];
  spills.set(book, made);
  book.addFollowers(() => made.map(({ area }) => area));
  return made;
}

/** Takes the cells back of arrays whose formula is gone or no longer `spills`. */
export function clearLostSpills(book: Book, spills: (formula: string) => boolean): void {
  const known = spillsOf(book);
  for (const spill of [...known]) {
    const { sheet, row, column } = spill.area;
    const formula = book.sheets.includes(sheet) ? formulaAt(sheet, row, column) : null;
    if (formula !== null && spills(formula)) continue;
    known.splice(known.indexOf(spill), 1);
    if (book.sheets.includes(sheet)) fill(book, spill, new Map());
  }
}

/** Writes what a formula's array fills now, and takes back what it filled before and does not any more. */
export function noteSpill(book: Book, { sheet, row, column }: DirtyFormula, cells: readonly FilledCell[]): void {
  const known = spillsOf(book);
  const index = known.findIndex(({ area }) => area.sheet === sheet && area.row === row && area.column === column);
  const old = index < 0 ? null : (known[index] ?? null);
  if (cells.length === 0 && old === null) return;
  const rows = Math.max(0, ...cells.map((cell) => cell.row - row)) + 1;
  const columns = Math.max(0, ...cells.map((cell) => cell.column - column)) + 1;
  const contents = new Map(cells.map((cell) => [`${cell.row - row} ${cell.column - column}`, cell.content]));
  const next = { area: new Area(book, sheet, { row, column, rows, columns }), contents };
  fill(book, old ?? { ...next, contents: new Map() }, contents);
  if (index >= 0) known.splice(index, 1);
  if (cells.length > 0) known.push(next);
}

function fill(book: Book, { area, contents }: Spill, next: ReadonlyMap<string, CellContent>): void {
  const { sheet } = area;
  const { cells, formulas } = sheet.file.content;
  for (const place of new Set([...contents.keys(), ...next.keys()])) {
    const [down = 0, along = 0] = place.split(" ").map(Number);
    const at = { row: area.row + down, column: area.column + along, rows: 1, columns: 1 };
    const now = cells.content(at.row, at.column);
    const content = next.get(place) ?? EMPTY_CELL;
    const own = contents.get(place);
    const foreign = formulas.has(cellKey(at.row, at.column)) || (own !== undefined && !same(now, own));
    if ((foreign && !next.has(place)) || same(now, content)) continue;
    sheet.file.setResult(at.row, at.column, content);
    book.written.push({ sheet, area: at });
  }
}

function same(one: CellContent, other: CellContent): boolean {
  return one.kind === other.kind && ("value" in one ? one.value : null) === ("value" in other ? other.value : null);
}
