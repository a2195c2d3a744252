import type { CurrencyScale } from "./currency-scale";
import type { ProfitDimension } from "./sales";
import type { ComparisonChoice } from "./selection";
import type { DescribedPool } from "./served-customers";

/** What the accountant says about the report beside the lines. */
export interface ProfitabilityOptions {
  /** The period to report; null or left out: all lines. */
  readonly period?: string | null;
  /** What variances are against; null or left out: the plan, else the period before. */
  readonly compareWith?: ComparisonChoice;
  /** Upper bounds of the order-size bands set by hand; null or left out: from the data. */
  readonly orderSizeBands?: readonly number[] | null;
  /** What the figures are shown in; left out: as in the input. */
  readonly currencyScale?: CurrencyScale;
  /** Costs that no line bears, spread over customers by their drivers. */
  readonly pools?: readonly DescribedPool[];
  /** What handling an order costs, whatever its value; null or left out: no break-even order is computed. */
  readonly fixedCostPerOrder?: number | null;
  /** Categories of the break-even order; left out: the first of segment, product, territory, customer that is mapped. */
  readonly breakEvenBy?: CategoryDimension;
}

export type CategoryDimension = Exclude<ProfitDimension, "orderSize">;
