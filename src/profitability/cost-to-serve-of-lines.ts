import { isComputable } from "../alignment/figure";
import type { CostDriver } from "./cost-to-serve";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";
import type { DescribedPool, ServedCustomers } from "./served-customers";

/** The level of the costs that pools spread: the last one, so that profit is after it wherever it is shown. */
export const COST_TO_SERVE = "SERVE";

/**
 * The lines with what each bears of the pools, at the rates at which customers bear them: an order's part is shared by its lines
 * equally, visits and deliveries go by the line's own count. A customer's lines together bear what the customer does.
 */
export function withCostToServe(
  lines: readonly SalesLine[],
  pools: readonly DescribedPool[],
  served: ServedCustomers,
  volumeColumns: readonly string[],
): readonly SalesLine[] {
  const orderOf = ({ customer, order }: SalesLine): string => JSON.stringify([customer, order]);
  const linesOfOrder = new Map<string, number>();
  for (const line of lines) {
    if (line.order !== null && line.order !== "")
      linesOfOrder.set(orderOf(line), (linesOfOrder.get(orderOf(line)) ?? 0) + 1);
  }
  const volumeOf = (line: SalesLine, driver: CostDriver, column: string | undefined): number => {
    if (column !== undefined) return line.volumes?.[volumeColumns.indexOf(column)] ?? 0;
    if (driver === "lines") return 1;
    if (driver === "returns") return netRevenueOf(line) < 0 ? 1 : 0;
    if (driver !== "orders" || line.order === null || line.order === "") return 0;
    return 1 / (linesOfOrder.get(orderOf(line)) ?? 1);
  };
  const keys = pools.flatMap((pool, index) =>
    pool.keys.map(({ driver, column }, key) => ({ driver, column, rate: served.pools[index]?.rates[key]?.rate ?? 0 })),
  );
  return lines.map((line) => ({
    ...line,
    costs: {
      ...line.costs,
      [COST_TO_SERVE]: keys.reduce(
        (sum, { driver, column, rate }) => (isComputable(rate) ? sum + rate * volumeOf(line, driver, column) : sum),
        0,
      ),
    },
  }));
}
