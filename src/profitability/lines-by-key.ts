import { add, type ExactSum, newSum, valueOf } from "./exact-sum";
import type { LineSums } from "./line-sums";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";
import { closeSums } from "./totals/close-sums";

interface Running {
  lines: number;
  withoutCost: number;
  readonly netRevenue: ExactSum;
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
      group = { lines: 0, withoutCost: 0, netRevenue: newSum(), costs: levels.map(newSum) };
      groups.set(key, group);
    }
    group.lines += 1;
    if (line.withoutCost === true) group.withoutCost += 1;
    add(group.netRevenue, netRevenueOf(line));
    for (let index = 0; index < levels.length; index += 1) {
      const sum = group.costs[index];
      if (sum !== undefined) add(sum, line.costs[levels[index] ?? ""] ?? 0);
    }
  }
  return new Map(
    [...groups].map(([key, { lines: count, withoutCost, netRevenue, costs }]) => [
      key,
      closeSums({ lines: count, withoutCost, netRevenue: valueOf(netRevenue), costs: costs.map(valueOf) }, levels),
    ]),
  );
}

/** Sums of all lines; zeros where there are none. */
export function sumOfLines(lines: readonly SalesLine[], levels: readonly string[]): LineSums {
  return sumByKey(lines, levels, () => "").get("") ?? noSums(levels);
}

/** Sums of no line. */
export function noSums(levels: readonly string[]): LineSums {
  return closeSums({ lines: 0, withoutCost: 0, netRevenue: 0, costs: levels.map(() => 0) }, levels);
}
