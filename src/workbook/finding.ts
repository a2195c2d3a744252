import { FINDINGS_IN_DETAIL } from "../language/findings-in-detail";

/** What could not be used as it stands, as data: the sentence is made at the edge. */

export const FINDING_CODES = [
  "rating-out-of-scale",
  "rating-not-a-number",
  "date-in-ratings",
  "formula-error",
  "decimals-in-ratings",
  "duplicate-rater",
  "unknown-department",
  "unknown-criterion",
  "suppliers-assumed",
  "no-answer-codes",
  "positions-counted-alike",
  "no-department",
  "rows-are-departments",
  "rows-are-persons",
  "groups-alike",
  "role-from-title",
  "copy-ignored",
  "averages-ignored",
  "importance-ignored",
  "hidden-data-used",
  "summary-row-ignored",
  "computed-row-ignored",
  "reversed-suspected",
  "reversed-by-note",
  "name-taken",
  "mapping-not-found",
  "amount-not-a-number",
  "amount-as-text",
  "mixed-currency",
  "duplicate-heading",
  "zero-revenue",
  "negative-amounts",
  "amounts-like-marks",
  ...FINDINGS_IN_DETAIL,
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly code: FindingCode;
  /** null: the workbook as a whole. */
  readonly sheet: string | null;
  /** A1 address, a cell or a range; null: the sheet as a whole. */
  readonly cell: string | null;
  readonly value: string | number | boolean | null;
}

/** Rating cells: read = used + notApplicable + blank + refused. */
export interface CellCounts {
  readonly read: number;
  readonly used: number;
  readonly notApplicable: number;
  readonly blank: number;
  readonly refused: number;
}
