import type { LineSums } from "../line-sums";
import { contributionLevels, costOfGoodsLevel, levelsUpTo } from "../margins";

/** What a maker of totals has added up of a group of lines. */
export interface AddedUp {
  readonly lines: number;
  readonly withoutCost: number;
  readonly netRevenue: number;
  /** By level, in the levels' order. */
  readonly costs: readonly number[];
}

/** The margins of a group from what was added up of it. */
export function closeSums({ lines, withoutCost, netRevenue, costs }: AddedUp, levels: readonly string[]): LineSums {
  const grossMargin = netRevenue - (costs[levels.indexOf(costOfGoodsLevel(levels))] ?? 0);
  const contributions = contributionLevels(levels).map((level) =>
    levelsUpTo(levels, level).reduce((rest, _, index) => rest - (costs[index] ?? 0), netRevenue),
  );
  return {
    lines,
    withoutCost,
    netRevenue,
    grossMargin,
    contributions,
    contribution: contributions.at(-1) ?? grossMargin,
  };
}
