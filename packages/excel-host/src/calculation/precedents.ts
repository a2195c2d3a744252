import { splitSheet, parseArea } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { Book } from "../workbook/book";
import { definedNames } from "../workbook/names";
import { boundsOf } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import { formulaReferences } from "../formula/formula-references";

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Bounds;
  /** Of the area, a formula reads the cells of its own row alone. */
  readonly ownRow?: boolean;
}

/** What a formula is made from; null: it cannot be told from its text, so anything may be. */
export type Precedents = readonly Precedent[] | null;

/** Functions that find their cells only when they run, or change by themselves. */
const UNBOUND = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;
/** What stands in brackets after a table's name, or by itself: columns, whose words name nothing else. */
const BRACKETS = "\\[(?:'.|[^[\\]']|\\[(?:'.|[^[\\]'])*\\])*\\]";
const IDENTIFIER = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<name>[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\]*)(?:(?<columns>${BRACKETS})|(?<next>\\s*[(!]))?|${BRACKETS}`,
  "gu",
);
const OF_NAMED_TABLE = new RegExp(`[\\p{L}\\p{N}_.\\\\]${BRACKETS}`, "gu");

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

  private readAnew(formula: string, own: Sheet): Precedents {
    if (UNBOUND.test(formula)) return null;
    const result: Precedent[] = [];
    for (const reference of formulaReferences(formula)) {
      const sheet = reference.sheet === null ? own : this.sheets.get(reference.sheet.toLowerCase());
      // Another workbook, or several sheets at once.
      if (sheet === undefined) return null;
      result.push({ sheet, area: boundsOf(reference) });
    }
    for (const match of formula.matchAll(IDENTIFIER)) {
      const name = match.groups?.["name"]?.toLowerCase();
      const next = match.groups?.["next"]?.trim();
      if (name === undefined || next === "(" || next === "!") continue;
      const table = this.tables.get(name);
      if (table !== undefined) {
        result.push(tablePrecedent(table, match.groups?.["columns"] ?? ""));
        continue;
      }
      for (const formula of this.names.get(name) ?? []) {
        const place = this.place(formula);
        if (place === null) return null;
        result.push(place);
      }
    }
    // "[@Score]" speaks of the table that the formula stands in.
    if (/(?:^|[^\p{L}\p{N}_\]])\[/u.test(formula.replace(OF_NAMED_TABLE, "x"))) {
      for (const table of this.book.tables) if (table.sheet === own) result.push({ sheet: own, area: table.area });
    }
    return result;
  }

  private place(formula: string): Precedent | null {
    const { sheet: name, rest } = splitSheet(formula);
    const area = parseArea(rest);
    const sheet = name === null ? undefined : this.sheets.get(name.toLowerCase());
    return area === null || sheet === undefined ? null : { sheet, area };
  }
}

/** One column of a table: "[Sales]", "[[#This Row],[Sales]]", "[[#Data],[Sales]]", "[@Sales]", "[@[Net sales]]". */
const ONE_COLUMN =
  /^(?:\[(?<plain>(?:[^[\]'#@]|'.)+)\]|\[\[#(?:(?<row>This Row)|Data)\],\s*\[(?<part>(?:[^[\]'#@]|'.)+)\]\]|\[@(?:\[(?<own>(?:[^[\]'#@]|'.)+)\]|(?<word>[\p{L}\p{N}_ ]+))\])$/iu;

/** What a reference to a table reads, by the text after its name: one of its columns, or, of anything else, all of it. */
function tablePrecedent(table: Table, rest: string): Precedent {
  const { plain, row, part, own, word } = ONE_COLUMN.exec(rest)?.groups ?? {};
  const name = (plain ?? part ?? own ?? word)?.replace(/'(.)/g, "$1").toLowerCase();
  const index = table.columnNames().findIndex((one) => one.toLowerCase() === name);
  if (index < 0) return { sheet: table.sheet, area: table.area };
  const area = { ...table.area, column: table.area.column + index, columns: 1 };
  return { sheet: table.sheet, area, ownRow: (row ?? own ?? word) !== undefined };
}
