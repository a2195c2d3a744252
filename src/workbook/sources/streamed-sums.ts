import { joinedSums } from "../../profitability/joined-sums";
import type { LineSums } from "../../profitability/line-sums";
import { netRevenueOf } from "../../profitability/margins";
import { bandsByRank } from "../../profitability/order-size";
import type { SalesLine } from "../../profitability/sales";
import { isPlan } from "../../profitability/selection";
import { StreamedPairs } from "./streamed-pairs";
import { StreamedPurchases } from "./streamed-purchases";
import { FIRST_COST, lineSumsAt, LINES, NET, SumsTable, WITHOUT_COST } from "./sums-table";
import {
  BASE,
  type Group,
  type KeyedSums,
  LINE_NAMES,
  type NamedSums,
  type PairedSums,
  REPORTED,
  type VolumesOfCustomer,
} from "./answered-rows";

export interface StreamedShape {
  readonly levels: readonly string[];
  readonly others: readonly string[];
  readonly volumes: readonly string[];
  /** Whether what is reported is one period of several: then sums are kept by period. */
  readonly byPeriod: boolean;
}

/** Stands for "no name" among keys. */
const NONE = "\u0000";
const BETWEEN = "\u0001";

/** The lines of one scenario, and of one period where periods are told apart. */
interface Kept {
  readonly isPlan: boolean;
  readonly period: string | null;
  readonly names: ReadonlyMap<string, SumsTable>;
  /** By order number and customer. */
  readonly orders: SumsTable;
  readonly pairs: StreamedPairs;
  /** By category, order number: net revenue alone. */
  readonly categories: ReadonlyMap<string, SumsTable>;
  /** By customer: lines, returns; volumes. */
  readonly volumes: SumsTable;
}

interface KeptGroup {
  readonly isPlan: boolean;
  readonly period: string | null;
  readonly month: number | null;
  readonly sums: SumsTable;
  date: number | null;
  returns: number;
  zeros: number;
  unnamed: number;
}

/** Adds lines up as they stream past; none is kept. */
export class StreamedSums {
  private readonly groups = new Map<string, KeptGroup>();
  private readonly parts = new Map<string, Kept>();
  private readonly purchases = new StreamedPurchases();

  constructor(private readonly shape: StreamedShape) {}

  add(line: SalesLine): void {
    const net = netRevenueOf(line);
    const planned = isPlan(line.scenario);
    this.addToGroup(line, net, planned);
    const part = this.partOf(planned, line.period);
    part.pairs.add(line, net);
    if (!planned) this.purchases.add(line, net);
    for (const name of LINE_NAMES) this.addTo(part.names.get(name), line[name] ?? NONE, line, net);
    this.shape.others.forEach((_, index) => {
      this.addTo(part.names.get(`other_${index}`), line.others?.[index] ?? NONE, line, net);
    });
    const order = line.order ?? "";
    this.addTo(part.orders, `${order === "" ? NONE : order}${BETWEEN}${line.customer ?? NONE}`, line, net);
    if (order !== "") {
      for (const [name, table] of part.categories) {
        const category = line[name as (typeof LINE_NAMES)[number]] ?? NONE;
        table.add(table.at(`${category}${BETWEEN}${order}`), NET, net);
      }
    }
    const at = part.volumes.at(line.customer ?? NONE);
    part.volumes.count(at, 0);
    if (net < 0) part.volumes.count(at, 1);
    this.shape.volumes.forEach((_, index) => {
      part.volumes.add(at, index, line.volumes?.[index] ?? 0);
    });
  }

  /** How many different keys there are: what memory goes by. */
  get keys(): number {
    let keys = 0;
    for (const { names, orders } of this.parts.values()) {
      keys += orders.size;
      for (const table of names.values()) keys += table.size;
    }
    return keys;
  }

  usedGroups(source: number): readonly Group[] {
    return [...this.groups.values()].map((group) => ({
      source,
      fate: "used",
      scenario: group.isPlan ? "plan" : null,
      period: group.period,
      date: group.date,
      month: group.date === null ? group.month : null,
      sums: lineSumsAt(group.sums, 0, this.shape.levels),
      listed: group.sums.sum(0, this.shape.levels.length + FIRST_COST + 2),
      negative: { lines: group.returns, netRevenue: group.sums.sum(0, this.shape.levels.length + FIRST_COST) },
      zeroRevenue: group.zeros,
      refused: 0,
      unnamed: {
        lines: group.unnamed,
        netRevenue: group.sums.sum(0, this.shape.levels.length + FIRST_COST + 1),
        largest: group.sums.counted(0, 2),
      },
    }));
  }

  /** Answers for what is reported and what it is compared with. */
  sumsOf(reported: readonly Group[], base: readonly Group[] | null): KeyedSums {
    const has = (groups: readonly Group[], { isPlan: planned, period }: Kept): boolean =>
      groups.some(
        (group) => (group.scenario !== null) === planned && (!this.shape.byPeriod || group.period === period),
      );
    const parts = [...this.parts.values()].flatMap((kept): { kept: Kept; part: number | null }[] => [
      { kept, part: has(reported, kept) ? REPORTED : has(base ?? [], kept) ? BASE : null },
    ]);
    return new StreamedAnswers(parts, this.shape, this.purchases);
  }

  private addTo(table: SumsTable | undefined, key: string, line: SalesLine, net: number): void {
    if (table === undefined) return;
    const at = table.at(key);
    table.count(at, LINES);
    if (line.withoutCost === true) table.count(at, WITHOUT_COST);
    table.add(at, NET, net);
    for (let index = 0; index < this.shape.levels.length; index += 1) {
      table.add(at, FIRST_COST + index, line.costs[this.shape.levels[index] ?? ""] ?? 0);
    }
  }

  private addToGroup(line: SalesLine, net: number, planned: boolean): void {
    const key = `${planned}${line.period ?? NONE}`;
    const width = FIRST_COST + this.shape.levels.length;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = {
        isPlan: planned,
        period: line.period,
        month: line.month ?? null,
        sums: new SumsTable(3, width + 3),
        date: null,
        returns: 0,
        zeros: 0,
        unnamed: 0,
      };
      this.groups.set(key, group);
    }
    this.addTo(group.sums, "", line, net);
    if (line.date !== null) group.date = Math.min(group.date ?? Infinity, line.date);
    if (net < 0) {
      group.returns += 1;
      group.sums.add(0, width, net);
    } else group.sums.add(0, width + 2, line.revenue);
    if (net === 0) group.zeros += 1;
    if (LINE_NAMES.every((name) => line[name] === null) && line.order === null && line.period === null) {
      group.unnamed += 1;
      group.sums.add(0, width + 1, net);
      const most = group.sums.counted(0, 2);
      if (net > most) group.sums.count(0, 2, net - most);
    }
  }

  private partOf(planned: boolean, period: string | null): Kept {
    const own = this.shape.byPeriod ? period : null;
    const key = `${planned}${own ?? NONE}`;
    let part = this.parts.get(key);
    if (part === undefined) {
      const { levels, others, volumes } = this.shape;
      const table = (): SumsTable => new SumsTable(2, FIRST_COST + levels.length);
      part = {
        isPlan: planned,
        period: own,
        names: new Map([...LINE_NAMES, ...others.map((_, index) => `other_${index}`)].map((name) => [name, table()])),
        orders: table(),
        pairs: new StreamedPairs(levels),
        categories: new Map(this.categories.map((name) => [name, new SumsTable(0, 1)])),
        volumes: new SumsTable(2, volumes.length),
      };
      this.parts.set(key, part);
    }
    return part;
  }

  /** Categories whose orders are kept, for break-even orders. */
  categories: readonly string[] = [];
}

class StreamedAnswers implements KeyedSums {
  constructor(
    private readonly parts: readonly { readonly kept: Kept; readonly part: number | null }[],
    private readonly shape: StreamedShape,
    private readonly bought: StreamedPurchases,
  ) {}

  async pairs(): Promise<readonly PairedSums[] | null> {
    const all = this.parts.flatMap(({ kept, part }) => (part === null ? [] : [kept.pairs.of(part)]));
    return Promise.resolve(all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []));
  }

  async purchases(): ReturnType<KeyedSums["purchases"]> {
    return Promise.resolve(this.bought.all());
  }

  async repeat(customers: ReadonlyMap<string, string>): ReturnType<KeyedSums["repeat"]> {
    return Promise.resolve(this.bought.repeat(customers));
  }

  async byName(column: string): Promise<readonly NamedSums[]> {
    return Promise.resolve(
      this.parts.flatMap(({ kept, part }) => {
        const table = kept.names.get(column);
        if (table === undefined) return [];
        return [...table.keys()].map(([key, at]) => ({
          part,
          name: key === NONE ? null : key,
          sums: lineSumsAt(table, at, this.shape.levels),
        }));
      }),
    );
  }

  async defaultBands(customers: ReadonlyMap<string, string>): Promise<readonly number[]> {
    const values = Float64Array.from(
      [...this.orders(customers, REPORTED)].flatMap(([key, { netRevenue }]) => (key === NONE ? [] : [netRevenue])),
    ).sort();
    return Promise.resolve(bandsByRank(values.length, (place) => values[place] ?? 0));
  }

  async byBand(customers: ReadonlyMap<string, string>, bounds: readonly number[]): Promise<readonly NamedSums[]> {
    const bandOf = (value: number): number => {
      const index = bounds.findIndex((bound) => value < bound);
      return index < 0 ? bounds.length : index;
    };
    return Promise.resolve(
      [REPORTED, BASE].flatMap((part) =>
        [...this.orders(customers, part)].map(([key, sums]) => ({
          part,
          name: key === NONE ? "" : String(bandOf(sums.netRevenue)),
          sums,
        })),
      ),
    );
  }

  async volumes(): Promise<readonly VolumesOfCustomer[]> {
    return Promise.resolve(
      this.reported().flatMap(({ volumes }) =>
        [...volumes.keys()].map(([key, at]) => ({
          name: key === NONE ? null : key,
          lines: volumes.counted(at, 0),
          returns: volumes.counted(at, 1),
          volumes: this.shape.volumes.map((_, index) => volumes.sum(at, index)),
        })),
      ),
    );
  }

  async ordersOfCustomers(customers: ReadonlyMap<string, string>): Promise<readonly (readonly [string, number])[]> {
    const orders = new Map<string, Set<string>>();
    for (const { orders: table } of this.reported()) {
      for (const [key] of table.keys()) {
        const [order = NONE, customer = NONE] = key.split(BETWEEN);
        if (order === NONE) continue;
        const name = customer === NONE ? "" : (customers.get(customer) ?? customer);
        const own = orders.get(name) ?? new Set();
        orders.set(name, own);
        own.add(order);
      }
    }
    return Promise.resolve([...orders].map(([name, own]) => [name, own.size] as const));
  }

  async ordersOfCategories(
    dimension: string,
    renamed: ReadonlyMap<string, string>,
    bounds: ReadonlyMap<string, number | null>,
  ): ReturnType<KeyedSums["ordersOfCategories"]> {
    const values = new Map<string, Map<string, number>>();
    for (const { categories } of this.reported()) {
      const table = categories.get(dimension);
      if (table === undefined) continue;
      for (const [key, at] of table.keys()) {
        const [category = NONE, order = ""] = key.split(BETWEEN);
        const name = category === NONE ? "" : (renamed.get(category) ?? category);
        const own = values.get(name) ?? new Map<string, number>();
        values.set(name, own);
        own.set(order, (own.get(order) ?? 0) + table.sum(at, NET));
      }
    }
    return Promise.resolve(
      [...values].map(([name, own]) => {
        const bound = bounds.get(name) ?? null;
        const all = [...own.values()];
        return {
          name,
          orders: all.length,
          value: all.reduce((sum, value) => sum + value, 0),
          below: bound === null ? 0 : all.filter((value) => value < bound).length,
        };
      }),
    );
  }

  private reported(): readonly Kept[] {
    return this.parts.flatMap(({ kept, part }) => (part === REPORTED ? [kept] : []));
  }

  /**
   * Orders by what identifies them: the number, and its customer too where one number stands with several customers. Lines without a
   * number are together under NONE.
   */
  private orders(customers: ReadonlyMap<string, string>, wanted: number): ReadonlyMap<string, LineSums> {
    const owners = new Map<string, string | null>();
    const pairs: { order: string; owner: string | null; sums: LineSums }[] = [];
    for (const { kept, part } of this.parts) {
      if (part !== wanted) continue;
      for (const [key, at] of kept.orders.keys()) {
        const [order = NONE, customer = NONE] = key.split(BETWEEN);
        const owner = customer === NONE ? null : (customers.get(customer) ?? customer);
        pairs.push({ order, owner, sums: lineSumsAt(kept.orders, at, this.shape.levels) });
        if (order === NONE || owner === null) continue;
        const first = owners.get(order);
        // Two owners of one number: each order is its owner's.
        if (first === undefined) owners.set(order, owner);
        else if (first !== null && first !== owner) owners.set(order, null);
      }
    }
    const groups = new Map<string, LineSums[]>();
    for (const { order, owner, sums } of pairs) {
      const isRepeated = owners.get(order) === null;
      const key = order === NONE ? NONE : isRepeated ? `${order}${BETWEEN}${owner ?? NONE}` : order;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [sums]);
      else group.push(sums);
    }
    return new Map([...groups].map(([key, sums]) => [key, joinedSums(sums, this.shape.levels)]));
  }
}
