import { certaintyOf, intervalOf } from "./certainty";
import type { Certainty } from "./certainty-results";
import { componentEffects } from "./combination";
import { type Component, COMPONENTS } from "./evaluation";
import { type Figure, type Interval, isComputable, notComputable, reasonOf } from "./figure";
import type { VarianceOf } from "./group-variance";
import type { RaterGroup, WeightedGroup } from "./rater-groups";
import type { ScoringSettings } from "./settings";

/** Raters from which there is an interval; below, down to two, the range of their scores stands in for it. */
const FEWEST_FOR_INTERVAL = 5;
const CONFIDENCE = 0.95;

/** How sure a component is: an interval, or from two to four raters the range instead. Points. */
export interface ComponentCertainty {
  readonly interval: Figure<Interval>;
  readonly range: Figure<Interval>;
  /** Whose own score counts. */
  readonly raters: Figure;
}

/** Of one component of one department. `groups`: those of the component alone. */
export function componentCertainty(
  score: Figure,
  groups: readonly RaterGroup[],
  varianceOf: VarianceOf,
): ComponentCertainty {
  if (!isComputable(score)) {
    return { interval: score, range: score, raters: reasonOf(score) === "hidden-for-anonymity" ? score : 0 };
  }
  if (groups.some(({ mayShow }) => !mayShow)) return { interval: HIDDEN, range: HIDDEN, raters: HIDDEN };
  const raters = countRatersOf(groups);
  if (raters < 2 || !areAllThere(groups)) return { interval: TOO_FEW, range: TOO_FEW, raters };
  if (raters < FEWEST_FOR_INTERVAL) return { interval: TOO_FEW, range: rangeOf(groups), raters };
  const certainty = certaintyOf(weighted(groups, 1), varianceOf);
  // With an interval nobody needs the range.
  return { interval: intervalOf(score, certainty, CONFIDENCE), range: NOT_SCORED, raters };
}

const HIDDEN = notComputable("hidden-for-anonymity");
const TOO_FEW = notComputable("too-few-raters");
const NOT_SCORED = notComputable("not-scored");

/** The ends of a range are single raters: none for those who were promised anonymity; an agreement has no scores of raters. */
function rangeOf(groups: readonly RaterGroup[]): Figure<Interval> {
  if (groups.some(({ anonymous }) => anonymous)) return HIDDEN;
  if (groups.some(({ part }) => part === "agreement")) return NOT_SCORED;
  const scores = groups.flatMap((group) => [...group.scores]);
  return [Math.min(...scores), Math.max(...scores)];
}

/** A rater known in several groups counts once. */
function countRatersOf(groups: readonly RaterGroup[]): number {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return only.scores.length;
  let n = 0;
  const known = new Set<string>();
  for (const { scores, raterAt } of groups) {
    for (let place = 0; place < scores.length; place += 1) {
      const rater = raterAt?.(place) ?? null;
      if (rater === null) n += 1;
      else known.add(rater);
    }
  }
  return n + known.size;
}

/** Is there a group for all that a component is made of? Not where nobody of a part answered two thirds of it. */
function areAllThere(groups: readonly RaterGroup[]): boolean {
  const agreement = groups.find(({ part }) => part === "agreement")?.share ?? 0;
  const rest = groups.reduce((sum, { part, share }) => sum + (part === "agreement" ? 0 : share), 0);
  return agreement + rest > 1 - 1e-9;
}

/** The groups with their weights in a score in which their component has this effect. */
function weighted(groups: readonly RaterGroup[], effect: number): readonly WeightedGroup[] {
  return groups.map((group) => ({ group, weight: effect * group.share }));
}

/** The groups of a department with their weights in its alignment score, or why there is no saying. */
export function alignmentGroups(
  components: Readonly<Record<Component, Figure>>,
  groups: readonly RaterGroup[],
  settings: ScoringSettings,
): Figure<readonly WeightedGroup[]> {
  const effects = componentEffects(components, settings);
  if (effects === null) return notComputable("not-positive");
  const all: WeightedGroup[] = [];
  for (const component of COMPONENTS) {
    if (effects[component] === 0) continue;
    const own = groups.filter((group) => group.component === component);
    if (own.length === 0 || !areAllThere(own)) return TOO_FEW;
    all.push(...weighted(own, effects[component]));
  }
  return all;
}

/** The weighted groups of several departments in the weighted mean of them. */
export function joinGroups(
  departments: readonly { readonly groups: Figure<readonly WeightedGroup[]>; readonly weight: number }[],
): Figure<readonly WeightedGroup[]> {
  const total = departments.reduce((sum, { weight }) => sum + weight, 0);
  const all: WeightedGroup[] = [];
  for (const { groups, weight } of departments) {
    if (!isComputable(groups)) return groups;
    all.push(...groups.map((one) => ({ group: one.group, weight: (one.weight * weight) / total })));
  }
  return all;
}

/** Raters whose own score counts below which an alignment score has no interval. */
export const FEWEST_FOR_ALIGNMENT_INTERVAL = 8;

/** Of an alignment score: its certainty, and its interval from eight raters whose own score counts. */
export function alignmentCertainty(
  alignment: Figure,
  groups: Figure<readonly WeightedGroup[]>,
  varianceOf: VarianceOf,
  raters: number,
): { readonly certainty: Figure<Certainty>; readonly interval: Figure<Interval> } {
  if (!isComputable(alignment)) return { certainty: alignment, interval: alignment };
  if (raters < FEWEST_FOR_ALIGNMENT_INTERVAL) return { certainty: TOO_FEW, interval: TOO_FEW };
  const certainty = isComputable(groups) ? certaintyOf(groups, varianceOf) : groups;
  return { certainty, interval: intervalOf(alignment, certainty, CONFIDENCE) };
}
