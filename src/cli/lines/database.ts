import type { Dialect } from "./dialect";

/** A statement with its values apart: no text of a user becomes SQL. */
export interface Statement {
  readonly sql: string;
  /** $1, $2 ... */
  readonly values: readonly string[];
}

/** Every cell as text, so that decimals arrive as they are. */
export type ResultRow = readonly (string | null)[];

/** Whatever answers statements: the embedded DuckDB, a server that speaks PostgreSQL's protocol. */
export interface LinesDatabase {
  readonly dialect: Dialect;
  readonly rows: (statement: Statement) => Promise<readonly ResultRow[]>;
  /** Keeps what a statement gives as a table, so that texts are read once; null: nothing may be written there. */
  readonly keep: ((statement: Statement) => Promise<string>) | null;
  readonly close: () => Promise<void>;
}

/** Puts a statement together: values become parameters, numbered as they come. */
export class StatementWriter {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The place of a text in the statement. */
  text(value: string): string {
    let number = this.numbers.get(value);
    if (number === undefined) {
      this.values.push(value);
      number = this.values.length;
      this.numbers.set(value, number);
    }
    return `cast($${number} as varchar)`;
  }

  /** The texts as a list in brackets. */
  texts(values: Iterable<string>): string {
    return `(${[...values].map((value) => this.text(value)).join(", ")})`;
  }

  done(sql: string): Statement {
    return { sql, values: this.values };
  }
}
