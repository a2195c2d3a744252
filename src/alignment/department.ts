import { withoutAgreement } from "./agreement";
import { bandOf } from "./bands";
import { componentCertainty } from "./component-interval";
import { DIMENSIONS } from "../instrument/climate";
import { dimensionScores, OTHER_DIMENSION, stageReached, stageScores } from "./climate";
import { countComponents } from "./combination";
import { withPart } from "./components";
import { criteriaResults } from "./criteria-results";
import { sharesOf, withoutShares } from "./criterion";
import type { DepartmentParts } from "./department-parts";
import { NOTHING_HIDDEN } from "./detail-suppression";
import { type Component, type Department, type RatedPart, type Role, ROLES } from "./evaluation";
import { type Figure, isComputable, notComputable } from "./figure";
import type { VarianceOf } from "./group-variance";
import { weightedScore, weightedScoresByRole } from "./part";
import { type PartStatistics, partStatistics } from "./part-statistics";
import type { ScoredDepartment } from "./period-scores";
import { type RaterCounts, countRaters } from "./rater-counts";
import { withoutReliability } from "./reliability";
import type { CriterionResult, DepartmentResult, RaterCount } from "./results";
import type { ScoringSettings } from "./settings";
import type { VisiblePart } from "./visible-part";

/** A part that may be shown, with its statistics and with what in it may not be shown. */
export interface ShownPart {
  readonly part: VisiblePart;
  readonly statistics: PartStatistics;
}

export type ShownParts = Readonly<Record<RatedPart, ShownPart | null>>;

/** Everything about a department but its place among others: certainty and change come after. */
export function scoreDepartment(
  department: Department,
  parts: DepartmentParts,
  { components: scores, alignment, groups }: ScoredDepartment,
  varianceOf: VarianceOf,
  settings: ScoringSettings,
): { readonly result: DepartmentResult; readonly shown: ShownParts } {
  const target = department.target ?? settings.target;
  const shown: ShownParts = {
    A: showPart(parts.A, settings),
    B: showPart(parts.B, settings),
    D: showPart(parts.D, settings),
  };
  const rolesHidden = shown.A?.part.hidden.roles ?? NOTHING_HIDDEN.roles;
  const certainty = mapComponents((component) =>
    componentCertainty(
      scores.components[component],
      groups.filter((group) => group.component === component),
      varianceOf,
    ),
  );
  const hidden = Object.values(parts).includes("hidden");
  const main = shown.A ?? shown.B;
  const mainReason = parts.A === "hidden" || parts.B === "hidden" ? "hidden-for-anonymity" : "no-ratings";
  const result: DepartmentResult = {
    id: department.id,
    name: department.name,
    ...ratersOf(shown, hidden, settings),
    hidden,
    alignment,
    interval: notComputable(isComputable(alignment) ? "too-few-raters" : "no-ratings"),
    certainty: notComputable(isComputable(alignment) ? "too-few-raters" : "no-ratings"),
    band: bandOf(alignment, settings),
    target,
    change: notComputable("too-few-periods"),
    components: scores.components,
    componentIntervals: mapComponents((component) => certainty[component].interval),
    componentRanges: mapComponents((component) => certainty[component].range),
    componentRaters: mapComponents((component) => certainty[component].raters),
    componentCount: countComponents(scores.components),
    ...selfAndOthers(parts.A, rolesHidden),
    asSupplier: scores.asSupplier,
    asCustomer: scores.asCustomer,
    agreementWithSenior: scores.agreementWithSenior,
    verticalLevel: scores.verticalLevel,
    reliability: main?.statistics.structure.reliability ?? withoutReliability(mainReason),
    agreement: main?.statistics.agreement ?? withoutAgreement(mainReason),
    ...(main === null ? withoutShares(mainReason) : sharesOf(main.part.leaning)),
    ...climateOf(parts.B, shown.B, settings),
    criteria: [shown.A, shown.B, shown.D].flatMap((own): readonly CriterionResult[] =>
      own === null ? [] : ownCriteria(own, target),
    ),
    headcount: department.headcount ?? null,
    retention: department.retention ?? null,
  };
  return { result, shown };
}

/** Without statements about the company as a whole, which are listed once. */
function ownCriteria({ part, statistics }: ShownPart, target: number): readonly CriterionResult[] {
  return criteriaResults(part, statistics, target).filter(({ id }) => isAskedOfDepartment(part, id));
}

function isAskedOfDepartment({ panel, ownCriteria: own }: VisiblePart, id: string): boolean {
  return panel.sources.every(({ company }) => !company) || own.has(id);
}

const HIDDEN = notComputable("hidden-for-anonymity");

function showPart(part: VisiblePart | "hidden" | null, settings: ScoringSettings): ShownPart | null {
  if (part === null || part === "hidden") return null;
  return { part, statistics: partStatistics(part, settings) };
}

function ratersOf(
  shown: ShownParts,
  hidden: boolean,
  settings: ScoringSettings,
): Pick<DepartmentResult, "raters" | "ratersByRole"> {
  const counts: RaterCounts = countRaters(
    [shown.A, shown.B, shown.D].flatMap((own) => (own === null ? [] : [own.part])),
  );
  const byRole: Partial<Record<Role, RaterCount>> = { ...counts.byRole };
  for (const own of [shown.A, shown.B, shown.D]) {
    for (const role of own?.part.hidden.roles ?? []) byRole[role] = { fewerThan: settings.minimumGroup };
  }
  return {
    raters: hidden && counts.headline === 0 ? { fewerThan: settings.minimumGroup } : counts.headline,
    ratersByRole: byRole,
  };
}

function mapComponents<Value>(valueOf: (component: Component) => Value): Readonly<Record<Component, Value>> {
  return {
    customerOrientation: valueOf("customerOrientation"),
    climate: valueOf("climate"),
    horizontal: valueOf("horizontal"),
    vertical: valueOf("vertical"),
  };
}

function selfAndOthers(
  partA: VisiblePart | "hidden" | null,
  rolesHidden: ReadonlySet<Role>,
): Pick<DepartmentResult, "byRole" | "selfScore" | "othersScore" | "selfOthersGap"> {
  const scores = partA === null || partA === "hidden" ? {} : weightedScoresByRole(partA);
  const byRole: Partial<Record<Role, Figure>> = { ...scores };
  for (const role of rolesHidden) byRole[role] = HIDDEN;
  const self = byRole.self ?? notComputable(partA === "hidden" ? "hidden-for-anonymity" : "no-ratings");
  const others = withPart(partA, (part) =>
    part.weights.some((weight, role) => ROLES[role] !== "self" && weight > 0)
      ? weightedScore(part)
      : notComputable("no-ratings"),
  );
  return { byRole, selfScore: self, othersScore: others, selfOthersGap: difference(self, others) };
}

function difference(one: Figure, other: Figure): Figure {
  if (!isComputable(one)) return one;
  return isComputable(other) ? one - other : other;
}

function climateOf(
  partB: VisiblePart | "hidden" | null,
  shown: ShownPart | null,
  settings: ScoringSettings,
): Pick<DepartmentResult, "dimensions" | "stages" | "stage"> {
  if (partB === "hidden") return { dimensions: [], stages: [HIDDEN, HIDDEN, HIDDEN], stage: HIDDEN };
  const dimensions =
    shown === null
      ? []
      : dimensionScores(
          shown.part.asked.map(({ id, dimension }) => ({
            dimension,
            score: shown.part.criteria.find((criterion) => criterion.id === id)?.score ?? HIDDEN,
          })),
        );
  const hidden = shown?.part.hidden ?? NOTHING_HIDDEN;
  const withheld = new Set(hidden.dimensions);
  for (const { id, score } of dimensions) {
    const own = shown?.part.asked.filter(({ dimension }) => (dimension ?? OTHER_DIMENSION) === id) ?? [];
    // Nothing of it is left: it may not look as if nobody had rated it.
    if (!isComputable(score) && own.some((criterion) => hidden.criteria.has(criterion.id))) withheld.add(id);
  }
  const stages = stageScores(dimensions).map((score, index) => {
    const ofStage = DIMENSIONS.filter(({ stage }) => stage === index + 1);
    const nothingLeft = !isComputable(score) && ofStage.some(({ id }) => withheld.has(id));
    return hidden.stages.has(index + 1) || nothingLeft ? HIDDEN : score;
  });
  return {
    dimensions: dimensions.map(({ id, score }) => ({ id, score: withheld.has(id) ? HIDDEN : score })),
    stages,
    stage: stageReached(stages, settings),
  };
}
