import type { CellValue } from "../../snapshot";
import type { ReadingContext } from "../../reading/reading-context";
import { isBlank } from "../../reading/sheet-cells";
import { type CarryingRows, rowsDown } from "./filled-down";
import { ordersGoOn } from "./orders-go-on";

/** Columns that say of a line to whom, of what and when it is. */
export interface SayingColumns {
  readonly order: number | null;
  readonly customer: number | null;
  readonly product: number | null;
  readonly date: number | null;
  readonly others: readonly (number | null)[];
}

/** What the lines of a table say, each with what stands for it further up. */
export interface CarriedLines {
  /** The cell of a column that speaks for a row: its own, or one above it. */
  readonly at: (row: number, column: number) => CellValue;
  readonly textAt: (row: number, column: number) => string;
  /** Whether a row is a further line of the order in the row above it. */
  readonly goesOn: (row: number) => boolean;
  /** The nearest text of a column above within the same order, for columns that are not carried otherwise. */
  readonly withinOrder: (row: number, column: number) => string;
}

/**
 * Reads columns of names, orders and dates with what is left out below a first line carried down. Where rows are some of many, every
 * row is told to say all of itself: then only the order that the row before them belongs to is known.
 * @param before the order of the line before the first row; null: the rows are all there are
 */
export function carriedLines(
  { cells, journal }: ReadingContext,
  columns: SayingColumns,
  rows: Pick<CarryingRows, "from" | "to" | "isLine" | "isSummary">,
  before: string | null,
): CarriedLines {
  const { order, customer, product, date } = columns;
  if (before !== null) {
    const goesOn = ordersGoOn((row) => (row < rows.from ? before : order === null ? "" : cells.textAt(row, order)));
    return {
      at: (row, column) => cells.at(row, column),
      textAt: (row, column) => cells.textAt(row, column),
      goesOn,
      withinOrder: (row, column) => cells.textAt(row, column),
    };
  }
  const ofOrder = [order, customer, date].filter((column) => column !== null);
  const isFurther = (row: number): boolean =>
    ofOrder.length > 1 &&
    ofOrder.every((column) => isBlank(cells.at(row, column))) &&
    (product === null || !isBlank(cells.at(row, product)));
  const all: CarryingRows = { ...rows, isFurther, goesOn: null };
  const sourceOf = new Map<number, (row: number) => number>();
  if (order !== null) sourceOf.set(order, rowsDown(cells, order, all, journal));
  const own = (row: number, column: number): number => sourceOf.get(column)?.(row) ?? row;
  const goesOn = ordersGoOn((row) =>
    order === null || row < rows.from || rows.isSummary(row) ? "" : cells.textAt(own(row, order), order),
  );
  const within = { ...all, goesOn: order === null ? null : goesOn };
  for (const column of [customer, product, date, ...columns.others]) {
    if (column === null || sourceOf.has(column)) continue;
    // What is sold is another thing in each line of an order.
    sourceOf.set(column, rowsDown(cells, column, column === product ? all : within, journal));
  }
  return {
    at: (row, column) => cells.at(own(row, column), column),
    textAt: (row, column) => cells.textAt(own(row, column), column),
    goesOn,
    withinOrder: (row, column) => {
      let at = row;
      while (cells.textAt(own(at, column), column) === "" && goesOn(at)) at -= 1;
      return cells.textAt(own(at, column), column);
    },
  };
}
