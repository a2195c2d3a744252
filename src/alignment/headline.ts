import { type RatedPart, ROLES } from "./evaluation";
import type { ScoringSettings } from "./settings";
import { countOf, type CriterionTally } from "./tally";

/** Weight of each role in the headline, by index into ROLES; 0: not part of it. */
export type HeadlineWeights = readonly number[];

const SELF = ROLES.indexOf("self");

/**
 * The headline leaves self-ratings out as soon as another role has rated. In Part D department managers speak for
 * themselves beside senior management, so nobody is left out there.
 */
export function headlineWeights(
  part: RatedPart,
  tallies: readonly CriterionTally[],
  settings: ScoringSettings,
): HeadlineWeights {
  const weights = ROLES.map((name, role) =>
    tallies.some((tally) => countOf(tally, role) > 0) ? settings.roleWeights[name] : 0,
  );
  const othersRated = weights.some((weight, role) => role !== SELF && weight > 0);
  return weights.map((weight, role) => (part !== "D" && role === SELF && othersRated ? 0 : weight));
}

/** One tally of all headline ratings, roles together. */
export function headlineCounts(tally: CriterionTally, weights: HeadlineWeights): Float64Array {
  const together = new Float64Array(tally.values.length);
  tally.counts.forEach((counts, role) => {
    if (counts === null || (weights[role] ?? 0) <= 0) return;
    counts.forEach((count, code) => {
      together[code] = (together[code] ?? 0) + count;
    });
  });
  return together;
}
