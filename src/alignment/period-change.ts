import { certaintyOf } from "./certainty";
import type { Certainty } from "./certainty-results";
import { type Comparison, comparisonOf } from "./change";
import { componentEffects } from "./combination";
import { joinGroups } from "./component-interval";
import type { DepartmentParts } from "./department-parts";
import { COMPONENTS, type Component, type Evaluation, type HistoryRow } from "./evaluation";
import { type Figure, isComputable, notComputable, type Reason } from "./figure";
import type { VarianceOf } from "./group-variance";
import { varianceOfGroups } from "./group-variance";
import { orderPeriods } from "./history";
import { ownScoresShown } from "./own-scores-shown";
import { pairGroups } from "./paired-groups";
import type { ScoredPart } from "./part";
import { organisationWeights, type ScoredDepartment, type ScoredPeriod } from "./period-scores";
import type { RaterGroup, WeightedGroup } from "./rater-groups";
import type { Change } from "./results";
import type { ScoringSettings } from "./settings";
import { hedgesG } from "./statistics/hedges-g";
import { summaryOf } from "./statistics/summary";
import type { SampleMoments } from "./statistics/t-test";

/** Raters whose own score counts that a period needs. */
const FEWEST_FOR_CHANGE = 5;

/** A part of the variance of a difference that no group in the data stands for: what an earlier report kept. */
interface Term {
  readonly contribution: number;
  readonly degreesOfFreedom: number;
}

/** One department's two scores, and all that their difference is made of. */
interface Difference {
  readonly now: number;
  readonly before: number;
  readonly groups: readonly WeightedGroup[];
  readonly kept: readonly Term[];
  readonly kind: Change["test"];
  /** For Hedges g; null where raters' mean scores may not be shown, or were not kept. */
  readonly moments: readonly [now: SampleMoments, before: SampleMoments] | null;
}

/** Each department's change since the period before, in report order, not yet seen among the others; then the organisation's. */
export function changesSincePrevious(
  evaluation: Evaluation,
  current: ScoredPeriod,
  earlier: readonly ScoredPeriod[],
  settings: ScoringSettings,
): { readonly departments: readonly Figure<Comparison>[]; readonly organisation: Figure<Comparison> } {
  const order = orderPeriods(evaluation.periods, evaluation.history);
  const since = order[(current.period === null ? order.length : order.indexOf(current.period)) - 1];
  if (since === undefined) {
    const none = notComputable("too-few-periods");
    return { departments: evaluation.departments.map(() => none), organisation: none };
  }
  const previous = earlier.find(({ period }) => period === since) ?? null;
  const paired = new Set<RaterGroup>();
  const differences = current.departments.map((now): Figure<Difference> => {
    const parts = current.parts.get(now.id);
    const main = mainPart(parts);
    const own = main === null ? null : parts?.[main];
    if (main === null || own === null || own === undefined || own === "hidden") {
      return notComputable(parts?.A === "hidden" || parts?.B === "hidden" ? "hidden-for-anonymity" : "no-ratings");
    }
    if (previous === null) return sinceReport(now, own, main, since, evaluation.history, settings);
    const before = previous.departments.find(({ id }) => id === now.id);
    const partsBefore = previous.parts.get(now.id);
    const ownBefore = partsBefore?.[main] ?? null;
    if (before === undefined || ownBefore === null || ownBefore === "hidden") return notComputable("too-few-periods");
    return sinceData(now, before, own, ownBefore, pairedParts(parts, partsBefore), paired, settings.minimumGroup);
  });
  const varianceOf = varianceOfChange(current, previous, paired);
  const departments = differences.map((difference) =>
    isComputable(difference) ? compare(since, difference, varianceOf) : difference,
  );
  return {
    departments,
    organisation: compareOrganisation(evaluation, current, since, differences, varianceOf, settings),
  };
}

/** Part A where it may be shown, else Part B: whose raters speak for the department. */
function mainPart(parts: DepartmentParts | undefined): "A" | "B" | null {
  if (parts === undefined) return null;
  if (parts.A !== null && parts.A !== "hidden") return "A";
  return parts.B === null ? null : "B";
}

type PairOfParts = readonly [now: ScoredPart, before: ScoredPart];

function pairedParts(
  now: DepartmentParts | undefined,
  before: DepartmentParts | undefined,
): Readonly<Partial<Record<string, PairOfParts>>> {
  const pairs: Partial<Record<string, PairOfParts>> = {};
  for (const part of ["A", "B", "D"] as const) {
    const one = now?.[part] ?? null;
    const other = before?.[part] ?? null;
    if (one !== null && one !== "hidden" && other !== null && other !== "hidden") pairs[part] = [one, other];
  }
  return pairs;
}

function sinceData(
  now: ScoredDepartment,
  before: ScoredDepartment,
  own: ScoredPart,
  ownBefore: ScoredPart,
  parts: Readonly<Partial<Record<string, PairOfParts>>>,
  paired: Set<RaterGroup>,
  minimumGroup: number,
): Figure<Difference> {
  const moments = momentsOf(own.scores);
  const momentsBefore = momentsOf(ownBefore.scores);
  const withheld = [own, ownBefore].some((part) => ownScoresShown(part, minimumGroup).withheld !== "nothing");
  if (typeof moments === "string") return notComputable(moments);
  if (typeof momentsBefore === "string") return notComputable(momentsBefore);
  if (!isComputable(now.alignment)) return now.alignment;
  if (!isComputable(before.alignment)) return notComputable("too-few-periods");
  if (!isComputable(now.weighted)) return now.weighted;
  if (!isComputable(before.weighted)) return before.weighted;
  const { groups, pairs } = pairGroups(now.weighted, before.weighted, parts);
  for (const pair of pairs) paired.add(pair);
  return {
    now: now.alignment,
    before: before.alignment,
    groups,
    kept: [],
    kind: pairs.some(({ part }) => part === own.panel.part) ? "paired" : "welch",
    moments: withheld ? null : [moments, momentsBefore],
  };
}

/** Since a period that only an earlier report knows: its scores, and its raters' deviations where it kept them. */
function sinceReport(
  now: ScoredDepartment,
  own: ScoredPart,
  main: "A" | "B",
  since: string,
  history: readonly HistoryRow[],
  settings: ScoringSettings,
): Figure<Difference> {
  const rowOf = (component: HistoryRow["component"]): HistoryRow | undefined =>
    history.findLast((row) => row.period === since && row.department === now.id && row.component === component);
  const component: Component = main === "A" ? "customerOrientation" : "climate";
  const mainRow = rowOf(component);
  if (mainRow === undefined || mainRow.score === null || mainRow.sd === null || mainRow.n === null) {
    return notComputable("too-few-periods");
  }
  const moments = momentsOf(own.scores);
  if (typeof moments === "string") return notComputable(moments);
  if (mainRow.n < FEWEST_FOR_CHANGE) return notComputable("too-few-raters");
  const before = rowOf("alignment")?.score ?? null;
  const score = before === null ? now.components.components[component] : now.alignment;
  if (!isComputable(score)) return score;
  const scores = Object.fromEntries(
    COMPONENTS.map((name): [Component, Figure] => {
      const known = before === null && name !== component ? null : (rowOf(name)?.score ?? null);
      return [name, known ?? notComputable("no-ratings")];
    }),
  ) as Record<Component, Figure>;
  const effects = componentEffects(scores, settings);
  const groups = before === null ? onlyOf(now, component) : now.weighted;
  if (!isComputable(groups)) return groups;
  const extra: WeightedGroup[] = [];
  const kept: Term[] = [];
  for (const name of COMPONENTS) {
    const effect = effects?.[name] ?? 0;
    if (effect === 0) continue;
    const row = rowOf(name);
    if (row !== undefined && row.sd !== null && row.n !== null && row.n >= 2) {
      kept.push({ contribution: (effect ** 2 * row.sd ** 2) / row.n, degreesOfFreedom: row.n - 1 });
    } else {
      // No deviations were kept: those of now stand for them.
      const own = now.groups.filter((group) => group.component === name);
      extra.push(...own.map((group) => ({ group: { ...group, raterAt: null }, weight: -effect * group.share })));
    }
  }
  const withheld = mainRow.mean === null || ownScoresShown(own, settings.minimumGroup).withheld !== "nothing";
  return {
    now: score,
    before: before ?? mainRow.score,
    groups: [...groups, ...extra],
    kept,
    kind: "welch",
    moments: withheld ? null : [moments, { n: mainRow.n, mean: mainRow.mean, sd: mainRow.sd }],
  };
}

function onlyOf(now: ScoredDepartment, component: Component): readonly WeightedGroup[] {
  return now.groups.filter((group) => group.component === component).map((group) => ({ group, weight: group.share }));
}

function momentsOf(scores: Float64Array): SampleMoments | Reason {
  const { n, mean, sd } = summaryOf(scores);
  return n < FEWEST_FOR_CHANGE || !isComputable(mean) || !isComputable(sd) ? "too-few-raters" : { n, mean, sd };
}

/** Each group among those of its own period; differences of raters who rated both times among such differences. */
function varianceOfChange(
  current: ScoredPeriod,
  previous: ScoredPeriod | null,
  paired: ReadonlySet<RaterGroup>,
): VarianceOf {
  const ofPairs = varianceOfGroups([...paired]);
  const before = new Set(previous?.departments.flatMap(({ groups }) => groups));
  return (group) =>
    paired.has(group)
      ? ofPairs(group)
      : previous !== null && before.has(group)
        ? previous.varianceOf(group)
        : current.varianceOf(group);
}

function compare(since: string, difference: Difference, varianceOf: VarianceOf): Figure<Comparison> {
  const { now, before, groups, kept, kind, moments } = difference;
  const g = moments === null ? notComputable("not-scored") : (hedgesG(...moments) ?? notComputable("no-variance"));
  return comparisonOf({ since, now, before, kind, hedgesG: g }, withKept(certaintyOf(groups, varianceOf), kept));
}

function withKept(
  certainty: Figure<Certainty>,
  kept: readonly Term[],
): Figure<Pick<Certainty, "standardError" | "degreesOfFreedom">> {
  if (kept.length === 0) return certainty;
  const none = isComputable(certainty) ? null : certainty;
  if (none !== null && none.notComputable !== "no-variance") return none;
  const known = isComputable(certainty) ? certainty : { variance: 0, degreesOfFreedom: 1 };
  const variance = kept.reduce((sum, { contribution }) => sum + contribution, known.variance);
  const squares = kept.reduce(
    (sum, { contribution, degreesOfFreedom }) => sum + contribution ** 2 / degreesOfFreedom,
    known.variance ** 2 / known.degreesOfFreedom,
  );
  return { standardError: Math.sqrt(variance), degreesOfFreedom: variance ** 2 / squares };
}

/** The organisation's two scores, as they are shown, over the departments that each of them is the mean of. */
function compareOrganisation(
  evaluation: Evaluation,
  current: ScoredPeriod,
  since: string,
  differences: readonly Figure<Difference>[],
  varianceOf: VarianceOf,
  settings: ScoringSettings,
): Figure<Comparison> {
  const known = differences.flatMap((difference) => (isComputable(difference) ? [difference] : []));
  const [first] = differences;
  if (known.length === 0) return first !== undefined && !isComputable(first) ? first : NONE;
  const weights = organisationWeights(
    current.departments.map(({ alignment }, index) => ({
      alignment,
      headcount: evaluation.departments[index]?.headcount ?? null,
    })),
    settings,
  );
  const compared = differences.flatMap((difference, index) =>
    isComputable(difference) ? [{ difference, weight: weights[index] ?? 1 }] : [],
  );
  const total = compared.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (valueOf: (difference: Difference) => number): number =>
    compared.reduce((sum, { difference, weight }) => sum + weight * valueOf(difference), 0) / total;
  const groups = joinGroups(compared.map(({ difference, weight }) => ({ groups: difference.groups, weight })));
  if (!isComputable(groups)) return groups;
  const kept = compared.flatMap(({ difference, weight }) =>
    difference.kept.map(({ contribution, degreesOfFreedom }) => ({
      contribution: contribution * (weight / total) ** 2,
      degreesOfFreedom,
    })),
  );
  return comparisonOf(
    {
      since,
      now: mean(({ now }) => now),
      before: mean(({ before }) => before),
      kind: known.every(({ kind }) => kind === "paired") ? "paired" : "welch",
      hedgesG: notComputable("not-scored"),
    },
    withKept(certaintyOf(groups, varianceOf), kept),
  );
}

const NONE = notComputable("too-few-periods");
