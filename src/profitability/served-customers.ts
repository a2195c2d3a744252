import { type CostDriver, type CostPool, type DriverVolumes, spreadPool } from "./cost-to-serve";
import type { Figure } from "../alignment/figure";
import { differenceOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import type { CustomerVolumes } from "./totals/sales-totals";

/** A pool as the accountant describes it: a key may count its driver by a column of the lines. */
export interface DescribedPool extends Omit<CostPool, "keys"> {
  readonly keys: readonly {
    readonly driver: CostDriver;
    readonly share: number;
    /** Adds up this column; left out: orders, lines and returns are counted, visits and deliveries are not known. */
    readonly column?: string;
  }[];
}

export interface ServedCustomer {
  readonly name: string;
  readonly contribution: number;
  /** By pool, in order. */
  readonly costs: readonly number[];
  /** contribution - costs. */
  readonly after: number;
}

/** What it costs to serve each customer beyond the costs of the lines themselves. Money as in the input. */
export interface ServedCustomers {
  readonly pools: readonly {
    readonly name: string;
    readonly amount: number;
    readonly rates: readonly { readonly driver: CostDriver; readonly share: number; readonly rate: Figure }[];
    /** Sum of the keys, as a fraction. */
    readonly keySum: number;
    /** What no key or no volume took on. */
    readonly remainder: number;
  }[];
  /** Least left over first. */
  readonly rows: readonly ServedCustomer[];
  readonly spread: number;
  readonly remainder: number;
}

/** Spreads cost pools over customers by their drivers: rate = pool * key / volume. What nobody bears is given as remainder. */
export function servedCustomers(
  customers: ReadonlyMap<string, LineSums>,
  pools: readonly DescribedPool[],
  volumes: CustomerVolumes | null,
): ServedCustomers | null {
  if (pools.length === 0 || volumes === null) return null;
  const spread = pools.map((pool) => ({ pool, spread: spreadPool(pool, driverVolumes(pool, volumes)) }));
  const rows = [...customers].map(([name, { contribution }]) => {
    const costs = spread.map((one) => one.spread.byObject.get(name) ?? 0);
    return { name, contribution, costs, after: costs.reduce((rest, cost) => rest - cost, contribution) };
  });
  const remainder = spread.reduce((sum, one) => sum + one.spread.remainder, 0);
  const amount = pools.reduce((sum, one) => sum + one.amount, 0);
  return {
    pools: spread.map(({ pool, spread: { rates, keySum, remainder: left } }) => ({
      name: pool.name,
      amount: pool.amount,
      rates: rates.map(({ driver, rate }, index) => ({ driver, rate, share: pool.keys[index]?.share ?? 0 })),
      keySum,
      remainder: left,
    })),
    rows: rows.sort((one, other) => one.after - other.after),
    spread: differenceOf(amount, remainder),
    remainder,
  };
}

/** A driver that is counted by a column of its own goes by that column. */
function driverVolumes({ keys }: DescribedPool, { orders, lines, returns, columns }: CustomerVolumes): DriverVolumes {
  const volumes: Partial<Record<CostDriver, ReadonlyMap<string, number>>> = { orders, lines, returns };
  for (const { driver, column } of keys) {
    if (column !== undefined) volumes[driver] = columns.get(column) ?? new Map<string, number>();
  }
  return volumes;
}
