import type { PaneCheckKey, PaneCheckMessages } from "../../../language/en/pane-check";
import type { PlainKey, Translate } from "../../../language/message";
import type { Layout, Part, ProposalReason } from "../../../workbook/reading/mapping";

export const LAYOUT_NAMES: Readonly<Record<Layout, PlainKey<PaneCheckMessages>>> = {
  checklist: "checklist",
  responses: "responses",
  long: "long",
  matrix: "matrix",
  sales: "sales",
  departments: "departments",
  ignore: "ignore",
};

export const PART_NAMES: Readonly<Record<Part, PlainKey<PaneCheckMessages>>> = {
  A: "partA",
  B: "partB",
  C: "partC",
  D: "partD",
};

const REASONS = {
  given: "reasonGiven",
  saved: "reasonSaved",
  "criteria-matched": "reasonCriteriaMatched",
  "rater-headers": "reasonRaterHeaders",
  "department-heading": "reasonDepartmentHeading",
  "rating-columns": "reasonRatingColumns",
  "rating-column": "reasonRatingColumn",
  "square-of-departments": "reasonSquareOfDepartments",
  "suppliers-assumed": "reasonSuppliersAssumed",
  "rows-are-departments": "reasonRowsAreDepartments",
  "columns-are-departments": "reasonColumnsAreDepartments",
  "columns-are-raters": "reasonColumnsAreRaters",
  "role-from-title": "reasonRoleFromTitle",
  "marks-assumed": "reasonMarksAssumed",
  "groups-alike": "reasonGroupsAlike",
  "money-and-dimensions": "reasonMoneyAndDimensions",
  "department-list": "reasonDepartmentList",
  "no-ratings": "reasonNoRatings",
  "too-few-rows": "reasonTooFewRows",
  "copy-of-sheet": "reasonCopyOfSheet",
  "averages-of-sheet": "reasonAveragesOfSheet",
  purchases: "reasonPurchases",
  "summary-of-lines": "reasonSummaryOfLines",
  "heads-of-lines": "reasonHeadsOfLines",
  expenses: "reasonExpenses",
  importance: "reasonImportance",
  "sheet-is-department": "reasonSheetIsDepartment",
  "sheet-is-period": "reasonSheetIsPeriod",
  "own-questions": "reasonOwnQuestions",
  empty: "reasonEmpty",
} as const satisfies Readonly<Record<ProposalReason["code"], PaneCheckKey>>;

/** Why a layout was proposed. */
export function reasonSentence(reason: ProposalReason, t: Translate<PaneCheckMessages>): string {
  return t(REASONS[reason.code], { count: reason.count, sheet: reason.sheet ?? "" });
}
