import { placeInCalendar } from "../../language/calendar-words";
import { add, newSum, valueOf } from "../../profitability/exact-sum";
import type { ProfitDimension, SalesLine } from "../../profitability/sales";
import type { SelectedLines } from "../../profitability/selection";
import type { LinesInDetail } from "../../profitability/totals/lines-in-detail";
import type { Finding } from "../finding";
import {
  type AnsweredRows,
  BASE,
  type Group,
  type KeyedSums,
  type PairedSums,
  type PurchasesOfPeriod,
  REPORTED,
} from "./answered-rows";

type Renamed = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is made of sums by two keys: customers kept, product by customer, variances. */
export async function linesInDetail(
  maker: KeyedSums,
  { levels, dimensions }: AnsweredRows,
  { lines, base }: SelectedLines<Group>,
  renamed: Renamed,
  used: readonly Group[],
): Promise<LinesInDetail> {
  const customers = renamed.get("customer") ?? new Map<string, string>();
  const [hasCustomers, hasProducts] = [dimensions.includes("customer"), dimensions.includes("product")];
  const purchases = hasCustomers ? await maker.purchases() : [];
  const pairs = hasProducts ? await maker.pairs() : [];
  const ofPart = (wanted: number): readonly SalesLine[] =>
    (pairs ?? []).filter(({ part }) => part === wanted).map((pair) => lineOfPair(pair, levels, renamed));
  return {
    listed: listedOf(lines),
    undated: undatedOf(used),
    purchases: purchases?.map((one) => lineOfPurchases(one, customers)) ?? null,
    repeat: hasCustomers && purchases !== null ? await maker.repeat(customers) : null,
    pairs: pairs === null ? null : { reported: ofPart(REPORTED), base: base === null ? null : ofPart(BASE) },
  };
}

function undatedOf(used: readonly Group[]): LinesInDetail["undated"] {
  const blank = used.filter(({ period }) => period === null);
  return {
    lines: blank.reduce((sum, { sums }) => sum + sums.lines, 0),
    netRevenue: blank.reduce((sum, { sums }) => sum + sums.netRevenue, 0),
    all: used.reduce((sum, { sums }) => sum + sums.lines, 0),
  };
}

function listedOf(groups: readonly Group[]): number | null {
  const sum = newSum();
  for (const { listed } of groups) {
    if (listed === null) return null;
    add(sum, listed);
  }
  return valueOf(sum);
}

const NOTHING = {
  customer: null,
  product: null,
  segment: null,
  territory: null,
  order: null,
  date: null,
  period: null,
  scenario: null,
  deductions: 0,
  costs: {},
} as const;

function lineOfPair(
  { customer, product, netRevenue, costs, quantity }: PairedSums,
  levels: readonly string[],
  renamed: Renamed,
): SalesLine {
  const spelled = (dimension: string, name: string | null): string | null =>
    name === null ? null : (renamed.get(dimension)?.get(name) ?? name);
  return {
    ...NOTHING,
    customer: spelled("customer", customer),
    product: spelled("product", product),
    revenue: netRevenue,
    costs: Object.fromEntries(levels.map((level, index) => [level, costs[index] ?? 0])),
    ...(quantity === null ? {} : { quantity }),
  };
}

function lineOfPurchases(
  { customer, period, date, netRevenue }: PurchasesOfPeriod,
  customers: ReadonlyMap<string, string>,
): SalesLine {
  const month = period === null || date !== null ? null : placeInCalendar(period);
  return {
    ...NOTHING,
    customer: customers.get(customer) ?? customer,
    period,
    date,
    ...(month === null ? {} : { month }),
    revenue: netRevenue,
  };
}

/** What is said of lines that are not at hand: costs and names that are missing, and what cannot be made of their totals. */
export function saidOfTotals(
  used: readonly Group[],
  { listed, purchases, repeat, pairs }: LinesInDetail,
  dimensions: readonly ProfitDimension[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const note = (code: Finding["code"], value: string): void => {
    findings.push({ code, sheet: null, cell: null, value });
  };
  const withoutCost = used.reduce((sum, { sums }) => sum + sums.withoutCost, 0);
  if (withoutCost > 0) note("missing-cost", String(withoutCost));
  const lacksKept = (purchases === null || repeat === null) && dimensions.includes("customer");
  if (listed === null) note("not-from-lines", "totals");
  else if (lacksKept || pairs === null)
    note("not-from-lines", lacksKept && pairs === null ? "all" : lacksKept ? "kept" : "pairs");
  return findings;
}
