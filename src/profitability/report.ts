import { isComputable, valueOrNull } from "../alignment/figure";
import { breakEvenByCategory } from "./break-even-by-category";
import { add, differenceOf, newSum, valueOf } from "./exact-sum";
import { marginsOf } from "./margins";
import type { ProfitabilityOptions } from "./options";
import type { ProfitabilityResults, ProfitRow } from "./results";
import { PROFIT_DIMENSIONS, type ProfitDimension, type SalesData } from "./sales";
import { servedCustomers } from "./served-customers";
import type { SalesTotals } from "./totals/sales-totals";
import { totalsOfLines } from "./totals/totals-of-lines";
import { viewOf } from "./view";
import { whaleCurve } from "./whale-curve";

/** Five views of one table of sales lines that is in memory. */
export function reportProfitability(data: SalesData, options: ProfitabilityOptions = {}): ProfitabilityResults {
  return reportOfTotals(totalsOfLines(data, options), options);
}

/** Five views of totals by key. Each partitions the lines; what does not reconcile is printed, never spread. */
export function reportOfTotals(totals: SalesTotals, options: ProfitabilityOptions = {}): ProfitabilityResults {
  const { levels, dimensions, total } = totals;
  const margins = marginsOf(total, levels);
  const views = Object.fromEntries(
    PROFIT_DIMENSIONS.map((dimension): [ProfitDimension, readonly ProfitRow[]] => {
      const { reported, base } = totals.views[dimension] ?? { reported: new Map<string, never>(), base: null };
      return [dimension, viewOf(reported, levels, base)];
    }),
  ) as Record<ProfitDimension, readonly ProfitRow[]>;
  const expected = totals.ledgerTotal ?? total.netRevenue;
  const reconciliation = dimensions.map((dimension) => ({ dimension, ...reconciled(views[dimension], expected) }));
  const otherViews = totals.otherViews.map(({ name, reported, base }) => {
    const rows = viewOf(reported, levels, base);
    return { name, rows, ...reconciled(rows, expected) };
  });
  const category = totals.categoryOrders;
  const categories = category === null ? undefined : totals.views[category.dimension]?.reported;
  return {
    lines: total.lines,
    period: totals.period,
    netRevenue: total.netRevenue,
    grossMargin: margins.grossMargin,
    contribution: margins.contribution,
    withoutCost: total.withoutCost,
    levels,
    difference: reconciliation[0]?.difference ?? differenceOf(expected, total.netRevenue),
    reconciliation,
    views,
    orderSizeBands: dimensions.includes("orderSize") ? totals.orderSizeBands : [],
    whale:
      dimensions.includes("customer") && views.customer.length > 0 && isComputable(margins.contribution)
        ? whaleCurve(views.customer.flatMap(({ contribution }) => valueOrNull(contribution) ?? []))
        : null,
    currencyScale: options.currencyScale ?? "one",
    ledgerTotal: totals.ledgerTotal,
    otherViews,
    comparedWith: totals.comparedWith,
    periods: totals.periods,
    negative: totals.negative,
    costToServe: servedCustomers(
      totals.views.customer?.reported ?? new Map(),
      isComputable(margins.contribution) ? (options.pools ?? []) : [],
      totals.volumes,
    ),
    breakEven:
      category === null || categories === undefined
        ? null
        : breakEvenByCategory(category, levels, categories, options.fixedCostPerOrder ?? 0),
  };
}

function reconciled(rows: readonly ProfitRow[], expected: number): { total: number; difference: number } {
  const total = newSum();
  for (const { netRevenue } of rows) add(total, netRevenue);
  return { total: valueOf(total), difference: differenceOf(expected, valueOf(total)) };
}
