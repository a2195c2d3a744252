import { columnName } from "../package/address";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";

/** "Sales[[#This Row],[Net]]", "Sales[@Net]", "Sales[@[Net sales]]"; texts are stepped over. */
const OWN_ROW =
  /"(?:[^"]|"")*"|(?<table>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)\[(?:\[#This Row\],\s*\[(?<part>(?:[^[\]'#@]|'.)+)\]|@\[(?<own>(?:[^[\]'#@]|'.)+)\]|@(?<word>[\p{L}\p{N}_ ]+))\]/giu;
/** Columns of a table side by side, with room. */
const MOST_KNOWN = 500;

/** A formula cut where the number of its row belongs; null: it speaks of nothing in its row. */
type Cut = { readonly table: Table; readonly pieces: readonly string[] } | null;

/**
 * Writes what formulas say of their own row of a table as cells: the engine takes "[#This Row]" for a whole column when it
 * looks for the order of calculation, which for a hundred thousand rows never ends.
 */
export class OwnRows {
  private readonly tables: Map<string, Table>;
  private readonly known = new Map<string, Cut>();

  constructor(book: Book) {
    this.tables = new Map(book.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  asCells(text: string, sheet: Sheet, row: number): string {
    let cut = this.known.get(text);
    if (cut === undefined) {
      if (this.known.size > MOST_KNOWN) this.known.clear();
      cut = this.cut(text);
      this.known.set(text, cut);
    }
    if (cut === null || cut.table.sheet !== sheet) return text;
    const { row: first, rows } = cut.table.body;
    return row < first || row >= first + rows ? text : cut.pieces.join(String(row + 1));
  }

  private cut(text: string): Cut {
    const tables = new Set<Table>();
    const pieces: string[] = [];
    let piece = "";
    let position = 0;
    for (const match of text.matchAll(OWN_ROW)) {
      const { table: name, part, own, word } = match.groups ?? {};
      const table = name === undefined ? undefined : this.tables.get(name.toLowerCase());
      const heading = (part ?? own ?? word)?.replace(/'(.)/g, "$1").toLowerCase();
      const index = table?.columnNames().findIndex((one) => one.toLowerCase() === heading) ?? -1;
      if (table === undefined || index < 0) continue;
      tables.add(table);
      piece += `${text.slice(position, match.index)}$${columnName(table.area.column + index)}$`;
      pieces.push(piece);
      piece = "";
      position = match.index + match[0].length;
    }
    const [table] = tables;
    return table === undefined || tables.size > 1 ? null : { table, pieces: [...pieces, text.slice(position)] };
  }
}
