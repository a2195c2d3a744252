import type { SalesLine } from "../sales";

/**
 * What totals by one key do not tell, of lines that are not at hand one by one: sums by two keys, each as one line, where there are not too
 * many of them.
 */
export interface LinesInDetail {
  /** List amounts of the reported lines whose net revenue is not negative; null: not told. */
  readonly listed: number | null;
  /** Lines that know no period, of all lines. */
  readonly undated: { readonly lines: number; readonly netRevenue: number; readonly all: number };
  /** By customer and period, of all that is no plan; null: there are too many. */
  readonly purchases: readonly SalesLine[] | null;
  /** Customers who bought, and those of them with more than one order; null: not told. */
  readonly repeat: { readonly customers: number; readonly several: number } | null;
  /** By product and customer; null: there are too many. */
  readonly pairs: { readonly reported: readonly SalesLine[]; readonly base: readonly SalesLine[] | null } | null;
}

/** Sums by two keys that are kept at most: beyond, what is made of them is left out and said to be. */
export const MOST_DETAILS = 300_000;
/** Lines that are gone through for them: more would take longer than the report itself. */
export const MOST_DETAILED_LINES = 5_000_000;
