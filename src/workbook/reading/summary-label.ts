import { headingKey, isDerivedLabel } from "../../language/column-words";
import { matchingKey } from "../../language/matching-key";
import { saysSummary } from "../../language/summary-words";
import { SUMMARY_WORDS } from "../../language/vocabulary";
import { remembered } from "./remembered";

/** Whether a label says that what stands beside or below it sums up others: "Total", "Section average", "Number of Yes". */
export const isSummaryLabel = remembered((text: string): boolean => {
  const key = matchingKey(text)
    .replace(/\s*[:=]\s*$/, "")
    .replace(/\./g, "");
  return key !== "" && (SUMMARY_WORDS.has(key) || isDerivedRow(text) || saysSummary(text));
});

/** "Section average", "Weighted total": words of sums and means, not of a goal or a rank that may be judged. */
function isDerivedRow(text: string): boolean {
  return isDerivedLabel(text) && SUMS_UP.test(headingKey(text));
}
const SUMS_UP =
  /\b(average|averages|avg|mean|means|total|totals|sum|subtotal|median|std ?dev|stdev|standard deviation|minimum|maximum|weighted|overall)\b|جمع|مجموع|میانگین|معدل|میانه|انحراف معیار|موزون|وزنی/;
