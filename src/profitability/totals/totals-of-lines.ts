import { add, newSum, valueOf } from "../exact-sum";
import type { LineSums } from "../line-sums";
import { sumByKey, sumOfLines } from "../lines-by-key";
import { netRevenueOf } from "../margins";
import { bandName, defaultBands, orderKeys, orderValues } from "../order-size";
import type { ProfitabilityOptions } from "../options";
import type { ProfitDimension, SalesData, SalesLine } from "../sales";
import { periodsInOrder, selectLines } from "../selection";
import { breakEvenCategory, breakEvenValues, ordersOfCategories } from "./category-orders";
import { customerVolumes } from "./customer-volumes";
import type { SalesTotals } from "./sales-totals";

/** The maker of totals for lines that are in memory. */
export function totalsOfLines(data: SalesData, options: ProfitabilityOptions): SalesTotals {
  const { levels, dimensions } = data;
  const { period, lines, base, comparedWith } = selectLines(data.lines, options.period ?? null, options.compareWith);
  const orderOf = orderKeys(lines);
  const values = orderValues(lines, orderOf);
  const bounds = [...(options.orderSizeBands ?? defaultBands(values.values()))].sort((one, other) => one - other);
  const views = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      {
        reported: sumByKey(lines, levels, keyOf(dimension, values, bounds, orderOf)),
        base: base === null ? null : baseBy(dimension, base, levels, bounds),
      },
    ]),
  ) as SalesTotals["views"];
  const category = breakEvenCategory(dimensions, options);
  const categories = category === null ? undefined : views[category]?.reported;
  return {
    levels,
    dimensions,
    ledgerTotal: data.ledgerTotal,
    periods: periodsInOrder(data.lines),
    period,
    comparedWith,
    total: sumOfLines(lines, levels),
    negative: negativeLines(lines),
    views,
    otherViews: (data.otherColumns ?? []).map((name, index) => {
      const keyOfOther = (line: SalesLine): string | null => line.others?.[index] ?? null;
      return {
        name,
        reported: sumByKey(lines, levels, keyOfOther),
        base: base === null ? null : sumByKey(base, levels, keyOfOther),
      };
    }),
    orderSizeBands: bounds,
    volumes: (options.pools ?? []).length === 0 ? null : customerVolumes(lines, data.volumeColumns ?? []),
    detail: null,
    categoryOrders:
      category === null || categories === undefined
        ? null
        : {
            dimension: category,
            rows: ordersOfCategories(
              lines,
              category,
              breakEvenValues(categories, levels, options.fixedCostPerOrder ?? 0),
            ),
          },
  };
}

function negativeLines(lines: readonly SalesLine[]): SalesTotals["negative"] {
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
