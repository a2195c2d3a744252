import { type CriterionFigures } from "./criterion";
import type { Scale } from "./evaluation";
import { isComputable, notComputable, type Reason } from "./figure";
import { meanOfComputable } from "./mean";
import { scalePoints } from "./points";
import type { Agreement } from "./results";
import {
  greatestVariance,
  isPolarised,
  linearAgreement,
  withinGroupAgreementOfMany,
} from "./statistics/within-group-agreement";

/** Agreement of the headline raters over the criteria that at least two of them rated. */
export function agreementOf(criteria: readonly CriterionFigures[], scale: Scale): Agreement {
  const variances = criteria.flatMap(({ sd }) => (isComputable(sd) ? [sd ** 2] : []));
  if (variances.length === 0) {
    return withoutAgreement(criteria.some(({ n }) => n > 0) ? "too-few-raters" : "no-ratings");
  }
  const points = scalePoints(scale);
  const raw = withinGroupAgreementOfMany(variances, points);
  const polarised = isPolarised(variances, points);
  return {
    rwgj: polarised ? 0 : raw,
    rwgjRaw: Number.isFinite(raw) ? raw : notComputable("ill-conditioned"),
    rwgjStar: linearAgreement(variances, greatestVariance(points)),
    ad: meanOfComputable(criteria.flatMap(({ ad, sd }) => (isComputable(sd) ? [ad] : []))),
    polarised,
  };
}

export function withoutAgreement(reason: Reason): Agreement {
  const none = notComputable(reason);
  return { rwgj: none, rwgjRaw: none, rwgjStar: none, ad: none, polarised: false };
}
