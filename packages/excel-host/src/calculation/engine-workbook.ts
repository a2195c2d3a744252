import type {
  CellLike, DefinedNameEntry, FormulaResultLike, RowLike, WorkbookLike, WorksheetLike,
} from "@cj-tech-master/excelts/formula"; // prettier-ignore
import { type Bounds, cellKey, type CellContent, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { intersection } from "@offline-excel/xlsx/address";
import type { Book } from "../workbook/book";
import { definedNames } from "../workbook/names";
import type { Sheet } from "../workbook/sheet";
import type { DirtyFormula } from "./dirty-formulas";
import type { Precedent } from "./precedents";
import { formulaReferences } from "../formula/formula-references";
import { withKnownFunctions } from "./known-functions";
import { TableReferences } from "./table-references";

const FORMULA = 6;
const VALUE = 2;
const WHOLE: Bounds = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A cell as the engine wants it; rows and columns count from 1 there. */
interface EngineCell extends CellLike {
  value: unknown;
  result: FormulaResultLike;
}

type Spilled = (sheet: Sheet, row: number, column: number, value: FormulaResultLike) => void;

export interface EngineWorkbook extends WorkbookLike {
  readonly resultOf: (formula: DirtyFormula) => FormulaResultLike;
  /** Cells that an array formula filled beside its own. */
  readonly spilled: (each: Spilled) => void;
}

/** The engine's view: formulas that are dirty, and as plain values those cells that they are made from. */
export function engineWorkbook(book: Book, dirty: readonly DirtyFormula[]): EngineWorkbook {
  const cells = new Map<Sheet, Map<number, EngineCell>>();
  const made = new Map<Sheet, Map<number, EngineCell>>();
  for (const sheet of book.sheets) {
    cells.set(sheet, new Map());
    made.set(sheet, new Map());
  }
  for (const [sheet, areas] of neededAreas(book, dirty)) {
    const into = cells.get(sheet);
    for (const area of areas) {
      for (const { row, columns } of sheet.file.content.cells.rowsWithin(area)) {
        for (const column of columns) {
          const content = sheet.file.content.cells.content(row, column);
          if (content.kind !== "empty") into?.set(cellKey(row, column), valueCell(row, column, content));
        }
      }
    }
  }
  const references = new TableReferences(book);
  for (const one of dirty) {
    const text = references.asCells(one.text, one.sheet, one.row);
    cells.get(one.sheet)?.set(cellKey(one.row, one.column), formulaCell({ ...one, text: withKnownFunctions(text) }));
  }
  const none = (): Map<number, EngineCell> => new Map<number, EngineCell>();
  const worksheets = book.sheets.map((sheet) =>
    worksheet(book, sheet, cells.get(sheet) ?? none(), made.get(sheet) ?? none()),
  );
  const entries = nameEntries(book);
  return {
    worksheets,
    getWorksheet: (key) => worksheets.find((one) => one.id === key || one.name === key),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
    properties: { date1904: book.file.date1904 },
    resultOf: (one) => cells.get(one.sheet)?.get(cellKey(one.row, one.column))?.result,
    spilled: (each) => {
      for (const [sheet, map] of made) {
        for (const cell of map.values()) {
          const value = cell.value as FormulaResultLike;
          if (value !== undefined) each(sheet, cell.row - 1, cell.col - 1, value);
        }
      }
    },
  };
}

/** The areas whose values the engine has to see; everything where a formula does not tell. */
function neededAreas(book: Book, dirty: readonly DirtyFormula[]): Map<Sheet, Bounds[]> {
  const result = new Map<Sheet, Bounds[]>();
  if (dirty.some(({ precedents }) => precedents === null)) {
    for (const sheet of book.sheets) result.set(sheet, [WHOLE]);
    return result;
  }
  const seen = new Set<string>();
  for (const [precedents, { first, last }] of rowsByPrecedents(dirty)) {
    const rows = { ...WHOLE, row: first, rows: last - first + 1 };
    for (const { sheet, area, ownRow } of precedents) {
      const used = sheet.file.content.cells.bounds(true);
      const within = ownRow === true ? intersection(rows, area) : area;
      const part = used === null || within === null ? null : intersection(used, within);
      if (part === null) continue;
      const key = `${sheet.id} ${part.row} ${part.column} ${part.rows} ${part.columns}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const list = result.get(sheet);
      if (list === undefined) result.set(sheet, [part]);
      else list.push(part);
    }
  }
  return result;
}

/** Formulas of one text have their precedents in common: the first and last row in which they stand. */
function rowsByPrecedents(dirty: readonly DirtyFormula[]): Map<readonly Precedent[], { first: number; last: number }> {
  const result = new Map<readonly Precedent[], { first: number; last: number }>();
  for (const { precedents, row } of dirty) {
    if (precedents === null) continue;
    const rows = result.get(precedents);
    if (rows === undefined) {
      result.set(precedents, { first: row, last: row });
      continue;
    }
    rows.first = Math.min(rows.first, row);
    rows.last = Math.max(rows.last, row);
  }
  return result;
}

function valueOf(content: CellContent): unknown {
  if (content.kind === "empty") return null;
  return content.kind === "error" ? { error: content.value } : content.value;
}

function valueCell(row: number, column: number, content: CellContent): EngineCell {
  return { row: row + 1, col: column + 1, type: VALUE, model: {}, value: valueOf(content), result: undefined };
}

function formulaCell({ row, column, text, formula, spills }: DirtyFormula): EngineCell {
  const array = formula.kind === "array" && formula.range !== null ? { shareType: "array", ref: formula.range } : {};
  // Functions newer than the format stand in files with prefixes.
  const plain = text.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "");
  return {
    row: row + 1,
    col: column + 1,
    type: FORMULA,
    formula: plain,
    model: { formula: plain, ...array, ...(spills === true ? { isDynamicArray: true } : {}) },
    value: null,
    result: undefined,
  };
}

function worksheet(
  book: Book,
  sheet: Sheet,
  cells: Map<number, EngineCell>,
  made: Map<number, EngineCell>,
): WorksheetLike {
  const rows = new Map<number, EngineCell[]>();
  let right = 0;
  for (const cell of cells.values()) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
    right = Math.max(right, cell.col);
  }
  const order = [...rows.keys()].sort((a, b) => a - b);
  const row = (number: number): RowLike => ({
    hidden: sheet.file.row(number - 1).hidden,
    eachCell: (first: unknown, second?: (cell: CellLike, column: number) => void) => {
      const each = second ?? (first as (cell: CellLike, column: number) => void);
      for (const cell of rows.get(number) ?? []) each(cell, cell.col);
    },
  });
  return {
    id: sheet.file.sheetId,
    name: sheet.name,
    dimensions: order.length === 0 ? null : { top: 1, left: 1, bottom: order.at(-1) ?? 1, right },
    eachRow: (first: unknown, second?: (row: RowLike, number: number) => void) => {
      const each = second ?? (first as (row: RowLike, number: number) => void);
      for (const number of order) each(row(number), number);
    },
    findCell: (number, column) => cells.get(cellKey(number - 1, column - 1)),
    getCell: (number, column) => {
      const key = cellKey(number - 1, column - 1);
      const known = cells.get(key) ?? made.get(key);
      if (known !== undefined) return known;
      const cell: EngineCell = { row: number, col: column, type: 0, model: {}, value: undefined, result: undefined };
      made.set(key, cell);
      return cell;
    },
    getTables: () =>
      book.tables
        .filter((table) => table.sheet === sheet)
        .map((table) => ({
          table: {
            name: table.name,
            displayName: table.name,
            tl: { row: table.area.row + 1, col: table.area.column + 1 },
            columns: table.columnNames().map((name) => ({ name })),
            rows: Array.from({ length: table.body.rows }),
            headerRow: table.showHeaders,
            totalsRow: table.showTotals,
          },
        })),
    mergedRegions: [],
  };
}

/** Whether a name stands for cells of a sheet that it says, and nothing else. */
function isPlace(text: string): boolean {
  const [one, ...more] = formulaReferences(text);
  if (one === undefined || more.length > 0 || one.start > 0 || one.end < text.length) return false;
  return one.sheet !== null && one.first.row !== null && one.first.column !== null;
}

function nameEntries(book: Book): DefinedNameEntry[] {
  return definedNames(book).map(({ name, element, sheet }) => {
    const text = element.textContent ?? "";
    const local = sheet === null ? {} : { localSheetId: book.sheets.indexOf(sheet) };
    return isPlace(text) ? { name, ranges: [text], ...local } : { name, ranges: [], formulaExpression: text, ...local };
  });
}
