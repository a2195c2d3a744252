import { findingsEn, type FindingMessageKey } from "./en/findings";
import { findingsFa } from "./fa/findings";
import { type Language, LANGUAGES } from "./language";
import { translator } from "./message";

const CATALOGUE = { en: findingsEn, fa: findingsFa };
const LONGEST_VALUE = 40;
/** Values that hold two readings and the mapping line. */
const LONGEST_DETAIL = 400;
const IN_DETAIL: ReadonlySet<FindingMessageKey> = new Set<FindingMessageKey>([
  "scale-ambiguous",
  "direction-assumed",
  "reading-uncertain",
  "not-an-evaluation",
  "no-costs",
  "amount-computed",
  "tax-taken-off",
  "tax-assumed",
  "discount-assumed",
  "discount-as-rate",
  "discount-not-taken",
  "cost-per-unit",
  "unit-cost-unused",
  "margin-as-rate",
  "profit-from-column",
  "profit-disagrees",
  "lines-left-out",
  "lines-negated",
  "currencies-not-added",
  "names-joined",
  "names-filled-down",
  "decimals-assumed",
  "dates-as-text",
  "date-not-read",
  "period-not-there",
  "purchases-left-out",
  "expenses-left-out",
  "summary-left-out",
  "heads-left-out",
  "lines-repeated",
  "table-as-plan",
  "returns-negated",
  "tables-added",
]);

/** One clear sentence about a finding: what stands there and what to do. */
export function findingSentence(
  code: FindingMessageKey,
  value: string | number | boolean | null,
  language: Language,
): string {
  const shown =
    typeof value === "number"
      ? new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 2, useGrouping: false }).format(
          value,
        )
      : String(value ?? "…");
  const longest = IN_DETAIL.has(code) ? LONGEST_DETAIL : LONGEST_VALUE;
  const text = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  return translator(language, CATALOGUE)(code, { value: text });
}
