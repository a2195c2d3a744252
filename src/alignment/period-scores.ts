import { combineComponents } from "./combination";
import { componentScores } from "./components";
import { type DepartmentParts, NO_PARTS, scoreParts } from "./department-parts";
import { hiddenDetail } from "./detail-suppression";
import { type Component, COMPONENTS, type Department, type Evaluation } from "./evaluation";
import { type Figure, isComputable } from "./figure";
import { mainComponent, ORGANISATION, type PeriodScores } from "./history";
import { weightedMean } from "./mean";
import { isOfPeriod, panelsOfPeriod } from "./period";
import type { ServiceResult } from "./results";
import { scoreService } from "./service";
import type { ScoringSettings } from "./settings";
import { joined } from "./statistics/joined";

/** One period, scored as far as history and change need it. */
export interface ScoredPeriod {
  readonly period: string | null;
  readonly parts: ReadonlyMap<string, DepartmentParts>;
  readonly service: ServiceResult | null;
  /** Departments in report order, then the organisation. */
  readonly scores: readonly PeriodScores[];
}

export function scorePeriod(evaluation: Evaluation, period: string | null, settings: ScoringSettings): ScoredPeriod {
  const parts = scoreParts(panelsOfPeriod(evaluation, period), settings);
  const service = scoreService(evaluation.service, evaluation.departments, isOfPeriod(evaluation, period));
  const departments = evaluation.departments.map(({ id }) =>
    scoresOfDepartment(id, parts.get(id) ?? NO_PARTS, service, settings),
  );
  return {
    period,
    parts,
    service,
    scores: [...departments, scoresOfOrganisation(evaluation.departments, departments, settings)],
  };
}

function scoresOfDepartment(
  id: string,
  parts: DepartmentParts,
  service: ServiceResult | null,
  settings: ScoringSettings,
): PeriodScores {
  const { components } = componentScores(id, parts, service, agreementMayShow(parts, settings));
  const scores: Partial<Record<Component, Float64Array>> = {};
  if (parts.A !== null && parts.A !== "hidden") scores.customerOrientation = parts.A.scores;
  if (parts.B !== null && parts.B !== "hidden") scores.climate = parts.B.scores;
  if (parts.D !== null && parts.D !== "hidden") scores.vertical = parts.D.scores;
  return { department: id, alignment: combineComponents(components, settings), components, scores };
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
