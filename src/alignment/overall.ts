import { agreementOf, withoutAgreement } from "./agreement";
import { criteriaResults } from "./criteria-results";
import { type CriterionFigures, criterionFigures } from "./criterion";
import type { ShownPart, ShownParts } from "./department";
import { driversOf } from "./drivers";
import { type Criterion, type RatedPart, ROLES } from "./evaluation";
import type { HiddenDetail } from "./detail-suppression";
import { NOTHING_HIDDEN } from "./detail-suppression";
import type { HeadlineWeights } from "./headline";
import { structureOf, withoutReliability } from "./reliability";
import type { OverallResult } from "./results";
import type { ScoringSettings } from "./settings";
import { addPairSums } from "./statistics/pair-sums";
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
  const shared = sharedCriteria(shown);
  if (first === undefined || shared.length === 0) return null;
  const picks = shown.map((own) =>
    shared.map((id) => own.part.panel.criteria.findIndex((criterion) => sharedIdOf(criterion) === id)),
  );
  const weights = commonWeights(shown, settings);
  const scale = first.part.panel.scale;
  const figures = shared.flatMap((id, index): readonly CriterionFigures[] => {
    const criterion = first.part.panel.criteria.find((candidate) => sharedIdOf(candidate) === id);
    const tally = joinTallies(
      shown,
      picks.map((pick) => pick[index] ?? 0),
    );
    return criterion === undefined ? [] : [criterionFigures({ ...criterion, id }, part, scale, tally, weights)];
  });
  const n = shown.reduce((total, own) => total + own.part.scores.length, 0);
  const pairs = addPairSums(
    shared.length,
    shown.map((own, index) => ({ sums: own.statistics.pairs, pick: picks[index] ?? [] })),
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
    agreement: agreementOf(figures, scale),
    criteria: criteriaResults(figures, { structure, drivers }, settings.target, hiddenAnywhere(shown)),
  };
}

/** Own criteria are numbered by department: the same question bears another id in each. */
function sharedIdOf({ id, sharedId }: Criterion): string {
  return sharedId ?? id;
}

function sharedCriteria(shown: readonly ShownPart[]): readonly string[] {
  const [first, ...others] = shown.map((own) => own.part.panel.criteria.map(sharedIdOf));
  const sets = others.map((ids) => new Set(ids));
  return (first ?? []).filter((id) => sets.every((ids) => ids.has(id)));
}

/** Roles that are in the headline of some department. */
function commonWeights(shown: readonly ShownPart[], settings: ScoringSettings): HeadlineWeights {
  return ROLES.map((name, role) =>
    shown.some(({ part }) => (part.weights[role] ?? 0) > 0) ? settings.roleWeights[name] : 0,
  );
}

/** Headline ratings of one criterion over departments, on the first one's scale. */
function joinTallies(shown: readonly ShownPart[], places: readonly number[]): CriterionTally {
  const counts = new Map<number, number[]>();
  const first = shown[0]?.part.panel.scale;
  shown.forEach(({ part }, index) => {
    const tally = part.tallies[places[index] ?? 0];
    const { min, max } = part.panel.scale;
    tally?.counts.forEach((own, role) => {
      if ((part.weights[role] ?? 0) <= 0) return;
      own?.forEach((count, code) => {
        if (count === 0) return;
        const given = tally.values[code] ?? 0;
        const value =
          first === undefined || (first.min === min && first.max === max)
            ? given
            : first.min + ((given - min) * (first.max - first.min)) / (max - min);
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

/** What one department hides of a criterion could be had from the total and the others: then the total hides it too. */
function hiddenAnywhere(shown: readonly ShownPart[]): HiddenDetail {
  return {
    ...NOTHING_HIDDEN,
    criteria: new Set(shown.flatMap(({ hidden }) => [...hidden.criteria])),
    rolesOfCriteria: shown.some(({ hidden }) => hidden.rolesOfCriteria),
  };
}
