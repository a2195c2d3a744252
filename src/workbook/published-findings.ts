import { isComputable } from "../alignment/figure";
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

/** Findings that give the mean of all answers under two readings: less the shown departments it is that of the hidden ones. */
const WITH_MEANS: ReadonlySet<FindingCode> = new Set(["scale-ambiguous", "direction-assumed", "no-opinion-left-out"]);

/** Of two readings, the mapping line of the second alone. */
function withoutMeans(value: Finding["value"]): string {
  return /(?<=: )"[a-z]+": .+$/s.exec(String(value ?? ""))?.[0] ?? "";
}

/**
 * Findings as they may leave the workbook: the place says where to look; what a rater wrote stays in the sheet it stands in. Where
 * rows are persons who were promised anonymity that is every value, elsewhere text where a rating belongs.
 */
export function publishedFindings(analysis: Analysis): readonly Finding[] {
  const ofPersons = anonymousSheets(analysis);
  const isHiding = (analysis.alignment?.departments ?? []).some(
    ({ hidden, criteria, ratersByRole }) =>
      hidden ||
      criteria.some(({ n }) => !isComputable(n)) ||
      Object.values(ratersByRole).some((raters) => typeof raters !== "number"),
  );
  return analysis.findings.map((finding) => {
    const { code, sheet, value } = finding;
    if (isHiding && WITH_MEANS.has(code) && sheet !== null && ofPersons.has(sheet))
      return { ...finding, value: withoutMeans(value) };
    const withheld =
      OF_RATERS.has(code) &&
      ((sheet !== null && ofPersons.has(sheet)) || (code === "rating-not-a-number" && typeof value === "string"));
    return withheld ? { ...finding, value: null } : finding;
  });
}
