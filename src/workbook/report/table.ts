import { columnLetters } from "../address";
import type { Area } from "../snapshot";
import type { CellContent, ReportColumn, ReportTable, UserEntries } from "./description";

/** How a formula of a row names other columns of its table, whatever place they have. */
export interface RowReferences {
  /** The row's own cell in a column: "F12". */
  readonly cell: (key: string) => string;
  /** All cells of a column: "$F$12:$F$20". */
  readonly column: (key: string) => string;
  /** A column's cells from the first row to this one: "$F$12:F14". */
  readonly upToHere: (key: string) => string;
  /** The cell above in a column; in the first row that is the heading. */
  readonly above: (key: string) => string;
  /** A column's letters: "F". */
  readonly columnLetters: (key: string) => string;
  /** From 0. */
  readonly index: number;
}

/** A column declared once: its heading, its look, and what stands in each of its cells. */
export interface TableColumn<Row> extends ReportColumn {
  readonly cell: (row: Row, references: RowReferences) => CellContent;
}

type Mutable<T> = { -readonly [K in keyof T]?: T[K] } & ReportColumn;

export interface TablePlace {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowKey?: readonly string[];
  readonly entries?: UserEntries;
}

/**
 * A table from its columns and the rows that they show. Positions, ranges of charts and formulas follow from the columns' order:
 * a column can be put in anywhere.
 */
export function tableOf<Row>(
  { name, row, column, rowKey, entries }: TablePlace,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): ReportTable {
  const letters = new Map(columns.map(({ key }, index) => [key, columnLetters(column + index)]));
  const first = row + 2;
  const last = row + 1 + Math.max(1, rows.length);
  const lettersOf = (key: string): string => {
    const found = letters.get(key);
    if (found === undefined) throw new Error(`Table ${name} has no column ${key}`);
    return found;
  };
  const referencesOf = (index: number): RowReferences => ({
    cell: (key) => `${lettersOf(key)}${first + index}`,
    column: (key) => `$${lettersOf(key)}$${first}:$${lettersOf(key)}$${last}`,
    upToHere: (key) => `$${lettersOf(key)}$${first}:${lettersOf(key)}${first + index}`,
    above: (key) => `${lettersOf(key)}${first + index - 1}`,
    columnLetters: lettersOf,
    index,
  });
  return {
    name,
    row,
    column,
    columns: columns.map((column) => {
      const declaration: Mutable<TableColumn<Row>> = { ...column };
      delete declaration.cell;
      return declaration;
    }),
    rows: rows.map((one, index) => {
      const references = referencesOf(index);
      return columns.map(({ cell }) => cell(one, references));
    }),
    ...(rowKey === undefined ? {} : { rowKey }),
    ...(entries === undefined ? {} : { entries }),
  };
}

/** The sheet's column in which a table's column stands. */
export function columnIndex(table: ReportTable, key: string): number {
  const index = table.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`Table ${table.name} has no column ${key}`);
  return table.column + index;
}

/** The cells of a table's column, without its heading. */
export function tableColumn(table: ReportTable, key: string): Area {
  return { row: table.row + 1, column: columnIndex(table, key), rows: Math.max(1, table.rows.length), columns: 1 };
}

/** The cells of several columns, neighbours in one area: what a rule or a style is given to. */
export function tableColumns(table: ReportTable, keys: readonly string[]): readonly Area[] {
  const indices = keys.map((key) => columnIndex(table, key)).sort((one, other) => one - other);
  const areas: Area[] = [];
  for (const column of indices) {
    const before = areas.at(-1);
    if (before !== undefined && before.column + before.columns === column) {
      areas[areas.length - 1] = { ...before, columns: before.columns + 1 };
    } else {
      areas.push({ row: table.row + 1, column, rows: Math.max(1, table.rows.length), columns: 1 });
    }
  }
  return areas;
}

/** The A1 address of a cell of the table: "$F$12" with `absolute`. */
export function tableCell(
  table: ReportTable,
  key: string,
  index: number,
  absolute: "" | "column" | "both" = "",
): string {
  const letters = columnLetters(columnIndex(table, key));
  const line = table.row + 2 + index;
  return `${absolute === "" ? "" : "$"}${letters}${absolute === "both" ? "$" : ""}${line}`;
}

/** One past the table's last row. */
export function rowAfter(table: ReportTable): number {
  return table.row + 1 + Math.max(1, table.rows.length);
}

/** Columns that are printed: those up to the last one that is not for the screen alone. */
export function printedColumns(table: ReportTable): number {
  const last = table.columns.findLastIndex(({ printed }) => printed !== false);
  return table.column + last + 1;
}
