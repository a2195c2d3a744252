import type { PlainKey } from "../../language/message";
import type { Reason } from "../../alignment/figure";
import type { PaneExploreMessages } from "../../language/en/pane-explore";

/** Why a figure is missing. */
export const REASONS: Readonly<Record<Reason, PlainKey<PaneExploreMessages>>> = {
  "no-ratings": "reasonNoRatings",
  "too-few-raters": "reasonTooFewRaters",
  "too-few-criteria": "reasonTooFewCriteria",
  "too-few-departments": "reasonTooFewDepartments",
  "too-few-periods": "reasonTooFewPeriods",
  "no-variance": "reasonNoVariance",
  "one-rater-in-every-role": "reasonOneRaterInEveryRole",
  "not-rated-by-both": "reasonNotRatedByBoth",
  "not-positive": "reasonNotPositive",
  "did-not-converge": "reasonDidNotConverge",
  "ill-conditioned": "reasonIllConditioned",
  "not-scored": "reasonNotScored",
  "no-costs": "reasonNoCosts",
  "hidden-for-anonymity": "reasonHiddenForAnonymity",
};
