import { type Figure, isComputable, notComputable } from "../../alignment/figure";
import { add, newSum, valueOf } from "../../profitability/exact-sum";
import { marginOf } from "../../profitability/margins";
import type { ProfitRow } from "../../profitability/results";
import type { ServedCustomer } from "../../profitability/served-customers";

/** A row of a view as it is written: all the rows that a sheet does not show have neither rank nor class. */
export interface ViewRow extends Omit<ProfitRow, "rank" | "class"> {
  readonly rank: ProfitRow["rank"] | null;
  readonly class: ProfitRow["class"] | null;
}

/** So many rows a sheet shows of a view; more, nobody reads, and Excel would be slow with their formulas. */
export const MOST_VIEW_ROWS = 1000;

/**
 * The first rows of a view and, in one row, all others: totals, classes and curves are of all.
 * @param rows in the view's order
 * @param nameOfOthers says how many they are
 */
export function longestView(rows: readonly ProfitRow[], nameOfOthers: (count: number) => string): readonly ViewRow[] {
  if (rows.length <= MOST_VIEW_ROWS) return rows;
  const others = rows.slice(MOST_VIEW_ROWS);
  const sum = (of: (row: ProfitRow) => number): number => {
    const total = newSum();
    for (const row of others) add(total, of(row));
    return valueOf(total);
  };
  // Where nothing is known of a row, it counts as 0, as it does in the total of the view.
  const figures = (of: (row: ProfitRow) => Figure | undefined): Figure => {
    const known = others.flatMap((row) => {
      const figure = of(row);
      return figure !== undefined && isComputable(figure) ? [figure] : [];
    });
    const [first] = others;
    if (known.length === 0) return (first === undefined ? undefined : of(first)) ?? notComputable("no-costs");
    const total = newSum();
    for (const figure of known) add(total, figure);
    return valueOf(total);
  };
  const netRevenue = sum((row) => row.netRevenue);
  const contribution = figures((row) => row.contribution);
  const variance = figures((row) => row.variance);
  const base = isComputable(variance) ? netRevenue - variance : 0;
  const rest: ViewRow = {
    name: nameOfOthers(others.length),
    lines: sum(({ lines }) => lines),
    netRevenue,
    grossMargin: figures((row) => row.grossMargin),
    contributions: (others[0]?.contributions ?? []).map((_, index) => figures((row) => row.contributions[index])),
    contribution,
    withoutCost: sum(({ withoutCost }) => withoutCost),
    margin: marginOf(contribution, netRevenue),
    share: figures((row) => row.share),
    cumulativeShare: others.at(-1)?.cumulativeShare ?? notComputable("not-positive"),
    rank: null,
    class: null,
    variance,
    relativeVariance: isComputable(variance) && base !== 0 ? variance / Math.abs(base) : notComputable("not-positive"),
  };
  return [...rows.slice(0, MOST_VIEW_ROWS), rest];
}

/** The same of customers by what they leave after their cost to serve. */
export function longestServed(
  rows: readonly ServedCustomer[],
  nameOfOthers: (count: number) => string,
): readonly ServedCustomer[] {
  if (rows.length <= MOST_VIEW_ROWS) return rows;
  const others = rows.slice(MOST_VIEW_ROWS);
  const sum = (of: (row: ServedCustomer) => number): number => {
    const total = newSum();
    for (const row of others) add(total, of(row));
    return valueOf(total);
  };
  return [
    ...rows.slice(0, MOST_VIEW_ROWS),
    {
      name: nameOfOthers(others.length),
      contribution: sum(({ contribution }) => contribution),
      costs: (others[0]?.costs ?? []).map((_, pool) => sum(({ costs }) => costs[pool] ?? 0)),
      after: sum(({ after }) => after),
    },
  ];
}
