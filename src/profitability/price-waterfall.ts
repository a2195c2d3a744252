import { add, newSum, valueOf } from "./exact-sum";
import { netRevenueOf } from "./margins";
import type { SalesLine } from "./sales";

export type WaterfallStep = "list" | "deductions" | "returns" | "net" | "cost" | "contribution";

/** From the list amount to what is left: each step with the amount that it adds (or takes off), totals with theirs. */
export interface PriceWaterfall {
  readonly steps: readonly {
    readonly step: WaterfallStep;
    /** Of a cost: COGS, CM1 ... */
    readonly level: string | null;
    /** Money; what is taken off is negative. */
    readonly amount: number;
    readonly isTotal: boolean;
  }[];
}

/**
 * Pocket-price waterfall: list amount of what was sold, less discounts, less what came back (lines of negative net revenue), is net
 * revenue; less the costs of each level, is the contribution. Source: Marn & Rosiello (1992), Managing price, gaining profit.
 */
export function priceWaterfall(lines: readonly SalesLine[], levels: readonly string[]): PriceWaterfall {
  const [list, deductions, returns] = [newSum(), newSum(), newSum()];
  const costs = levels.map(() => newSum());
  for (const line of lines) {
    const net = netRevenueOf(line);
    if (net < 0) add(returns, net);
    else {
      add(list, line.revenue);
      add(deductions, -line.deductions);
    }
    levels.forEach((level, index) => {
      const sum = costs[index];
      if (sum !== undefined) add(sum, -(line.costs[level] ?? 0));
    });
  }
  return waterfallOf(
    { list: valueOf(list), deductions: valueOf(deductions), returns: valueOf(returns), costs: costs.map(valueOf) },
    levels,
  );
}

/** The same of sums: all that is taken off is negative. */
export function waterfallOf(
  sums: {
    readonly list: number;
    readonly deductions: number;
    readonly returns: number;
    readonly costs: readonly number[];
  },
  levels: readonly string[],
): PriceWaterfall {
  const { list: gross, deductions: off, returns: back, costs: ofLevels } = sums;
  const net = gross + off + back;
  const total = (step: WaterfallStep, amount: number) => ({ step, level: null, amount, isTotal: true });
  const change = (step: WaterfallStep, amount: number, level: string | null = null) => ({
    step,
    level,
    amount,
    isTotal: false,
  });
  return {
    steps: [
      total("list", gross),
      ...(off === 0 ? [] : [change("deductions", off)]),
      ...(back === 0 ? [] : [change("returns", back)]),
      total("net", net),
      ...levels.map((level, index) => change("cost", ofLevels[index] ?? 0, level)),
      ...(levels.length === 0
        ? []
        : [
            total(
              "contribution",
              ofLevels.reduce((sum, cost) => sum + cost, net),
            ),
          ]),
    ],
  };
}
