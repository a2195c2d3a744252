import { joinedSums } from "../../profitability/joined-sums";
import { add, newSum, valueOf } from "../../profitability/exact-sum";
import type { LineSums } from "../../profitability/line-sums";
import type { ProfitabilityOptions } from "../../profitability/options";
import { bandName } from "../../profitability/order-size";
import type { ProfitDimension } from "../../profitability/sales";
import { periodsInOrder, selectLines } from "../../profitability/selection";
import { breakEvenCategory, breakEvenValues } from "../../profitability/totals/category-orders";
import type { CategoryOrders, CustomerVolumes, TotalsByKey } from "../../profitability/totals/sales-totals";
import type { Finding } from "../finding";
import {
  type AnsweredRows,
  BASE,
  type CountedRows,
  type Fate,
  type Group,
  type KeyedSums,
  LINE_NAMES,
  type NamedSums,
  REPORTED,
  type TotalsOfRows,
  type VolumesOfCustomer,
} from "./answered-rows";
import { linesInDetail, saidOfTotals } from "./detail-of-rows";
import { aliasesByKey, spellingsOf } from "../layouts/sales/names-of-lines";

/** Totals by key from whatever answers for rows outside the workbook: names are spelled in one way, bands and margins follow. */

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
