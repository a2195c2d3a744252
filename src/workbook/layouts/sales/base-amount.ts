import { moneyHeading } from "../../../language/money-heading";
import { saysNet } from "../../../language/money-words";
import { type AmountProof, provenAmounts, provenTotal, tellsOfCharge } from "./amount-proofs";
import { figureAt, hasFigures } from "./line-figures";
import { type KindedColumn, type SalesColumns, rateKind } from "./sales-columns";

/** The column that a line's money begins with. */
export interface BaseAmount {
  readonly column: number;
  /** Quantity times this price. */
  readonly isComputed: boolean;
  /** An amount of the whole order that stands in all its lines. */
  readonly isOfOrder: boolean;
  /** Net of discounts by its heading or by arithmetic; null: nothing says. */
  readonly isNet: boolean | null;
  /** Tax to take off; null: none. */
  readonly tax: KindedColumn | { readonly rate: number } | null;
  /** What is not known of tax: whether it is in the amounts, or how much of it. */
  readonly taxDoubt: "assumed" | "rate unknown" | null;
  /** The discounts that arithmetic proves; null: nothing is proved of them. */
  readonly discounts: readonly KindedColumn[] | null;
  /** Other columns that the proof, or the order that they belong to, accounts for. */
  readonly explained: readonly number[];
  /** A column of costs by its words that the customer pays, as a total proves. */
  readonly charge: number | null;
}

const PLAIN: Omit<BaseAmount, "column"> = {
  isComputed: false,
  isOfOrder: false,
  isNet: null,
  tax: null,
  taxDoubt: null,
  discounts: null,
  explained: [],
  charge: null,
};

/** Which column is the amount, and what of discounts and tax is in it. null: there is none, and no price. */
export function baseAmount(
  columns: SalesColumns,
  quantity: number | undefined,
  price: number | undefined,
): BaseAmount | null {
  const { money, orders } = columns;
  const all = [...new Set([...money("grossRevenue"), ...money("netRevenue")])];
  const ofLines = all.filter((column) => orders.of(column) === "line");
  const canCompute = quantity !== undefined && price !== undefined;
  const explained = all.filter((column) => orders.of(column) !== "line");
  if (all.length > 0 && ofLines.length === 0) {
    if (canCompute) return { ...PLAIN, column: price, isComputed: true, tax: taxOfOrders(columns, all), explained };
    const [repeated] = all.filter((column) => orders.of(column) === "repeated");
    if (repeated !== undefined) return { ...ofHeadings(columns, all, repeated), isOfOrder: true, explained };
  }
  const amounts = ofLines.length > 0 ? ofLines : all;
  const proof = provenAmounts(columns, { amounts, quantity, price });
  if (proof !== null) {
    const base = ofProof(columns, proof);
    const proven = [proof.amount, ...(proof.list === null ? [] : [proof.list])];
    return { ...base, explained: [...explained, ...proven] };
  }
  const total = provenTotal(columns, { amounts, quantity, price });
  if (total !== null) {
    const { list, amount, discounts, charge } = total;
    const column = list ?? price ?? amount;
    return { ...PLAIN, column, isComputed: list === null, discounts, charge, explained: [...explained, amount] };
  }
  const [first] = byHeadings(columns, amounts);
  if (first !== undefined) return { ...ofHeadings(columns, amounts, first), explained };
  return canCompute ? { ...PLAIN, column: price, isComputed: true, tax: rateInHeading(columns, price) } : null;
}

/** What an order's own amounts prove of tax in the prices of its lines. */
function taxOfOrders(columns: SalesColumns, amounts: readonly number[]): KindedColumn | null {
  const { money, figures, orders } = columns;
  const [tax] = money("tax").filter((column) => hasFigures(figures.of(column)));
  if (tax === undefined) return null;
  const isWithin = money("service").some((charge) => tellsOfCharge(columns, charge, amounts) === "within");
  return isWithin ? { column: tax, kind: orders.of(tax) === "repeated" ? "order" : "money" } : null;
}

function ofProof(columns: SalesColumns, { list, amount, discounts, tax }: AmountProof): BaseAmount {
  // A list amount without tax, less its discounts.
  if (list !== null && discounts.length > 0) return { ...PLAIN, column: list, isNet: false, discounts };
  // Two amounts that tax alone lies between: the one without it.
  if (list !== null) return { ...PLAIN, column: list, isNet: saysNet(columns.headingOf(list)) ? true : null };
  if (discounts.length > 0) return { ...PLAIN, column: amount, isNet: true, tax, discounts: [] };
  return { ...PLAIN, column: amount, tax };
}

/** Amounts by what their headings say: without tax before with it, and net where nothing proves what lies before it. */
function byHeadings({ money, headingOf, figures }: SalesColumns, amounts: readonly number[]): readonly number[] {
  const isWithTax = (column: number): boolean => moneyHeading(headingOf(column)).tax?.isIncluded === true;
  const without = amounts.filter((column) => !isWithTax(column));
  const some = without.length > 0 ? without : amounts;
  const gross = some.filter((column) => money("grossRevenue").includes(column));
  const net = some.filter((column) => saysNet(headingOf(column)) && hasFigures(figures.of(column)));
  const smaller = net.filter((column) => gross.every((one) => isNotMore(figures.of(column), figures.of(one))));
  return [...smaller, ...gross, ...net, ...some];
}

function isNotMore(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, row) => {
    const against = figureAt(other, row);
    return Number.isNaN(value) || Number.isNaN(against) || Math.abs(value) <= Math.abs(against) + 0.011;
  });
}

function ofHeadings(columns: SalesColumns, amounts: readonly number[], column: number): BaseAmount {
  const { headingOf, money, figures } = columns;
  const said = moneyHeading(headingOf(column)).tax;
  const isNet = saysNet(headingOf(column)) ? true : null;
  const base = { ...PLAIN, column, isNet };
  const [tax] = money("tax").filter((one) => hasFigures(figures.of(one)));
  if (said?.isIncluded === true) {
    if (tax !== undefined) return { ...base, tax: { column: tax, kind: rateKind(columns, tax) } };
    if (said.rate !== null) return { ...base, tax: { rate: said.rate } };
    return { ...base, taxDoubt: "rate unknown" };
  }
  // Beside an amount with tax the other one is without; a net one is as well.
  const isBesideTax = amounts.some((one) => moneyHeading(headingOf(one)).tax?.isIncluded === true);
  return tax === undefined || said !== null || isNet === true || isBesideTax ? base : { ...base, taxDoubt: "assumed" };
}

function rateInHeading({ headingOf }: SalesColumns, price: number): { readonly rate: number } | null {
  const said = moneyHeading(headingOf(price)).tax;
  return said?.isIncluded === true && said.rate !== null ? { rate: said.rate } : null;
}
