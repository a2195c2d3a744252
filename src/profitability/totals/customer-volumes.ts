import { add, type ExactSum, newSum, valueOf } from "../exact-sum";
import { netRevenueOf } from "../margins";
import type { SalesLine } from "../sales";
import type { CustomerVolumes } from "./sales-totals";

/** Orders, lines and returns of each customer, and the sums of columns; a return is a line of negative net revenue. */
export function customerVolumes(lines: readonly SalesLine[], volumeColumns: readonly string[]): CustomerVolumes {
  const orders = new Map<string, Set<string>>();
  const count = new Map<string, number>();
  const returns = new Map<string, number>();
  const columns = volumeColumns.map(() => new Map<string, ExactSum>());
  for (const line of lines) {
    const customer = line.customer ?? "";
    count.set(customer, (count.get(customer) ?? 0) + 1);
    if (netRevenueOf(line) < 0) returns.set(customer, (returns.get(customer) ?? 0) + 1);
    columns.forEach((sums, index) => {
      const sum = sums.get(customer) ?? newSum();
      sums.set(customer, sum);
      add(sum, line.volumes?.[index] ?? 0);
    });
    if (line.order === null || line.order === "") continue;
    const own = orders.get(customer) ?? new Set();
    own.add(line.order);
    orders.set(customer, own);
  }
  return {
    lines: count,
    returns,
    orders: new Map([...orders].map(([customer, own]) => [customer, own.size])),
    columns: new Map(
      columns.map((sums, index) => [
        volumeColumns[index] ?? "",
        new Map([...sums].map(([customer, sum]) => [customer, valueOf(sum)])),
      ]),
    ),
  };
}
