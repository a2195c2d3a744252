import type { CellValue } from "../snapshot";

/** Rows that can be gone through again and again, a few thousand at a time. */
export interface StreamedRows {
  /** The file's name: stands in the report where a sheet's name does. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Columns of true dates, as serial numbers. */
  readonly dates: ReadonlySet<number>;
  /** Gives the rows in order, until `take` says that there were enough; share is of the whole file. */
  readonly read: (take: (rows: readonly (readonly CellValue[])[], share: number) => boolean) => Promise<void>;
}

/** Why a file's lines cannot be added up, as a code and what it is about. */
export type StreamProblem =
  | { readonly code: "no-sales"; readonly columns: string }
  | { readonly code: "column-missing"; readonly column: string; readonly columns: string }
  | { readonly code: "blank-names"; readonly column: string; readonly blank: number; readonly lines: number }
  | { readonly code: "quote" | "fields"; readonly line: number }
  | { readonly code: "damaged"; readonly detail: string }
  | { readonly code: "headings-differ"; readonly first: string }
  | { readonly code: "joins" | "several-tables" | "empty" }
  | { readonly code: "currencies"; readonly currencies: string };

export class RefusedStream extends Error {
  constructor(
    readonly file: string,
    readonly problem: StreamProblem,
  ) {
    super(problem.code);
    this.name = "RefusedStream";
  }
}
