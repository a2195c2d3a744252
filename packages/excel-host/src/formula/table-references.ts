import { absoluteName, columnName, quotedSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { Book } from "../workbook/book";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";

/** A heading in brackets: an apostrophe escapes what brackets mean. Some programs leave "@" as it is inside of one. */
const HEADING = "(?!@)(?:[^[\\]'#]|'.)+";
const TEXT = '"(?:[^"]|"")*"';
const TABLE = "(?<table>[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\]*)";

/** "Sales[[#This Row],[Net]]", "Sales[@Net]", "Sales[@[Net sales]]"; texts are stepped over. */
const OWN_ROW = new RegExp(
  `${TEXT}|${TABLE}\\[(?:\\[#This Row\\],\\s*\\[(?<part>${HEADING})\\]|@\\[(?<own>${HEADING})\\]|@(?<word>[\\p{L}\\p{N}_ ]+))\\]`,
  "giu",
);
/** "Sales[Net]", "Sales[[#Data],[Net]]", "Sales[[#All],[Net]]". */
const WHOLE_COLUMN = new RegExp(
  `${TEXT}|${TABLE}\\[(?:(?<plain>${HEADING})|\\[#(?<item>Data|All)\\],\\s*\\[(?<part>${HEADING})\\])\\]`,
  "giu",
);
/** Columns of a table side by side, with room. */
const MOST_KNOWN = 500;

/** A formula cut where the number of its row belongs, and the table whose row that is. */
interface Cut {
  readonly table: Table | null;
  readonly body: Bounds | null;
  readonly pieces: readonly string[];
}

/**
 * Writes what formulas say of a table's columns as cells. The engine takes "[#This Row]" for a whole column when it looks for
 * the order of calculation, which for a hundred thousand rows never ends; and it does not know of escaped headings.
 */
export class TableReferences {
  private readonly tables: Map<string, Table>;
  private readonly known = new Map<string, Cut>();

  constructor(book: Book) {
    this.tables = new Map(book.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  /** A formula's text as cells. What it says of its own row stays where that is none of the table's. */
  asCells(text: string, sheet: Sheet, row: number): string {
    if (this.tables.size === 0) return text;
    let cut = this.known.get(text);
    if (cut === undefined) {
      if (this.known.size > MOST_KNOWN) this.known.clear();
      cut = this.cut(text);
      this.known.set(text, cut);
    }
    if (cut.table === null || cut.body === null) return cut.pieces.join("");
    const { row: first, rows } = cut.body;
    if (cut.table.sheet !== sheet || row < first || row >= first + rows) return this.withoutWholeColumns(text);
    return cut.pieces.join(String(row + 1));
  }

  private cut(text: string): Cut {
    const plain = this.withoutWholeColumns(text);
    const tables = new Set<Table>();
    const pieces: string[] = [];
    let piece = "";
    let position = 0;
    for (const match of plain.matchAll(OWN_ROW)) {
      const { table: name, part, own, word } = match.groups ?? {};
      const found = this.column(name, part ?? own ?? word);
      if (found === null) continue;
      tables.add(found.table);
      piece += `${plain.slice(position, match.index)}$${columnName(found.column)}$`;
      pieces.push(piece);
      piece = "";
      position = match.index + match[0].length;
    }
    const [table] = tables;
    if (table === undefined || tables.size > 1) return { table: null, body: null, pieces: [plain] };
    return { table, body: table.body, pieces: [...pieces, plain.slice(position)] };
  }

  private withoutWholeColumns(text: string): string {
    return text.replace(WHOLE_COLUMN, (whole, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const found = this.column(groups["table"], groups["plain"] ?? groups["part"]);
      if (found === null) return whole;
      const { table, column } = found;
      const area: Bounds = groups["item"]?.toLowerCase() === "all" ? table.area : table.body;
      return `${quotedSheet(table.sheet.name)}!${absoluteName({ ...area, column, columns: 1 })}`;
    });
  }

  private column(name: string | undefined, heading: string | undefined): { table: Table; column: number } | null {
    const table = name === undefined ? undefined : this.tables.get(name.toLowerCase());
    if (table === undefined || heading === undefined) return null;
    const wanted = heading.replace(/'(.)/gs, "$1").toLowerCase();
    const index = table.columnNames().findIndex((one) => one.toLowerCase() === wanted);
    return index < 0 ? null : { table, column: table.area.column + index };
  }
}
