import type { SalesEntry } from "../../reading/mapping";
import type { LineAmounts } from "./line-amounts";

/** Columns of the money of a line. */
export interface MoneyPlace {
  readonly revenue: number;
  readonly quantity: number | null;
  readonly tax: number | null;
  readonly profit: number | null;
  readonly income: readonly number[];
  readonly deductions: readonly number[];
  readonly costs: readonly { readonly level: string; readonly columns: readonly number[] }[];
  /** Whether a column that the mapping takes off is tax by its heading: no discount, whoever named it so. */
  readonly isTax: (column: number) => boolean;
  /** -1 for a column that is written as negative amounts. */
  readonly signOf: (column: number) => number;
}

/** The money of one line, in the table's unit and with the signs that it counts with. */
export interface LineMoney {
  /** Without tax, which is neither revenue nor taken off it; before deductions. */
  readonly amount: number;
  readonly deducted: number;
  readonly net: number;
  readonly profit: number | null;
  readonly costs: readonly { readonly level: string; readonly isStated: boolean; readonly sum: number }[];
}

/** Levels whose costs come back with the goods; freight and commissions are paid all the same. */
const OF_GOODS: ReadonlySet<string> = new Set(["COGS", "CM1"]);

/** The money of a line; null: it has no amount. */
export function lineMoney(
  entry: Pick<SalesEntry, "tax" | "sign" | "unsignedReturns" | "kinds">,
  { amountOf }: LineAmounts,
  place: MoneyPlace,
): (row: number) => LineMoney | null {
  const { revenue, quantity, tax, profit, income, deductions, costs, signOf } = place;
  const taxRate = typeof entry.tax === "object" && entry.tax !== null ? entry.tax.rate : null;
  const taxIsRate = typeof entry.tax === "string" && ["share", "percent"].includes(entry.kinds?.[entry.tax] ?? "money");
  return (row) => {
    const stated = amountOf(row, revenue, 0);
    if (stated === null) return null;
    const isReturn = entry.sign === "quantity" && quantity !== null && (amountOf(row, quantity, 0) ?? 0) < 0;
    const amountAlone = isReturn && stated > 0 ? -stated : stated;
    const amount = income.reduce((sum, column) => sum + (amountOf(row, column, 0) ?? 0), amountAlone);
    // What comes back without a sign of its own takes that of the revenue.
    const takesBack = isReturn || (entry.unsignedReturns === true && amount < 0);
    const written = (figure: number): number => (takesBack && figure > 0 ? -figure : figure);
    const taxed = (): number => {
      if (taxRate !== null) return amount - amount / (1 + taxRate);
      if (tax === null) return 0;
      // A rate is of the amount without the tax that it makes.
      const figure = amountOf(row, tax, taxIsRate ? 1 : amount) ?? 0;
      return taxIsRate ? amount - amount / (1 + figure) : written(figure);
    };
    const within = taxed();
    const beforeDiscount = amount - within;
    const takenOff = (columns: readonly number[]): number =>
      columns.reduce((sum, column) => sum + written(signOf(column) * (amountOf(row, column, beforeDiscount) ?? 0)), 0);
    const taxes = deductions.filter(place.isTax);
    const deducted = takenOff(taxes.length === 0 ? deductions : deductions.filter((column) => !taxes.includes(column)));
    const taxedApart = takenOff(taxes);
    const net = beforeDiscount - taxedApart - deducted;
    const stands = profit === null ? null : amountOf(row, profit, net, true);
    return {
      amount: beforeDiscount - taxedApart,
      deducted,
      net,
      profit: stands !== null && isReturn && stated > 0 ? -stands : stands,
      costs: costs.map(({ level, columns }) => {
        const figures = columns.map((column) => ({ column, amount: amountOf(row, column, net, true) }));
        return {
          level,
          isStated: figures.some((one) => one.amount !== null),
          sum: figures.reduce((sum, { column, amount: cost }) => {
            const figure = signOf(column) * (cost ?? 0);
            return sum + (OF_GOODS.has(level) ? written(figure) : figure);
          }, 0),
        };
      }),
    };
  };
}
