import type { SheetCells } from "../../reading/sheet-cells";
import { figureAt, type LineFigures } from "./line-figures";

/**
 * Whether a column says something of each line, or of the order: once in its first line, or in all its lines again, as shops and
 * invoicing programs export it.
 */
export type OrderColumn = "line" | "first" | "repeated";

export interface OrderLines {
  readonly of: (column: number) => OrderColumn;
  /** Whether what lines amount to makes the amount that stands in the first line of nearly every order. */
  readonly addUp: (amountOfLine: (row: number) => number, ofOrder: Float64Array) => boolean;
}

/** Orders of several lines that repeat an amount before it is taken for the order's. */
const FEWEST_ORDERS = 2;
const MOSTLY = 0.8;

/** Headings that speak of the whole order: then one order of several lines is enough. */
const OF_ORDER = /^\s*(order|cart|basket|invoice)[\s_]|(سفارش|فاکتور)\s*$/i;

export function orderLines(
  cells: SheetCells,
  order: number | null,
  figures: LineFigures,
  headingOf: (column: number) => string,
): OrderLines {
  const all = order === null ? [] : ordersIn(cells, order, figures);
  const orders = all.filter((lines) => lines.length > 1);
  const known = new Map<number, OrderColumn>();
  return {
    of: (column) => {
      let kind = known.get(column);
      if (kind === undefined) {
        kind =
          orders.length === 0
            ? "line"
            : kindOf(figures.of(column), orders, OF_ORDER.test(headingOf(column)) ? 1 : FEWEST_ORDERS);
        known.set(column, kind);
      }
      return kind;
    },
    addUp: (amountOfLine, ofOrder) => {
      const equal = all.filter((lines) => {
        const sum = lines.reduce((total, row) => total + amountOfLine(row), 0);
        return Math.abs(sum - figureAt(ofOrder, lines[0] ?? 0)) <= 0.011 + 1e-4 * Math.abs(sum);
      });
      return orders.length > 0 && equal.length >= MOSTLY * all.length;
    },
  };
}

function kindOf(values: Float64Array, orders: readonly (readonly number[])[], fewest: number): OrderColumn {
  let first = 0;
  let repeated = 0;
  let told = 0;
  const met = new Set<number>();
  for (const [head = 0, ...others] of orders) {
    const value = figureAt(values, head);
    if (Number.isNaN(value)) continue;
    const isAlone = others.every((row) => Number.isNaN(figureAt(values, row)));
    if (value === 0 && !isAlone) continue;
    told += 1;
    met.add(value);
    if (isAlone) first += 1;
    else if (others.every((row) => figureAt(values, row) === value)) repeated += 1;
  }
  if (told > 0 && first >= MOSTLY * told) return "first";
  return repeated === told && told >= fewest && (met.size > 1 || fewest === 1) ? "repeated" : "line";
}

/** Lines of one order stand below each other; an order number that is left out below its first line goes on. */
function ordersIn(cells: SheetCells, order: number, figures: LineFigures): readonly (readonly number[])[] {
  const orders: number[][] = [];
  let last = "";
  for (let place = 0; place < figures.rows; place += 1) {
    const key = cells.textAt(figures.rowAt(place), order);
    if (key !== "" && key !== last) orders.push([place]);
    else orders.at(-1)?.push(place);
    if (key !== "") last = key;
  }
  return orders;
}
