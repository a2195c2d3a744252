import type { CertaintyGroup, SharedRaters, WeightedGroup } from "./certainty";

/** One person's influence on a score, over the groups in which the person rated, points. */
interface Influence {
  /** From deviations within groups of two or more. */
  sum: number;
  squares: number;
  groups: number;
  /** From groups in which the person is alone: the size of the deviation is known there, its sign is not. */
  alone: number;
  squaresAlone: number;
  groupsAlone: number;
  degreesAlone: number;
}

/**
 * One person is one rater: who rated in several groups has the influences added up before they are squared. A group's own
 * contribution supposes that its raters rated nowhere else; this is what to add to that. Nothing is taken off where persons
 * happen to differ from others in opposite ways.
 */
export function sharedInfluence(
  weighted: readonly WeightedGroup[],
  contributions: readonly CertaintyGroup[],
): readonly SharedRaters[] {
  const people = new Map<string, Influence>();
  weighted.forEach(({ group, weight }, index) => {
    const contribution = contributions[index];
    if (group.raterAt === null || contribution === undefined) return;
    const n = group.scores.length;
    const mean = group.scores.reduce((sum, score) => sum + score, 0) / n;
    const unit = n > 1 ? (weight / n) * Math.sqrt((n / (n - 1)) * contribution.populationFactor) : 0;
    for (let place = 0; place < n; place += 1) {
      const rater = group.raterAt(place);
      if (rater === null) continue;
      const own = people.get(rater) ?? newInfluence();
      if (n > 1) {
        const influence = unit * ((group.scores[place] ?? mean) - mean);
        own.sum += influence;
        own.squares += influence ** 2;
        own.groups += 1;
      } else if (group.part !== "agreement") {
        own.alone += Math.sign(weight) * Math.sqrt(contribution.contribution);
        own.squaresAlone += contribution.contribution;
        own.groupsAlone += 1;
        own.degreesAlone = Math.min(own.degreesAlone, contribution.degreesOfFreedom);
      }
      people.set(rater, own);
    }
  });
  return [measured(people.values()), supposed(people.values())].flatMap((shared) => shared ?? []);
}

function newInfluence(): Influence {
  return { sum: 0, squares: 0, groups: 0, alone: 0, squaresAlone: 0, groupsAlone: 0, degreesAlone: Infinity };
}

function measured(people: Iterable<Influence>): SharedRaters | null {
  let raters = 0;
  let contribution = 0;
  for (const { sum, squares, groups } of people) {
    if (groups < 2) continue;
    raters += 1;
    contribution += sum ** 2 - squares;
  }
  if (!(contribution > 0)) return null;
  return { raters, contribution, degreesOfFreedom: Math.max(1, raters - 1), basis: "measured" };
}

function supposed(people: Iterable<Influence>): SharedRaters | null {
  let raters = 0;
  let contribution = 0;
  let degreesOfFreedom = Infinity;
  for (const { alone, squaresAlone, groupsAlone, degreesAlone } of people) {
    if (groupsAlone < 2) continue;
    raters += 1;
    contribution += alone ** 2 - squaresAlone;
    degreesOfFreedom = Math.min(degreesOfFreedom, degreesAlone);
  }
  return contribution > 0 ? { raters, contribution, degreesOfFreedom, basis: "supposed" } : null;
}
