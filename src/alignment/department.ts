import { withoutAgreement } from "./agreement";
import { bandOf } from "./bands";
import { certaintyOf, type Certainty, NO_CERTAINTY, NOT_RATED_ALONE } from "./component-interval";
import { dimensionScores, stageReached, stageScores } from "./climate";
import { combineComponents, countComponents } from "./combination";
import { type ComponentScores, componentScores, withPart } from "./components";
import { criteriaResults } from "./criteria-results";
import { sharesOf, withoutShares } from "./criterion";
import type { DepartmentParts } from "./department-parts";
import { type HiddenDetail, hiddenDetail, NOTHING_HIDDEN } from "./detail-suppression";
import { type Component, type Department, type RatedPart, type Role, ROLES } from "./evaluation";
import { type Figure, isComputable, notComputable } from "./figure";
import { type ScoredPart, weightedScore, weightedScoresByRole } from "./part";
import { type PartStatistics, partStatistics } from "./part-statistics";
import { type RaterCounts, countRaters } from "./rater-counts";
import { withoutReliability } from "./reliability";
import type { CriterionResult, DepartmentResult, RaterCount, ServiceResult } from "./results";
import type { ScoringSettings } from "./settings";

/** A part that may be shown, with its statistics and with what in it may not be shown. */
export interface ShownPart {
  readonly part: ScoredPart;
  readonly statistics: PartStatistics;
  readonly hidden: HiddenDetail;
}

export type ShownParts = Readonly<Record<RatedPart, ShownPart | null>>;

/** Everything about a department but its place among others: bootstrap and change come after. */
export function scoreDepartment(
  department: Department,
  parts: DepartmentParts,
  service: ServiceResult | null,
  settings: ScoringSettings,
): { readonly result: DepartmentResult; readonly shown: ShownParts } {
  const target = department.target ?? settings.target;
  const shown: ShownParts = {
    A: showPart(parts.A, settings),
    B: showPart(parts.B, settings),
    D: showPart(parts.D, settings),
  };
  const rolesHidden = shown.A?.hidden.roles ?? NOTHING_HIDDEN.roles;
  const scores = componentScores(department.id, parts, service, !rolesHidden.has("self") && !rolesHidden.has("senior"));
  const alignment = combineComponents(scores.components, settings);
  const certainty = certaintyOfComponents(department, shown, scores, service);
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
    band: bandOf(alignment, settings),
    target,
    change: notComputable("too-few-periods"),
    components: scores.components,
    componentIntervals: mapComponents(certainty, ({ interval }) => interval),
    componentRanges: mapComponents(certainty, ({ range }) => range),
    componentRaters: mapComponents(certainty, ({ raters }) => raters),
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
function ownCriteria({ part, statistics, hidden }: ShownPart, target: number): readonly CriterionResult[] {
  const ownSources = part.panel.sources.filter(({ company }) => !company);
  return criteriaResults(part.criteria, statistics, target, hidden).filter((_, index) =>
    ownSources.some(({ asked }) => asked[index]),
  );
}

const HIDDEN = notComputable("hidden-for-anonymity");

function showPart(part: ScoredPart | "hidden" | null, settings: ScoringSettings): ShownPart | null {
  if (part === null || part === "hidden") return null;
  return { part, statistics: partStatistics(part, settings), hidden: hiddenDetail(part, settings.minimumGroup) };
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
    for (const role of own?.hidden.roles ?? []) byRole[role] = { fewerThan: settings.minimumGroup };
  }
  return {
    raters: hidden && counts.headline === 0 ? { fewerThan: settings.minimumGroup } : counts.headline,
    ratersByRole: byRole,
  };
}

/**
 * Intervals from the raters of each component. The finite population factor applies where the raters are the department's
 * own people, of whom the headcount is all there are. A service matrix is rated by its customers; an agreement by nobody.
 */
function certaintyOfComponents(
  department: Department,
  shown: ShownParts,
  scores: ComponentScores,
  service: ServiceResult | null,
): Readonly<Record<Component, Certainty>> {
  const ofPart = (own: ShownPart | null): Certainty =>
    own === null
      ? NO_CERTAINTY
      : certaintyOf(
          own.part.scores,
          areOwnPeople(own.part) ? (department.headcount ?? null) : null,
          isAnonymous(own.part),
        );
  const row = service?.points[service.departments.indexOf(department.id)] ?? [];
  return {
    customerOrientation: ofPart(shown.A),
    climate: ofPart(shown.B),
    horizontal: certaintyOf(Float64Array.from(row.filter((cell) => cell !== null)), null, false),
    vertical: isComputable(scores.agreementWithSenior) ? NOT_RATED_ALONE : ofPart(shown.D),
  };
}

function areOwnPeople({ weights }: ScoredPart): boolean {
  return weights.every((weight, role) => weight <= 0 || ROLES[role] === "self" || ROLES[role] === "employee");
}

function isAnonymous({ panel }: ScoredPart): boolean {
  return panel.sources.some(({ anonymous }) => anonymous);
}

function mapComponents<Value>(
  certainty: Readonly<Record<Component, Certainty>>,
  pick: (certainty: Certainty) => Value,
): Readonly<Record<Component, Value>> {
  return {
    customerOrientation: pick(certainty.customerOrientation),
    climate: pick(certainty.climate),
    horizontal: pick(certainty.horizontal),
    vertical: pick(certainty.vertical),
  };
}

function selfAndOthers(
  partA: ScoredPart | "hidden" | null,
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
  partB: ScoredPart | "hidden" | null,
  shown: ShownPart | null,
  settings: ScoringSettings,
): Pick<DepartmentResult, "dimensions" | "stages" | "stage"> {
  if (partB === "hidden") return { dimensions: [], stages: [HIDDEN, HIDDEN, HIDDEN], stage: HIDDEN };
  const dimensions = shown === null ? [] : dimensionScores(shown.part.criteria);
  const hidden = shown?.hidden ?? NOTHING_HIDDEN;
  const stages = stageScores(dimensions).map((score, index) => (hidden.stages.has(index + 1) ? HIDDEN : score));
  return {
    dimensions: dimensions.map(({ id, score }) => ({ id, score: hidden.dimensions.has(id) ? HIDDEN : score })),
    stages,
    stage: stageReached(stages, settings),
  };
}
