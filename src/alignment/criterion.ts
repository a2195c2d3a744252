import { type RatedPart, type Role, ROLES, type Scale } from "./evaluation";
import { type Figure, isComputable, notComputable, type Reason } from "./figure";
import { headlineCounts, type HeadlineWeights } from "./headline";
import type { ScaledCriterion } from "./panel";
import { FAVOURABLE, ROUNDING, scalePoints, toPoints, UNFAVOURABLE } from "./points";
import type { CriterionResult, RoleFigures } from "./results";
import { averageDeviation } from "./statistics/average-deviation";
import { summaryOfCounts } from "./statistics/summary";
import { withinGroupAgreement } from "./statistics/within-group-agreement";
import { wilsonInterval } from "./statistics/wilson-interval";
import type { CriterionTally } from "./tally";

/** Favourable, neutral and unfavourable ratings, counted. */
export interface Leaning {
  readonly n: number;
  readonly favourable: number;
  readonly unfavourable: number;
}

/** A criterion's figures that need no other criterion. */
export type CriterionFigures = Omit<
  CriterionResult,
  "n" | "itemTotal" | "alphaIfDropped" | "priority" | "importance" | "driver"
> & {
  /** Headline ratings. */
  readonly n: number;
};

export function criterionFigures(
  criterion: ScaledCriterion,
  part: RatedPart,
  tally: CriterionTally,
  weights: HeadlineWeights,
): CriterionFigures {
  const { scale } = criterion;
  const counts = headlineCounts(tally, weights);
  const { n, sd } = summaryOfCounts(tally.values, counts);
  const byRole = figuresByRole(tally, scale);
  const mean = meanOverRoles(byRole, weights);
  const leaning = leaningOf(tally.values, counts, scale);
  const rwgRaw = isComputable(sd) ? withinGroupAgreement(sd ** 2, scalePoints(scale)) : sd;
  return {
    id: criterion.id,
    part,
    text: criterion.text,
    dimension: criterion.dimension,
    weight: criterion.weight,
    reverse: criterion.reverse,
    scale,
    n,
    mean,
    sd,
    distribution: distributionOf(tally.values, counts, scale),
    score: isComputable(mean) ? toPoints(scale, mean) : mean,
    ...sharesOf(leaning),
    rwg: isComputable(rwgRaw) ? Math.max(0, rwgRaw) : rwgRaw,
    rwgRaw,
    ad: n < 2 ? notComputable(n === 0 ? "no-ratings" : "too-few-raters") : averageDeviation(tally.values, counts),
    byRole,
  };
}

function figuresByRole(tally: CriterionTally, scale: Scale): Readonly<Partial<Record<Role, RoleFigures>>> {
  const byRole: Partial<Record<Role, RoleFigures>> = {};
  ROLES.forEach((name, role) => {
    const counts = tally.counts[role];
    if (counts === null || counts === undefined) return;
    const { n, mean, sd } = summaryOfCounts(tally.values, counts);
    if (n > 0) byRole[name] = { n, mean, sd, score: isComputable(mean) ? toPoints(scale, mean) : mean };
  });
  return byRole;
}

/** Mean over the roles that rated the criterion of each role's mean. */
function meanOverRoles(byRole: Readonly<Partial<Record<Role, RoleFigures>>>, weights: HeadlineWeights): Figure {
  let sum = 0;
  let total = 0;
  ROLES.forEach((name, role) => {
    const mean = byRole[name]?.mean;
    const weight = weights[role] ?? 0;
    if (mean === undefined || !isComputable(mean) || weight <= 0) return;
    sum += weight * mean;
    total += weight;
  });
  return total > 0 ? sum / total : notComputable("no-ratings");
}

export function leaningOf(values: Float64Array, counts: ArrayLike<number>, scale: Scale): Leaning {
  let n = 0;
  let favourable = 0;
  let unfavourable = 0;
  for (let code = 0; code < values.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    const points = toPoints(scale, values[code] ?? 0);
    n += count;
    if (points >= FAVOURABLE - ROUNDING) favourable += count;
    if (points <= UNFAVOURABLE + ROUNDING) unfavourable += count;
  }
  return { n, favourable, unfavourable };
}

type Shares = Pick<CriterionResult, "favourable" | "neutral" | "unfavourable" | "favourableInterval">;

/** Shares of favourable, neutral and unfavourable ratings, 0-1, with Wilson's interval of the first. */
export function sharesOf({ n, favourable, unfavourable }: Leaning): Shares {
  if (n === 0) return withoutShares("no-ratings");
  return {
    favourable: favourable / n,
    neutral: (n - favourable - unfavourable) / n,
    unfavourable: unfavourable / n,
    favourableInterval: wilsonInterval(favourable, n, 0.95),
  };
}

export function withoutShares(reason: Reason): Shares {
  const none = notComputable(reason);
  return { favourable: none, neutral: none, unfavourable: none, favourableInterval: none };
}

/** Ratings by scale point; a rating between two points goes to the nearest, halves upwards. */
function distributionOf(values: Float64Array, counts: Float64Array, scale: Scale): readonly number[] {
  const points = new Array<number>(Math.max(1, Math.round(scalePoints(scale)))).fill(0);
  counts.forEach((count, code) => {
    if (count === 0) return;
    const nearest = Math.round((values[code] ?? 0) - scale.min);
    const point = Math.min(points.length - 1, Math.max(0, nearest));
    points[point] = (points[point] ?? 0) + count;
  });
  return points;
}
