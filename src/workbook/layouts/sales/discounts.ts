import { saysRate } from "../../../language/money-words";
import type { AmountKind } from "../../reading/mapping";
import { takenOff } from "./amount-proofs";
import type { BaseAmount } from "./base-amount";
import { figureAt, figureOrZero, hasFigures } from "./line-figures";
import { isRateFormat, type KindedColumn, type Note, type SalesColumns } from "./sales-columns";
import { spread } from "./spread";

interface Discount {
  readonly kind: AmountKind;
  readonly takeOff: boolean;
  readonly isProven: boolean;
}

/** The discounts that are taken off the amounts, each noted where nothing but likelihood speaks for it. */
export function decideDiscounts(
  columns: SalesColumns,
  base: BaseAmount,
  quantity: number | undefined,
  price: number | undefined,
  note: Note,
): readonly KindedColumn[] {
  const { money, nameOf, headingOf, figures, orders } = columns;
  const taken: KindedColumn[] = [];
  for (const column of money("deduction")) {
    const decided = discountOf(columns, column, base, quantity, price);
    const isOfOrder = decided.kind === "money" && orders.of(column) === "repeated";
    const kind: AmountKind = isOfOrder ? "order" : decided.kind;
    const again = decided.takeOff && taken.find((one) => saysTheSame(columns, base, one, { column, kind }, quantity));
    if (again !== false && again !== undefined) {
      // One discount as a rate and as money is one: the money is the surer.
      const [keep, drop] = kind === "money" ? [{ column, kind }, again] : [again, { column, kind }];
      taken.splice(taken.indexOf(again), 1, keep);
      note("discount-repeated", drop.column, `${headingOf(drop.column)} = ${headingOf(keep.column)}`);
      continue;
    }
    if (decided.takeOff) taken.push({ column, kind });
    if (decided.takeOff && isOfOrder)
      note("amount-of-order", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "money"}`);
    if (!hasFigures(figures.of(column))) continue;
    const line = decided.takeOff ? `"deductions": []` : `"deductions": ["${nameOf(column)}"]`;
    const value = `${headingOf(column)}; ${line}`;
    if (!decided.takeOff) note("discount-not-taken", column, value);
    else if (!decided.isProven) note(decided.kind === "money" ? "discount-assumed" : "discount-as-rate", column, value);
    else if (decided.kind !== "money") note("discount-as-rate", column, value);
  }
  return taken;
}

/** Whether two columns are one discount: money, and a rate of the amount that makes it. */
function saysTheSame(
  { figures }: SalesColumns,
  base: BaseAmount,
  one: KindedColumn,
  other: KindedColumn,
  quantity: number | undefined,
): boolean {
  const a = figures.of(base.column);
  const before = (row: number): number =>
    figureAt(a, row) * (base.isComputed && quantity !== undefined ? figureAt(figures.of(quantity), row) : 1);
  const off = ({ column, kind }: KindedColumn, row: number): number =>
    takenOff(kind, figureOrZero(figures.of(column), row), before(row));
  return (
    hasFigures(figures.of(one.column)) &&
    hasFigures(figures.of(other.column)) &&
    figures.proves((row) => off(one, row) - off(other, row), before)
  );
}

/** What a discount column holds, and whether the amount is before or after it. */
function discountOf(
  columns: SalesColumns,
  column: number,
  base: BaseAmount,
  quantity: number | undefined,
  price: number | undefined,
): Discount {
  const { column: revenue, isComputed, isNet, tax, discounts } = base;
  const { figures, money } = columns;
  const likely = kindOf(columns, column, revenue);
  if (discounts !== null) {
    const proven = discounts.find((one) => one.column === column);
    return { kind: proven?.kind ?? likely, takeOff: proven !== undefined, isProven: true };
  }
  const d = figures.of(column);
  const taxed = tax !== null && "column" in tax && tax.kind === "money" ? figures.of(tax.column) : null;
  // Discounts are proved on amounts without the tax that is in them.
  const a =
    taxed === null ? figures.of(revenue) : figures.of(revenue).map((value, row) => value - figureOrZero(taxed, row));
  const all: readonly AmountKind[] = [
    likely,
    ...(["money", "share", "percent"] as const).filter((kind) => kind !== likely),
  ];
  if (hasFigures(d) && !isComputed && quantity !== undefined && price !== undefined) {
    const before = (row: number): number => figureAt(figures.of(quantity), row) * figureAt(figures.of(price), row);
    const size = (row: number): number => figureAt(a, row);
    for (const kind of all) {
      const off = (row: number): number => takenOff(kind, figureOrZero(d, row), before(row));
      if (figures.proves((row) => before(row) - off(row) - figureAt(a, row), size))
        return { kind, takeOff: false, isProven: true };
    }
    if (figures.proves((row) => before(row) - figureAt(a, row), size))
      return { kind: likely, takeOff: true, isProven: kindIsSure(columns, column, likely) };
  }
  const isGross = money("grossRevenue").includes(revenue);
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

/** Returns and refunds are money; "Discount amount", "Rebate accrual" say so. */
const MAY_BE_RATES = /disc|rebate|bonus|reduction|allowance|تخفیف|جایزه/i;
const SAYS_MONEY = /amount|value|accru|provision|paid|granted|given|مبلغ/i;

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
  if (!MAY_BE_RATES.test(columns.headingOf(column)) || SAYS_MONEY.test(columns.headingOf(column))) return "money";
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
    const base = figureAt(two, row);
    if (value > 0 && base > 0) ratios.push(value / base);
  });
  const values = [...one].filter((value) => value > 0);
  const middle = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  return ratios.length >= 2 && middle >= SMALLEST_DISCOUNT && spread(ratios) < spread(values);
}
