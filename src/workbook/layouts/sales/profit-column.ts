import { saysRate } from "../../../language/money-words";
import type { AmountKind } from "../../reading/mapping";
import { figureAt, figureOrZero } from "./line-figures";
import type { MutableCosts } from "./line-costs";
import { isRateFormat, type KindedColumn, type Note, type SalesColumns } from "./sales-columns";

interface Takings {
  readonly revenue: number;
  readonly isComputed: boolean;
  readonly deductions: readonly KindedColumn[];
  readonly quantity: number | undefined;
  readonly kinds: Record<string, AmountKind>;
}

/** The column of profit, where it is the only word on costs, or costs of goods are not known beside it. */
export function decideProfit(
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
  const profit = inMoney.find((column) => !isGross(headingOf(column))) ?? inMoney[0];
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
    const isGrossProfit = isGross(headingOf(profit));
    note("profit-from-column", profit, `${headingOf(profit)}; "profit": null`);
    // A gross profit leaves the costs after it to be taken off; a profit has them off already.
    return { costs: isGrossProfit ? costs : {}, profit: nameOf(profit) };
  }
  checkProfit(columns, takings, costs, profit, note);
  return { costs, profit: null };
}

function isGross(heading: string): boolean {
  return /gross|ناخالص|ناویژه/i.test(heading);
}

/** Costs and profit of the same lines have to agree; where they do not, a note says by how much. */
function checkProfit(
  { nameOf, headingOf, figures, money }: SalesColumns,
  { revenue, deductions, quantity, kinds, isComputed }: Takings,
  costs: MutableCosts,
  profit: number,
  note: Note,
): void {
  // A gross profit has only the cost of goods behind it.
  const levels = isGross(headingOf(profit)) ? [costs["COGS"] ?? costs["CM1"] ?? []] : Object.values(costs);
  const used = new Set(levels.flat());
  const meanings = ["costOfGoods", "unitCost", "variableCost", "directSelling", "service", "otherCost"] as const;
  const costColumns = meanings.flatMap((one) => money(one)).filter((column) => used.has(nameOf(column)));
  const off = [...new Set([...costColumns, ...deductions.map(({ column }) => column)])].map((column) => ({
    column,
    sign: signOf(figures.of(column), figures.of(revenue)),
  }));
  const q = quantity === undefined ? null : figures.of(quantity);
  const value = (column: number, row: number, before: number): number => {
    const figure = figureOrZero(figures.of(column), row);
    const kind = kinds[nameOf(column)];
    if (kind === "each") return figure * (q === null ? 1 : figureAt(q, row));
    return kind === "share" ? figure * before : kind === "percent" ? (figure / 100) * before : figure;
  };
  let mine = 0;
  let theirs = 0;
  for (let row = 0; row < figures.rows; row += 1) {
    const base = figureAt(figures.of(revenue), row) * (isComputed && q !== null ? figureAt(q, row) : 1);
    const result = figureAt(figures.of(profit), row);
    if (Number.isNaN(base) || Number.isNaN(result)) continue;
    theirs += result;
    mine += base;
    for (const { column, sign } of off) mine -= sign * value(column, row, base);
  }
  if (Math.abs(mine - theirs) > 0.01 * figures.rows + 1e-4 * Math.abs(theirs)) {
    note(
      "profit-disagrees",
      profit,
      `${headingOf(profit)}: ${rounded(theirs)} ≠ ${rounded(mine)}; "costs": {}, "profit": "${nameOf(profit)}"`,
    );
  }
}

/** -1 where a column is written as negative amounts beside positive ones, as a ledger does. */
function signOf(values: Float64Array, revenue: Float64Array): 1 | -1 {
  let against = 0;
  let along = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || value === 0) return;
    if (value < 0 !== figureOrZero(revenue, row) < 0) against += 1;
    else along += 1;
  });
  return against > along ? -1 : 1;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
