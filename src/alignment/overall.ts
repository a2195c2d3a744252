import { agreementOf, withoutAgreement } from "./agreement";
import { criteriaResults } from "./criteria-results";
import { type CriterionFigures, criterionFigures } from "./criterion";
import type { ShownPart, ShownParts } from "./department";
import { driversOf } from "./drivers";
import { type Criterion, type RatedPart, ROLES, type Scale } from "./evaluation";
import type { HiddenDetail } from "./detail-suppression";
import { NOTHING_HIDDEN } from "./detail-suppression";
import type { HeadlineWeights } from "./headline";
import type { ScaledCriterion } from "./panel";
import { pairsInPoints } from "./part-statistics";
import { commonScale, sameScale } from "./points";
import { structureOf, withoutReliability } from "./reliability";
import type { OverallResult } from "./results";
import type { ScoringSettings } from "./settings";
import { addPairSums, type PairSums } from "./statistics/pair-sums";
import type { CriterionTally } from "./tally";

/**
 * All departments' headline raters of one part together, over the criteria that all of them share: Part A where the same
 * criteria are asked of every department, else Part B. Hidden departments are not among them, so nothing can be subtracted.
 */
export function scoreOverall(departments: readonly ShownParts[], settings: ScoringSettings): OverallResult {
  return (
    overallOf("A", departments, settings) ??
    overallOf("B", departments, settings) ?? {
      part: null,
      n: 0,
      reliability: withoutReliability("no-ratings"),
      agreement: withoutAgreement("no-ratings"),
      criteria: [],
    }
  );
}

/** null: no ratings of this part, or no criterion that all departments share. */
function overallOf(
  part: RatedPart,
  departments: readonly ShownParts[],
  settings: ScoringSettings,
): OverallResult | null {
  const shown = departments.flatMap((parts) => parts[part] ?? []);
  const first = shown[0];
  const asked = sharedCriteria(shown);
  if (first === undefined || asked.length === 0) return null;
  const hidden = hiddenAnywhere(shown);
  const shared = asked.flatMap(({ id }) => (hidden.criteria.has(id) ? [] : [id]));
  const picks = shown.map((own) =>
    shared.map((id) => own.part.panel.criteria.findIndex((criterion) => sharedIdOf(criterion) === id)),
  );
  const weights = commonWeights(shown, settings);
  const criteria = shared.flatMap((id) => first.part.panel.criteria.find((own) => sharedIdOf(own) === id) ?? []);
  const figures = shared.flatMap((id, index): readonly CriterionFigures[] => {
    const criterion = criteria[index];
    if (criterion === undefined) return [];
    const tally = joinTallies(
      shown,
      picks.map((pick) => pick[index] ?? 0),
      criterion.scale,
    );
    return [criterionFigures({ ...criterion, id }, part, tally, weights)];
  });
  const n = shown.reduce((total, own) => total + own.part.scores.length, 0);
  const pairs = addPairSums(
    shared.length,
    comparablePairs(shown).map((sums, index) => ({ sums, pick: picks[index] ?? [] })),
  );
  const raters = settings.covariances === "listwise" ? pairs.n.reduce((most, count) => Math.max(most, count), 0) : n;
  const structure = structureOf(pairs, raters);
  const drivers = driversOf(
    structure,
    figures.map(({ weight }) => weight),
    raters,
  );
  return {
    part,
    n,
    reliability: structure.reliability,
    agreement: agreementOf(figures),
    criteria: criteriaResults(
      { asked, criteria: figures, hidden, panel: { part } },
      { structure, drivers },
      settings.target,
    ),
  };
}

/** Own criteria are numbered by department: the same question bears another id in each. */
function sharedIdOf({ id, sharedId }: Criterion): string {
  return sharedId ?? id;
}

/** Asked of every department, by the id that they share, withheld or not. */
function sharedCriteria(shown: readonly ShownPart[]): readonly ScaledCriterion[] {
  const [first, ...others] = shown.map((own) => own.part.asked);
  const sets = others.map((asked) => new Set(asked.map(sharedIdOf)));
  return (first ?? []).flatMap((criterion) => {
    const id = sharedIdOf(criterion);
    return sets.every((ids) => ids.has(id)) ? [{ ...criterion, id }] : [];
  });
}

/** Roles that are in the headline of some department. */
function commonWeights(shown: readonly ShownPart[], settings: ScoringSettings): HeadlineWeights {
  return ROLES.map((name, role) =>
    shown.some(({ part }) => (part.weights[role] ?? 0) > 0) ? settings.roleWeights[name] : 0,
  );
}

/** Pairs of every department in the same units: those of the one scale that they all have, else points. */
function comparablePairs(shown: readonly ShownPart[]): readonly PairSums[] {
  const alike = commonScale(shown.flatMap(({ part }) => part.panel.criteria)) !== null;
  return shown.map(({ part: { panel }, statistics: { pairs } }) =>
    alike || commonScale(panel.criteria) === null ? pairs : pairsInPoints(pairs, panel.criteria),
  );
}

/** Headline ratings of one criterion over departments, on one scale. */
function joinTallies(shown: readonly ShownPart[], places: readonly number[], scale: Scale): CriterionTally {
  const counts = new Map<number, number[]>();
  shown.forEach(({ part }, index) => {
    const place = places[index] ?? 0;
    const tally = part.tallies[place];
    const own = part.panel.criteria[place]?.scale ?? scale;
    tally?.counts.forEach((ofRole, role) => {
      if ((part.weights[role] ?? 0) <= 0) return;
      ofRole?.forEach((count, code) => {
        if (count === 0) return;
        const given = tally.values[code] ?? 0;
        const value = sameScale(own, scale)
          ? given
          : scale.min + ((given - own.min) * (scale.max - scale.min)) / (own.max - own.min);
        const byRole = counts.get(value) ?? new Array<number>(ROLES.length).fill(0);
        byRole[role] = (byRole[role] ?? 0) + count;
        counts.set(value, byRole);
      });
    });
  });
  const values = Float64Array.from(counts.keys()).sort();
  return {
    values,
    counts: ROLES.map((_, role) => Uint32Array.from(values, (value) => counts.get(value)?.[role] ?? 0)),
  };
}

/**
 * What one department hides of a criterion could be had from the total and the others: then the total hides it too. By the id
 * that the departments share, not by each one's own.
 */
function hiddenAnywhere(shown: readonly ShownPart[]): HiddenDetail {
  return {
    ...NOTHING_HIDDEN,
    criteria: new Set(
      shown.flatMap(({ part: { asked, hidden } }) =>
        asked.flatMap((criterion) => (hidden.criteria.has(criterion.id) ? [sharedIdOf(criterion)] : [])),
      ),
    ),
    rolesOfCriteria: shown.some(({ part }) => part.hidden.rolesOfCriteria),
  };
}
