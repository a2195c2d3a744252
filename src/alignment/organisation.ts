import { bandOf } from "./bands";
import { stageReached } from "./climate";
import { COMPONENTS, type Component } from "./evaluation";
import { type Figure, isComputable, notComputable } from "./figure";
import { meanOfComputable, weightedMean } from "./mean";
import type { DepartmentResult, DimensionResult, OrganisationResult } from "./results";
import type { ScoringSettings } from "./settings";

/** The organisation as the mean of its departments, beside the lowest of them and the spread. Hidden ones are out of it. */
export function scoreOrganisation(
  departments: readonly DepartmentResult[],
  settings: ScoringSettings,
): OrganisationResult {
  const mean = meanOverDepartments(departments, settings);
  const alignment = mean((department) => department.alignment);
  const ranked = departments
    .flatMap(({ id, alignment: score }) => (isComputable(score) ? [{ id, score }] : []))
    .sort((one, other) => one.score - other.score);
  const lowest = ranked[0];
  const highest = ranked.at(-1);
  const stages = [0, 1, 2].map((stage) =>
    meanOfComputable(departments.map((department) => department.stages[stage] ?? notComputable("no-ratings"))),
  );
  return {
    alignment,
    interval: notComputable("too-few-raters"),
    band: bandOf(alignment, settings),
    target: settings.target,
    change: notComputable("too-few-periods"),
    components: Object.fromEntries(
      COMPONENTS.map((component) => [component, mean((department) => department.components[component])]),
    ) as Record<Component, Figure>,
    lowest: lowest?.id ?? null,
    highest: highest?.id ?? null,
    spread: lowest === undefined || highest === undefined ? notComputable("no-ratings") : highest.score - lowest.score,
    stage: stageReached(stages, settings),
    stages,
    dimensions: meanDimensions(departments),
    icc1: notComputable("too-few-departments"),
    icc2: notComputable("too-few-departments"),
  };
}

/** Equal weights; by headcount where that is set and every scored department has one. */
export function meanOverDepartments(
  departments: readonly DepartmentResult[],
  settings: ScoringSettings,
): (figureOf: (department: DepartmentResult) => Figure) => Figure {
  const byHeadcount =
    settings.organisationWeights === "headcount" &&
    departments.every(({ headcount, alignment }) => headcount !== null || !isComputable(alignment));
  return (figureOf) =>
    weightedMean(
      departments.map((department) => ({
        figure: figureOf(department),
        weight: byHeadcount ? (department.headcount ?? 0) : 1,
      })),
    );
}

function meanDimensions(departments: readonly DepartmentResult[]): readonly DimensionResult[] {
  const scores = new Map<string, Figure[]>();
  for (const { dimensions } of departments) {
    for (const { id, score } of dimensions) scores.set(id, [...(scores.get(id) ?? []), score]);
  }
  return [...scores].map(([id, own]) => ({ id, score: meanOfComputable(own) }));
}
