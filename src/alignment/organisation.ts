import { bandOf } from "./bands";
import { stageReached } from "./climate";
import { type Component, COMPONENTS } from "./evaluation";
import type { OwnScoresShown } from "./history";
import { type Figure, isComputable, notComputable } from "./figure";
import { meanOfComputable, weightedMean } from "./mean";
import { organisationWeights } from "./period-scores";
import type { DepartmentResult, DimensionResult, OrganisationResult } from "./results";
import type { ScoringSettings } from "./settings";
import { analysisOfVariance } from "./statistics/analysis-of-variance";
import { intraclassCorrelation1, intraclassCorrelation2 } from "./statistics/intraclass-correlation";
import { summaryOf } from "./statistics/summary";

/** The organisation as the mean of its departments, beside the lowest of them and the spread. Hidden ones are out of it. */
export function scoreOrganisation(
  departments: readonly DepartmentResult[],
  scoresByDepartment: readonly OwnScoresShown[],
  settings: ScoringSettings,
): Omit<OrganisationResult, "persons"> {
  const weights = organisationWeights(departments, settings);
  const mean = (figureOf: (department: DepartmentResult) => Figure) =>
    weightedMean(departments.map((own, index) => ({ figure: figureOf(own), weight: weights[index] ?? 1 })));
  const alignment = mean((department) => department.alignment);
  const ranked = departments
    .flatMap(({ id, alignment: score }) => (isComputable(score) ? [{ id, score }] : []))
    .sort((one, other) => one.score - other.score);
  const lowest = ranked[0];
  const highest = ranked.at(-1);
  const stages = [0, 1, 2].map((stage) =>
    mean((department) => department.stages[stage] ?? notComputable("no-ratings")),
  );
  return {
    alignment,
    interval: notComputable("too-few-raters"),
    certainty: notComputable("too-few-raters"),
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
    ...intraclass(scoresByDepartment),
  };
}

/** Of raters' own headline scores by department. */
function intraclass(scoresByDepartment: readonly OwnScoresShown[]): Pick<OrganisationResult, "icc1" | "icc2"> {
  // Two figures of the departments' means: they give away one or two that are withheld, not three.
  const withheld = scoresByDepartment.filter((own) => own.withheld !== "nothing").length;
  if (withheld === 1 || withheld === 2) {
    return { icc1: notComputable("hidden-for-anonymity"), icc2: notComputable("hidden-for-anonymity") };
  }
  const groups = scoresByDepartment.flatMap(({ values }) => {
    const { n, mean, sd } = summaryOf(values);
    return isComputable(mean) ? [{ n, mean, sd: isComputable(sd) ? sd : 0 }] : [];
  });
  if (groups.length < 2) {
    return { icc1: notComputable("too-few-departments"), icc2: notComputable("too-few-departments") };
  }
  const anova = analysisOfVariance(groups);
  if (anova === null) return { icc1: notComputable("too-few-raters"), icc2: notComputable("too-few-raters") };
  return { icc1: intraclassCorrelation1(anova), icc2: intraclassCorrelation2(anova) };
}

function meanDimensions(departments: readonly DepartmentResult[]): readonly DimensionResult[] {
  const scores = new Map<string, Figure[]>();
  for (const { dimensions } of departments) {
    for (const { id, score } of dimensions) scores.set(id, [...(scores.get(id) ?? []), score]);
  }
  return [...scores].map(([id, own]) => ({ id, score: meanOfComputable(own) }));
}
