import type { LineSums } from "../line-sums";
import type { Comparison } from "../comparison";
import type { ProfitDimension } from "../sales";
import type { LinesInDetail } from "./lines-in-detail";

/**
 * What the profitability report is made from: totals by key, whoever made them (lines in memory, lines that stream past, a
 * database). Money as in the input; names spelled in one way.
 */
export interface SalesTotals {
  /** Cost levels in their order, as mapped. */
  readonly levels: readonly string[];
  /** The dimensions that were mapped (orderSize where there is an order). */
  readonly dimensions: readonly ProfitDimension[];
  readonly ledgerTotal: number | null;
  /** Periods that the lines know, earliest first. */
  readonly periods: readonly string[];
  /** The period reported; null: all lines. */
  readonly period: string | null;
  readonly comparedWith: Comparison | null;
  /** Of the lines reported. */
  readonly total: LineSums;
  /** Those of negative net revenue. */
  readonly negative: { readonly lines: number; readonly netRevenue: number };
  /** By every dimension that is mapped; a line without a key is in "". */
  readonly views: Readonly<Partial<Record<ProfitDimension, TotalsByKey>>>;
  readonly otherViews: readonly (TotalsByKey & { readonly name: string })[];
  /** Upper bounds that the totals by order size go by. */
  readonly orderSizeBands: readonly number[];
  /** What cost pools are spread by; null: there are none. */
  readonly volumes: CustomerVolumes | null;
  /** Orders of each category; null: no break-even order is asked for. */
  readonly categoryOrders: CategoryOrders | null;
  /** Of lines that are not at hand; null: they are. */
  readonly detail: LinesInDetail | null;
}

export interface TotalsByKey {
  readonly reported: ReadonlyMap<string, LineSums>;
  /** Of the plan or period compared with; null: there is none. */
  readonly base: ReadonlyMap<string, LineSums> | null;
}

/** Units of what drives costs, by customer. */
export interface CustomerVolumes {
  readonly orders: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>;
  /** Lines of negative net revenue. */
  readonly returns: ReadonlyMap<string, number>;
  /** Sums of the columns that count a driver, by their names. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A category's part of an order counts as an order of the category. */
export interface CategoryOrders {
  readonly dimension: Exclude<ProfitDimension, "orderSize">;
  readonly rows: ReadonlyMap<string, OrdersOfCategory>;
}

export interface OrdersOfCategory {
  readonly orders: number;
  /** Net revenue of those orders. */
  readonly value: number;
  /** Orders below the category's break-even value; null where there is no such value. */
  readonly below: number | null;
}
