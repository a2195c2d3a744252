import { figureAt, figureOrZero } from "./line-figures";
import type { KindedColumn, Note, SalesColumns } from "./sales-columns";

/** What of an entry says how returns among the lines are written. */
export interface ReturnSigns {
  /** A negative quantity beside an amount without a sign. */
  readonly isByQuantity: boolean;
  /** Negative revenue beside costs of goods, discounts or tax without a sign. */
  readonly isUnsigned: boolean;
}

/**
 * How lines of goods that came back are written: an export may give only the quantity a sign, or only the amount. What comes back
 * takes its cost of goods, its discount and its tax back with it; freight and commissions stay as they are written.
 */
export function returnSigns(
  { figures, headingOf }: SalesColumns,
  {
    revenue,
    isComputed,
    quantity,
    takenBack,
  }: {
    readonly revenue: number;
    readonly isComputed: boolean;
    readonly quantity: number | undefined;
    readonly takenBack: readonly KindedColumn[];
  },
  note: Note,
): ReturnSigns {
  const a = figures.of(revenue);
  const q = quantity === undefined ? null : figures.of(quantity);
  const isReturned = (row: number): boolean => q !== null && figureAt(q, row) < 0;
  let unsigned = 0;
  let signed = 0;
  let sales = 0;
  for (let row = 0; row < figures.rows; row += 1) {
    if (isReturned(row) && figureAt(a, row) > 0) unsigned += 1;
    else if (isReturned(row) && figureAt(a, row) < 0) signed += 1;
    else if (figureAt(a, row) > 0) sales += 1;
  }
  // A price keeps its sign: the product has that of the quantity.
  const isByQuantity = !isComputed && unsigned > signed && sales > 0;
  if (isByQuantity)
    note("quantity-negative", quantity ?? null, `${headingOf(quantity ?? revenue)}: ${unsigned}; "sign"`);
  const columns = takenBack.filter(({ kind }) => kind === "money" || kind === "order");
  let against = 0;
  let along = 0;
  const named = new Set<number>();
  for (let row = 0; row < figures.rows; row += 1) {
    const amount = figureAt(a, row) * (isComputed && q !== null ? figureAt(q, row) : 1);
    if (!(amount < 0)) continue;
    for (const { column } of columns) {
      const value = figureOrZero(figures.of(column), row) * writtenSign(figures.of(column), a);
      if (value > 0) {
        against += 1;
        named.add(column);
      } else if (value < 0) along += 1;
    }
  }
  const isUnsigned = against > along && sales > 0;
  if (isUnsigned)
    note(
      "returns-unsigned",
      [...named][0] ?? null,
      `${[...named].map(headingOf).join(", ")}; "unsignedReturns": false`,
    );
  return { isByQuantity, isUnsigned };
}

/** The sign that a column's amounts have beside positive revenue. */
function writtenSign(values: Float64Array, revenue: Float64Array): 1 | -1 {
  let negative = 0;
  let positive = 0;
  values.forEach((value, row) => {
    if (!(figureAt(revenue, row) > 0)) return;
    if (value < 0) negative += 1;
    else if (value > 0) positive += 1;
  });
  return negative > positive ? -1 : 1;
}
