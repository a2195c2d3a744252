import { joinedSums } from "../../profitability/joined-sums";
import { add, newSum, valueOf } from "../../profitability/exact-sum";
import type { LineSums } from "../../profitability/line-sums";
import type { ProfitabilityOptions } from "../../profitability/options";
import { bandName } from "../../profitability/order-size";
import type { ProfitDimension } from "../../profitability/sales";
import { periodsInOrder, type Selectable, selectLines } from "../../profitability/selection";
import { breakEvenCategory, breakEvenValues } from "../../profitability/totals/category-orders";
import type {
  CategoryOrders,
  CustomerVolumes,
  SalesTotals,
  TotalsByKey,
} from "../../profitability/totals/sales-totals";
import type { Finding } from "../finding";
import { linesInDetail, saidOfTotals } from "./detail-of-rows";
import { aliasesByKey, spellingsOf } from "../layouts/sales/names-of-lines";

/** Totals by key from whatever answers for rows outside the workbook: names are spelled in one way, bands and margins follow. */

export const LINE_NAMES = ["customer", "product", "segment", "territory"] as const;
/** What becomes of a row, in the order in which a sheet's reader decides it. */
export const FATES = ["used", "total", "excluded", "no-amount"] as const;
export type Fate = (typeof FATES)[number];
/** A line that is reported, and one that is compared with. */
export const REPORTED = 1;
export const BASE = 2;

/** Rows of one source, fate, scenario and period. */
export interface Group extends Selectable {
  readonly source: number;
  readonly fate: Fate;
  readonly sums: LineSums;
  readonly negative: { readonly lines: number; readonly netRevenue: number };
  /** List amounts of the lines whose net revenue is not negative; null: not told. */
  readonly listed: number | null;
  readonly zeroRevenue: number;
  readonly refused: number;
  readonly unnamed: { readonly lines: number; readonly netRevenue: number; readonly largest: number };
}

/** What was read of one source: rows by what became of them, and the net revenue of those used. */
export interface CountedRows {
  readonly rows: Readonly<Record<Fate, number>>;
  readonly netRevenue: number;
  readonly zeroRevenue: number;
  readonly refused: number;
  readonly withoutCost: number;
  /** Lines that name nothing, and the largest of them. */
  readonly unnamed: { readonly lines: number; readonly netRevenue: number; readonly largest: number };
}

export interface TotalsOfRows {
  readonly totals: SalesTotals;
  readonly counted: readonly CountedRows[];
  readonly findings: readonly Finding[];
}

export interface NamedSums {
  /** REPORTED or BASE; null: neither. */
  readonly part: number | null;
  /** null: the line names none. */
  readonly name: string | null;
  readonly sums: LineSums;
}

/** The rows of a source by customer: what cost pools are spread by. */
export interface VolumesOfCustomer {
  readonly name: string | null;
  readonly lines: number;
  readonly returns: number;
  readonly volumes: readonly number[];
}

export interface OrdersOfName {
  readonly name: string;
  readonly orders: number;
  readonly value: number;
  readonly below: number;
}

/** Sums of lines by two keys. */
export interface PairedSums {
  readonly part: number | null;
  readonly customer: string | null;
  readonly product: string | null;
  readonly netRevenue: number;
  /** By level, in the levels' order. */
  readonly costs: readonly number[];
  /** null: some line states none. */
  readonly quantity: number | null;
}

/** What a customer bought in a period, plans left out. */
export interface PurchasesOfPeriod {
  readonly customer: string;
  readonly period: string | null;
  /** Days since 1899-12-30 of the first line; null: no line has a date. */
  readonly date: number | null;
  readonly netRevenue: number;
}

/** Answers for the lines that are used, each belonging to the report or to what it is compared with. */
export interface KeyedSums {
  /** One row a name and part. */
  readonly byName: (column: string) => Promise<readonly NamedSums[]>;
  readonly defaultBands: (customers: ReadonlyMap<string, string>) => Promise<readonly number[]>;
  /** One row a band and part, the band by its number; lines without an order have the band "". */
  readonly byBand: (customers: ReadonlyMap<string, string>, bounds: readonly number[]) => Promise<readonly NamedSums[]>;
  readonly volumes: () => Promise<readonly VolumesOfCustomer[]>;
  /** Different orders of each customer, spellings joined. */
  readonly ordersOfCustomers: (
    customers: ReadonlyMap<string, string>,
  ) => Promise<readonly (readonly [string, number])[]>;
  /** Orders of each category: how many, their value, and how many are below the category's own bound. */
  readonly ordersOfCategories: (
    dimension: string,
    renamed: ReadonlyMap<string, string>,
    bounds: ReadonlyMap<string, number | null>,
  ) => Promise<readonly OrdersOfName[]>;
  /** By product and customer; null: there are too many, or they are not told. */
  readonly pairs: () => Promise<readonly PairedSums[] | null>;
  /** By customer and period; null: as above. */
  readonly purchases: () => Promise<readonly PurchasesOfPeriod[] | null>;
  /** Customers who bought, and those with several orders (or days, or periods, where lines name no order); null: not told. */
  readonly repeat: (
    customers: ReadonlyMap<string, string>,
  ) => Promise<{ readonly customers: number; readonly several: number } | null>;
}

/** Rows, by what they are and when they are of. */
export interface AnsweredRows {
  readonly groups: readonly Group[];
  /** Answers for what is reported and compared with, of all used groups. */
  readonly sumsOf: (used: readonly Group[], reported: readonly Group[], base: readonly Group[] | null) => KeyedSums;
  readonly levels: readonly string[];
  /** Other columns and columns of volumes, as the accountant calls them. */
  readonly others: readonly string[];
  readonly volumes: readonly string[];
  readonly dimensions: readonly ProfitDimension[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Net revenue by the ledger, of each source; null: it names none. */
  readonly ledgers: readonly (number | null)[];
}

/** The totals that the report is made from, and what is to be said of them. */
export async function totalsOfRows(of: AnsweredRows, options: ProfitabilityOptions): Promise<TotalsOfRows> {
  const { groups, dimensions, levels } = of;
  const used = groups.filter(({ fate }) => fate === "used");
  const selected = selectLines(used, options.period ?? null, options.compareWith);
  const maker = of.sumsOf(used, selected.lines, selected.base);
  const total = joinedSums(
    selected.lines.map(({ sums }) => sums),
    levels,
  );
  const findings: Finding[] = [];
  const aliases = aliasesByKey(of.aliases);
  const renamed = new Map<string, ReadonlyMap<string, string>>();
  const views: Partial<Record<ProfitDimension, TotalsByKey>> = {};
  for (const dimension of LINE_NAMES.filter((one) => dimensions.includes(one))) {
    const rows = await maker.byName(dimension);
    const counts = new Map<string, number>();
    for (const { name, sums } of rows) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + sums.lines);
    const spellings = spellingsOf(counts, aliases);
    renamed.set(dimension, spellings.renamed);
    if (spellings.joined !== null)
      findings.push({ code: "names-joined", sheet: null, cell: null, value: spellings.joined });
    views[dimension] = byKey(rows, levels, (name) => spellings.renamed.get(name) ?? name, selected.base !== null);
  }
  const otherViews = [];
  for (const [index, name] of of.others.entries()) {
    otherViews.push({
      name,
      ...byKey(await maker.byName(`other_${index}`), levels, (one) => one, selected.base !== null),
    });
  }
  const customers = renamed.get("customer") ?? new Map<string, string>();
  let bounds: readonly number[] = [];
  if (dimensions.includes("orderSize")) {
    bounds = [...(options.orderSizeBands ?? (await maker.defaultBands(customers)))].sort((a, b) => a - b);
    views.orderSize = byKey(
      await maker.byBand(customers, bounds),
      levels,
      (band) => (band === "" ? "" : bandName(bandValue(Number(band), bounds), bounds)),
      selected.base !== null,
    );
  }
  const detail = await linesInDetail(maker, of, selected, renamed, used);
  findings.push(...saidOfTotals(used, detail, dimensions));
  const category = breakEvenCategory(dimensions, options);
  const categories = category === null ? undefined : views[category]?.reported;
  return {
    findings,
    counted: of.ledgers.map((_, source) => countedOf(groups.filter((group) => group.source === source))),
    totals: {
      levels,
      dimensions,
      ledgerTotal: ledgerOf(of.ledgers, used),
      periods: periodsInOrder(used),
      period: selected.period,
      comparedWith: selected.comparedWith,
      total,
      negative: {
        lines: selected.lines.reduce((sum, { negative }) => sum + negative.lines, 0),
        netRevenue: exactly(selected.lines.map(({ negative }) => negative.netRevenue)),
      },
      views,
      otherViews,
      orderSizeBands: bounds,
      detail,
      volumes:
        (options.pools ?? []).length === 0
          ? null
          : await volumesOf(maker, of.volumes, customers, views.customer?.reported),
      categoryOrders:
        category === null || categories === undefined
          ? null
          : await categoryOrdersOf(
              maker,
              category,
              renamed.get(category) ?? new Map<string, string>(),
              breakEvenValues(categories, levels, options.fixedCostPerOrder ?? 0),
            ),
    },
  };
}

function countedOf(groups: readonly Group[]): CountedRows {
  const count = (fate: Fate): number =>
    groups.filter((group) => group.fate === fate).reduce((sum, { sums }) => sum + sums.lines, 0);
  const used = groups.filter(({ fate }) => fate === "used");
  const of = (pick: (group: Group) => number, from: readonly Group[]): number =>
    from.reduce((sum, group) => sum + pick(group), 0);
  return {
    rows: { total: count("total"), excluded: count("excluded"), "no-amount": count("no-amount"), used: count("used") },
    netRevenue: exactly(used.map(({ sums }) => sums.netRevenue)),
    zeroRevenue: of(({ zeroRevenue }) => zeroRevenue, used),
    refused: of(({ refused }) => refused, groups),
    withoutCost: of(({ sums }) => sums.withoutCost, used),
    unnamed: {
      lines: of(({ unnamed }) => unnamed.lines, used),
      netRevenue: exactly(used.map(({ unnamed }) => unnamed.netRevenue)),
      largest: Math.max(0, ...used.map(({ unnamed }) => unnamed.largest)),
    },
  };
}

/** The ledger of all sources, of what happened: one that names none stands for itself, so that a ledger is compared with its own lines. */
function ledgerOf(ledgers: AnsweredRows["ledgers"], used: readonly Group[]): number | null {
  if (ledgers.every((ledger) => ledger === null)) return null;
  return exactly(
    ledgers.flatMap(
      (ledger, source) =>
        ledger ??
        used.filter((group) => group.source === source && group.scenario === null).map(({ sums }) => sums.netRevenue),
    ),
  );
}

function exactly(amounts: readonly number[]): number {
  const sum = newSum();
  for (const amount of amounts) add(sum, amount);
  return valueOf(sum);
}

/** A value that lies in the numbered band. */
function bandValue(band: number, bounds: readonly number[]): number {
  const upper = bounds[band];
  if (upper === undefined) return bounds.at(-1) ?? 0;
  const lower = bounds[band - 1];
  return lower ?? upper - Math.max(1, Math.abs(upper));
}

/** Rows of a view in their parts, names joined. */
function byKey(
  rows: readonly NamedSums[],
  levels: readonly string[],
  keyOf: (name: string) => string,
  hasBase: boolean,
): TotalsByKey {
  const collect = (part: number): ReadonlyMap<string, LineSums> => {
    const groups = new Map<string, LineSums[]>();
    for (const row of rows) {
      if (row.part !== part) continue;
      const key = row.name === null ? "" : keyOf(row.name);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row.sums]);
      else group.push(row.sums);
    }
    return new Map([...groups].map(([key, sums]) => [key, joinedSums(sums, levels)]));
  };
  return { reported: collect(REPORTED), base: hasBase ? collect(BASE) : null };
}

async function volumesOf(
  maker: KeyedSums,
  columns: readonly string[],
  customers: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, LineSums> | undefined,
): Promise<CustomerVolumes> {
  const spelled = (name: string | null): string => customers.get(name ?? "") ?? name ?? "";
  const rows = await maker.volumes();
  const collect = (of: (row: VolumesOfCustomer) => number): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const row of rows) {
      const value = of(row);
      if (value !== 0) sums.set(spelled(row.name), (sums.get(spelled(row.name)) ?? 0) + value);
    }
    return sums;
  };
  return {
    lines: collect(({ lines }) => lines),
    returns: collect(({ returns }) => returns),
    orders: new Map(known === undefined ? [] : await maker.ordersOfCustomers(customers)),
    columns: new Map(columns.map((name, index) => [name, collect(({ volumes }) => volumes[index] ?? 0)])),
  };
}

async function categoryOrdersOf(
  maker: KeyedSums,
  dimension: CategoryOrders["dimension"],
  renamed: ReadonlyMap<string, string>,
  bounds: ReadonlyMap<string, number | null>,
): Promise<CategoryOrders> {
  const read = new Map((await maker.ordersOfCategories(dimension, renamed, bounds)).map((row) => [row.name, row]));
  return {
    dimension,
    rows: new Map(
      [...bounds].map(([name, bound]) => {
        const { orders = 0, value = 0, below = 0 } = read.get(name) ?? {};
        return [name, { orders, value, below: bound === null ? null : below }];
      }),
    ),
  };
}
