import { moneyHeading } from "../../../language/money-heading";
import type { SalesMeaning } from "../../../language/money-words";
import type { AmountKind } from "../../reading/mapping";
import { isCharged } from "./amount-proofs";
import { figureAt, figureOrZero, hasFigures, type LineFigures } from "./line-figures";
import { type Note, rateKind, type SalesColumns } from "./sales-columns";
import { spread } from "./spread";

export type MutableCosts = Record<string, string[]>;

const BARE_COST = /^(total )?(costs?|هزینه|بهای تمام شده|cogs|standard cost)$/;

interface Takings {
  readonly revenue: number;
  readonly isComputed: boolean;
  /** Whether the amount itself is one of the whole order, repeated in its lines. */
  readonly isOfOrder: boolean;
  readonly quantity: number | undefined;
  readonly price: number | undefined;
  readonly kinds: Record<string, AmountKind>;
  /** A column that a total proves to be paid by the customer; null: none. */
  readonly charge: number | null;
}

const LEVELS: readonly (readonly [level: string, meaning: SalesMeaning])[] = [
  ["COGS", "costOfGoods"],
  ["CM1", "variableCost"],
  ["CM2", "directSelling"],
  ["CM3", "service"],
  ["CM3", "otherCost"],
];

/** Costs by level: what stands twice counts once, what the customer pays is none, and what is per unit is multiplied. */
export function decideCosts(columns: SalesColumns, takings: Takings, note: Note): MutableCosts {
  const { money, nameOf, headingOf, orders } = columns;
  const { quantity, price, kinds } = takings;
  const amounts = [...money("grossRevenue"), ...money("netRevenue")];
  const charged = money("service").filter((column) => column === takings.charge || isCharged(columns, column, amounts));
  for (const column of charged)
    note("income-left-out", column, `${headingOf(column)}; "income": ["${nameOf(column)}"]`);
  const found = LEVELS.flatMap(([level, meaning]) =>
    money(meaning).map((column) => ({ level, meaning, column })),
  ).filter(({ column }) => !charged.includes(column) && column !== price);
  const repeated = new Map<number, string>();
  for (const one of found) {
    const others = found
      .filter(({ column }) => column !== one.column && !repeated.has(column))
      .map(({ column }) => column);
    const of = repeats(columns.figures, one.column, others, found.indexOf(one));
    if (of === null) continue;
    repeated.set(one.column, of.map(headingOf).join(" + "));
    note("cost-repeated", one.column, `${headingOf(one.column)} = ${of.map(headingOf).join(" + ")}`);
  }
  const costs: MutableCosts = {};
  const [unitCost] = money("unitCost");
  const usesUnitCost =
    unitCost !== undefined &&
    !found.some(({ meaning }) => meaning === "costOfGoods") &&
    money("variableCost").every((column) => !isBareCost(headingOf(column)));
  for (const { level, meaning, column } of found) {
    if (repeated.has(column)) continue;
    (costs[level] ??= []).push(nameOf(column));
    if (meaning === "otherCost") {
      note("cost-level-assumed", column, `${headingOf(column)}; "costs": {"CM1": ["${nameOf(column)}"]}`);
    }
    const kind = rateKind(columns, column);
    if (kind !== "money") {
      kinds[nameOf(column)] = kind;
      note("cost-as-rate", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "money"}`);
      continue;
    }
    if (orders.of(column) === "repeated") {
      // Each line has goods of its own, and two of one order may cost the same.
      const isOfGoods = meaning === "costOfGoods" || isBareCost(headingOf(column));
      if (!isOfGoods || takings.isOfOrder) {
        kinds[nameOf(column)] = "order";
        note("amount-of-order", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "money"}`);
      } else note("cost-repeats-in-orders", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "order"}`);
    }
    if (quantity === undefined || price === undefined || !isBareCost(headingOf(column))) continue;
    if (isPerUnit(columns.figures, column, { ...takings, quantity, price, profits: money("profit") })) {
      kinds[nameOf(column)] = "each";
      note("cost-per-unit", column, `${headingOf(column)}; "kinds": {"${nameOf(column)}": "money"}`);
    }
  }
  if (unitCost !== undefined && usesUnitCost) {
    if (quantity === undefined) note("unit-cost-unused", unitCost, `${headingOf(unitCost)}; "quantity": "…"`);
    else {
      costs["COGS"] = [nameOf(unitCost)];
      kinds[nameOf(unitCost)] = "each";
      note("cost-per-unit", unitCost, `${headingOf(unitCost)}; "kinds": {"${nameOf(unitCost)}": "money"}`);
    }
  }
  return Object.fromEntries(
    ["COGS", "CM1", "CM2", "CM3"].flatMap((level) => (costs[level] === undefined ? [] : [[level, costs[level]]])),
  );
}

function isBareCost(heading: string): boolean {
  return moneyHeading(heading).keys.some((key) => BARE_COST.test(key));
}

/** The other costs that a column is the sum of, or an earlier one that it equals; null: it stands for itself. */
function repeats(
  figures: LineFigures,
  column: number,
  others: readonly number[],
  place: number,
): readonly number[] | null {
  const c = figures.of(column);
  if (!hasFigures(c)) return null;
  const told = others.filter((one) => hasFigures(figures.of(one)));
  const size = (row: number): number => figureAt(c, row);
  if (
    told.length >= 2 &&
    figures.proves(
      (row) => told.reduce((sum, one) => sum + figureOrZero(figures.of(one), row), 0) - figureAt(c, row),
      size,
    )
  )
    return told;
  const same = told.slice(0, place).find((one) => {
    const values = figures.of(one);
    const differ = new Set(values.filter((value) => !Number.isNaN(value)));
    return differ.size > 2 && figures.proves((row) => figureAt(values, row) - figureAt(c, row), size);
  });
  return same === undefined ? null : [same];
}

/** Whether a cost stands beside the price of a unit rather than beside the amount of the line. */
function isPerUnit(
  figures: LineFigures,
  cost: number,
  {
    revenue,
    quantity,
    price,
    isComputed,
    profits,
  }: {
    readonly revenue: number;
    readonly quantity: number;
    readonly price: number;
    readonly isComputed: boolean;
    readonly profits: readonly number[];
  },
): boolean {
  const [c, q, p] = [figures.of(cost), figures.of(quantity), figures.of(price)];
  const amount = (row: number): number =>
    isComputed ? figureAt(q, row) * figureAt(p, row) : figureAt(figures.of(revenue), row);
  for (const profit of profits) {
    const result = figures.of(profit);
    if (figures.proves((row) => amount(row) - figureAt(c, row) - figureAt(result, row), amount)) return false;
    if (figures.proves((row) => amount(row) - figureAt(q, row) * figureAt(c, row) - figureAt(result, row), amount))
      return true;
  }
  const byPrice: number[] = [];
  const byAmount: number[] = [];
  for (let row = 0; row < figures.rows; row += 1) {
    const value = figureAt(c, row);
    if (!(value > 0 && figureAt(p, row) > 0 && amount(row) > 0) || figureAt(q, row) === 1) continue;
    byPrice.push(value / figureAt(p, row));
    byAmount.push(value / amount(row));
  }
  if (byPrice.length < 2) return false;
  const sorted = [...byPrice].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return middle < 2 && spread(byPrice) < spread(byAmount) / 2;
}
