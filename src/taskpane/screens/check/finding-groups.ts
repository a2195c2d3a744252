import type { PlainKey } from "../../../language/message";
import type { PaneCheckMessages } from "../../../language/en/pane-check";
import { type Finding, FINDING_CODES, type FindingCode } from "../../../workbook/finding";

export interface FindingGroup {
  readonly code: FindingCode;
  readonly name: PlainKey<PaneCheckMessages>;
  readonly findings: readonly Finding[];
}

/** Findings by kind, in the order in which kinds matter to the scores. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return FINDING_CODES.map((code) => ({
    code,
    name: NAMES[code],
    findings: findings.filter((finding) => finding.code === code),
  })).filter((group) => group.findings.length > 0);
}

const NAMES: Readonly<Record<FindingCode, PlainKey<PaneCheckMessages>>> = {
  "rating-out-of-scale": "groupRatingOutOfScale",
  "rating-not-a-number": "groupRatingNotANumber",
  "date-in-ratings": "groupDateInRatings",
  "formula-error": "groupFormulaError",
  "decimals-in-ratings": "groupDecimalsInRatings",
  "duplicate-rater": "groupDuplicateRater",
  "unknown-department": "groupUnknownDepartment",
  "unknown-criterion": "groupUnknownCriterion",
  "scale-ambiguous": "groupScaleAmbiguous",
  "direction-assumed": "groupDirectionAssumed",
  "reading-uncertain": "groupReadingUncertain",
  "suppliers-assumed": "groupSuppliersAssumed",
  "no-answer-codes": "groupNoAnswerCodes",
  "copy-ignored": "groupCopyIgnored",
  "importance-ignored": "groupImportanceIgnored",
  "hidden-data-used": "groupHiddenDataUsed",
  "summary-row-ignored": "groupSummaryRowIgnored",
  "reversed-suspected": "groupReversedSuspected",
  polarised: "groupPolarised",
  "no-variance": "groupNoVariance",
  "too-few-raters": "groupTooFewRaters",
  "negative-alpha": "groupNegativeAlpha",
  "changed-by-too-few": "groupChangedByTooFew",
  "name-taken": "groupNameTaken",
  "not-an-evaluation": "groupNotAnEvaluation",
  "mapping-not-found": "groupMappingNotFound",
  "amount-not-a-number": "groupAmountNotANumber",
  "amount-as-text": "groupAmountAsText",
  "mixed-currency": "groupMixedCurrency",
  "missing-cost": "groupMissingCost",
  "duplicate-heading": "groupDuplicateHeading",
  "zero-revenue": "groupZeroRevenue",
  "negative-amounts": "groupNegativeAmounts",
  "no-costs": "groupMissingCost",
  "amount-computed": "groupSalesAssumed",
  "tax-taken-off": "groupSalesAssumed",
  "tax-assumed": "groupSalesAssumed",
  "discount-assumed": "groupSalesAssumed",
  "discount-as-rate": "groupSalesAssumed",
  "discount-not-taken": "groupSalesAssumed",
  "cost-per-unit": "groupSalesAssumed",
  "unit-cost-unused": "groupMissingCost",
  "margin-as-rate": "groupSalesAssumed",
  "profit-from-column": "groupSalesAssumed",
  "profit-disagrees": "groupSalesAssumed",
  "lines-left-out": "groupSalesLeftOut",
  "lines-negated": "groupSalesLeftOut",
  "currencies-not-added": "groupMixedCurrency",
  "names-joined": "groupSalesAssumed",
  "names-filled-down": "groupSalesAssumed",
  "decimals-assumed": "groupSalesAssumed",
  "dates-as-text": "groupSalesAssumed",
  "date-not-read": "groupSalesAssumed",
  "period-not-there": "groupSalesAssumed",
  "purchases-left-out": "groupSalesLeftOut",
  "expenses-left-out": "groupSalesLeftOut",
  "summary-left-out": "groupSalesLeftOut",
  "heads-left-out": "groupSalesLeftOut",
  "amounts-refused": "groupAmountNotANumber",
  "lines-without-names": "groupSalesLeftOut",
  "lines-repeated": "groupSalesLeftOut",
  "table-as-plan": "groupSalesAssumed",
  "returns-negated": "groupSalesAssumed",
  "tables-added": "groupSalesAssumed",
};
