import { sumByKey } from "./lines-by-key";
import type { SalesLine } from "./sales";

/** Net revenue of each order, by the key of its lines. Lines without an order number belong to none. */
export function orderValues(
  lines: readonly SalesLine[],
  keyOf: (line: SalesLine) => string = orderKeys(lines),
): ReadonlyMap<string, number> {
  const withOrder = lines.filter(({ order }) => order !== null && order !== "");
  return new Map([...sumByKey(withOrder, [], keyOf)].map(([id, { netRevenue }]) => [id, netRevenue]));
}

/**
 * What identifies the order of a line: its number, and its customer too where one number stands with several customers, as it
 * does where each customer's orders are counted from 1.
 */
export function orderKeys(lines: readonly SalesLine[]): (line: SalesLine) => string {
  const customers = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { order, customer } of lines) {
    if (order === null || order === "" || customer === null) continue;
    const first = customers.get(order);
    if (first === undefined) customers.set(order, customer);
    else if (first !== customer) repeated.add(order);
  }
  return ({ order, customer }) => (repeated.has(order ?? "") ? JSON.stringify([order, customer]) : (order ?? ""));
}

/** Upper bounds of the bands: the quartiles of order value rounded to two significant digits, each once, ascending. */
export function defaultBands(values: Iterable<number>): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return bandsByRank(sorted.length, (place) => sorted[place] ?? 0);
}

/** The parts of all orders at which the default bands end. */
export const BAND_QUANTILES = [0.25, 0.5, 0.75] as const;

/**
 * The same where the values are not at hand: which ones the quantiles lie between is asked for.
 * @param valueAt of the values in ascending order, by place from 0
 */
export function bandsByRank(count: number, valueAt: (place: number) => number): readonly number[] {
  if (count === 0) return [];
  const bounds = BAND_QUANTILES.map((p) => twoDigits(quantile(count, valueAt, p)));
  return [...new Set(bounds)].sort((one, other) => one - other);
}

/** Name of the band of an order value, or "" where the line has no order: "< 100", "100 - 500", "≥ 500". */
export function bandName(value: number | undefined, bounds: readonly number[]): string {
  if (value === undefined) return "";
  const index = bounds.findIndex((bound) => value < bound);
  const last = bounds.at(-1);
  if (last === undefined) return "≥ 0";
  if (index === -1) return `≥ ${last}`;
  const lower = bounds[index - 1];
  return lower === undefined ? `< ${bounds[0] ?? 0}` : `${lower} - ${bounds[index] ?? 0}`;
}

/** Where a band comes among the others, smallest first; lines without an order last. */
export function bandPlace(name: string, bounds: readonly number[]): number {
  const names = [Number.NEGATIVE_INFINITY, ...bounds].map((bound) => bandName(bound, bounds));
  const place = names.indexOf(name);
  return place < 0 ? names.length : place;
}

/** Between neighbours, as a spreadsheet's QUARTILE.INC. Source: Hyndman & Fan (1996), type 7. */
function quantile(count: number, valueAt: (place: number) => number, p: number): number {
  const position = p * (count - 1);
  const lower = Math.floor(position);
  const low = valueAt(lower);
  return low + (position - lower) * (valueAt(Math.min(lower + 1, count - 1)) - low);
}

function twoDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}
