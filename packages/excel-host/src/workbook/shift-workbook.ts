import { areaName, parseArea } from "@offline-excel/xlsx/address";
import { type Bounds, CellStore, cellKey, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { shiftColumns } from "@offline-excel/xlsx/columns";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { moveNotes } from "@offline-excel/xlsx/notes-file";
import { type CellFormula, PLAIN_ROW, type RowFacts } from "@offline-excel/xlsx/sheet-content";
import { attribute, child, children, removeElement } from "@offline-excel/xlsx/xml";
import type { Book } from "./book";
import { anchorOfBox, boxOfAnchor } from "./geometry";
import { renameInFormulas } from "./formula-holders";
import { wordOf } from "./outline-axis";
import { moveBreaks } from "./page-breaks";
import { type Shift, shiftBounds, shiftFormula } from "./shift";
import { writeOutSharedFormulas } from "./shared-formulas";
import type { Table } from "./table";

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Moves cells, and with them everything that speaks of them: formulas, names, merges, tables, rules, charts, references. */
export function carryOut(book: Book, shift: Shift): void {
  const { sheet } = shift;
  writeOutSharedFormulas(book);
  moveCells(shift);
  renameInFormulas(book, (formula, own) => shiftFormula(shift, formula, own));
  sheet.setMerges(sheet.merges.map((merge) => shiftBounds(shift, merge)).filter((merge) => merge !== null));
  for (const table of book.tables) {
    if (table.sheet !== sheet) continue;
    const area = shiftBounds(shift, table.area);
    if (area === null || areaName(area) === areaName(table.area)) continue;
    if (area.columns !== table.area.columns) fitColumns(table, shift, area);
    table.area = area;
  }
  for (const table of book.tables) table.changeFormulas((formula) => shiftFormula(shift, formula, table.sheet));
  moveRules(shift);
  moveNotes(book.file.parts, sheet.file.part, (cell) => shiftBounds(shift, cell));
  if (isWhole(shift)) {
    moveWhole(book, shift);
    moveBreaks(shift);
  }
  for (const follower of book.followers(sheet)) {
    if (shift.axis === "row") follower.moveRows(shift.at, shift.count);
    else follower.moveColumns(shift.at, shift.count);
  }
  book.wrote(sheet, WHOLE);
}

/** A table has a column for each of its sheet's columns; those that came in get names as Excel gives them. */
function fitColumns(table: Table, shift: Shift, area: Bounds): void {
  const { at, count } = shift;
  const old = table.area;
  const names = table.columnNames();
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const keep = Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    if (column < at) return column - old.column;
    return count > 0 && column < at + count ? null : column - count - old.column;
  });
  const wanted = keep.map((index) => {
    if (index !== null) return names[index] ?? "";
    let number = 1;
    while (taken.has(`column${number}`)) number += 1;
    taken.add(`column${number}`);
    return `Column${number}`;
  });
  table.setColumns(wanted, keep);
  if (!table.showHeaders) return;
  wanted.forEach((name, index) => {
    if (keep[index] === null) table.sheet.file.setContent(area.row, area.column + index, { kind: "text", value: name });
  });
}

function isWhole(shift: Shift): boolean {
  return shift.first === 0 && shift.last === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

function moveCells(shift: Shift): void {
  const { file } = shift.sheet;
  const old = file.content;
  const cells = new CellStore(file.pool);
  const formulas = new Map<number, CellFormula>();
  const extras = new Map<number, string>();
  const richTexts = new Map<number, string>();
  for (const { row, columns } of old.cells.rowsWithin(WHOLE)) {
    for (const column of columns) {
      const to = shiftBounds(shift, { row, column, rows: 1, columns: 1 });
      if (to === null) continue;
      const kind = old.cells.kind(row, column);
      const style = old.cells.styleMark(row, column);
      if (kind !== 0) cells.setRaw(to.row, to.column, kind as 1 | 2 | 3 | 4, old.cells.raw(row, column));
      if (style > 0) cells.setStyle(to.row, to.column, style - 1);
    }
  }
  const carry = <Value>(from: ReadonlyMap<number, Value>, into: Map<number, Value>): void => {
    for (const [key, value] of from) {
      const to = shiftBounds(shift, {
        row: Math.floor(key / MAX_COLUMNS),
        column: key % MAX_COLUMNS,
        rows: 1,
        columns: 1,
      });
      if (to !== null) into.set(cellKey(to.row, to.column), value);
    }
  };
  carry(old.formulas, formulas);
  for (const [key, formula] of formulas) {
    const range = formula.range === null ? null : movedName(shift, formula.range);
    if (range !== formula.range && range !== "") formulas.set(key, { ...formula, range });
  }
  carry(old.extras, extras);
  carry(old.richTexts, richTexts);
  let { rows } = old;
  if (shift.axis === "row" && isWhole(shift)) {
    rows = new Map<number, RowFacts>();
    for (const [row, facts] of old.rows) {
      const to = shiftBounds(shift, { row, column: 0, rows: 1, columns: 1 });
      if (to !== null && to.row < MAX_ROWS) rows.set(to.row, facts);
    }
    // Rows that come into a group belong to it.
    const level = Math.min(...[shift.at - 1, shift.at].map((row) => levelOf(old.rows.get(row))));
    for (let row = shift.at; level > 0 && row < shift.at + shift.count; row += 1)
      rows.set(row, { ...PLAIN_ROW, attributes: `outlineLevel="${level}"` });
  }
  file.replaceContent({ ...old, cells, formulas, extras, richTexts, rows, uncalculated: new Set() });
  if (shift.axis === "column" && isWhole(shift) && file.columns().length > 0) {
    file.setColumns(shiftColumns(file.columns(), shift.at, shift.count));
  }
}

function levelOf(facts: RowFacts | undefined): number {
  return Number(wordOf(facts?.attributes ?? "", "outlineLevel"));
}

/** Areas that the shell names: conditional formats, validations, hyperlinks, filters. */
function moveRules(shift: Shift): void {
  const { file } = shift.sheet;
  const root = file.root();
  const moveList = (text: string): string =>
    text
      .split(/\s+/)
      .map((one) => movedName(shift, one))
      .filter((one) => one !== "")
      .join(" ");
  const listed = ["dataValidations", "ignoredErrors", "protectedRanges"].flatMap((name) => boxed(root, name));
  for (const element of [...children(root, "conditionalFormatting"), ...listed]) {
    const areas = moveList(attribute(element, "sqref") ?? "");
    file.changeShell();
    if (areas === "") removeElement(element);
    else element.setAttribute("sqref", areas);
  }
  for (const element of [...boxed(root, "hyperlinks"), ...children(root, "autoFilter")]) {
    const area = movedName(shift, attribute(element, "ref") ?? "");
    file.changeShell();
    if (area === "") removeElement(element);
    else element.setAttribute("ref", area);
  }
  for (const name of ["dataValidations", "hyperlinks", "ignoredErrors", "protectedRanges"]) {
    const box = child(root, name);
    if (box !== null && children(box).length === 0) removeElement(box);
  }
  for (const element of [...root.getElementsByTagNameNS(NAMESPACE.xm, "sqref")]) {
    const areas = moveList(element.textContent ?? "");
    file.changeShell();
    if (areas !== "") element.textContent = areas;
  }
}

function boxed(root: Parameters<typeof children>[0], name: string): ReturnType<typeof children> {
  const box = child(root, name);
  return box === null ? [] : children(box);
}

function movedName(shift: Shift, name: string): string {
  const area: Bounds | null = parseArea(name);
  if (area === null) return name;
  const after = shiftBounds(shift, area);
  return after === null ? "" : areaName(after);
}

/** What only whole rows and columns take along: charts. */
function moveWhole(book: Book, shift: Shift): void {
  for (const chart of book.charts.all) {
    if (chart.sheet !== shift.sheet) continue;
    const { anchor } = chart;
    const key = shift.axis;
    if (anchor.to[key] < shift.at) continue;
    if (anchor.from[key] >= shift.at) {
      const by = shift.count < 0 ? Math.max(shift.count, shift.at - anchor.from[key]) : shift.count;
      chart.anchor = {
        from: { ...anchor.from, [key]: anchor.from[key] + by },
        to: { ...anchor.to, [key]: anchor.to[key] + by },
      };
    } else {
      chart.anchor = anchorOfBox(shift.sheet, boxOfAnchor(shift.sheet, anchor));
    }
  }
}
