import type { SalesMeaning } from "../../../language/money-words";
import type { AmountKind, SalesEntry } from "../../reading/mapping";
import { type BaseAmount, baseAmount } from "./base-amount";
import { decideDiscounts } from "./discounts";
import { figureAt, hasFigures } from "./line-figures";
import { decideCosts } from "./line-costs";
import { decideProfit } from "./profit-column";
import { isRateFormat, type KindedColumn, type Note, type SalesColumns } from "./sales-columns";
import type { SalesNote } from "./sales-note";
import { returnSigns } from "./unsigned-returns";

/** What of an entry says how a line's money comes about. */
export type DecidedAmounts = Pick<
  SalesEntry,
  "revenue" | "deductions" | "costs" | "profit" | "quantity" | "kinds" | "tax" | "sign" | "unsignedReturns"
> & {
  readonly notes: readonly SalesNote[];
  readonly isComputed: boolean;
  /** Columns that are not used and follow from those that are. */
  readonly explained: readonly number[];
};

/** Costs of what came back: freight and commissions are paid all the same. */
const OF_GOODS: readonly SalesMeaning[] = ["costOfGoods", "variableCost", "unitCost"];

/**
 * Which column is the amount, whether discounts and tax are in it, what costs are per unit and what the profit is: proved by
 * arithmetic over the rows where that can be, else the likelier, with a note. null: there is no amount.
 */
export function decideAmounts(columns: SalesColumns): DecidedAmounts | null {
  const { money, nameOf, headingOf } = columns;
  const notes: SalesNote[] = [];
  const note: Note = (code, column, value) => {
    notes.push({ code, column, value });
  };
  const [quantity] = money("quantity");
  const price = priceOf(columns, quantity);
  const base = baseAmount(columns, quantity, price);
  if (base === null) return null;
  const { column: revenue, isComputed } = base;
  const kinds: Record<string, AmountKind> = {};
  if (isComputed) {
    kinds[nameOf(revenue)] = "each";
    const factor = nameOf(quantity ?? revenue);
    note(
      "amount-computed",
      revenue,
      `${headingOf(quantity ?? revenue)} × ${headingOf(revenue)}; "quantity": "${factor}", "kinds": {"${nameOf(revenue)}": "each"}`,
    );
  } else if (base.isOfOrder) {
    kinds[nameOf(revenue)] = "order";
    note("amount-of-order", revenue, `${headingOf(revenue)}; "kinds": {"${nameOf(revenue)}": "money"}`);
  }
  const tax = decideTax(columns, base, kinds, note);
  const deductions = decideDiscounts(columns, base, quantity, price, note);
  for (const { column, kind } of deductions) if (kind !== "money") kinds[nameOf(column)] = kind;
  for (const column of money("income"))
    if (hasFigures(columns.figures.of(column)))
      note("income-left-out", column, `${headingOf(column)}; "income": ["${nameOf(column)}"]`);
  const costs = decideCosts(
    columns,
    { revenue, isComputed, isOfOrder: base.isOfOrder, quantity, price, kinds, charge: base.charge },
    note,
  );
  const profit = decideProfit(columns, { revenue, isComputed, deductions, quantity, kinds }, costs, note);
  const used = new Set(Object.values(profit.costs).flat());
  const goods = OF_GOODS.flatMap((meaning) => money(meaning)).filter((column) => used.has(nameOf(column)));
  const returns = returnSigns(
    columns,
    {
      revenue,
      isComputed,
      quantity,
      takenBack: [
        ...deductions,
        ...goods.map((column): KindedColumn => ({ column, kind: kinds[nameOf(column)] ?? "money" })),
        ...(base.tax !== null && "column" in base.tax ? [base.tax] : []),
      ],
    },
    note,
  );
  if (Object.keys(profit.costs).length === 0 && profit.profit === null) {
    note("no-costs", null, `"costs": {"COGS": ["…"]}`);
  }
  return {
    revenue: nameOf(revenue),
    deductions: deductions.map(({ column }) => nameOf(column)),
    costs: profit.costs,
    ...(profit.profit === null ? {} : { profit: profit.profit }),
    ...(quantity === undefined ? {} : { quantity: nameOf(quantity) }),
    ...(Object.keys(kinds).length === 0 ? {} : { kinds }),
    ...(tax === null ? {} : { tax }),
    ...(returns.isByQuantity ? { sign: "quantity" as const } : {}),
    ...(returns.isUnsigned ? { unsignedReturns: true } : {}),
    notes,
    isComputed,
    explained: base.explained,
  };
}

/** The price of a unit: also where a shop calls it a cost, when it makes the orders' own amounts. */
function priceOf(columns: SalesColumns, quantity: number | undefined): number | undefined {
  const { money, headingOf, figures, orders } = columns;
  const said = money("unitPrice").find((column) => !isRateFormat(columns, column));
  if (said !== undefined || quantity === undefined) return said;
  const amounts = [...money("grossRevenue"), ...money("netRevenue")].filter((column) => orders.of(column) !== "line");
  return money("otherCost")
    .filter((column) => /item cost/i.test(headingOf(column)))
    .find((column) =>
      amounts.some((amount) =>
        orders.addUp(
          (row) => figureAt(figures.of(quantity), row) * figureAt(figures.of(column), row),
          figures.of(amount),
        ),
      ),
    );
}

function decideTax(
  { money, nameOf, headingOf }: SalesColumns,
  { column: revenue, tax, taxDoubt }: BaseAmount,
  kinds: Record<string, AmountKind>,
  note: Note,
): NonNullable<SalesEntry["tax"]> | null {
  if (taxDoubt === "assumed") {
    const [column] = money("tax");
    note("tax-assumed", column ?? null, `${headingOf(column ?? revenue)}; "tax": "${nameOf(column ?? revenue)}"`);
  }
  if (taxDoubt === "rate unknown") note("tax-in-amounts", revenue, `${headingOf(revenue)}; "tax": {"rate": …}`);
  if (tax === null) return null;
  if ("rate" in tax) {
    note("tax-taken-off", revenue, `${headingOf(revenue)}; "tax": {"rate": ${tax.rate}}`);
    return tax;
  }
  const name = nameOf(tax.column);
  note("tax-taken-off", tax.column, `${headingOf(tax.column)}; "tax": "${name}"`);
  if (tax.kind !== "money") kinds[name] = tax.kind;
  if (tax.kind === "order")
    note("amount-of-order", tax.column, `${headingOf(tax.column)}; "kinds": {"${name}": "money"}`);
  return name;
}
