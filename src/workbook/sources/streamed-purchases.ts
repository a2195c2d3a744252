import { add, type ExactSum, newSum, valueOf } from "../../profitability/exact-sum";
import { MOST_DETAILS } from "../../profitability/totals/lines-in-detail";
import type { SalesLine } from "../../profitability/sales";
import type { PurchasesOfPeriod } from "./answered-rows";

const BETWEEN = "\u0001";

interface Purchases {
  readonly customer: string;
  readonly period: string | null;
  date: number | null;
  readonly net: ExactSum;
}

/** Who bought when, of lines that stream past; dropped where there is too much of it to be kept. */
export class StreamedPurchases {
  private readonly byPeriod = new Map<string, Purchases>();
  private readonly orders = new Map<string, string>();
  private isDropped = false;

  add({ customer, period, date, order }: SalesLine, net: number): void {
    if (this.isDropped || customer === null || customer === "") return;
    const key = `${customer}${BETWEEN}${period ?? ""}`;
    let own = this.byPeriod.get(key);
    if (own === undefined) {
      own = { customer, period, date, net: newSum() };
      this.byPeriod.set(key, own);
    }
    add(own.net, net);
    if (date !== null) own.date = Math.min(own.date ?? Infinity, date);
    // As `customersKept` tells purchases apart.
    if (net > 0) this.orders.set(`${customer}${BETWEEN}${order ?? String(date ?? period)}`, customer);
    if (this.byPeriod.size <= MOST_DETAILS && this.orders.size <= MOST_DETAILS) return;
    this.isDropped = true;
    this.byPeriod.clear();
    this.orders.clear();
  }

  all(): readonly PurchasesOfPeriod[] | null {
    if (this.isDropped) return null;
    return [...this.byPeriod.values()].map(({ net, ...own }) => ({ ...own, netRevenue: valueOf(net) }));
  }

  repeat(customers: ReadonlyMap<string, string>): { readonly customers: number; readonly several: number } | null {
    if (this.isDropped) return null;
    const orders = new Map<string, Set<string>>();
    for (const [key, name] of this.orders) {
      const spelled = customers.get(name) ?? name;
      const own = orders.get(spelled) ?? new Set();
      orders.set(spelled, own);
      own.add(key.slice(name.length));
    }
    return { customers: orders.size, several: [...orders.values()].filter(({ size }) => size > 1).length };
  }
}
