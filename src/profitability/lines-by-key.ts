import { add, type ExactSum, newSum, valueOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import { contributionLevels, costOfGoodsOf, levelsUpTo, netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";

interface Running {
  lines: number;
  withoutCost: number;
  readonly netRevenue: ExactSum;
  readonly costOfGoods: ExactSum;
  readonly costs: readonly ExactSum[];
}

/** Sums of the lines by a key; a line without one goes to "". In one pass. */
export function sumByKey(
  lines: readonly SalesLine[],
  levels: readonly string[],
  keyOf: (line: SalesLine) => string | null,
): ReadonlyMap<string, LineSums> {
  const groups = new Map<string, Running>();
  for (const line of lines) {
    const key = keyOf(line) ?? "";
    let group = groups.get(key);
    if (group === undefined) {
      group = { lines: 0, withoutCost: 0, netRevenue: newSum(), costOfGoods: newSum(), costs: levels.map(newSum) };
      groups.set(key, group);
    }
    group.lines += 1;
    if (line.withoutCost === true) group.withoutCost += 1;
    add(group.netRevenue, netRevenueOf(line));
    add(group.costOfGoods, costOfGoodsOf(line, levels));
    for (let index = 0; index < levels.length; index += 1) {
      const sum = group.costs[index];
      if (sum !== undefined) add(sum, line.costs[levels[index] ?? ""] ?? 0);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, closeGroup(group, levels)]));
}

/** Sums of all lines; zeros where there are none. */
export function sumOfLines(lines: readonly SalesLine[], levels: readonly string[]): LineSums {
  return sumByKey(lines, levels, () => "").get("") ?? noLines(levels);
}

function closeGroup(
  { lines, withoutCost, netRevenue, costOfGoods, costs }: Running,
  levels: readonly string[],
): LineSums {
  const net = valueOf(netRevenue);
  const grossMargin = net - valueOf(costOfGoods);
  const contributions = contributionLevels(levels).map((level) =>
    levelsUpTo(levels, level).reduce((rest, _, index) => {
      const cost = costs[index];
      return rest - (cost === undefined ? 0 : valueOf(cost));
    }, net),
  );
  return {
    lines,
    withoutCost,
    netRevenue: net,
    grossMargin,
    contributions,
    contribution: contributions.at(-1) ?? grossMargin,
  };
}

function noLines(levels: readonly string[]): LineSums {
  const contributions = contributionLevels(levels).map(() => 0);
  return { lines: 0, withoutCost: 0, netRevenue: 0, grossMargin: 0, contributions, contribution: 0 };
}
