import { intersection } from "@offline-excel/xlsx/address";
import { type Bounds, cellKey, EMPTY_CELL, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";
import { Area } from "./area";
import { type Book, EVENT } from "./book";
import { renameInFormulas } from "./formula-holders";
import { checkName } from "./names";
import { ensureWritable } from "./range-changes";
import { recalculate } from "../calculation/recalculation";
import { insertCells, deleteCells } from "./range-shift";
import { retargetFormula } from "../formula/retarget-formula";
import type { Sheet } from "./sheet";
import { createTable, removeTable, type Table } from "./table";

/** The first free name as Excel counts: Table1, Table2 ... */
function freeName(book: Book): string {
  const taken = new Set(book.tables.map((table) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** Makes a table over cells. Without headers, a row for them is put in above. */
export function addTable(book: Book, area: Area, hasHeaders: boolean): Table {
  ensureWritable(area);
  const { sheet } = area;
  if (book.tables.some((table) => table.sheet === sheet && intersection(table.area, area) !== null)) {
    throw new WorkbookError("invalid", "A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw new WorkbookError("merged-cells");
  // Only names that a formula gives have to be known by now; all the rest can wait until it is asked for.
  if (headingIsFormula(sheet, area)) recalculate(book);
  let bounds: Bounds = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  if (!hasHeaders) {
    insertCells(area.with({ ...bounds, rows: 1 }), "Down");
    bounds = { ...bounds, rows: bounds.rows + 1 };
  } else if (bounds.rows === 1) {
    bounds = { ...bounds, rows: 2 };
  }
  const columns = headings(sheet, bounds, hasHeaders);
  const number = 1 + Math.max(0, ...book.tables.map((table) => table.number));
  const table = createTable(book.file.parts, sheet, bounds, freeName(book), number, columns);
  book.tables.push(table);
  writeHeadings(book, table);
  book.emit(EVENT.tableAdded, "Workbook", { source: "Local", tableId: table.id, worksheetId: sheet.id });
  return table;
}

function headingIsFormula({ file }: Sheet, { row, column, columns }: Bounds): boolean {
  return Array.from({ length: columns }, (_, index) => cellKey(row, column + index)).some((key) =>
    file.content.formulas.has(key),
  );
}

/** The header cells' texts; blank ones and repeated ones get names of their own. */
function headings(sheet: Sheet, bounds: Bounds, given: boolean): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < bounds.columns; index += 1) {
    const cell = given ? sheet.file.content.cells.content(bounds.row, bounds.column + index) : EMPTY_CELL;
    const text =
      cell.kind === "empty" ? "" : cell.kind === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
    let name = text === "" ? `Column${index + 1}` : text;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${text === "" ? "Column" : text}${number}`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** Header cells say exactly what the columns are called: Excel repairs the file otherwise. */
export function writeHeadings(book: Book, table: Table): void {
  if (!table.showHeaders) return;
  const { area, sheet } = table;
  for (const [index, name] of table.columnNames().entries()) {
    const column = area.column + index;
    const cell = sheet.file.content.cells.content(area.row, column);
    if (cell.kind === "text" && cell.value === name) continue;
    sheet.file.setContent(area.row, column, { kind: "text", value: name });
  }
  book.wrote(sheet, { ...area, rows: 1 });
}

/** After cells were written: column names follow their header cells. */
export function followHeadings(book: Book): void {
  const written = book.unreadHeadings.splice(0);
  for (const table of book.tables) {
    if (!table.showHeaders) continue;
    const { area, sheet } = table;
    const header = { ...area, rows: 1 };
    if (!written.some((place) => place.sheet === sheet && intersection(place.area, header) !== null)) continue;
    const names = table.columnNames();
    const wanted = headings(sheet, { ...area, columns: names.length }, true);
    for (const [index, name] of wanted.entries()) if (name !== names[index]) table.renameColumn(index, name);
    writeHeadings(book, table);
  }
  book.unreadHeadings.length = 0;
}

export function renameTable(book: Book, table: Table, name: string): void {
  if (name === table.name) return;
  if (name.toLowerCase() !== table.name.toLowerCase()) checkName(book, name, null);
  const tables = new Map([[table.name.toLowerCase(), name]]);
  table.name = name;
  const change = (formula: string): string => retargetFormula(formula, { sheet: null, tables });
  renameInFormulas(book, change);
  for (const one of book.tables) one.changeFormulas(change);
}

export function deleteTable(book: Book, table: Table, keepCells: boolean): void {
  const area = new Area(book, table.sheet, table.area);
  ensureWritable(area);
  const { id, name, sheet } = table;
  removeTable(table);
  book.tables.splice(book.tables.indexOf(table), 1);
  if (!keepCells) {
    // The cells go, and what is below closes the gap.
    deleteCells(area, "Up");
  }
  book.emit(EVENT.tableDeleted, "Workbook", {
    source: "Local",
    tableId: id,
    tableName: name,
    worksheetId: sheet.id,
  });
}

/** Gives a table other cells: the same header row, at least one row under it. */
export function resizeTable(book: Book, table: Table, area: Area): void {
  ensureWritable(area);
  const old = table.area;
  const overlap = area.row === old.row && intersection(area, old) !== null && area.sheet === table.sheet;
  const other = book.tables.some(
    (one) => one !== table && one.sheet === table.sheet && intersection(one.area, area) !== null,
  );
  if (!overlap || other || area.rows < (table.showHeaders ? 2 : 1)) throw new WorkbookError("invalid");
  const keep = Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index - old.column;
    return column >= 0 && column < old.columns ? column : null;
  });
  const bounds = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  table.setColumns(headings(table.sheet, bounds, table.showHeaders), keep);
  table.area = bounds;
  writeHeadings(book, table);
}

/** Adds rows at a place in the body, or at its end. Below the table there must be room or cells that can move. */
export function addRows(book: Book, table: Table, index: number | null, count: number): Bounds {
  const { body, sheet } = table;
  const place = index === null || index < 0 ? body.rows : index;
  if (place > body.rows) throw new WorkbookError("invalid");
  // A table with nothing below its headings shows one blank row, which is none yet: the first row takes it.
  if (body.rows === 1 && isBlank(sheet, body)) {
    if (count > 1) growBody(book, table, body.rows, count - 1);
    return { ...body, rows: count };
  }
  return growBody(book, table, place, count);
}

function growBody(book: Book, table: Table, place: number, count: number): Bounds {
  const { body, sheet } = table;
  const row = body.row + place;
  const below = { row: body.row + body.rows, column: body.column, rows: count, columns: body.columns };
  const free = place === body.rows && !table.showTotals && isBlank(sheet, below);
  const area = { ...table.area };
  if (!free)
    insertCells(new Area(book, sheet, { row, column: body.column, rows: count, columns: body.columns }), "Down");
  if (table.area.rows === area.rows) table.area = { ...table.area, rows: area.rows + count };
  if (row > body.row) copyFormats(sheet, row - 1, row, count, body);
  return { row, column: body.column, rows: count, columns: body.columns };
}

/** New rows look like the row above them. */
function copyFormats(sheet: Sheet, from: number, to: number, count: number, body: Bounds): void {
  const { cells } = sheet.file.content;
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const style = cells.styleMark(from, column);
    if (style === 0) continue;
    for (let row = to; row < to + count; row += 1) cells.setStyle(row, column, style - 1);
  }
}

function isBlank(sheet: Sheet, area: Bounds): boolean {
  for (const { row, columns } of sheet.file.content.cells.rowsWithin({
    ...area,
    rows: Math.min(area.rows, MAX_ROWS - area.row),
  })) {
    if (columns.some((column) => sheet.file.content.cells.kind(row, column) !== 0)) return false;
  }
  return true;
}

export function deleteRows(book: Book, table: Table, index: number, count: number): void {
  const { body, sheet } = table;
  if (index < 0 || count < 1 || index + count > body.rows) throw new WorkbookError("invalid");
  // A table keeps one row: it is emptied.
  const whole = count === body.rows;
  const gone = whole ? count - 1 : count;
  if (whole) {
    for (let column = body.column; column < body.column + body.columns; column += 1)
      sheet.file.setContent(body.row, column, EMPTY_CELL);
    book.wrote(sheet, { ...body, rows: 1 });
  }
  if (gone === 0) return;
  const before = table.area.rows;
  const row = body.row + index + (whole ? 1 : 0);
  deleteCells(new Area(book, sheet, { row, column: body.column, rows: gone, columns: body.columns }), "Up");
  if (table.area.rows === before) table.area = { ...table.area, rows: before - gone };
}
