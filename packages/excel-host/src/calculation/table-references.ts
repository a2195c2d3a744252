import { absoluteName, columnName, quotedSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { lexFormula } from "../formula/lexer";
import { mapTableReferences, tableReferences, type TableStructure } from "../formula/table-reference";
import type { Book } from "../workbook/book";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";

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
    for (const { table: name, structure, start, end } of tableReferences(lexFormula(plain))) {
      const [item, ...more] = structure.items;
      if (item !== "this row" || more.length > 0) continue;
      const found = this.column(name, structure);
      if (found === null) continue;
      tables.add(found.table);
      piece += `${plain.slice(position, start)}$${columnName(found.column)}$`;
      pieces.push(piece);
      piece = "";
      position = end;
    }
    const [table] = tables;
    if (table === undefined || tables.size > 1) return { table: null, body: null, pieces: [plain] };
    return { table, body: table.body, pieces: [...pieces, plain.slice(position)] };
  }

  /** "Sales[Net]", "Sales[[#Data],[Net]]" and "Sales[[#All],[Net]]" as cells. */
  private withoutWholeColumns(text: string): string {
    return mapTableReferences(text, ({ table: name, structure }) => {
      const [item = "data", ...more] = structure.items;
      if ((item !== "data" && item !== "all") || more.length > 0) return null;
      const found = this.column(name, structure);
      if (found === null) return null;
      const { table, column } = found;
      const area: Bounds = item === "all" ? table.area : table.body;
      return `${quotedSheet(table.sheet.name)}!${absoluteName({ ...area, column, columns: 1 })}`;
    });
  }

  private column(
    name: string | null,
    { columns }: TableStructure,
  ): { readonly table: Table; readonly column: number } | null {
    const table = name === null ? undefined : this.tables.get(name.toLowerCase());
    const [heading, last] = columns;
    if (table === undefined || heading === undefined || last !== undefined) return null;
    const index = table.columnNames().findIndex((one) => one.toLowerCase() === heading.toLowerCase());
    return index < 0 ? null : { table, column: table.area.column + index };
  }
}
