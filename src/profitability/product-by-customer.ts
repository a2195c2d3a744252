import { add, type ExactSum, newSum, valueOf } from "./exact-sum";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";

/** Contribution of products by customers: the largest of each by net revenue, the others together. */
export interface ProductByCustomer {
  readonly customers: readonly string[];
  readonly products: readonly string[];
  /** By product, then by customer; the last of each is that of all others, left out where there are none. null: nothing sold. */
  readonly contribution: readonly (readonly (number | null)[])[];
  readonly hasOtherCustomers: boolean;
  readonly hasOtherProducts: boolean;
}

/** null: customers or products are not known, or there is only one of either. */
export function productByCustomer(
  lines: readonly SalesLine[],
  levels: readonly string[],
  most: number,
): ProductByCustomer | null {
  const customers = largest(lines, "customer");
  const products = largest(lines, "product");
  if (customers.length < 2 || products.length < 2 || levels.length === 0) return null;
  const [columns, rows] = [customers.slice(0, most), products.slice(0, most)];
  const columnOf = new Map(columns.map((name, index) => [name, index]));
  const rowOf = new Map(rows.map((name, index) => [name, index]));
  const [hasOtherCustomers, hasOtherProducts] = [customers.length > most, products.length > most];
  const sums: (ExactSum | null)[][] = Array.from({ length: rows.length + (hasOtherProducts ? 1 : 0) }, () =>
    Array.from({ length: columns.length + (hasOtherCustomers ? 1 : 0) }, () => null),
  );
  for (const line of lines) {
    const row = sums[rowOf.get(line.product ?? "") ?? rows.length];
    const column = columnOf.get(line.customer ?? "") ?? columns.length;
    if (row === undefined) continue;
    const sum = (row[column] ??= newSum());
    add(
      sum,
      levels.reduce((rest, level) => rest - (line.costs[level] ?? 0), netRevenueOf(line)),
    );
  }
  return {
    customers: columns,
    products: rows,
    contribution: sums.map((row) => row.map((sum) => (sum === null ? null : valueOf(sum)))),
    hasOtherCustomers,
    hasOtherProducts,
  };
}

function largest(lines: readonly SalesLine[], key: "customer" | "product"): readonly string[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line[key] ?? "", (sums.get(line[key] ?? "") ?? 0) + netRevenueOf(line));
  return [...sums].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
