import { type Figure, isComputable } from "../alignment/figure";
import { breakEvenOrder } from "./break-even-order";
import { add, type ExactSum, newSum, valueOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import type { ProfitDimension, SalesLine } from "./sales";
import { marginOf, marginsOf, netRevenueOf } from "./margins";

/** From which value an order of a category earns what it costs to handle. */
export interface BreakEvenByCategory {
  readonly dimension: ProfitDimension;
  /** Money per order. */
  readonly fixedCost: number;
  readonly rows: readonly {
    readonly name: string;
    readonly orders: number;
    /** Mean net revenue of an order. */
    readonly meanOrder: Figure;
    /** Fraction of net revenue. */
    readonly grossMargin: Figure;
    /** What the levels after the gross margin take off, as a fraction of net revenue. */
    readonly variable: Figure;
    readonly breakEven: Figure;
    /** Orders of less than that; null where there is no such value. */
    readonly below: number | null;
  }[];
}

/** Break-even order value by category; a category's part of an order counts as an order of the category. */
export function breakEvenByCategory(
  lines: readonly SalesLine[],
  levels: readonly string[],
  dimension: Exclude<ProfitDimension, "orderSize">,
  groups: ReadonlyMap<string, LineSums>,
  fixedCost: number,
): BreakEvenByCategory {
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
  const rows = [...groups].map(([name, sums]) => {
    const orders = [...(values.get(name)?.values() ?? [])].map(valueOf);
    const grossMargin = marginOf(marginsOf(sums, levels).grossMargin, sums.netRevenue);
    const variable = marginOf(sums.grossMargin - sums.contribution, sums.netRevenue);
    const breakEven =
      isComputable(grossMargin) && isComputable(variable)
        ? breakEvenOrder(fixedCost, grossMargin, variable)
        : grossMargin;
    return {
      name,
      orders: orders.length,
      meanOrder: marginOf(
        orders.reduce((sum, value) => sum + value, 0),
        orders.length,
      ),
      grossMargin,
      variable,
      breakEven,
      below: isComputable(breakEven) ? orders.filter((value) => value < breakEven).length : null,
    };
  });
  return { dimension, fixedCost, rows };
}
