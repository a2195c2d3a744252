import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Certainty, CertaintyGroup, SharedRaters } from "./certainty-results";
import { type Figure, type Interval, isComputable, notComputable } from "./figure";
import type { VarianceOf } from "./group-variance";
import type { RaterGroup, WeightedGroup } from "./rater-groups";
import { finitePopulationFactor } from "./statistics/t-interval";
import { sharedInfluence } from "./shared-raters";

/**
 * A score is a weighted sum of group means: Var = sum w^2 s^2 / n, degrees of freedom Var^2 / sum((w^2 s^2 / n)^2 / df).
 * Source: Welch (1947); Satterthwaite (1946), An approximate distribution of estimates of variance components; finite population
 * factor: Cochran (1977), Sampling techniques, 2.6.
 */
export function certaintyOf(weighted: readonly WeightedGroup[], varianceOf: VarianceOf): Figure<Certainty> {
  const used = weighted.filter(({ weight }) => weight !== 0);
  if (used.length === 0) return notComputable("too-few-raters");
  if (used.some(({ group }) => !group.mayShow)) return notComputable("hidden-for-anonymity");
  const groups: CertaintyGroup[] = [];
  for (const { group, weight } of used) {
    const own = varianceOf(group);
    if (own === null) return notComputable("one-rater-in-every-role");
    groups.push(contributionOf(group, weight, own));
  }
  const shared = sharedInfluence(used, groups);
  const terms = [...groups, ...shared];
  const variance = terms.reduce((sum, { contribution }) => sum + contribution, 0);
  if (!groups.some(({ variance: ofGroup }) => ofGroup > 0)) return notComputable("no-variance");
  const squares = circlesOf(groups, shared).reduce(
    (sum, { contribution, degreesOfFreedom }) => sum + contribution ** 2 / degreesOfFreedom,
    0,
  );
  return {
    groups,
    shared,
    variance,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: squares > 0 ? variance ** 2 / squares : Infinity,
  };
}

/** The same persons' groups vary together: they are one term with what is added for them, its degrees of freedom the persons'. */
function circlesOf(
  groups: readonly CertaintyGroup[],
  shared: readonly SharedRaters[],
): readonly Pick<SharedRaters, "contribution" | "degreesOfFreedom">[] {
  const isOf = ({ part, role }: CertaintyGroup, circle: SharedRaters): boolean =>
    part !== "agreement" && role === circle.role && (part === "C") === (circle.rates === "services");
  const rest = groups.filter((group) => !shared.some((circle) => isOf(group, circle)));
  return [
    ...rest,
    ...shared.map((circle) => ({
      contribution: groups
        .filter((group) => isOf(group, circle))
        .reduce((sum, { contribution }) => sum + contribution, circle.contribution),
      degreesOfFreedom: circle.degreesOfFreedom,
    })),
  ];
}

function contributionOf(group: RaterGroup, weight: number, own: NonNullable<ReturnType<VarianceOf>>): CertaintyGroup {
  const n = group.scores.length;
  const populationFactor = finitePopulationFactor(n, group.population) ** 2;
  return {
    part: group.part,
    department: group.department,
    role: group.role,
    n,
    ...own,
    weight,
    populationFactor,
    contribution: ((weight ** 2 * own.variance) / n) * populationFactor,
  };
}

/** score -+ t sqrt(Var); scores are cut at 0 and 100, differences are not. */
export function intervalOf(
  score: number,
  certainty: Figure<Certainty>,
  confidence: number,
  kind: "score" | "difference" = "score",
): Figure<Interval> {
  if (!isComputable(certainty)) return certainty;
  const half = halfWidth(certainty, confidence);
  if (kind === "difference") return [score - half, score + half];
  return [Math.max(0, score - half), Math.min(100, score + half)];
}

function halfWidth(certainty: Certainty, confidence: number): number {
  // Where everybody there is was asked, nothing is left to chance.
  return certainty.standardError === 0 ? 0 : quantileOf(certainty, confidence) * certainty.standardError;
}

/** Student's t of which a share of `confidence` lies between -t and t. */
export function quantileOf({ degreesOfFreedom }: Certainty, confidence: number): number {
  return tQuantile((1 + confidence) / 2, degreesOfFreedom);
}
