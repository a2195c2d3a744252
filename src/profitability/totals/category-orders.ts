import { type Figure, isComputable, valueOrNull } from "../../alignment/figure";
import { breakEvenOrder } from "../break-even-order";
import { add, type ExactSum, newSum, valueOf } from "../exact-sum";
import type { LineSums } from "../line-sums";
import { marginOf, marginsOf, netRevenueOf } from "../margins";
import type { CategoryDimension, ProfitabilityOptions } from "../options";
import type { ProfitDimension, SalesLine } from "../sales";
import type { OrdersOfCategory } from "./sales-totals";

const CATEGORIES: readonly CategoryDimension[] = ["segment", "product", "territory", "customer"];

/** The categories of the break-even order; null: none is asked for, or nothing is mapped. */
export function breakEvenCategory(
  dimensions: readonly ProfitDimension[],
  { breakEvenBy, fixedCostPerOrder }: ProfitabilityOptions,
): CategoryDimension | null {
  if ((fixedCostPerOrder ?? null) === null) return null;
  return breakEvenBy ?? CATEGORIES.find((one) => dimensions.includes(one)) ?? null;
}

/** What an order of a category must be worth, and the fractions that it follows from. */
export interface CategoryMargins {
  readonly grossMargin: Figure;
  /** What the levels after the gross margin take off, as a fraction of net revenue. */
  readonly variable: Figure;
  readonly breakEven: Figure;
}

export function categoryMargins(sums: LineSums, levels: readonly string[], fixedCost: number): CategoryMargins {
  const grossMargin = marginOf(marginsOf(sums, levels).grossMargin, sums.netRevenue);
  const variable = marginOf(sums.grossMargin - sums.contribution, sums.netRevenue);
  const breakEven =
    isComputable(grossMargin) && isComputable(variable)
      ? breakEvenOrder(fixedCost, grossMargin, variable)
      : grossMargin;
  return { grossMargin, variable, breakEven };
}

/** By category, the value below which an order is counted as below break-even; null: there is no such value. */
export function breakEvenValues(
  categories: ReadonlyMap<string, LineSums>,
  levels: readonly string[],
  fixedCost: number,
): ReadonlyMap<string, number | null> {
  return new Map(
    [...categories].map(([name, sums]) => [name, valueOrNull(categoryMargins(sums, levels, fixedCost).breakEven)]),
  );
}

/** The orders of each category; lines without an order number belong to none. */
export function ordersOfCategories(
  lines: readonly SalesLine[],
  dimension: CategoryDimension,
  breakEven: ReadonlyMap<string, number | null>,
): ReadonlyMap<string, OrdersOfCategory> {
  const values = new Map<string, Map<string, ExactSum>>();
  for (const line of lines) {
    if (line.order === null || line.order === "") continue;
    const category = line[dimension] ?? "";
    const orders = values.get(category) ?? new Map<string, ExactSum>();
    values.set(category, orders);
    const sum = orders.get(line.order) ?? newSum();
    orders.set(line.order, sum);
    add(sum, netRevenueOf(line));
  }
  return new Map(
    [...breakEven].map(([name, bound]) => {
      const orders = [...(values.get(name)?.values() ?? [])].map(valueOf);
      return [
        name,
        {
          orders: orders.length,
          value: orders.reduce((sum, value) => sum + value, 0),
          below: bound === null ? null : orders.filter((value) => value < bound).length,
        },
      ];
    }),
  );
}
