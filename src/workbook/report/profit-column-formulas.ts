import { bandName } from "../../profitability/order-size";

/** The columns that can be added, in their order. Shares are fractions of net revenue. */
export const PROFIT_COLUMN_KEYS = [
  "netRevenue",
  "grossMargin",
  "grossMarginShare",
  "cm1",
  "cm1Share",
  "cm2",
  "cm2Share",
  "cm3",
  "cm3Share",
  "orderSizeBand",
] as const;
export type ProfitColumnKey = (typeof PROFIT_COLUMN_KEYS)[number];

/** How a formula speaks of a column: in its own line, and as a whole. */
export interface ColumnReference {
  readonly own: string;
  readonly whole: string;
}

/** An amount that a column takes off, or, where the accountant writes it as a negative amount, adds. */
export interface SignedReference extends ColumnReference {
  readonly sign: 1 | -1;
}

/** The accountant's columns that formulas are made of. */
export interface ProfitColumnSources {
  readonly revenue: ColumnReference;
  readonly deductions: readonly SignedReference[];
  /** By level: COGS, CM1, CM2, CM3. */
  readonly costs: Readonly<Record<string, readonly SignedReference[]>>;
  /** A column of profit in place of costs. */
  readonly profit: ColumnReference | null;
  readonly order: ColumnReference | null;
  /** Where one order number stands with several customers: their column, as each then has an order of that number. */
  readonly customer?: ColumnReference | null;
  /** Orders of the plan are worth what is planned: they are told apart where there is such a column. */
  readonly scenario: ColumnReference | null;
  /** Upper bounds of the order-size bands; none: no such column. */
  readonly bands: readonly number[];
  /** How the name of a band is read in the report's language. */
  readonly bandText: (name: string) => string;
}

const LEVELS = ["CM1", "CM2", "CM3"] as const;

/**
 * The formula of each column that the sources allow, without "=". One column's formula refers to another where that is on
 * the sheet (`referenceTo` knows it), and works it out itself where it is not.
 */
export function profitColumnFormulas(
  sources: ProfitColumnSources,
  referenceTo: (key: ProfitColumnKey) => ColumnReference | null,
): ReadonlyMap<ProfitColumnKey, string> {
  const { revenue, deductions, costs, profit, order, bands } = sources;
  const formulas = new Map<ProfitColumnKey, string>();
  const off = (amounts: readonly SignedReference[]): string =>
    amounts.map(({ own, sign }) => `${sign === 1 ? "-" : "+"}N(${own})`).join("");
  const named = (key: ProfitColumnKey): string => referenceTo(key)?.own ?? `(${formulas.get(key) ?? "0"})`;
  const withShare = (key: "grossMargin" | "cm1" | "cm2" | "cm3", formula: string): void => {
    formulas.set(key, formula);
    const net = named("netRevenue");
    formulas.set(`${key}Share`, `IF(${net}>0,${named(key)}/${net},"")`);
  };

  formulas.set("netRevenue", `N(${revenue.own})${off(deductions)}`);
  const goods = costs["COGS"] ?? costs["CM1"] ?? [];
  // What no cost is known of has no margin: 100 % would be a wrong figure.
  if (profit !== null || goods.length > 0)
    withShare("grossMargin", profit === null ? `${named("netRevenue")}${off(goods)}` : `N(${profit.own})`);
  let before: ProfitColumnKey = costs["COGS"] === undefined ? "netRevenue" : "grossMargin";
  for (const level of LEVELS) {
    const amounts = costs[level];
    if (amounts === undefined || amounts.length === 0) continue;
    const key = level.toLowerCase() as "cm1" | "cm2" | "cm3";
    withShare(key, `${named(before)}${off(amounts)}`);
    before = key;
  }
  if (order !== null && bands.length > 0) {
    formulas.set("orderSizeBand", bandFormula(order, orderValue(sources, order, referenceTo("netRevenue")), sources));
  }
  return formulas;
}

/** Net revenue of the line's order. */
function orderValue(
  { revenue, deductions, scenario, customer = null }: ProfitColumnSources,
  order: ColumnReference,
  net: ColumnReference | null,
): string {
  const also = [scenario, customer].map((one) => (one === null ? "" : `,${one.whole},${one.own}`)).join("");
  const sumOf = (whole: string): string => `SUMIFS(${whole},${order.whole},${order.own}${also})`;
  if (net !== null) return sumOf(net.whole);
  return `(${sumOf(revenue.whole)}${deductions.map(({ whole, sign }) => `${sign === 1 ? "-" : "+"}${sumOf(whole)}`).join("")})`;
}

function bandFormula(
  order: ColumnReference,
  value: string,
  { bands, bandText }: Pick<ProfitColumnSources, "bands" | "bandText">,
): string {
  const nameOf = (orderValue: number): string => `"${bandText(bandName(orderValue, bands))}"`;
  const within = [...bands].reduceRight(
    (rest, bound, index) => `IF(${value}<${bound},${nameOf(bands[index - 1] ?? Number.NEGATIVE_INFINITY)},${rest})`,
    nameOf(Number.MAX_VALUE),
  );
  return `IF(${order.own}="","",${within})`;
}
