import { type Figure, isComputable } from "../../alignment/figure";
import { COST_TO_SERVE } from "../../profitability/cost-to-serve-of-lines";
import { contributionLevels } from "../../profitability/margins";
import { CURRENCY_SCALES } from "../../profitability/currency-scale";
import type { ProfitabilityResults } from "../../profitability/results";
import { formatNumber } from "../../language/number-formats";
import type { ReportWords } from "./report-context";

/** How a profitability report shows money: in the unit that the accountant chose, said once. */
export interface ProfitAmounts {
  /** A figure as a cell shows it. */
  readonly scaled: (amount: number) => number;
  /** The same of a figure that may not be computable: then the cell stays empty. */
  readonly figure: (amount: Figure) => number | null;
  /** A figure inside a sentence. */
  readonly inWords: (amount: number) => string;
  readonly format: string;
  /** The same for a small amount, such as the cost of one order: with as many decimals as it takes to be read. */
  readonly formatOf: (amount: number) => string;
  /** "Amounts in millions of the currency of the sales lines." */
  readonly unit: string;
}

export function profitAmounts(
  { say, formats, language }: ReportWords,
  { currencyScale }: Pick<ProfitabilityResults, "currencyScale">,
): ProfitAmounts {
  const divisor = CURRENCY_SCALES[currencyScale];
  const decimals = divisor > 1 ? 1 : 0;
  return {
    scaled: (amount) => amount / divisor,
    figure: (amount) => (isComputable(amount) ? amount / divisor : null),
    inWords: (amount) => formatNumber(language, amount / divisor, decimals),
    format: divisor > 1 ? formats.money1 : formats.money,
    formatOf: (amount) => {
      const size = Math.abs(amount / divisor);
      const places = size === 0 || size >= 0.1 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
      return places === 2 ? formats.decimals2 : `${formats.decimals2}${"0".repeat(places - 2)}`;
    },
    // A choice of the message format holds no hyphen.
    unit: say("profit.unit", { scale: currencyScale === "million-toman" ? "millionToman" : currencyScale }),
  };
}

/** What the contribution levels are called, in order; none where no level but the cost of goods is mapped. */
export function levelHeadings({ say }: ReportWords, levels: readonly string[]): readonly string[] {
  return contributionLevels(levels).map((level) => {
    if (level === COST_TO_SERVE) return say("column.afterCostToServe");
    const number = /^CM(\d)$/.exec(level)?.[1];
    return number === undefined ? level : say("column.contributionLevel", { level: Number(number) });
  });
}
