import { type CriterionFigures } from "./criterion";
import type { Scale } from "./evaluation";
import { type Figure, isComputable, notComputable, type Reason } from "./figure";
import { meanOfComputable } from "./mean";
import { sameScale, scalePoints } from "./points";
import type { Agreement } from "./results";
import {
  greatestVariance,
  isPolarised,
  linearAgreement,
  uniformVariance,
  withinGroupAgreementOfMany,
} from "./statistics/within-group-agreement";

/** Agreement of the headline raters over the criteria that at least two of them rated. */
export function agreementOf(criteria: readonly CriterionFigures[]): Agreement {
  const rated = criteria.flatMap(({ sd, ad, scale }) => (isComputable(sd) ? [{ variance: sd ** 2, ad, scale }] : []));
  const first = rated[0]?.scale;
  if (first === undefined) {
    return withoutAgreement(criteria.some(({ n }) => n > 0) ? "too-few-raters" : "no-ratings");
  }
  // Variances are compared with what the scale allows: of another scale they are put in proportion first.
  const points = scalePoints(first);
  const relativeTo = (expected: (points: number) => number): readonly number[] =>
    rated.map(({ variance, scale }) =>
      sameScale(scale, first) ? variance : (variance * expected(points)) / expected(scalePoints(scale)),
    );
  const variances = relativeTo(uniformVariance);
  const raw = withinGroupAgreementOfMany(variances, points);
  const polarised = isPolarised(variances, points);
  return {
    rwgj: polarised ? 0 : raw,
    rwgjRaw: Number.isFinite(raw) ? raw : notComputable("ill-conditioned"),
    rwgjStar: linearAgreement(relativeTo(greatestVariance), greatestVariance(points)),
    ad: meanOfComputable(rated.map(({ ad, scale }) => inUnitsOf(first, ad, scale))),
    polarised,
  };
}

function inUnitsOf(unit: Scale, deviation: Figure, scale: Scale): Figure {
  if (!isComputable(deviation) || sameScale(scale, unit)) return deviation;
  return (deviation * (unit.max - unit.min)) / (scale.max - scale.min);
}

export function withoutAgreement(reason: Reason): Agreement {
  const none = notComputable(reason);
  return { rwgj: none, rwgjRaw: none, rwgjStar: none, ad: none, polarised: false };
}
