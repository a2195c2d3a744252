import { isComputable } from "../../alignment/figure";
import { LANGUAGES } from "../../language/language";
import { COST_TO_SERVE } from "../../profitability/cost-to-serve-of-lines";
import { costOfGoodsLevel } from "../../profitability/margins";
import type { ProfitabilityResults } from "../../profitability/results";
import { keptSentence } from "./profit-customers";
import type { ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import type { SalesFacts } from "./sales-facts";

/** What a summary says of sales: profit, the largest leak on the way to it, and customers kept. Money as in the input. */
export interface SalesHighlights {
  readonly netRevenue: number;
  /** null: no costs are known. */
  readonly contribution: number | null;
  /** What takes most away beside the cost of goods; null: nothing does. */
  readonly leak: { readonly kind: Leak; readonly level: string | null; readonly amount: number } | null;
  /** Customers of the period before that bought again, as a fraction; null: there is no period before. */
  readonly retention: number | null;
}

type Leak = "deductions" | "returns" | "cost" | "losses";

export function salesHighlights(results: ProfitabilityResults): SalesHighlights {
  const losses = results.views.customer.reduce(
    (sum, { contribution }) => (isComputable(contribution) && contribution < 0 ? sum + contribution : sum),
    0,
  );
  const goods = costOfGoodsLevel(results.levels);
  const steps = (results.waterfall?.steps ?? []).flatMap(({ step, level, amount, isTotal }) =>
    isTotal || (level !== null && level === goods) ? [] : [{ kind: step as Leak, level, amount }],
  );
  const leaks = [...steps, { kind: "losses" as const, level: null, amount: losses }].filter(({ amount }) => amount < 0);
  const last = results.customersKept?.periods.at(-1);
  return {
    netRevenue: results.netRevenue,
    contribution: isComputable(results.contribution) ? results.contribution : null,
    leak: leaks.reduce<(typeof leaks)[number] | null>(
      (most, one) => (most === null || one.amount < most.amount ? one : most),
      null,
    ),
    retention: last !== undefined && isComputable(last.retention) ? last.retention : null,
  };
}

/** The same as one line: "Contribution 1,200 of net revenue 9,000. Most is lost by discounts: 300. 2 of the 3 customers ..." */
export function salesLine(
  words: ReportWords,
  results: ProfitabilityResults,
  amounts: ProfitAmounts,
  { costColumns }: Pick<SalesFacts, "costColumns">,
): string {
  const { say } = words;
  const { netRevenue, contribution, leak } = salesHighlights(results);
  const columns = costColumns[leak?.level ?? ""] ?? [];
  const parts = [
    contribution === null
      ? say("sales.revenueAlone", { net: amounts.inWords(netRevenue) })
      : say("sales.profit", { contribution: amounts.inWords(contribution), net: amounts.inWords(netRevenue) }),
    ...(leak === null
      ? []
      : [
          say("sales.leak", {
            kind: leak.level === COST_TO_SERVE ? "serving" : leak.kind,
            columns: columns.length === 0 ? "none" : columns.join(LANGUAGES[words.language].listSeparator),
            amount: amounts.inWords(-leak.amount),
          }),
        ]),
    ...(results.customersKept === null ? [] : [`${keptSentence(words, results.customersKept)}.`]),
  ];
  return parts.join(" ");
}
