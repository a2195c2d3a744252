import type { Figure } from "../alignment/figure";
import type { LineSums } from "./line-sums";
import { marginOf } from "./margins";
import type { ProfitDimension } from "./sales";
import { categoryMargins } from "./totals/category-orders";
import type { CategoryOrders } from "./totals/sales-totals";

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

/** Break-even order value by category. */
export function breakEvenByCategory(
  { dimension, rows: orders }: CategoryOrders,
  levels: readonly string[],
  groups: ReadonlyMap<string, LineSums>,
  fixedCost: number,
): BreakEvenByCategory {
  const rows = [...groups].map(([name, sums]) => {
    const own = orders.get(name) ?? { orders: 0, value: 0, below: null };
    return {
      name,
      orders: own.orders,
      meanOrder: marginOf(own.value, own.orders),
      ...categoryMargins(sums, levels, fixedCost),
      below: own.below,
    };
  });
  return { dimension, fixedCost, rows };
}
