import type { EntryOf } from "../layouts/schema-parts";
import type { entrySchema } from "../layouts/schemas";

export type { ChecklistEntry } from "../layouts/checklist/schema";
export type { DepartmentsEntry } from "../layouts/departments/schema";
export type { LongEntry } from "../layouts/long/schema";
export type { LongMatrixEntry, SquareMatrixEntry } from "../layouts/matrix/schema";
export type { ResponsesEntry } from "../layouts/responses/schema";
export type {
  AmountKind,
  DateOrder,
  DecimalSign,
  JoinedColumn,
  SalesEntry,
  SalesJoin,
  SalesPool,
} from "../layouts/sales/schema";

/** How the sheets of a workbook are to be read: what the pane saves and the command line takes. Columns by header text or "column:F". */

export type ColumnName = string;
export type Part = "A" | "B" | "C" | "D";

/** What a mapping says of one block of cells; its type is that of its layout's schema. */
export type MappingEntry = EntryOf<typeof entrySchema>;

export type Layout = MappingEntry["layout"];

/** A criterion (a rater, in a checklist) with a column for each answer: it goes by its first column. */
export interface TickedAnswers {
  readonly columns: readonly ColumnName[];
  /** The rating that a tick in each of the columns is. */
  readonly values: readonly number[];
}

export interface Mapping {
  readonly version: 1;
  readonly sheets: readonly MappingEntry[];
}

/** Why a layout was proposed, as data; the pane makes the sentence. */
export interface ProposalReason {
  readonly code:
    | "given"
    | "saved"
    | "criteria-matched"
    | "rater-headers"
    | "department-heading"
    | "rating-columns"
    | "rating-column"
    | "square-of-departments"
    | "suppliers-assumed"
    | "rows-are-departments"
    | "columns-are-departments"
    | "columns-are-raters"
    | "groups-alike"
    | "marks-assumed"
    | "role-from-title"
    | "money-and-dimensions"
    | "department-list"
    | "no-ratings"
    | "too-few-rows"
    | "copy-of-sheet"
    | "averages-of-sheet"
    | "importance"
    | "sheet-is-department"
    | "sheet-is-period"
    | "own-questions"
    | "purchases"
    | "summary-of-lines"
    | "heads-of-lines"
    | "expenses"
    | "empty";
  readonly count: number;
  /** The sheet that a copy, a summary or the heads of invoices belong to. */
  readonly sheet?: string;
  /** The headings that it is about. */
  readonly value?: string;
}

/** A detected layout is a proposal: shown with its reason, corrected by the user, then saved in the workbook. */
export interface Proposal {
  readonly entry: MappingEntry;
  /** 0-1. */
  readonly confidence: number;
  readonly reasons: readonly ProposalReason[];
}
