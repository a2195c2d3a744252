import { splitSheet, parseArea } from "@offline-excel/xlsx/address";
import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import type { Book } from "../workbook/book";
import { definedNames } from "../workbook/names";
import { boundsOf } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import { referencesIn } from "../formula/formula-references";
import { lexFormula } from "../formula/lexer";
import { type TableStructure, tableStructure } from "../formula/table-reference";

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Bounds;
  /** Of the area, a formula reads the cells of its own row alone. */
  readonly ownRow?: boolean;
}

/** What a formula is made from; null: it cannot be told from its text, for it reads another workbook. */
export type Precedents = readonly Precedent[] | null;

/**
 * Functions that find their cells only when they run: any cell of their own sheet, or of one that the formula or the texts it
 * reads name. What changes by itself (NOW, RAND) is made from no cell, and stays as Excel calculated it.
 */
const FINDING = new Set(["INDIRECT", "OFFSET"]);
const WHOLE: Bounds = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Cells whose texts are looked at for the names of sheets. */
const MOST_TEXTS = 1_000;
/** Names that stand for formulas with names. */
const DEEPEST_NAME = 8;

/** Columns of a table side by side, with room. */
const MOST_KNOWN = 500;

/** Sheets, tables and names by the text that formulas call them. Made once for each calculation. */
export class Reader {
  private readonly book: Book;
  private readonly sheets: Map<string, Sheet>;
  private readonly tables: Map<string, Table>;
  /** A sheet's own name may be the workbook's or another sheet's too: what any of them stands for counts. */
  private readonly names = new Map<string, string[]>();
  /** Of the texts read last: a table's column says the same in each of its rows. */
  private readonly known = new Map<string, Precedents>();
  private knownOf: Sheet | null = null;

  constructor(book: Book) {
    this.book = book;
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(book.tables.map((table) => [table.name.toLowerCase(), table]));
    for (const { name, element } of definedNames(book)) {
      const key = name.toLowerCase();
      this.names.set(key, [...(this.names.get(key) ?? []), element.textContent ?? ""]);
    }
  }

  read(formula: string, own: Sheet): Precedents {
    if (this.knownOf !== own || this.known.size > MOST_KNOWN) {
      this.known.clear();
      this.knownOf = own;
    }
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    const precedents = this.readAnew(formula, own);
    this.known.set(formula, precedents);
    return precedents;
  }

  private readAnew(formula: string, own: Sheet, depth = 0): Precedents {
    const tokens = lexFormula(formula);
    const result: Precedent[] = [];
    let finds = false;
    for (const reference of referencesIn(tokens)) {
      const area = boundsOf(reference);
      const sheets = reference.sheet === null ? [own] : this.sheetsOf(reference.sheet);
      if (sheets === null) return null;
      for (const sheet of sheets) result.push({ sheet, area });
    }
    for (const [index, { kind, text, end }] of tokens.entries()) {
      // Newer functions stand in files behind "_xlfn." or "_xlfn._xlws.".
      if (kind === "function" && FINDING.has(text.slice(text.lastIndexOf(".") + 1).toUpperCase())) finds = true;
      const next = tokens[index + 1];
      if (kind === "structure" && tokens[index - 1]?.kind !== "name") {
        // "[@Score]" speaks of the table that the formula stands in.
        for (const table of this.book.tables) if (table.sheet === own) result.push({ sheet: own, area: table.area });
      }
      if (kind !== "name") continue;
      const table = this.tables.get(text.toLowerCase());
      if (table !== undefined) {
        const structure = next?.kind === "structure" && next.start === end ? tableStructure(next.text) : null;
        result.push(tablePrecedent(table, structure));
        continue;
      }
      for (const formula of this.names.get(text.toLowerCase()) ?? []) {
        const place = this.place(formula);
        const made = place === null ? (depth < DEEPEST_NAME ? this.readAnew(formula, own, depth + 1) : null) : [place];
        if (made === null) return null;
        result.push(...made);
      }
    }
    return finds ? [...result, ...this.sheetsFound(formula, own, result)] : result;
  }

  /** The sheets of "Sheet1" or "Sheet1:Sheet3"; null: another workbook's. */
  private sheetsOf(name: string): readonly Sheet[] | null {
    const one = this.sheets.get(name.toLowerCase());
    if (one !== undefined) return [one];
    if (name.includes("[")) return null;
    const { sheets } = this.book;
    const ends = name
      .split(":")
      .map((end) => sheets.findIndex((sheet) => sheet.name.toLowerCase() === end.toLowerCase()));
    // A sheet that is not there: an error, whatever is written.
    return ends.length < 2 || ends.includes(-1) ? [] : sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  /** Whole sheets on which a formula may find its cells. */
  private sheetsFound(formula: string, own: Sheet, known: readonly Precedent[]): Precedent[] {
    const texts = [formula];
    for (const { sheet, area } of known) {
      for (const { row, columns } of sheet.file.content.cells.rowsWithin(area)) {
        if (texts.length > MOST_TEXTS) break;
        for (const column of columns) {
          const content = sheet.file.content.cells.content(row, column);
          if (content.kind === "text") texts.push(content.value);
        }
      }
    }
    const words = texts.join("\n").toLowerCase();
    return this.book.sheets
      .filter((sheet) => sheet === own || words.includes(sheet.name.toLowerCase()))
      .map((sheet) => ({ sheet, area: WHOLE }));
  }

  private place(formula: string): Precedent | null {
    const { sheet: name, rest } = splitSheet(formula);
    const area = parseArea(rest);
    const sheet = name === null ? undefined : this.sheets.get(name.toLowerCase());
    return area === null || sheet === undefined ? null : { sheet, area };
  }
}

/** What a reference to a table reads: one of its columns, or, of anything else, all of it. */
function tablePrecedent(table: Table, structure: TableStructure | null): Precedent {
  const { items, columns } = structure ?? { items: [], columns: [] };
  const [item = "data"] = items;
  const [heading, last] = columns;
  const isOne = (item === "data" || item === "this row") && items.length < 2 && last === undefined;
  const index = isOne ? table.columnNames().findIndex((one) => one.toLowerCase() === heading?.toLowerCase()) : -1;
  if (index < 0) return { sheet: table.sheet, area: table.area };
  const area = { ...table.area, column: table.area.column + index, columns: 1 };
  return { sheet: table.sheet, area, ownRow: item === "this row" };
}
