import type { Figure, Interval } from "../alignment/figure";
import type { ProfitDimension } from "./sales";

export type ProfitClass = "A" | "B" | "C";

/** One row of a view. Money as in the input, shares and margins as fractions. */
export interface ProfitRow {
  readonly name: string;
  readonly lines: number;
  readonly netRevenue: number;
  readonly grossMargin: number;
  /** By contribution level, in order. */
  readonly contributions: readonly number[];
  /** The last contribution level mapped; gross margin if none. */
  readonly contribution: number;
  /** contribution / netRevenue. */
  readonly margin: Figure;
  /** Of net revenue. */
  readonly share: Figure;
  readonly cumulativeShare: Figure;
  /** By net revenue, 1 = largest. */
  readonly rank: number;
  readonly class: ProfitClass;
  /** Net revenue against the previous period or plan: absolute and relative. */
  readonly variance: Figure;
  readonly relativeVariance: Figure;
}

export interface WhaleCurve {
  /** x = i / n, y = cumulative profit / total; in currency where the total is not positive. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly unit: "share" | "currency";
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
  readonly grossMargin: number;
  readonly contribution: number;
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
}

/** Alignment against margin, one point a department. */
export interface AlignmentAgainstMargin {
  readonly points: readonly { readonly department: string; readonly alignment: number; readonly margin: number }[];
  readonly rho: Figure;
  /** Exact by permutation up to nine departments. */
  readonly p: Figure;
  readonly interval: Figure<Interval>;
}
