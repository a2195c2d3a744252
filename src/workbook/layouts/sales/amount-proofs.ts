import type { AmountKind } from "../../reading/mapping";
import { figureAt, figureOrZero, hasFigures } from "./line-figures";
import { asFraction, type KindedColumn, type SalesColumns, rateKind } from "./sales-columns";

/** Amount = list - discounts + tax, in nearly every row. */
export interface AmountProof {
  /** null: quantity times price. */
  readonly list: number | null;
  readonly amount: number;
  readonly discounts: readonly KindedColumn[];
  readonly tax: KindedColumn | null;
  /** What the customer is charged beside the price, and the amount holds; null: nothing. */
  readonly charge: number | null;
}

export interface Amounts {
  readonly amounts: readonly number[];
  readonly quantity: number | undefined;
  readonly price: number | undefined;
}

const KINDS: readonly AmountKind[] = ["money", "share", "percent"];

/**
 * What the columns of amounts are to one another, the most telling first: a list amount less its discounts, with or without tax,
 * before amounts that differ by tax alone, before what quantity and price make. null: nothing is proved.
 */
export function provenAmounts(columns: SalesColumns, { amounts, quantity, price }: Amounts): AmountProof | null {
  const { figures, money } = columns;
  const discounts = money("deduction").filter((column) => hasFigures(figures.of(column)));
  const inMoney = discounts.length > 1 ? [discounts.map((column): KindedColumn => ({ column, kind: "money" }))] : [];
  const offDiscounts: readonly (readonly KindedColumn[])[] = [
    ...discounts.map((column) => [{ column, kind: "money" as const }]),
    ...inMoney,
    ...discounts.flatMap((column) => KINDS.slice(1).map((kind) => [{ column, kind }])),
  ];
  const taxes: readonly (KindedColumn | null)[] = [
    null,
    ...money("tax")
      .filter((column) => hasFigures(figures.of(column)))
      .map((column) => ({ column, kind: rateKind(columns, column) })),
  ];
  const computed = quantity !== undefined && price !== undefined ? [null] : [];
  const tries = [
    { lists: amounts, off: offDiscounts, taxes },
    { lists: amounts, off: [[]], taxes: taxes.slice(1) },
    { lists: computed, off: offDiscounts, taxes },
    { lists: computed, off: [[]], taxes: [...taxes.slice(1), null] },
  ];
  for (const { lists, off, taxes: withTaxes } of tries) {
    for (const list of lists) {
      for (const amount of amounts) {
        if (amount === list) continue;
        for (const some of off) {
          for (const tax of withTaxes) {
            const proof: AmountProof = { list, amount, discounts: some, tax, charge: null };
            if (isProven(columns, proof, quantity, price)) return proof;
          }
        }
      }
    }
  }
  return null;
}

/**
 * Total = list amount (or quantity times price) - discounts + freight charged + tax: then the total is no amount of what was sold.
 * null: nothing is proved.
 */
export function provenTotal(columns: SalesColumns, { amounts, quantity, price }: Amounts): AmountProof | null {
  const { figures, money } = columns;
  const known = (column: number): boolean => hasFigures(figures.of(column));
  const ofMoney = (column: number): KindedColumn => ({ column, kind: "money" });
  const discounts = money("deduction").filter(known).map(ofMoney);
  const taxes = [null, ...money("tax").filter(known).map(ofMoney)];
  const lists = [...amounts, ...(quantity !== undefined && price !== undefined ? [null] : [])];
  for (const charge of [...money("income"), ...money("service")].filter(known)) {
    for (const list of lists) {
      for (const amount of amounts) {
        if (amount === list) continue;
        for (const some of [[], ...discounts.map((one) => [one]), discounts]) {
          for (const tax of taxes) {
            const proof: AmountProof = { list, amount, discounts: some, tax, charge };
            if (TOTAL.test(columns.headingOf(amount)) && isProven(columns, proof, quantity, price)) return proof;
          }
        }
      }
    }
  }
  return null;
}

function isProven(
  { figures }: SalesColumns,
  { list, amount, discounts, tax, charge }: AmountProof,
  quantity: number | undefined,
  price: number | undefined,
): boolean {
  const n = figures.of(amount);
  if (!hasFigures(n)) return false;
  const before = (row: number): number =>
    list !== null
      ? figureAt(figures.of(list), row)
      : figureAt(figures.of(quantity ?? amount), row) * figureAt(figures.of(price ?? amount), row);
  return figures.proves(
    (row) => {
      const of = before(row);
      const off = discounts.reduce(
        (sum, one) => sum + takenOff(one.kind, figureOrZero(figures.of(one.column), row), of),
        0,
      );
      const net = of - off;
      const onTop =
        tax === null
          ? 0
          : tax.kind === "money"
            ? figureOrZero(figures.of(tax.column), row)
            : net * asFraction(tax.kind, figureOrZero(figures.of(tax.column), row));
      const charged = charge === null ? 0 : figureOrZero(figures.of(charge), row);
      return net + onTop + charged - figureAt(n, row);
    },
    (row) => before(row),
  );
}

/** A discount of an amount, whichever sign it is written with. */
export function takenOff(kind: AmountKind, value: number, before: number): number {
  if (kind === "share" || kind === "percent") return Math.abs(asFraction(kind, value)) * before;
  return before < 0 ? -Math.abs(value) : Math.abs(value);
}

/** What a customer pays altogether: beside it a smaller amount may be what is left after freight. */
const TOTAL = /total|gross|payable|invoice|to pay|جمع|کل|قابل پرداخت|نهایی/i;

/** Columns of charges for freight that the totals hold: what the customer pays is no cost. */
export function isCharged(columns: SalesColumns, charge: number, amounts: readonly number[]): boolean {
  return tellsOfCharge(columns, charge, amounts) !== null;
}

/** Total = amount + charge, with tax on top ("on top"), in it ("within"), or none to tell of. null: not proved. */
export function tellsOfCharge(
  { figures, money, headingOf }: SalesColumns,
  charge: number,
  amounts: readonly number[],
): "on top" | "within" | "none" | null {
  const s = figures.of(charge);
  if (!hasFigures(s)) return null;
  const [tax] = money("tax").filter((column) => hasFigures(figures.of(column)));
  const discounts = money("deduction").filter((column) => hasFigures(figures.of(column)));
  for (const amount of amounts) {
    for (const total of amounts) {
      if (amount === total || !TOTAL.test(headingOf(total))) continue;
      const rest = (row: number): number =>
        figureAt(figures.of(total), row) - figureAt(figures.of(amount), row) - figureOrZero(s, row);
      const size = (row: number): number => figureAt(figures.of(total), row);
      for (const off of [null, ...discounts]) {
        const discount = (row: number): number => (off === null ? 0 : Math.abs(figureOrZero(figures.of(off), row)));
        if (
          tax !== undefined &&
          figures.proves((row) => rest(row) + discount(row) - figureOrZero(figures.of(tax), row), size)
        )
          return "on top";
        if (figures.proves((row) => rest(row) + discount(row), size)) return tax === undefined ? "none" : "within";
      }
    }
  }
  return null;
}
