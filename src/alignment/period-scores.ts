import { type ChangedGroup, groupsChangedByTooFew, type IsAnonymous, PART_OF } from "./changed-groups";
import { combineComponents } from "./combination";
import { alignmentGroups } from "./component-interval";
import { type ComponentScores, componentScores } from "./components";
import { type DepartmentParts, NO_PARTS, scoreParts } from "./department-parts";
import { type Component, COMPONENTS, type Department, type Evaluation } from "./evaluation";
import { type Figure, isComputable } from "./figure";
import { type VarianceOf, varianceOfGroups } from "./group-variance";
import { historyRows, mainComponent, ORGANISATION, type OwnScoresShown, type PeriodScores } from "./history";
import { weightedMean } from "./mean";
import { isOfPeriod, panelsOfPeriod } from "./period";
import { ownScoresShown } from "./own-scores-shown";
import { type RaterGroup, raterGroups, type WeightedGroup } from "./rater-groups";
import type { ServiceResult } from "./results";
import { scoreService } from "./service";
import type { ScoringSettings } from "./settings";
import { joined } from "./statistics/joined";

/** A department's components and alignment with the groups of raters that they are made of. */
export interface ScoredDepartment {
  readonly id: string;
  readonly components: ComponentScores;
  readonly alignment: Figure;
  readonly groups: readonly RaterGroup[];
  /** With their weights in the alignment score. */
  readonly weighted: Figure<readonly WeightedGroup[]>;
}

/** One period, scored as far as history and change need it. */
export interface ScoredPeriod {
  readonly period: string | null;
  readonly parts: ReadonlyMap<string, DepartmentParts>;
  readonly service: ServiceResult | null;
  /** In report order. */
  readonly departments: readonly ScoredDepartment[];
  /** Of every group of raters in this period. */
  readonly varianceOf: VarianceOf;
  /** Departments in report order, then the organisation. */
  readonly scores: readonly PeriodScores[];
  /** Hidden, since an earlier report of the period and this one would show single raters. */
  readonly changedByTooFew: readonly ChangedGroup[];
}

export function scorePeriod(evaluation: Evaluation, period: string | null, settings: ScoringSettings): ScoredPeriod {
  const parts = scoreParts(panelsOfPeriod(evaluation, period), settings);
  const scored = scoreWith(evaluation, period, parts, settings);
  const changed = groupsChangedByTooFew(
    scored.scores.flatMap((own) => historyRows(period ?? "", own)),
    evaluation.history,
    isAnonymousIn(evaluation),
    settings.minimumGroup,
  );
  if (changed.length === 0) return scored;
  const rest = new Map(parts);
  for (const { department, component } of changed) {
    const part = PART_OF[component];
    if (part !== undefined) rest.set(department, { ...(rest.get(department) ?? NO_PARTS), [part]: "hidden" });
  }
  return { ...scoreWith(evaluation, period, rest, settings), changedByTooFew: changed };
}

/** Was anybody in this part of this department promised anonymity? A climate of which there is no data any more: yes. */
export function isAnonymousIn({ tables }: Evaluation): IsAnonymous {
  return (department, part) => {
    const own = tables.filter((table) => table.part === part && (table.department ?? department) === department);
    return own.length === 0 ? part === "B" : own.some(({ anonymous }) => anonymous);
  };
}

function scoreWith(
  evaluation: Evaluation,
  period: string | null,
  parts: ReadonlyMap<string, DepartmentParts>,
  settings: ScoringSettings,
): ScoredPeriod {
  const service = scoreService(evaluation.service, evaluation.departments, isOfPeriod(evaluation, period));
  const departments = evaluation.departments.map((department): ScoredDepartment => {
    const own = parts.get(department.id) ?? NO_PARTS;
    const components = componentScores(department.id, own, service, agreementMayShow(own));
    const groups = raterGroups(department, own, service, components, settings.minimumGroup);
    return {
      id: department.id,
      components,
      alignment: combineComponents(components.components, settings),
      groups,
      weighted: alignmentGroups(components.components, groups, settings),
    };
  });
  const scores = departments.map((own) =>
    scoresOfDepartment(own, parts.get(own.id) ?? NO_PARTS, settings.minimumGroup),
  );
  return {
    period,
    parts,
    service,
    departments,
    varianceOf: varianceOfGroups(departments.flatMap(({ groups }) => groups)),
    scores: [...scores, scoresOfOrganisation(evaluation.departments, scores, settings)],
    changedByTooFew: [],
  };
}

function scoresOfDepartment(
  { id, alignment, components: { components } }: ScoredDepartment,
  parts: DepartmentParts,
  minimumGroup: number,
): PeriodScores {
  const scores: Partial<Record<Component, OwnScoresShown>> = {};
  if (parts.A !== null && parts.A !== "hidden") scores.customerOrientation = ownScoresShown(parts.A, minimumGroup);
  if (parts.B !== null && parts.B !== "hidden") scores.climate = ownScoresShown(parts.B, minimumGroup);
  if (parts.D !== null && parts.D !== "hidden") scores.vertical = ownScoresShown(parts.D, minimumGroup);
  return { department: id, alignment, components, scores };
}

/** Not where senior management's or the department's own ratings are a hidden role. */
function agreementMayShow({ A }: DepartmentParts): boolean {
  if (A === null || A === "hidden") return true;
  const { roles } = A.hidden;
  return !roles.has("self") && !roles.has("senior");
}

/** Means over departments; its raters are all of theirs. */
function scoresOfOrganisation(
  departments: readonly Department[],
  scored: readonly PeriodScores[],
  settings: ScoringSettings,
): PeriodScores {
  const weights = organisationWeights(
    scored.map(({ alignment }, index) => ({ alignment, headcount: departments[index]?.headcount ?? null })),
    settings,
  );
  const mean = (figureOf: (scores: PeriodScores) => Figure) =>
    weightedMean(scored.map((own, index) => ({ figure: figureOf(own), weight: weights[index] ?? 1 })));
  const components = Object.fromEntries(
    COMPONENTS.map((component) => [component, mean((own) => own.components[component])]),
  ) as Record<Component, Figure>;
  const main = mainComponent(components);
  return {
    department: ORGANISATION,
    alignment: mean(({ alignment }) => alignment),
    components,
    scores: { [main]: joinScores(scored.flatMap(({ scores }) => scores[main] ?? [])) },
  };
}

/** One department's withheld mean would follow from the whole's and the others'. */
function joinScores(scores: readonly OwnScoresShown[]): OwnScoresShown {
  const withheld = (["size", "mean"] as const).find((what) => scores.some((own) => own.withheld === what));
  return { values: joined(scores.map(({ values }) => values)), withheld: withheld ?? "nothing" };
}

/** Equal, or by headcount where that is set and every scored department has one. */
export function organisationWeights(
  departments: readonly { readonly alignment: Figure; readonly headcount: number | null }[],
  settings: ScoringSettings,
): readonly number[] {
  const byHeadcount =
    settings.organisationWeights === "headcount" &&
    departments.every(({ headcount, alignment }) => headcount !== null || !isComputable(alignment));
  return departments.map(({ headcount }) => (byHeadcount ? (headcount ?? 0) : 1));
}
