import type { WeightedGroup } from "./certainty";
import { combineComponents } from "./combination";
import { alignmentGroups } from "./component-interval";
import { type ComponentScores, componentScores } from "./components";
import { type DepartmentParts, NO_PARTS, scoreParts } from "./department-parts";
import { hiddenDetail } from "./detail-suppression";
import { type Component, COMPONENTS, type Department, type Evaluation } from "./evaluation";
import { type Figure, isComputable } from "./figure";
import { type VarianceOf, varianceOfGroups } from "./group-variance";
import { mainComponent, ORGANISATION, type PeriodScores } from "./history";
import { weightedMean } from "./mean";
import { isOfPeriod, panelsOfPeriod } from "./period";
import { type RaterGroup, raterGroups } from "./rater-groups";
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
}

export function scorePeriod(evaluation: Evaluation, period: string | null, settings: ScoringSettings): ScoredPeriod {
  const parts = scoreParts(panelsOfPeriod(evaluation, period), settings);
  const service = scoreService(evaluation.service, evaluation.departments, isOfPeriod(evaluation, period));
  const departments = evaluation.departments.map((department): ScoredDepartment => {
    const own = parts.get(department.id) ?? NO_PARTS;
    const components = componentScores(department.id, own, service, agreementMayShow(own, settings));
    const groups = raterGroups(department, own, service, components, settings.minimumGroup);
    return {
      id: department.id,
      components,
      alignment: combineComponents(components.components, settings),
      groups,
      weighted: alignmentGroups(components.components, groups, settings),
    };
  });
  const scores = departments.map((own) => scoresOfDepartment(own, parts.get(own.id) ?? NO_PARTS));
  return {
    period,
    parts,
    service,
    departments,
    varianceOf: varianceOfGroups(departments.flatMap(({ groups }) => groups)),
    scores: [...scores, scoresOfOrganisation(evaluation.departments, scores, settings)],
  };
}

function scoresOfDepartment(
  { id, alignment, components: { components } }: ScoredDepartment,
  parts: DepartmentParts,
): PeriodScores {
  const scores: Partial<Record<Component, Float64Array>> = {};
  if (parts.A !== null && parts.A !== "hidden") scores.customerOrientation = parts.A.scores;
  if (parts.B !== null && parts.B !== "hidden") scores.climate = parts.B.scores;
  if (parts.D !== null && parts.D !== "hidden") scores.vertical = parts.D.scores;
  return { department: id, alignment, components, scores };
}

/** Not where senior management's or the department's own ratings are a hidden role. */
export function agreementMayShow({ A }: DepartmentParts, settings: ScoringSettings): boolean {
  if (A === null || A === "hidden") return true;
  const { roles } = hiddenDetail(A, settings.minimumGroup);
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
    scores: { [main]: joined(scored.flatMap(({ scores }) => scores[main] ?? [])) },
  };
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
