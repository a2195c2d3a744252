import { type Figure, notComputable } from "../alignment/figure";

/** What a pool of cost is spread by. */
export const COST_DRIVERS = ["orders", "lines", "visits", "deliveries", "returns"] as const;
export type CostDriver = (typeof COST_DRIVERS)[number];

export interface CostPool {
  readonly name: string;
  /** Money. */
  readonly amount: number;
  /** Which share of the pool goes by which driver; together 1. */
  readonly keys: readonly { readonly driver: CostDriver; readonly share: number }[];
}

/** Volume of each driver by the object that the cost is spread over (customer, product ...). */
export type DriverVolumes = Readonly<Partial<Record<CostDriver, ReadonlyMap<string, number>>>>;

export interface SpreadPool {
  readonly name: string;
  /** Money per unit of the driver. */
  readonly rates: readonly { readonly driver: CostDriver; readonly rate: Figure }[];
  readonly byObject: ReadonlyMap<string, number>;
  /** Sum of the keys, as a fraction: 1 when they are complete. */
  readonly keySum: number;
  /** What no key or no volume took on: shown, not hidden. */
  readonly remainder: number;
}

/** rate = share of the pool / driver volume; each object bears rate * its own volume. */
export function spreadPool(pool: CostPool, volumes: DriverVolumes): SpreadPool {
  const byObject = new Map<string, number>();
  let remainder = pool.amount;
  const rates = pool.keys.map(({ driver, share }) => {
    const own = volumes[driver] ?? new Map<string, number>();
    const volume = [...own.values()].reduce((sum, units) => sum + units, 0);
    if (!(volume > 0)) return { driver, rate: notComputable("not-positive") };
    const rate = (pool.amount * share) / volume;
    for (const [object, units] of own) byObject.set(object, (byObject.get(object) ?? 0) + rate * units);
    remainder -= pool.amount * share;
    return { driver, rate };
  });
  return {
    name: pool.name,
    rates,
    byObject,
    keySum: pool.keys.reduce((sum, { share }) => sum + share, 0),
    remainder: Math.abs(remainder) <= 1e-12 * Math.abs(pool.amount) ? 0 : remainder,
  };
}
