import type { Figure, Interval } from "../alignment/figure";
import type { BreakEvenByCategory } from "./break-even-by-category";
import type { Comparison } from "./comparison";
import type { CustomersKept } from "./customers-kept";
import type { PriceWaterfall } from "./price-waterfall";
import type { ProductByCustomer } from "./product-by-customer";
import type { VarianceBridge } from "./variance-bridge";
import type { ServedCustomers } from "./served-customers";
import type { CurrencyScale } from "./currency-scale";
import type { ProfitDimension } from "./sales";

export type ProfitClass = "A" | "B" | "C";

/** One row of a view. Money as in the input, shares and margins as fractions. */
export interface ProfitRow {
  readonly name: string;
  readonly lines: number;
  readonly netRevenue: number;
  /** Not computable where no cost of goods is known, or none of these lines states its cost. */
  readonly grossMargin: Figure;
  /** By contribution level, in order. */
  readonly contributions: readonly Figure[];
  /** After cost to serve where pools are given, else the last contribution level mapped, else gross margin. */
  readonly contribution: Figure;
  /** Lines of which a cost is not stated and counts as 0. */
  readonly withoutCost: number;
  /** contribution / netRevenue. */
  readonly margin: Figure;
  /** Of net revenue. */
  readonly share: Figure;
  readonly cumulativeShare: Figure;
  /** By net revenue, 1 = largest. */
  readonly rank: number;
  /** null: the rows have an order of their own (order-size bands) and are not classed. */
  readonly class: ProfitClass | null;
  /** Net revenue against the previous period or plan: absolute and relative. */
  readonly variance: Figure;
  readonly relativeVariance: Figure;
}

export interface WhaleCurve {
  /** x = i / n, y = cumulative profit / total; in currency where the total is not positive. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly unit: "share" | "currency";
  /** The customers of the points after the first; left out: they are not known. */
  readonly names?: readonly string[];
  readonly peak: Figure;
  /** x at the peak, fraction of customers. */
  readonly peakAt: Figure;
  /** Peak minus the total, as a fraction of the total. */
  readonly erosion: Figure;
  readonly lossMakers: number;
}

export interface ProfitabilityResults {
  readonly lines: number;
  readonly period: string | null;
  readonly netRevenue: number;
  /** Not computable where no cost of goods is known. */
  readonly grossMargin: Figure;
  readonly contribution: Figure;
  /** By contribution level, in order. */
  readonly contributions: readonly Figure[];
  /** Lines of which a cost is not stated and counts as 0. */
  readonly withoutCost: number;
  readonly levels: readonly string[];
  /** Ledger total (or the sum of the lines) minus the sum of the views: printed, never spread. */
  readonly difference: number;
  readonly reconciliation: readonly {
    readonly dimension: ProfitDimension;
    readonly total: number;
    readonly difference: number;
  }[];
  readonly views: Readonly<Record<ProfitDimension, readonly ProfitRow[]>>;
  /** Upper bounds of the order-size bands. */
  readonly orderSizeBands: readonly number[];
  readonly whale: WhaleCurve | null;
  /** What the figures are to be shown in; they themselves are as in the input. */
  readonly currencyScale: CurrencyScale;
  /** Net revenue by the ledger, where given. */
  readonly ledgerTotal: number | null;
  /** Views by other columns, as the accountant calls them. */
  readonly otherViews: readonly {
    readonly name: string;
    readonly rows: readonly ProfitRow[];
    readonly total: number;
    readonly difference: number;
  }[];
  /** What variances are against; null: there is nothing to compare with. */
  readonly comparedWith: Comparison | null;
  /** Periods that the lines know, earliest first. */
  readonly periods: readonly string[];
  /** Returns and corrections: lines of negative net revenue. They count like any other. */
  readonly negative: { readonly lines: number; readonly netRevenue: number };
  /** null: no cost pools were given. */
  readonly costToServe: ServedCustomers | null;
  /** null: no fixed cost per order was given. */
  readonly breakEven: BreakEvenByCategory | null;
  /** Over all periods that the lines know; null: there are fewer than two. */
  readonly customersKept: CustomersKept | null;
  /** null: of totals that no lines are known of. */
  readonly waterfall: PriceWaterfall | null;
  /** Against what the variances are against; null: nothing is compared, or no quantities are stated. */
  readonly bridge: VarianceBridge | null;
  readonly productByCustomer: ProductByCustomer | null;
}

/** Alignment against margin, one point a department. */
export interface AlignmentAgainstMargin {
  readonly points: readonly { readonly department: string; readonly alignment: number; readonly margin: number }[];
  readonly rho: Figure;
  /** Exact by permutation up to nine departments. */
  readonly p: Figure;
  readonly interval: Figure<Interval>;
}
