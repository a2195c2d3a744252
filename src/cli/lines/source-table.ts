/** A table of lines that a statement can name, and what its columns are. */
export interface SourceTable {
  /** As the user named the source: stands in the report where a sheet's name does. */
  readonly name: string;
  /** What stands behind "from". */
  readonly relation: string;
  readonly columns: readonly SourceColumn[];
  /** What stands behind "from" to get, besides, where a row is; null: rows have no place. */
  readonly placed: PlacedRelation | null;
  /** Columns by which the table lies on several servers: grouped by them too, each server adds up its own rows. */
  readonly partitionedBy: readonly SourceColumn[];
  /** Of a text file: whether "12,5" is a number, as it is where semicolons separate; null: no text file. */
  readonly text: { readonly commaIsDecimal: boolean } | null;
}

export interface SourceColumn {
  readonly heading: string;
  /** Its name in SQL: c0, c1 ..., whatever its heading is. */
  readonly sql: string;
  readonly kind: ColumnKind;
}

export type ColumnKind = "text" | "integer" | "decimal" | "double" | "date" | "other";

/** The same rows with `place_file` and `place_row`: the row as a person counts it in the file, from 1, a heading included. */
export interface PlacedRelation {
  readonly relation: string;
}
