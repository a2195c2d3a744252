import { isComputable } from "../alignment/figure";
import { breakEvenByCategory } from "./break-even-by-category";
import { COST_TO_SERVE, withCostToServe } from "./cost-to-serve-of-lines";
import type { CurrencyScale } from "./currency-scale";
import { add, differenceOf, newSum, valueOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import { sumByKey, sumOfLines } from "./lines-by-key";
import { marginsOf, netRevenueOf } from "./margins";
import { bandName, bandPlace, defaultBands, orderKeys, orderValues } from "./order-size";
import type { ProfitabilityResults, ProfitRow, WhaleCurve } from "./results";
import { PROFIT_DIMENSIONS, type ProfitDimension, type SalesData, type SalesLine } from "./sales";
import { type ComparisonChoice, periodsInOrder, selectLines } from "./selection";
import { type DescribedPool, servedCustomers } from "./served-customers";
import { customersKept } from "./customers-kept";
import { priceWaterfall } from "./price-waterfall";
import { productByCustomer } from "./product-by-customer";
import { varianceBridge } from "./variance-bridge";
import { viewOf } from "./view";
import { whaleCurve } from "./whale-curve";

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

type CategoryDimension = Exclude<ProfitDimension, "orderSize">;
/** Customers and products of the matrix, the others together. */
const MATRIX_SIZE = 10;
const CATEGORIES: readonly CategoryDimension[] = ["segment", "product", "territory", "customer"];

/** Five views of one table of sales lines. Each partitions the lines; what does not reconcile is printed, never spread. */
export function reportProfitability(data: SalesData, options: ProfitabilityOptions = {}): ProfitabilityResults {
  const { dimensions } = data;
  const selected = selectLines(data.lines, options.period ?? null, options.compareWith);
  const { period, base, comparedWith } = selected;
  const ofCustomers = sumByKey(selected.lines, data.levels, ({ customer }) => customer);
  const hasCosts = isComputable(marginsOf(sumOfLines(selected.lines, data.levels), data.levels).contribution);
  const pools = hasCosts ? (options.pools ?? []) : [];
  const volumeColumns = data.volumeColumns ?? [];
  const costToServe = servedCustomers(selected.lines, ofCustomers, pools, volumeColumns);
  // One profit everywhere: what is spread over customers is a cost of their lines like any other.
  const lines =
    costToServe === null ? selected.lines : withCostToServe(selected.lines, pools, costToServe, volumeColumns);
  const levels = costToServe === null ? data.levels : [...data.levels, COST_TO_SERVE];
  const orderOf = orderKeys(lines);
  const values = orderValues(lines, orderOf);
  const bounds = [...(options.orderSizeBands ?? defaultBands(values.values()))].sort((one, other) => one - other);
  const total = sumOfLines(lines, levels);
  const margins = marginsOf(total, levels);
  const sums = new Map(
    dimensions.map((dimension) => [dimension, sumByKey(lines, levels, keyOf(dimension, values, bounds, orderOf))]),
  );
  const views = Object.fromEntries(
    PROFIT_DIMENSIONS.map((dimension): [ProfitDimension, readonly ProfitRow[]] => [
      dimension,
      viewOf(
        sums.get(dimension) ?? new Map(),
        levels,
        base === null ? null : baseBy(dimension, base, levels, bounds),
        dimension === "orderSize" ? (name) => bandPlace(name, bounds) : null,
      ),
    ]),
  ) as Record<ProfitDimension, readonly ProfitRow[]>;
  const expected = data.ledgerTotal ?? total.netRevenue;
  const reconciliation = dimensions.map((dimension) => ({ dimension, ...reconciled(views[dimension], expected) }));
  const otherViews = (data.otherColumns ?? []).map((name, index) => {
    const keyOfOther = (line: SalesLine): string | null => line.others?.[index] ?? null;
    const rows = viewOf(
      sumByKey(lines, levels, keyOfOther),
      levels,
      base === null ? null : sumByKey(base, levels, keyOfOther),
    );
    return { name, rows, ...reconciled(rows, expected) };
  });
  const category = options.breakEvenBy ?? CATEGORIES.find((one) => dimensions.includes(one));
  const categories = category === undefined ? undefined : sums.get(category);
  return {
    lines: lines.length,
    period,
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
    ledgerTotal: data.ledgerTotal,
    otherViews,
    comparedWith,
    periods: periodsInOrder(data.lines),
    negative: negativeLines(lines),
    costToServe,
    customersKept: customersKept(data.lines),
    waterfall: priceWaterfall(lines, isComputable(margins.contribution) ? levels : []),
    bridge:
      base === null || !isComputable(margins.contribution) ? null : varianceBridge(selected.lines, base, data.levels),
    productByCustomer: isComputable(margins.contribution) ? productByCustomer(lines, levels, MATRIX_SIZE) : null,
    breakEven:
      category === undefined || categories === undefined || (options.fixedCostPerOrder ?? null) === null
        ? null
        : breakEvenByCategory(
            lines,
            data.levels,
            category,
            costToServe === null ? categories : sumByKey(lines, data.levels, (line) => line[category]),
            options.fixedCostPerOrder ?? 0,
          ),
  };
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

function negativeLines(lines: readonly SalesLine[]): ProfitabilityResults["negative"] {
  const sum = newSum();
  let count = 0;
  for (const line of lines) {
    const net = netRevenueOf(line);
    if (net >= 0) continue;
    count += 1;
    add(sum, net);
  }
  return { lines: count, netRevenue: valueOf(sum) };
}

/** Orders of the period or plan compared with have values of their own; the bands are those of the report. */
function baseBy(
  dimension: ProfitDimension,
  base: readonly SalesLine[],
  levels: readonly string[],
  bounds: readonly number[],
): ReadonlyMap<string, LineSums> {
  const orderOf = orderKeys(base);
  return sumByKey(base, levels, keyOf(dimension, orderValues(base, orderOf), bounds, orderOf));
}

function keyOf(
  dimension: ProfitDimension,
  values: ReadonlyMap<string, number>,
  bounds: readonly number[],
  orderOf: (line: SalesLine) => string,
): (line: SalesLine) => string | null {
  if (dimension !== "orderSize") return (line) => line[dimension];
  return (line) => bandName(values.get(orderOf(line)), bounds);
}
