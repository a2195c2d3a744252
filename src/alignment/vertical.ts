import type { CriterionFigures } from "./criterion";
import { type Figure, isComputable, notComputable } from "./figure";
import { meanOfComputable } from "./mean";

/**
 * Agreement of senior management with the department on itself, points:
 * 100 (1 - mean over criteria of |mean_senior - mean_self| / (hi - lo)), over the criteria that both rated.
 */
export function agreementWithSenior(criteria: readonly Pick<CriterionFigures, "scale" | "byRole">[]): Figure {
  const gaps = criteria.map(({ byRole, scale }): Figure => {
    const senior = byRole.senior?.mean;
    const self = byRole.self?.mean;
    if (senior === undefined || self === undefined || !isComputable(senior) || !isComputable(self)) {
      return notComputable("not-rated-by-both");
    }
    return Math.abs(senior - self) / (scale.max - scale.min);
  });
  const gap = meanOfComputable(gaps, "not-rated-by-both");
  return isComputable(gap) ? 100 * (1 - gap) : gap;
}

/** Vertical coordination, points: mean of what exists of agreement and the level of the direct statements. */
export function verticalScore(agreement: Figure, level: Figure): Figure {
  return meanOfComputable([agreement, level], "no-ratings");
}
