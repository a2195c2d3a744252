import { splitSheet, parseArea } from "../package/address";
import type { Bounds } from "../package/cell-store";
import type { Book } from "../model/book";
import { definedNames } from "../model/names";
import { boundsOf } from "../model/shift";
import type { Sheet } from "../model/sheet";
import { formulaReferences } from "./formula-references";

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Bounds;
}

/** What a formula is made from; null: it cannot be told from its text, so anything may be. */
export type Precedents = readonly Precedent[] | null;

/** Functions that find their cells only when they run, or change by themselves. */
const UNBOUND = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;
const IDENTIFIER = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<name>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)(?<next>\s*[([!]?)/gu;

/** Sheets, tables and names by the text that formulas call them. Made once for each calculation. */
export class Reader {
  private readonly book: Book;
  private readonly sheets: Map<string, Sheet>;
  private readonly tables: Map<string, Precedent>;
  private readonly names: Map<string, string>;

  constructor(book: Book) {
    this.book = book;
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(
      book.tables.map((table) => [table.name.toLowerCase(), { sheet: table.sheet, area: table.area }]),
    );
    this.names = new Map(
      definedNames(book).map(({ name, element }) => [name.toLowerCase(), element.textContent ?? ""]),
    );
  }

  read(formula: string, own: Sheet): Precedents {
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
        result.push(table);
      } else if (this.names.has(name)) {
        const place = this.place(this.names.get(name) ?? "");
        if (place === null) return null;
        result.push(place);
      }
    }
    // "[@Score]" speaks of the table that the formula stands in.
    if (/(?:^|[^\p{L}\p{N}_\]])\[/u.test(formula)) {
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
