/** What the profitability report takes in: the accountant's sales lines after mapping. Money as in the input. */

export interface SalesLine {
  readonly customer: string | null;
  readonly product: string | null;
  readonly segment: string | null;
  readonly territory: string | null;
  readonly order: string | null;
  /** Days since 1899-12-30, as Excel counts; null where there is no date. */
  readonly date: number | null;
  readonly period: string | null;
  /** Where the period stands in its own calendar, as year * 12 + month; left out: it names no month. */
  readonly month?: number | null;
  /** "actual", "plan" ... as in the input; null where the data knows none. */
  readonly scenario: string | null;
  /** Units sold; left out: none are stated. */
  readonly quantity?: number;
  /** List revenue, before deductions. */
  readonly revenue: number;
  /** Discounts, rebates and returns together, as positive amounts. */
  readonly deductions: number;
  /** By level, as mapped: COGS, CM1, CM2, CM3 ...; positive amounts. */
  readonly costs: Readonly<Record<string, number>>;
  /** True where a cost of the line is not stated: it counts as 0, and a group of such lines alone has no margin. */
  readonly withoutCost?: boolean;
  /** By the data's other columns, in their order; left out: there are none. */
  readonly others?: readonly (string | null)[];
  /** By the data's volume columns, in their order; left out: there are none. */
  readonly volumes?: readonly number[];
}

export const PROFIT_DIMENSIONS = ["customer", "product", "segment", "territory", "orderSize"] as const;
export type ProfitDimension = (typeof PROFIT_DIMENSIONS)[number];

/** Sales lines of all tables together. */
export interface SalesData {
  readonly lines: readonly SalesLine[];
  /** Cost levels in their order, as mapped: at most "COGS", then CM1, CM2, CM3. */
  readonly levels: readonly string[];
  /** The dimensions that were mapped (orderSize where there is an order). */
  readonly dimensions: readonly ProfitDimension[];
  /** Net revenue by the general ledger, where given. */
  readonly ledgerTotal: number | null;
  /** Any other columns that lines are viewed by, as the accountant calls them. */
  readonly otherColumns?: readonly string[];
  /** Columns that count what drives costs: visits, deliveries ... */
  readonly volumeColumns?: readonly string[];
}
