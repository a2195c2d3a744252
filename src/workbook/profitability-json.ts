import { type Figure, valueOrNull } from "../alignment/figure";
import type { BreakEvenByCategory } from "../profitability/break-even-by-category";
import type { CustomersKept } from "../profitability/customers-kept";
import { salesHighlights } from "./report/sales-line";
import type { ProfitabilityResults, ProfitRow } from "../profitability/results";
import { PROFIT_DIMENSIONS } from "../profitability/sales";
import type { ServedCustomers } from "../profitability/served-customers";
import type { DepartmentProfitability } from "./department-profit";

/** Gives a figure's value, and notes the reason where there is none. */
export type TakeFigure = <Value>(name: string, figure: Figure<Value>) => Value | null;

/** The accountant's columns of the departments, and how margin goes with alignment. */
export function againstMarginJson(profit: DepartmentProfitability | null, take: TakeFigure): object | null {
  if (profit === null) return null;
  const { departments, against } = profit;
  return {
    rho: take("rho", against.rho),
    p: take("p", against.p),
    interval: take("interval", against.interval),
    points: against.points,
    departments: departments.map(({ id, revenue, cost, contribution, margin }) => ({
      id,
      revenue,
      cost,
      contribution: take(`departments/${id}/contribution`, contribution),
      margin: take(`departments/${id}/margin`, margin),
    })),
  };
}

export function profitabilityJson(results: ProfitabilityResults, take: TakeFigure): object {
  return {
    lines: results.lines,
    period: results.period,
    netRevenue: results.netRevenue,
    grossMargin: take("grossMargin", results.grossMargin),
    contribution: take("contribution", results.contribution),
    withoutCost: results.withoutCost,
    difference: results.difference,
    levels: results.levels,
    reconciliation: results.reconciliation,
    orderSizeBands: results.orderSizeBands,
    ledgerTotal: results.ledgerTotal,
    comparedWith: results.comparedWith,
    negative: results.negative,
    otherViews: results.otherViews.map(({ name, rows, total, difference }, index) => ({
      name,
      total,
      difference,
      rows: rows.map((row, at) => profitRowJson(row, `otherViews/${index}/${at}/`, take)),
    })),
    costToServe: results.costToServe === null ? null : servedJson(results.costToServe),
    highlights: salesHighlights(results),
    customersKept: results.customersKept === null ? null : keptJson(results.customersKept),
    waterfall: results.waterfall?.steps ?? null,
    variances: results.bridge,
    productByCustomer: results.productByCustomer,
    breakEven: results.breakEven === null ? null : breakEvenJson(results.breakEven),
    views: Object.fromEntries(
      PROFIT_DIMENSIONS.map((dimension) => [
        dimension,
        results.views[dimension].map((row, index) => profitRowJson(row, `views/${dimension}/${index}/`, take)),
      ]),
    ),
    whale:
      results.whale === null
        ? null
        : {
            unit: results.whale.unit,
            peak: take("whale/peak", results.whale.peak),
            peakAt: take("whale/peakAt", results.whale.peakAt),
            erosion: take("whale/erosion", results.whale.erosion),
            lossMakers: results.whale.lossMakers,
            points: results.whale.points,
          },
  };
}

function profitRowJson(row: ProfitRow, path: string, take: TakeFigure): object {
  return {
    ...row,
    grossMargin: take(`${path}grossMargin`, row.grossMargin),
    contributions: row.contributions.map(valueOrNull),
    contribution: take(`${path}contribution`, row.contribution),
    margin: take(`${path}margin`, row.margin),
    share: take(`${path}share`, row.share),
    cumulativeShare: take(`${path}cumulativeShare`, row.cumulativeShare),
    variance: valueOrNull(row.variance),
    relativeVariance: valueOrNull(row.relativeVariance),
  };
}

function keptJson({ periods, repeat, ...kept }: CustomersKept): object {
  return {
    ...kept,
    periods: periods.map((one) => ({
      ...one,
      retention: valueOrNull(one.retention),
      revenueRetention: valueOrNull(one.revenueRetention),
    })),
    repeat: { ...repeat, share: valueOrNull(repeat.share) },
  };
}

function servedJson({ pools, rows, spread, remainder }: ServedCustomers): object {
  return {
    spread,
    remainder,
    pools: pools.map((pool) => ({
      ...pool,
      rates: pool.rates.map(({ rate, ...key }) => ({ ...key, rate: valueOrNull(rate) })),
    })),
    rows,
  };
}

function breakEvenJson({ dimension, fixedCost, rows }: BreakEvenByCategory): object {
  return {
    dimension,
    fixedCost,
    rows: rows.map((row) => ({
      ...row,
      meanOrder: valueOrNull(row.meanOrder),
      grossMargin: valueOrNull(row.grossMargin),
      variable: valueOrNull(row.variable),
      breakEven: valueOrNull(row.breakEven),
    })),
  };
}
