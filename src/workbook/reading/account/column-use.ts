import type { Scale } from "../../../alignment/evaluation";
import type { Direction } from "./legends";

/** Who rated whom, when, and with what weight: what the ratings hang on. */
const STRUCTURE = [
  "department rated",
  "department of the rater",
  "role",
  "rater",
  "period",
  "weight",
  "headcount",
  "target",
  "statement",
  "supplier",
  "customer",
  "facet",
] as const;

/**
 * What a column is. Every column of a sheet has exactly one use. "statement", "supplier", "customer" and "facet" are structure
 * of checklists, lists and matrices; the last ones are those of sales lines.
 */
export const COLUMN_USES = [
  "criterion",
  ...STRUCTURE,
  "comment",
  "fact",
  "derived",
  "choice",
  "left out",
  "amount",
  "quantity",
  "price",
  "cost",
  "discount",
  "tax",
  "date",
  "currency",
  "view",
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export const STRUCTURE_USES: ReadonlySet<ColumnUse> = new Set<ColumnUse>(STRUCTURE);

/** Why, as data; the sentence is made at the edge. */
export const COLUMN_REASONS = [
  "given",
  "confirmed",
  "words-of-a-scale",
  "numbers-of-a-scale",
  "numbers-with-words",
  "column-for-each-answer",
  "scale-stated",
  "heading-says-department",
  "few-names-that-repeat",
  "heading-says-role",
  "heading-says-rater",
  "heading-says-period",
  "heading-says-weight",
  "heading-says-headcount",
  "heading-says-target",
  "statements",
  "raters-column",
  "free-text",
  "technical-column",
  "heading-says-fact",
  "dates",
  "identifier",
  "names-or-addresses",
  "coded-fact",
  "labels-that-repeat",
  "heading-says-derived",
  "computed-from-others",
  "ticked-answer",
  "several-answers",
  "yes-or-no",
  "importance",
  "copy-of-another-sheet",
  "counts-of-answers",
  "pivot-table",
  "empty",
  "same-answer-everywhere",
  "words-of-no-known-scale",
  "range-of-no-scale",
  "measurements",
  "alone",
  "not-an-evaluation",
  "sales-column",
  "list-column",
  "not-in-lines",
] as const;
export type ColumnReasonCode = (typeof COLUMN_REASONS)[number];

export interface ColumnReason {
  readonly code: ColumnReasonCode;
  /** What the sentence shows: a text from the column, a number, another column's heading. */
  readonly value: string | number | null;
}

/** What the account says of one column. */
export interface AccountColumn {
  readonly sheet: string;
  /** "F". */
  readonly column: string;
  /** "" where nothing heads it. */
  readonly heading: string;
  readonly use: ColumnUse;
  readonly scale: Scale | null;
  readonly direction: Direction | null;
  readonly reason: ColumnReason;
  /** 0-1. */
  readonly confidence: number;
}

/** What an entry of the mapping makes of a column. */
export interface NamedUse {
  readonly column: number;
  readonly use: ColumnUse;
  readonly scale: Scale | null;
  readonly direction: Direction | null;
  readonly because: ColumnReasonCode;
}
