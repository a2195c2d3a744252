import { add, newSum, valueOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import { noSums } from "./lines-by-key";

/** The sums of groups of lines as those of one group. */
export function joinedSums(groups: readonly LineSums[], levels: readonly string[]): LineSums {
  const [only] = groups;
  if (only !== undefined && groups.length === 1) return only;
  const total = (of: (sums: LineSums) => number): number => {
    const sum = newSum();
    for (const one of groups) add(sum, of(one));
    return valueOf(sum);
  };
  return {
    lines: total(({ lines }) => lines),
    withoutCost: total(({ withoutCost }) => withoutCost),
    netRevenue: total(({ netRevenue }) => netRevenue),
    grossMargin: total(({ grossMargin }) => grossMargin),
    contributions: noSums(levels).contributions.map((_, index) =>
      total(({ contributions }) => contributions[index] ?? 0),
    ),
    contribution: total(({ contribution }) => contribution),
  };
}
