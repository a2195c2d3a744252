import { type Figure, isComputable, notComputable } from "../alignment/figure";
import type { LineSums } from "./line-sums";
import type { SalesLine } from "./sales";

/** The level whose costs make the gross margin, where it is mapped. */
const COST_OF_GOODS = "COGS";
/** The level that stands in for it. */
const FIRST_LEVEL = "CM1";

/** Net revenue = list revenue - discounts - rebates - returns. */
export function netRevenueOf({ revenue, deductions }: SalesLine): number {
  return revenue - deductions;
}

/** The level of the cost of goods sold: what is mapped to it, else the first contribution level. */
export function costOfGoodsLevel(levels: readonly string[]): string {
  return levels.includes(COST_OF_GOODS) ? COST_OF_GOODS : FIRST_LEVEL;
}

/** The margins of a group of lines, each a figure: what no cost is known for is not computable, never 100 %. */
export function marginsOf(sums: LineSums, levels: readonly string[]): Margins {
  const unknown = notComputable("no-costs");
  const isUnstated = sums.lines > 0 && sums.withoutCost === sums.lines;
  if (levels.length === 0 || isUnstated) {
    return { grossMargin: unknown, contributions: sums.contributions.map(() => unknown), contribution: unknown };
  }
  const hasGoods = levels.includes(COST_OF_GOODS) || levels.includes(FIRST_LEVEL);
  return {
    grossMargin: hasGoods ? sums.grossMargin : unknown,
    contributions: sums.contributions,
    contribution: sums.contribution,
  };
}

export interface Margins {
  readonly grossMargin: Figure;
  readonly contributions: readonly Figure[];
  readonly contribution: Figure;
}

/** Levels that have a contribution margin of their own: all but the cost of goods. */
export function contributionLevels(levels: readonly string[]): readonly string[] {
  return levels.filter((level) => level !== COST_OF_GOODS);
}

/** Costs taken off at a contribution level: its own and those of every level before it, the cost of goods too. */
export function levelsUpTo(levels: readonly string[], level: string): readonly string[] {
  return levels.slice(0, levels.indexOf(level) + 1);
}

/** Contribution over net revenue; none without revenue, since a share of nothing, or of less, says nothing. */
export function marginOf(contribution: Figure, netRevenue: number): Figure {
  if (!isComputable(contribution)) return contribution;
  return netRevenue > 0 ? contribution / netRevenue : notComputable("not-positive");
}
