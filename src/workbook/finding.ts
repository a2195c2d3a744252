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
  "scale-ambiguous",
  "direction-assumed",
  "reading-uncertain",
  "copy-ignored",
  "importance-ignored",
  "hidden-data-used",
  "summary-row-ignored",
  "reversed-suspected",
  "polarised",
  "no-variance",
  "too-few-raters",
  "negative-alpha",
  "changed-by-too-few",
  "name-taken",
  "not-an-evaluation",
  "mapping-not-found",
  "amount-not-a-number",
  "amount-as-text",
  "mixed-currency",
  "missing-cost",
  "duplicate-heading",
  "zero-revenue",
  "negative-amounts",
  "no-costs",
  "amount-computed",
  "tax-taken-off",
  "tax-assumed",
  "discount-assumed",
  "discount-as-rate",
  "discount-not-taken",
  "cost-per-unit",
  "unit-cost-unused",
  "margin-as-rate",
  "profit-from-column",
  "profit-disagrees",
  "lines-left-out",
  "lines-negated",
  "currencies-not-added",
  "names-joined",
  "names-filled-down",
  "decimals-assumed",
  "dates-as-text",
  "date-not-read",
  "period-not-there",
  "purchases-left-out",
  "expenses-left-out",
  "summary-left-out",
  "heads-left-out",
  "lines-repeated",
  "table-as-plan",
  "returns-negated",
  "tables-added",
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
