import { type Figure, notComputable } from "../alignment/figure";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";
import { isPlan } from "./selection";
import { type Span, spansOf } from "./spans";

/** One period beside the one before it. A customer of a period has net revenue above zero in it. */
export interface KeptInPeriod {
  readonly period: string;
  readonly customers: number;
  /** Net revenue of its customers. */
  readonly netRevenue: number;
  /** Customers of the period before, in this one too; with `lost` they make those of the period before. */
  readonly kept: number;
  /** Of the period before and not of this one. */
  readonly lost: number;
  /** For the first time; with `kept` and `wonBack` they make the customers of this period. */
  readonly gained: number;
  /** Of an earlier period, but not of the one before. */
  readonly wonBack: number;
  /** kept / customers of the period before. */
  readonly retention: Figure;
  /** What the customers of the period before bring now, over what they brought then. */
  readonly revenueRetention: Figure;
}

/** How many customers stay: a sales department is measured by customers kept. */
export interface CustomersKept {
  readonly unit: Span;
  readonly periods: readonly KeptInPeriod[];
  /** By the period of the first purchase: how many bought in it and in each later one. */
  readonly cohorts: readonly { readonly period: string; readonly customers: readonly number[] }[];
  /** Customers over all periods, and those of them with more than one order (or day of purchase, where there are no orders). */
  readonly repeat: { readonly customers: number; readonly several: number; readonly share: Figure };
}

/**
 * null: lines of fewer than two periods, or of nobody.
 * @param counted customers who bought, and those of them with several orders, where lines are sums that orders do not stand in
 */
export function customersKept(
  lines: readonly SalesLine[],
  counted: { readonly customers: number; readonly several: number } | null = null,
): CustomersKept | null {
  const named = lines.filter(({ customer, scenario }) => (customer ?? "") !== "" && !isPlan(scenario));
  const spans = spansOf(named);
  if (spans === null || spans.names.length < 2) return null;
  const revenue = spans.names.map(() => new Map<string, number>());
  const purchases = new Map<string, Set<string>>();
  for (const line of named) {
    const customer = line.customer ?? "";
    const net = netRevenueOf(line);
    const at = spans.placeOf(line);
    const own = at === null ? undefined : revenue[at];
    if (own !== undefined) own.set(customer, (own.get(customer) ?? 0) + net);
    if (net <= 0) continue;
    const known = purchases.get(customer) ?? new Set<string>();
    known.add(line.order ?? String(line.date ?? line.period));
    purchases.set(customer, known);
  }
  const active = revenue.map((of) => new Set([...of].filter(([, net]) => net > 0).map(([name]) => name)));
  const firstOf = new Map<string, number>();
  active.forEach((customers, index) => {
    for (const customer of customers) if (!firstOf.has(customer)) firstOf.set(customer, index);
  });
  const { customers: buyers, several } = counted ?? {
    customers: purchases.size,
    several: [...purchases.values()].filter(({ size }) => size > 1).length,
  };
  return {
    unit: spans.unit,
    periods: spans.names.map((period, index) => keptIn(period, index, active, revenue, firstOf)),
    cohorts: spans.names.map((period, first) => ({
      period,
      customers: active
        .slice(first)
        .map((customers) => [...customers].filter((customer) => firstOf.get(customer) === first).length),
    })),
    repeat: {
      customers: buyers,
      several,
      share: buyers === 0 ? notComputable("too-few-raters") : several / buyers,
    },
  };
}

function keptIn(
  period: string,
  index: number,
  active: readonly ReadonlySet<string>[],
  revenue: readonly ReadonlyMap<string, number>[],
  firstOf: ReadonlyMap<string, number>,
): KeptInPeriod {
  const now = active[index] ?? new Set<string>();
  const before = active[index - 1] ?? new Set<string>();
  const sumOf = (customers: Iterable<string>, at: number): number =>
    [...customers].reduce((sum, customer) => sum + (revenue[at]?.get(customer) ?? 0), 0);
  const kept = [...before].filter((customer) => now.has(customer)).length;
  const gained = [...now].filter((customer) => firstOf.get(customer) === index).length;
  const hasBefore = before.size > 0;
  return {
    period,
    customers: now.size,
    netRevenue: sumOf(now, index),
    kept,
    lost: before.size - kept,
    gained,
    wonBack: now.size - kept - gained,
    retention: hasBefore ? kept / before.size : notComputable("too-few-periods"),
    revenueRetention: hasBefore ? sumOf(before, index) / sumOf(before, index - 1) : notComputable("too-few-periods"),
  };
}
