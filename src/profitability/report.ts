import { differenceOf } from "./exact-sum";
import { type LineSums, sumByKey, sumOfLines } from "./lines-by-key";
import { bandName, defaultBands, orderValues } from "./order-size";
import type { ProfitabilityResults, ProfitRow } from "./results";
import { PROFIT_DIMENSIONS, type ProfitDimension, type SalesData, type SalesLine } from "./sales";
import { selectLines } from "./selection";
import { viewOf } from "./view";
import { whaleCurve } from "./whale-curve";

export interface ProfitabilityOptions {
  /** The period to report; null or left out: all lines. */
  readonly period?: string | null;
  /** Upper bounds of the order-size bands set by hand; null or left out: from the data. */
  readonly orderSizeBands?: readonly number[] | null;
}

/** Five views of one table of sales lines. Each partitions the lines; what does not reconcile is printed, never spread. */
export function reportProfitability(data: SalesData, options: ProfitabilityOptions = {}): ProfitabilityResults {
  const { levels, dimensions } = data;
  const { period, lines, base } = selectLines(data.lines, options.period ?? null);
  const values = orderValues(lines);
  const bounds = [...(options.orderSizeBands ?? defaultBands(values.values()))].sort((one, other) => one - other);
  const total = sumOfLines(lines, levels);
  const sumsBy = (dimension: ProfitDimension) => sumByKey(lines, levels, keyOf(dimension, values, bounds));
  const views = Object.fromEntries(
    PROFIT_DIMENSIONS.map((dimension): [ProfitDimension, readonly ProfitRow[]] => [
      dimension,
      dimensions.includes(dimension)
        ? viewOf(sumsBy(dimension), base === null ? null : baseBy(dimension, base, levels, bounds))
        : [],
    ]),
  ) as Record<ProfitDimension, readonly ProfitRow[]>;
  const expected = period === null ? (data.ledgerTotal ?? total.netRevenue) : total.netRevenue;
  const reconciliation = dimensions.map((dimension) => {
    const viewed = views[dimension].reduce((sum, { netRevenue }) => sum + netRevenue, 0);
    return { dimension, total: viewed, difference: differenceOf(expected, viewed) };
  });
  return {
    lines: lines.length,
    period,
    netRevenue: total.netRevenue,
    grossMargin: total.grossMargin,
    contribution: total.contribution,
    levels,
    difference: reconciliation[0]?.difference ?? differenceOf(expected, total.netRevenue),
    reconciliation,
    views,
    orderSizeBands: dimensions.includes("orderSize") ? bounds : [],
    whale:
      dimensions.includes("customer") && views.customer.length > 0
        ? whaleCurve(views.customer.map(({ contribution }) => contribution))
        : null,
  };
}

/** A view by any other column: `keys` in the order of the lines. */
export function viewByColumn(
  lines: readonly SalesLine[],
  levels: readonly string[],
  keys: readonly (string | null)[],
): readonly ProfitRow[] {
  const keyOfLine = new Map(lines.map((line, index) => [line, keys[index] ?? null]));
  return viewOf(
    sumByKey(lines, levels, (line) => keyOfLine.get(line) ?? null),
    null,
  );
}

/** Orders of the period or plan compared with have values of their own; the bands are those of the report. */
function baseBy(
  dimension: ProfitDimension,
  base: readonly SalesLine[],
  levels: readonly string[],
  bounds: readonly number[],
): ReadonlyMap<string, LineSums> {
  return sumByKey(base, levels, keyOf(dimension, orderValues(base), bounds));
}

function keyOf(
  dimension: ProfitDimension,
  values: ReadonlyMap<string, number>,
  bounds: readonly number[],
): (line: SalesLine) => string | null {
  if (dimension !== "orderSize") return (line) => line[dimension];
  return ({ order }) => bandName(values.get(order ?? ""), bounds);
}
