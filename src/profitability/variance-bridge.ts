import { add, type ExactSum, newSum, valueOf } from "./exact-sum";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";

/** What one product adds to the change of the contribution. */
export interface BridgeRow {
  readonly name: string;
  readonly price: number;
  readonly cost: number;
  readonly volume: number;
  readonly mix: number;
  /** Sold in one of the two periods only: all of its contribution. */
  readonly gained: number;
  readonly lost: number;
  /** Together: contribution now less contribution then. */
  readonly change: number;
}

/** Price, cost, volume and mix between two sets of lines, adding up to the change of the contribution. */
export interface VarianceBridge {
  readonly rows: readonly BridgeRow[];
  readonly total: Omit<BridgeRow, "name">;
  readonly before: number;
  readonly now: number;
}

interface Sums {
  readonly quantity: ExactSum;
  readonly net: ExactSum;
  readonly cost: ExactSum;
}

/**
 * Variances by product, adding up exactly. Of products sold both times, q units at price p and cost c, of Q units altogether:
 * price = (p1 - p0) q1, cost = -(c1 - c0) q1, volume = (Q1 - Q0) times the mean contribution of a unit then,
 * mix = (q1 - q0) (p0 - c0) less the volume's part q0 (p0 - c0) (Q1 / Q0 - 1). Products sold once are gained or lost.
 * Source: Horngren, Datar & Rajan, Cost Accounting, ch. 14 (sales-mix and sales-quantity variances).
 * @returns null: some line of either states no quantity, or products are not known
 */
export function varianceBridge(
  now: readonly SalesLine[],
  before: readonly SalesLine[],
  levels: readonly string[],
): VarianceBridge | null {
  const all = [now, before];
  if (all.some((lines) => lines.length === 0 || lines.some(({ quantity }) => quantity === undefined))) return null;
  const [one, zero] = all.map((lines) => sumsByProduct(lines, levels));
  if (one === undefined || zero === undefined || (one.size < 2 && one.has(""))) return null;
  const both = [...one.keys()].filter((name) => quantityOf(one.get(name)) > 0 && quantityOf(zero.get(name)) > 0);
  const [all1, all0] = [one, zero].map((sums) => both.reduce((sum, name) => sum + quantityOf(sums.get(name)), 0));
  const growth = all0 === undefined || all0 === 0 ? 0 : (all1 ?? 0) / all0 - 1;
  const rows = [...new Set([...one.keys(), ...zero.keys()])].map((name): BridgeRow => {
    const [m1, m0] = [contributionOf(one.get(name)), contributionOf(zero.get(name))];
    const none = { price: 0, cost: 0, volume: 0, mix: 0, gained: 0, lost: 0 };
    if (!both.includes(name)) return { name, ...none, gained: m1, lost: m0 === 0 ? 0 : -m0, change: m1 - m0 };
    const [q1, q0] = [quantityOf(one.get(name)), quantityOf(zero.get(name))];
    const price = netOf(one.get(name)) - (netOf(zero.get(name)) / q0) * q1;
    const cost = -(costOf(one.get(name)) - (costOf(zero.get(name)) / q0) * q1);
    const volume = m0 * growth;
    // What is left is the mix, so that the parts add up to the cent.
    return { name, ...none, price, cost, volume, mix: m1 - m0 - price - cost - volume, change: m1 - m0 };
  });
  const sumOf = (key: keyof Omit<BridgeRow, "name">): number => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    rows: [...rows].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    total: {
      price: sumOf("price"),
      cost: sumOf("cost"),
      volume: sumOf("volume"),
      mix: sumOf("mix"),
      gained: sumOf("gained"),
      lost: sumOf("lost"),
      change: sumOf("change"),
    },
    before: [...zero.values()].reduce((sum, of) => sum + contributionOf(of), 0),
    now: [...one.values()].reduce((sum, of) => sum + contributionOf(of), 0),
  };
}

function sumsByProduct(lines: readonly SalesLine[], levels: readonly string[]): ReadonlyMap<string, Sums> {
  const products = new Map<string, Sums>();
  for (const line of lines) {
    const name = line.product ?? "";
    const sums = products.get(name) ?? { quantity: newSum(), net: newSum(), cost: newSum() };
    products.set(name, sums);
    add(sums.quantity, line.quantity ?? 0);
    add(sums.net, netRevenueOf(line));
    for (const level of levels) add(sums.cost, line.costs[level] ?? 0);
  }
  return products;
}

function quantityOf(sums: Sums | undefined): number {
  return sums === undefined ? 0 : valueOf(sums.quantity);
}

function netOf(sums: Sums | undefined): number {
  return sums === undefined ? 0 : valueOf(sums.net);
}

function costOf(sums: Sums | undefined): number {
  return sums === undefined ? 0 : valueOf(sums.cost);
}

function contributionOf(sums: Sums | undefined): number {
  return netOf(sums) - costOf(sums);
}
