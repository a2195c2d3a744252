import { type SalesMeaning, saysNet, saysRate, saysWithTax } from "../../../language/money-words";
import { formatAt } from "../../cell-formats";
import type { AmountKind, SalesEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { LineFigures } from "./line-figures";
import type { SalesNote } from "./sales-note";

/** Columns of a table of lines by what their headings say. */
export interface SalesColumns {
  readonly cells: SheetCells;
  readonly header: number;
  readonly money: (meaning: SalesMeaning) => readonly number[];
  readonly headingOf: (column: number) => string;
  readonly nameOf: (column: number) => string;
  readonly figures: LineFigures;
}

/** What of an entry says how a line's money comes about. */
export type DecidedAmounts = Pick<
  SalesEntry,
  "revenue" | "deductions" | "costs" | "profit" | "quantity" | "kinds" | "tax"
> & { readonly notes: readonly SalesNote[]; readonly isComputed: boolean };

/**
 * Which column is the amount, whether discounts and tax are in it, what costs are per unit and what the profit is: proved by
 * arithmetic over the rows where that can be, else the likelier, with a note. null: there is no amount.
 */
export function decideAmounts(columns: SalesColumns): DecidedAmounts | null {
  const { money, nameOf, headingOf } = columns;
  const notes: SalesNote[] = [];
  const note = (code: SalesNote["code"], column: number | null, value: string): void => {
    notes.push({ code, column, value });
  };
  const kinds: Record<string, AmountKind> = {};
  const [quantity] = money("quantity");
  const price = money("unitPrice").find((column) => !isRateFormat(columns, column));
  const [taxColumn] = money("tax");
  const base = baseAmount(columns, quantity, price, taxColumn);
  if (base === null) return null;
  const { column: revenue } = base;
  if (base.isComputed) {
    kinds[nameOf(revenue)] = "each";
    note(
      "amount-computed",
      revenue,
      `${headingOf(quantity ?? revenue)} × ${headingOf(revenue)}; "quantity": "${nameOf(quantity ?? revenue)}", "kinds": {"${nameOf(revenue)}": "each"}`,
    );
  }
  if (base.tax !== null) note("tax-taken-off", base.tax, `${headingOf(base.tax)}; "tax": "${nameOf(base.tax)}"`);
  else if (base.taxAssumed) note("tax-assumed", taxColumn ?? null, `"tax": "${nameOf(taxColumn ?? revenue)}"`);
  const deductions: string[] = [];
  for (const column of money("deduction")) {
    const decided = discountOf(columns, column, base, quantity, price);
    if (decided.kind !== "money" && decided.takeOff) kinds[nameOf(column)] = decided.kind;
    if (decided.takeOff) deductions.push(nameOf(column));
    const line = decided.takeOff ? `"deductions": []` : `"deductions": ["${nameOf(column)}"]`;
    if (!decided.isProven || decided.kind !== "money") {
      note(
        decided.takeOff ? (decided.kind === "money" ? "discount-assumed" : "discount-as-rate") : "discount-not-taken",
        column,
        `${headingOf(column)}; ${line}`,
      );
    } else if (!decided.takeOff) note("discount-not-taken", column, `${headingOf(column)}; ${line}`);
  }
  const costs = decideCosts(columns, revenue, quantity, price, kinds, note);
  const profit = decideProfit(
    columns,
    { revenue, isComputed: base.isComputed, deductions, quantity, kinds },
    costs,
    note,
  );
  const usesQuantity = quantity !== undefined && Object.values(kinds).includes("each");
  if (Object.keys(profit.costs).length === 0 && profit.profit === null) {
    note("no-costs", null, `"costs": {"COGS": ["…"]}`);
  }
  return {
    revenue: nameOf(revenue),
    deductions,
    costs: profit.costs,
    ...(profit.profit === null ? {} : { profit: profit.profit }),
    ...(usesQuantity ? { quantity: nameOf(quantity) } : {}),
    ...(Object.keys(kinds).length === 0 ? {} : { kinds }),
    ...(base.tax === null ? {} : { tax: nameOf(base.tax) }),
    notes,
    isComputed: base.isComputed,
  };
}

interface BaseAmount {
  readonly column: number;
  readonly isComputed: boolean;
  /** Net of discounts by its heading or by arithmetic; null: nothing says. */
  readonly isNet: boolean | null;
  readonly tax: number | null;
  readonly taxAssumed: boolean;
}

function baseAmount(
  { money, headingOf, figures }: SalesColumns,
  quantity: number | undefined,
  price: number | undefined,
  tax: number | undefined,
): BaseAmount | null {
  const plain = { isComputed: false, isNet: null, tax: null, taxAssumed: false };
  const [gross] = money("grossRevenue");
  const nets = money("netRevenue");
  const saidNet = nets.find((column) => saysNet(headingOf(column)));
  const net = saidNet ?? nets[0];
  if (tax !== undefined) {
    const amounts = [...money("grossRevenue"), ...nets];
    // Of two amounts that tax lies between, the one without it.
    for (const withTax of amounts) {
      for (const without of amounts) {
        if (withTax === without) continue;
        const [g, n, t] = [figures.of(withTax), figures.of(without), figures.of(tax)];
        if (
          g.some((value) => value !== 0) &&
          figures.proves(
            (row) => at(g, row) - at(t, row) - at(n, row),
            (row) => at(g, row),
          )
        )
          return { ...plain, column: without, isNet: null };
      }
    }
    const [only] = saidNet === undefined ? amounts : [saidNet];
    if (only !== undefined && quantity !== undefined && price !== undefined) {
      const [q, p, a, t] = [figures.of(quantity), figures.of(price), figures.of(only), figures.of(tax)];
      const size = (row: number): number => at(a, row);
      if (figures.proves((row) => at(q, row) * at(p, row) + at(t, row) - at(a, row), size))
        return { ...plain, column: only, tax };
      if (figures.proves((row) => at(q, row) * at(p, row) - at(a, row), size)) return { ...plain, column: only };
    }
    if (only !== undefined && saidNet === undefined && saysWithTax(headingOf(only)))
      return { ...plain, column: only, tax };
    if (only !== undefined && saidNet === undefined) return { ...plain, column: only, taxAssumed: true };
  }
  const column = gross ?? net;
  if (column !== undefined)
    return { ...plain, column, isNet: gross === undefined && saidNet !== undefined ? true : null };
  if (quantity !== undefined && price !== undefined) return { ...plain, column: price, isComputed: true };
  return null;
}

interface Discount {
  readonly kind: AmountKind;
  readonly takeOff: boolean;
  readonly isProven: boolean;
}

/** What a discount column holds, and whether the amount is before or after it. */
function discountOf(
  columns: SalesColumns,
  column: number,
  { column: revenue, isComputed, isNet, tax }: BaseAmount,
  quantity: number | undefined,
  price: number | undefined,
): Discount {
  const { figures, money } = columns;
  const d = figures.of(column);
  // Discounts are proved on amounts without the tax that is in them.
  const a =
    tax === null ? figures.of(revenue) : figures.of(revenue).map((value, row) => value - at(figures.of(tax), row));
  const takenOff = (kind: AmountKind, row: number, before: number): number => {
    const value = at(d, row) || 0;
    return kind === "share" ? value * before : kind === "percent" ? (value / 100) * before : Math.abs(value);
  };
  const likely = kindOf(columns, column, revenue);
  const all: readonly AmountKind[] = [
    likely,
    ...(["money", "share", "percent"] as const).filter((kind) => kind !== likely),
  ];
  const hasDiscounts = d.some((value) => !Number.isNaN(value) && value !== 0);
  if (hasDiscounts && !isComputed && quantity !== undefined && price !== undefined) {
    const before = (row: number): number => at(figures.of(quantity), row) * at(figures.of(price), row);
    const size = (row: number): number => at(a, row);
    for (const kind of all) {
      if (figures.proves((row) => before(row) - takenOff(kind, row, before(row)) - at(a, row), size))
        return { kind, takeOff: false, isProven: true };
    }
    if (figures.proves((row) => before(row) - at(a, row), size))
      return { kind: likely, takeOff: true, isProven: kindIsSure(columns, column, likely) };
  }
  const isGross = money("grossRevenue").includes(revenue);
  if (hasDiscounts && isGross) {
    for (const net of money("netRevenue")) {
      const n = figures.of(net);
      for (const kind of all) {
        if (
          figures.proves(
            (row) => at(a, row) - takenOff(kind, row, at(a, row)) - at(n, row),
            (row) => at(a, row),
          )
        )
          return { kind, takeOff: true, isProven: true };
      }
    }
  }
  if (isNet === true) return { kind: likely, takeOff: false, isProven: true };
  // Retail exports state sales after a discount that is a rate; an amount in money stands beside sales before it.
  const takeOff = isComputed || isGross || likely === "money" || likely === "percent";
  return { kind: likely, takeOff, isProven: (isGross || isComputed) && kindIsSure(columns, column, likely) };
}

/** Whether heading or format say themselves what the figures are. */
function kindIsSure(columns: SalesColumns, column: number, kind: AmountKind): boolean {
  return kind === "money"
    ? !saysRate(columns.headingOf(column))
    : isRateFormat(columns, column) || saysRate(columns.headingOf(column));
}

const WHOLE_PERCENT = 100;
/** Different figures that a column of percentages holds at most: amounts of money vary more. */
const MOST_RATES = 30;
/** Discounts that it takes to tell percentages from money. */
const FEWEST_RATES = 3;

/** Money, a share to 1, or whole percentages: by format, heading, size and how few different figures there are. */
function kindOf(columns: SalesColumns, column: number, revenue: number): AmountKind {
  const figures = columns.figures.of(column).filter((value) => !Number.isNaN(value) && value !== 0);
  const largest = figures.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isRate = saysRate(columns.headingOf(column));
  if (largest === 0) return "money";
  if (isRateFormat(columns, column)) return largest <= 1.5 ? "share" : "percent";
  const typical = columns.figures.typical(revenue) ?? 0;
  if (largest <= 1 && (isRate || typical > 5)) return "share";
  if (isRate) return "percent";
  if (largest > WHOLE_PERCENT || typical < 2 * largest) return "money";
  const distinct = new Set(figures);
  // 5, 10, 15 on amounts of any size: in money the larger sales would have the larger discounts.
  const areRound = [...distinct].every((value) => value > 0 && Number.isInteger(value * 2));
  const few =
    distinct.size <= MOST_RATES && (figures.length < 10 || distinct.size * 3 <= figures.length || distinct.size <= 6);
  return figures.length >= FEWEST_RATES && distinct.size > 1 && areRound && few && !growsWith(columns, column, revenue)
    ? "percent"
    : "money";
}

/** Nobody writes down discounts that are smaller shares of the amount than this. */
const SMALLEST_DISCOUNT = 0.02;

/** Whether a column is nearly one share of another: sums of money are, percentages are not. */
function growsWith({ figures }: SalesColumns, column: number, other: number): boolean {
  const [one, two] = [figures.of(column), figures.of(other)];
  const ratios: number[] = [];
  one.forEach((value, row) => {
    const base = at(two, row);
    if (value > 0 && base > 0) ratios.push(value / base);
  });
  const values = [...one].filter((value) => value > 0);
  const middle = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  return ratios.length >= 2 && middle >= SMALLEST_DISCOUNT && spread(ratios) < spread(values);
}

/** Spread of the logarithms: 0 where all are alike. */
function spread(values: readonly number[]): number {
  const logs = values.map(Math.log);
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  return logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length);
}

type Note = (code: SalesNote["code"], column: number | null, value: string) => void;
type MutableCosts = Record<string, string[]>;

const BARE_COST = /^\s*(total )?(costs?|هزینه|بهای تمام شده|cogs|standard cost)\s*$/i;

function decideCosts(
  columns: SalesColumns,
  revenue: number,
  quantity: number | undefined,
  price: number | undefined,
  kinds: Record<string, AmountKind>,
  note: Note,
): MutableCosts {
  const { money, nameOf, headingOf, figures } = columns;
  const costs: MutableCosts = {};
  const add = (level: string, meaning: SalesMeaning): void => {
    for (const column of money(meaning)) {
      (costs[level] ??= []).push(nameOf(column));
      if (quantity === undefined || price === undefined || !BARE_COST.test(headingOf(column).replace(/\u200C/g, " ")))
        continue;
      if (isPerUnit(figures, column, revenue, quantity, price, kinds[nameOf(revenue)] === "each", money("profit"))) {
        kinds[nameOf(column)] = "each";
        note("cost-per-unit", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "money"}`);
      }
    }
  };
  add("COGS", "costOfGoods");
  const [unitCost] = money("unitCost");
  if (
    unitCost !== undefined &&
    costs["COGS"] === undefined &&
    money("variableCost").every((column) => !BARE_COST.test(headingOf(column)))
  ) {
    if (quantity === undefined) note("unit-cost-unused", unitCost, `${headingOf(unitCost)}; "quantity": "…"`);
    else {
      costs["COGS"] = [nameOf(unitCost)];
      kinds[nameOf(unitCost)] = "each";
      note("cost-per-unit", unitCost, `${headingOf(unitCost)}; "kinds": {"${nameOf(unitCost)}": "money"}`);
    }
  }
  add("CM1", "variableCost");
  add("CM2", "directSelling");
  add("CM3", "service");
  return costs;
}

/** Whether a cost stands beside the price of a unit rather than beside the amount of the line. */
function isPerUnit(
  figures: LineFigures,
  cost: number,
  revenue: number,
  quantity: number,
  price: number,
  isComputed: boolean,
  profits: readonly number[],
): boolean {
  const [c, q, p] = [figures.of(cost), figures.of(quantity), figures.of(price)];
  const amount = (row: number): number => (isComputed ? at(q, row) * at(p, row) : at(figures.of(revenue), row));
  for (const profit of profits) {
    const result = figures.of(profit);
    if (figures.proves((row) => amount(row) - at(c, row) - at(result, row), amount)) return false;
    if (figures.proves((row) => amount(row) - at(q, row) * at(c, row) - at(result, row), amount)) return true;
  }
  const byPrice: number[] = [];
  const byAmount: number[] = [];
  for (let row = 0; row < figures.rows; row += 1) {
    const value = at(c, row);
    if (!(value > 0 && at(p, row) > 0 && amount(row) > 0) || at(q, row) === 1) continue;
    byPrice.push(value / at(p, row));
    byAmount.push(value / amount(row));
  }
  if (byPrice.length < 2) return false;
  const sorted = [...byPrice].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return middle < 2 && spread(byPrice) < spread(byAmount) / 2;
}

interface Takings {
  readonly revenue: number;
  readonly isComputed: boolean;
  readonly deductions: readonly string[];
  readonly quantity: number | undefined;
  readonly kinds: Record<string, AmountKind>;
}

/** The column of profit, where it is the only word on costs, or costs of goods are not known beside it. */
function decideProfit(
  columns: SalesColumns,
  takings: Takings,
  costs: MutableCosts,
  note: Note,
): { readonly costs: MutableCosts; readonly profit: string | null } {
  const { money, nameOf, headingOf, figures } = columns;
  const isRate = (column: number): boolean => {
    if (isRateFormat(columns, column) || saysRate(headingOf(column))) return true;
    const values = figures.of(column).filter((value) => !Number.isNaN(value));
    return (
      values.length > 0 && values.every((value) => Math.abs(value) <= 1) && (figures.typical(takings.revenue) ?? 0) > 20
    );
  };
  const profits = money("profit");
  const inMoney = profits.filter((column) => !isRate(column));
  // Of gross and final profit the last word is the final one.
  const profit = inMoney.find((column) => !/gross|ناخالص|ناویژه/i.test(headingOf(column))) ?? inMoney[0];
  const rate = [...profits.filter(isRate), ...money("marginRate")][0];
  const knowsGoods = costs["COGS"] !== undefined || costs["CM1"] !== undefined;
  if (profit === undefined) {
    if (rate === undefined || knowsGoods) return { costs, profit: null };
    const largest = figures.of(rate).reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
    takings.kinds[nameOf(rate)] = largest <= 1.5 ? "share" : "percent";
    note("margin-as-rate", rate, `${headingOf(rate)}; "profit": null`);
    return { costs: {}, profit: nameOf(rate) };
  }
  if (!knowsGoods) {
    const isGrossProfit = /gross|ناخالص|ناویژه/i.test(headingOf(profit));
    note("profit-from-column", profit, `${headingOf(profit)}; "profit": null`);
    // A gross profit leaves the costs after it to be taken off; a profit has them off already.
    return { costs: isGrossProfit ? costs : {}, profit: nameOf(profit) };
  }
  checkProfit(columns, takings, costs, profit, note);
  return { costs, profit: null };
}

/** Costs and profit of the same lines have to agree; where they do not, a note says by how much. */
function checkProfit(
  { nameOf, headingOf, figures, money }: SalesColumns,
  { revenue, deductions, quantity, kinds, isComputed }: Takings,
  costs: MutableCosts,
  profit: number,
  note: Note,
): void {
  const all = (["costOfGoods", "unitCost", "variableCost", "directSelling", "service", "deduction"] as const).flatMap(
    (one) => money(one),
  );
  const used = new Set(Object.values(costs).flat());
  const q = quantity === undefined ? null : figures.of(quantity);
  const value = (column: number, row: number, before: number): number => {
    const figure = at(figures.of(column), row) || 0;
    const kind = kinds[nameOf(column)];
    if (kind === "each") return figure * (q === null ? 1 : at(q, row));
    return kind === "share" ? figure * before : kind === "percent" ? (figure / 100) * before : figure;
  };
  let mine = 0;
  let theirs = 0;
  for (let row = 0; row < figures.rows; row += 1) {
    const base = at(figures.of(revenue), row) * (isComputed && q !== null ? at(q, row) : 1);
    const result = at(figures.of(profit), row);
    if (Number.isNaN(base) || Number.isNaN(result)) continue;
    theirs += result;
    mine += base;
    for (const column of all) {
      if (used.has(nameOf(column)) || deductions.includes(nameOf(column))) mine -= value(column, row, base);
    }
  }
  if (Math.abs(mine - theirs) > 0.01 * figures.rows + 1e-4 * Math.abs(theirs)) {
    note(
      "profit-disagrees",
      profit,
      `${headingOf(profit)}: ${rounded(theirs)} ≠ ${rounded(mine)}; "costs": {}, "profit": "${nameOf(profit)}"`,
    );
  }
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function isRateFormat({ cells, header }: SalesColumns, column: number): boolean {
  for (let row = header + 1; row < Math.min(cells.bottom, header + 20); row += 1) {
    if (typeof cells.at(row, column) !== "number") {
      if (/%\s*$/.test(cells.textAt(row, column))) return true;
      continue;
    }
    return formatAt(cells.sheet.formats, row - cells.top, column - cells.left).includes("%");
  }
  return false;
}

function at(figures: Float64Array, row: number): number {
  return figures[row] ?? Number.NaN;
}
