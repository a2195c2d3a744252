import { areaName, containsArea, intersection, parseArea } from "@offline-excel/xlsx/address";
import { type Bounds, type CellKind, cellKey } from "@offline-excel/xlsx/cell-store";
import { moveNotes, readNotes } from "@offline-excel/xlsx/notes-file";
import type { CellFormula } from "@offline-excel/xlsx/sheet-content";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { renameInFormulas } from "./formula-holders";
import { type CellMove, movedArea, moveFormula } from "./move-formula";
import { hasInseparableRules, hasRules, moveRules } from "./move-rules";
import { announceChange, ensureWritable } from "./range-changes";
import { recalculate } from "../calculation/recalculation";
import { writeOutSharedFormulas } from "./shared-formulas";
import type { Sheet } from "./sheet";

/**
 * Moves cells as cutting and pasting does: values, formulas, formats, merges, rules, notes and whole tables go along, and
 * what speaks of them follows. Between sheets only cells and merges move.
 * Errors: protected, invalid, not-possible (part of a merge, table or array), not-implemented.
 */
export function moveCells(area: Area, destination: Area): void {
  const { book } = area;
  const { row, column, rows, columns } = area;
  // The destination takes the size of what comes.
  const place = destination.with({ row: destination.row, column: destination.column, rows, columns });
  ensureWritable(area);
  ensureWritable(place);
  const source: Bounds = { row, column, rows, columns };
  const target: Bounds = { row: place.row, column: place.column, rows, columns };
  const move: CellMove = { book, from: area.sheet, source, to: place.sheet, target };
  if (move.from === move.to && row === target.row && column === target.column) return;
  refuse(move);
  recalculate(book);
  writeOutSharedFormulas(book);
  const cells = take(move);
  erase(move.to, target);
  if (move.from === move.to) moveRules(move);
  renameInFormulas(book, (formula, own) => moveFormula(move, formula, own, own));
  put(move, cells);
  moveMerges(move);
  for (const table of book.tables) {
    if (table.sheet === move.from && containsArea(source, table.area)) table.area = movedArea(move, table.area);
  }
  moveAllNotes(move);
  book.wrote(move.from, source);
  book.wrote(move.to, target);
  announceChange(area.with(source), "RangeEdited");
  announceChange(place, "RangeEdited");
}

function straddles(hole: Bounds, area: Bounds): boolean {
  return intersection(hole, area) !== null && !containsArea(hole, area);
}

function refuse(move: CellMove): void {
  const { book, from, source, to, target } = move;
  const torn = from.merges.some((merge) => straddles(source, merge));
  const covered = to.merges.some((merge) => !(to === from && containsArea(source, merge)) && straddles(target, merge));
  if (torn || covered || arrays(from).some((array) => straddles(source, array)))
    throw new WorkbookError("not-possible");
  if (arrays(to).some((array) => !(to === from && containsArea(source, array)) && straddles(target, array)))
    throw new WorkbookError("not-possible");
  for (const table of book.tables) {
    const moves = table.sheet === from && containsArea(source, table.area);
    const head = { ...table.area, rows: table.showHeaders ? 1 : 0 };
    const touched = (area: Bounds): boolean => intersection(area, head) !== null || containsArea(area, table.area);
    if (table.sheet === from && !moves && touched(source)) throw new WorkbookError("not-possible");
    if (table.sheet === to && !moves && touched(target)) throw new WorkbookError("not-possible");
    const landing = moves ? movedArea(move, table.area) : null;
    const others = book.tables.filter((one) => one !== table && one.sheet === to && !containsArea(source, one.area));
    if (landing !== null && others.some((one) => intersection(one.area, landing) !== null))
      throw new WorkbookError("not-possible");
    if (moves && from !== to)
      throw new WorkbookError("not-implemented", "Tables can't be moved to another sheet here.");
  }
  if (from !== to && (hasRules(from, source) || hasRules(to, target) || notesIn(move).length > 0))
    throw new WorkbookError("not-implemented", "Rules, links and notes can't be moved to another sheet here.");
  if (from === to && hasInseparableRules(from, source))
    throw new WorkbookError("not-implemented", "Part of a rule of this kind can't be moved here.");
}

function arrays({ file }: Sheet): Bounds[] {
  return [...file.content.formulas.values()]
    .filter(({ kind, range }) => kind !== "shared" && range !== null)
    .map(({ range }) => parseArea(range ?? ""))
    .filter((area) => area !== null);
}

interface TakenCell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  readonly raw: number;
  readonly style: number;
  readonly formula: CellFormula | undefined;
  readonly extra: string | undefined;
  readonly rich: string | undefined;
}

/** The cells of the source, which has none afterwards. */
function take({ from, source }: CellMove): TakenCell[] {
  const { cells, formulas, extras, richTexts } = from.file.content;
  const taken: TakenCell[] = [];
  for (const { row, columns } of cells.rowsWithin(source)) {
    for (const column of columns) {
      const key = cellKey(row, column);
      taken.push({
        row,
        column,
        kind: cells.kind(row, column) as CellKind,
        raw: cells.raw(row, column),
        style: from.styleAt(row, column),
        formula: formulas.get(key),
        extra: extras.get(key),
        rich: richTexts.get(key),
      });
    }
  }
  erase(from, source);
  return taken;
}

function erase({ file }: Sheet, area: Bounds): void {
  const { cells, formulas, extras, richTexts, uncalculated } = file.content;
  for (const { row, columns } of [...cells.rowsWithin(area)]) {
    for (const column of columns) {
      cells.erase(row, column);
      for (const kept of [formulas, extras, richTexts, uncalculated]) kept.delete(cellKey(row, column));
    }
  }
  file.touch();
}

function put(move: CellMove, taken: readonly TakenCell[]): void {
  const { from, to } = move;
  const { cells, formulas, extras, richTexts } = to.file.content;
  for (const cell of taken) {
    const { row, column } = movedArea(move, { row: cell.row, column: cell.column, rows: 1, columns: 1 });
    const key = cellKey(row, column);
    if (cell.kind !== 0) cells.setRaw(row, column, cell.kind, cell.raw);
    if (cell.style !== to.styleAt(row, column)) cells.setStyle(row, column, cell.style);
    if (cell.extra !== undefined) extras.set(key, cell.extra);
    if (cell.rich !== undefined) richTexts.set(key, cell.rich);
    if (cell.formula === undefined) continue;
    const range = cell.formula.range === null ? null : parseArea(cell.formula.range);
    formulas.set(key, {
      ...cell.formula,
      text: moveFormula(move, cell.formula.text, from, to),
      range: range === null ? cell.formula.range : areaName(movedArea(move, range)),
    });
  }
}

function moveMerges(move: CellMove): void {
  const { from, source, to, target } = move;
  const moving = from.merges.filter((merge) => containsArea(source, merge));
  const left = from.merges.filter((merge) => !containsArea(source, merge));
  const free = (from === to ? left : to.merges).filter((merge) => !containsArea(target, merge));
  if (moving.length === 0 && free.length === to.merges.length) return;
  if (from !== to) from.setMerges(left);
  to.setMerges([...free, ...moving.map((merge) => movedArea(move, merge))]);
}

function notesIn({ book, from, source, to, target }: CellMove): unknown[] {
  const { parts, part } = book.file;
  return [
    { sheet: from, area: source },
    { sheet: to, area: target },
  ].flatMap(({ sheet, area }) =>
    readNotes(parts, sheet.file.part, part).filter(({ row, column }) =>
      containsArea(area, { row, column, rows: 1, columns: 1 }),
    ),
  );
}

function moveAllNotes(move: CellMove): void {
  const { book, from, source, to, target } = move;
  if (from !== to) return;
  moveNotes(book.file.parts, from.file.part, (cell) => {
    if (containsArea(source, cell)) return movedArea(move, cell);
    return containsArea(target, cell) ? null : cell;
  });
}
