import { type Figure, isComputable } from "../alignment/figure";
import { breakEvenByCategory } from "./break-even-by-category";
import { COST_TO_SERVE, withCostToServe } from "./cost-to-serve-of-lines";
import { customersKept } from "./customers-kept";
import { add, differenceOf, newSum, valueOf } from "./exact-sum";
import { sumByKey } from "./lines-by-key";
import { marginsOf } from "./margins";
import type { ProfitabilityOptions } from "./options";
import { bandPlace } from "./order-size";
import { priceWaterfall, waterfallOf } from "./price-waterfall";
import { productByCustomer } from "./product-by-customer";
import type { ProfitabilityResults, ProfitRow, WhaleCurve } from "./results";
import { PROFIT_DIMENSIONS, type ProfitDimension, type SalesData } from "./sales";
import { selectLines } from "./selection";
import { type ServedCustomers, servedCustomers } from "./served-customers";
import { customerVolumes } from "./totals/customer-volumes";
import type { SalesTotals } from "./totals/sales-totals";
import { totalsOfLines } from "./totals/totals-of-lines";
import { varianceBridge } from "./variance-bridge";
import { viewOf } from "./view";
import { whaleCurve } from "./whale-curve";

/** Customers and products of the matrix, the others together. */
const MATRIX_SIZE = 10;

/** What only lines that are at hand tell: it needs more than totals by one key. */
type FactsOfLines = Pick<ProfitabilityResults, "customersKept" | "waterfall" | "bridge" | "productByCustomer"> & {
  /** Spread over the lines, so that every view is after it; null: no pool is given. */
  readonly served: ServedCustomers | null;
  /** The totals before it, by which an order breaks even. */
  readonly before: SalesTotals;
};

/** Five views of one table of sales lines that is in memory. */
export function reportProfitability(data: SalesData, options: ProfitabilityOptions = {}): ProfitabilityResults {
  const { lines, base } = selectLines(data.lines, options.period ?? null, options.compareWith);
  const before = totalsOfLines(data, options);
  const hasCosts = isComputable(marginsOf(before.total, data.levels).contribution);
  const pools = hasCosts ? (options.pools ?? []) : [];
  const volumeColumns = data.volumeColumns ?? [];
  const ofCustomers = sumByKey(lines, data.levels, ({ customer }) => customer);
  const served = pools.length === 0 ? null : servedCustomers(ofCustomers, pools, customerVolumes(lines, volumeColumns));
  // One profit everywhere: what is spread over customers is a cost of their lines like any other.
  const levels = served === null ? data.levels : [...data.levels, COST_TO_SERVE];
  const after = served === null ? lines : withCostToServe(lines, pools, served, volumeColumns);
  const lineAfter = new Map(lines.map((line, index) => [line, after[index] ?? line]));
  const totals =
    served === null
      ? before
      : totalsOfLines({ ...data, levels, lines: data.lines.map((line) => lineAfter.get(line) ?? line) }, options);
  return reportOfTotals(totals, options, {
    served,
    before,
    customersKept: customersKept(data.lines),
    waterfall: priceWaterfall(after, hasCosts ? levels : []),
    bridge: base === null || !hasCosts ? null : varianceBridge(lines, base, data.levels),
    productByCustomer: hasCosts ? productByCustomer(after, levels, MATRIX_SIZE) : null,
  });
}

/**
 * Five views of totals by key. Each partitions the lines; what does not reconcile is printed, never spread. Where no lines are at hand,
 * cost pools are spread over customers and stand beside the views, which are before them.
 */
export function reportOfTotals(
  totals: SalesTotals,
  options: ProfitabilityOptions = {},
  facts: FactsOfLines | null = null,
): ProfitabilityResults {
  const { levels, dimensions, total } = totals;
  const margins = marginsOf(total, levels);
  const bounds = totals.orderSizeBands;
  const views = Object.fromEntries(
    PROFIT_DIMENSIONS.map((dimension): [ProfitDimension, readonly ProfitRow[]] => {
      const { reported, base } = totals.views[dimension] ?? { reported: new Map<string, never>(), base: null };
      const order = dimension === "orderSize" ? (name: string) => bandPlace(name, bounds) : null;
      return [dimension, viewOf(reported, levels, base, order)];
    }),
  ) as Record<ProfitDimension, readonly ProfitRow[]>;
  const expected = totals.ledgerTotal ?? total.netRevenue;
  const reconciliation = dimensions.map((dimension) => ({ dimension, ...reconciled(views[dimension], expected) }));
  const otherViews = totals.otherViews.map(({ name, reported, base }) => {
    const rows = viewOf(reported, levels, base);
    return { name, rows, ...reconciled(rows, expected) };
  });
  return {
    lines: total.lines,
    period: totals.period,
    netRevenue: total.netRevenue,
    grossMargin: margins.grossMargin,
    contribution: margins.contribution,
    contributions: margins.contributions,
    withoutCost: total.withoutCost,
    levels,
    difference: reconciliation[0]?.difference ?? differenceOf(expected, total.netRevenue),
    reconciliation,
    views,
    orderSizeBands: dimensions.includes("orderSize") ? bounds : [],
    whale:
      dimensions.includes("customer") && views.customer.length > 0 && isComputable(margins.contribution)
        ? whaleOf(views.customer)
        : null,
    currencyScale: options.currencyScale ?? "one",
    ledgerTotal: totals.ledgerTotal,
    otherViews,
    comparedWith: totals.comparedWith,
    periods: totals.periods,
    negative: totals.negative,
    costToServe: facts === null ? servedOf(totals, options, margins.contribution) : facts.served,
    ...(facts === null
      ? ofDetail(totals, isComputable(margins.contribution))
      : {
          customersKept: facts.customersKept,
          waterfall: facts.waterfall,
          bridge: facts.bridge,
          productByCustomer: facts.productByCustomer,
        }),
    breakEven: breakEvenOf(facts?.before ?? totals, options),
  };
}

/** The same from sums by two keys, as far as they are told; before cost to serve, which is known by customer only. */
function ofDetail(
  { detail, levels: all, total, negative }: SalesTotals,
  hasCosts: boolean,
): Pick<ProfitabilityResults, "customersKept" | "waterfall" | "bridge" | "productByCustomer"> {
  const levels = hasCosts ? all : [];
  const { listed = null, purchases = null, repeat = null, pairs = null } = detail ?? {};
  // What each level takes off is what lies between the margins before and after it.
  const after = [...(all.includes("COGS") ? [total.grossMargin] : []), ...total.contributions];
  const costs = levels.map((_, index) => differenceOf(after[index] ?? 0, after[index - 1] ?? total.netRevenue));
  return {
    customersKept: purchases === null || repeat === null ? null : customersKept(purchases, repeat),
    waterfall:
      listed === null
        ? null
        : waterfallOf(
            {
              list: listed,
              deductions: differenceOf(differenceOf(total.netRevenue, negative.netRevenue), listed),
              returns: negative.netRevenue,
              costs,
            },
            levels,
          ),
    bridge: pairs === null || pairs.base === null || !hasCosts ? null : varianceBridge(pairs.reported, pairs.base, all),
    productByCustomer: pairs === null || !hasCosts ? null : productByCustomer(pairs.reported, all, MATRIX_SIZE),
  };
}

function servedOf(totals: SalesTotals, options: ProfitabilityOptions, contribution: Figure): ServedCustomers | null {
  return servedCustomers(
    totals.views.customer?.reported ?? new Map(),
    isComputable(contribution) ? (options.pools ?? []) : [],
    totals.volumes,
  );
}

/** An order breaks even by the costs of its lines; cost to serve is no part of it. */
function breakEvenOf(totals: SalesTotals, options: ProfitabilityOptions): ProfitabilityResults["breakEven"] {
  const category = totals.categoryOrders;
  const categories = category === null ? undefined : totals.views[category.dimension]?.reported;
  return category === null || categories === undefined
    ? null
    : breakEvenByCategory(category, totals.levels, categories, options.fixedCostPerOrder ?? 0);
}

/** Customers from the most to the least profitable, with the curve through them. */
function whaleOf(customers: readonly ProfitRow[]): WhaleCurve {
  const known = customers
    .flatMap(({ name, contribution }) => (isComputable(contribution) ? [{ name, profit: contribution }] : []))
    .sort((one, other) => other.profit - one.profit);
  return { ...whaleCurve(known.map(({ profit }) => profit)), names: known.map(({ name }) => name) };
}

function reconciled(rows: readonly ProfitRow[], expected: number): { total: number; difference: number } {
  const total = newSum();
  for (const { netRevenue } of rows) add(total, netRevenue);
  return { total: valueOf(total), difference: differenceOf(expected, valueOf(total)) };
}
