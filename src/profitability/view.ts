import { type Figure, notComputable } from "../alignment/figure";
import type { LineSums } from "./line-sums";
import { noSums } from "./lines-by-key";
import { marginOf, marginsOf } from "./margins";
import type { ProfitClass, ProfitRow } from "./results";

/** Cumulative share before a row below which it is A, or B. */
const CLASS_A = 0.8;
const CLASS_B = 0.95;
/** A share that rounding leaves just below a bound is at it. */
const ROUNDING = 1e-12;

/**
 * The rows of one view, largest net revenue first.
 * @param groups sums of the lines by the view's key
 * @param levels cost levels that are known
 * @param base net revenue by key in the previous period or plan; null: there is none
 * @param orderOf places of rows that have an order of their own, as bands have: such rows are in no class
 */
export function viewOf(
  groups: ReadonlyMap<string, LineSums>,
  levels: readonly string[],
  base: ReadonlyMap<string, LineSums> | null,
  orderOf: ((name: string) => number) | null = null,
): readonly ProfitRow[] {
  // What sold before, or was planned, and sold nothing now is a row too: variances have to add up.
  const missing = [...(base?.keys() ?? [])].filter((name) => !groups.has(name));
  const empty = noSums(levels);
  const ranked = [...groups, ...missing.map((name): [string, LineSums] => [name, empty])].sort(
    // Equals by their names: whoever made the totals, the order is the same.
    ([name, one], [otherName, other]) => other.netRevenue - one.netRevenue || (name < otherName ? -1 : 1),
  );
  const sorted = orderOf === null ? ranked : [...ranked].sort(([one], [other]) => orderOf(one) - orderOf(other));
  const total = sorted.reduce((sum, [, { netRevenue }]) => sum + netRevenue, 0);
  let before = 0;
  return sorted.map(([name, sums], index): ProfitRow => {
    const margins = marginsOf(sums, levels);
    const through = index === sorted.length - 1 ? total : before + sums.netRevenue;
    const row: ProfitRow = {
      name,
      lines: sums.lines,
      netRevenue: sums.netRevenue,
      withoutCost: sums.withoutCost,
      ...margins,
      margin: marginOf(margins.contribution, sums.netRevenue),
      share: shareOf(sums.netRevenue, total),
      cumulativeShare: shareOf(through, total),
      rank: orderOf === null ? index + 1 : ranked.findIndex(([one]) => one === name) + 1,
      class: orderOf === null ? classOf(before, total) : null,
      ...varianceOf(sums.netRevenue, base === null ? null : (base.get(name)?.netRevenue ?? 0)),
    };
    before = through;
    return row;
  });
}

/** A fraction of a total; none where the total is not positive. */
function shareOf(part: number, total: number): Figure {
  return total > 0 ? part / total : notComputable("not-positive");
}

function classOf(before: number, total: number): ProfitClass {
  if (!(total > 0)) return "C";
  const share = before / total + ROUNDING;
  if (share < CLASS_A) return "A";
  return share < CLASS_B ? "B" : "C";
}

/** Absolute, and relative to |base|: none for a base of zero. */
function varianceOf(netRevenue: number, base: number | null): Pick<ProfitRow, "variance" | "relativeVariance"> {
  if (base === null) {
    return { variance: notComputable("too-few-periods"), relativeVariance: notComputable("too-few-periods") };
  }
  const variance = netRevenue - base;
  return { variance, relativeVariance: base === 0 ? notComputable("not-positive") : variance / Math.abs(base) };
}
