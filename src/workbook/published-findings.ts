import type { Analysis } from "./analysis";
import { anonymousSheets } from "./anonymous-sheets";
import type { Finding, FindingCode } from "./finding";

/** Findings about what raters themselves wrote: a rating, a remark where a rating belongs, their name. */
const OF_RATERS: ReadonlySet<FindingCode> = new Set([
  "rating-out-of-scale",
  "rating-not-a-number",
  "date-in-ratings",
  "formula-error",
  "decimals-in-ratings",
  "duplicate-rater",
  "unknown-department",
  "unknown-criterion",
]);

/**
 * Findings as they may leave the workbook: the place says where to look; what a rater wrote stays in the sheet it stands in. Where
 * rows are persons who were promised anonymity that is every value, elsewhere text where a rating belongs.
 */
export function publishedFindings(analysis: Analysis): readonly Finding[] {
  const ofPersons = anonymousSheets(analysis);
  return analysis.findings.map((finding) => {
    const { code, sheet, value } = finding;
    const withheld =
      OF_RATERS.has(code) &&
      ((sheet !== null && ofPersons.has(sheet)) || (code === "rating-not-a-number" && typeof value === "string"));
    return withheld ? { ...finding, value: null } : finding;
  });
}
