import { bandOf } from "./bands";
import { climateScore, dimensionScores, stageReached, stageScores } from "./climate";
import { combineComponents, countComponents } from "./combination";
import { type CriterionFigures, sharesOf } from "./criterion";
import type { Component, Department, RatedPart, Role } from "./evaluation";
import { type Figure, isComputable, notComputable } from "./figure";
import { type ScoredPart, weightedScore, weightedScoresByRole } from "./part";
import { countRaters } from "./rater-counts";
import type { Agreement, CriterionResult, DepartmentResult, RaterCount, Reliability, ServiceResult } from "./results";
import type { ScoringSettings } from "./settings";
import { agreementWithSenior, verticalScore } from "./vertical";

/** What a department has in each part: its figures, nothing, or figures that may not be shown. */
export type DepartmentParts = Readonly<Record<RatedPart, ScoredPart | "hidden" | null>>;

/** The components of one department with what they are made of, points. */
export interface ComponentScores {
  readonly components: Readonly<Record<Component, Figure>>;
  readonly agreementWithSenior: Figure;
  readonly verticalLevel: Figure;
  readonly asSupplier: Figure;
  readonly asCustomer: Figure;
}

export function componentScores(id: string, parts: DepartmentParts, service: ServiceResult | null): ComponentScores {
  const asSupplier = serviceLevel(service, "asSupplier", id);
  const agreement = withPart(parts.A, ({ criteria, panel }) => agreementWithSenior(criteria, panel.scale));
  const verticalLevel = withPart(parts.D, weightedScore);
  const vertical = verticalScore(agreement, verticalLevel);
  const verticalHidden = parts.D === "hidden" || (parts.D === null && parts.A === "hidden");
  return {
    components: {
      customerOrientation: withPart(parts.A, weightedScore),
      climate: withPart(parts.B, ({ criteria }) => climateScore(dimensionScores(criteria))),
      horizontal: asSupplier,
      vertical: !isComputable(vertical) && verticalHidden ? HIDDEN : vertical,
    },
    agreementWithSenior: agreement,
    verticalLevel,
    asSupplier,
    asCustomer: serviceLevel(service, "asCustomer", id),
  };
}

export function scoreDepartment(
  department: Department,
  parts: DepartmentParts,
  service: ServiceResult | null,
  settings: ScoringSettings,
): DepartmentResult {
  const { id } = department;
  const target = department.target ?? settings.target;
  const scores = componentScores(id, parts, service);
  const alignment = combineComponents(scores.components, settings);
  const shown = [parts.A, parts.B, parts.D].flatMap((part) => (part === null || part === "hidden" ? [] : [part]));
  const counts = countRaters(shown);
  const hidden = [parts.A, parts.B, parts.D].includes("hidden");
  const headlinePart = parts.A ?? parts.B;
  const byRole = parts.A === null || parts.A === "hidden" ? {} : weightedScoresByRole(parts.A);
  const self = byRole.self ?? notComputable(parts.A === "hidden" ? "hidden-for-anonymity" : "no-ratings");
  const others = othersScore(parts.A);
  const dimensions = parts.B === null || parts.B === "hidden" ? [] : dimensionScores(parts.B.criteria);
  const stages = parts.B === "hidden" ? [HIDDEN, HIDDEN, HIDDEN] : stageScores(dimensions);
  return {
    id,
    name: department.name,
    raters: hidden && counts.headline === 0 ? { fewerThan: settings.minimumGroup } : counts.headline,
    ratersByRole: counts.byRole satisfies Readonly<Partial<Record<Role, RaterCount>>>,
    hidden,
    alignment,
    interval: notComputable("too-few-raters"),
    band: bandOf(alignment, settings),
    target,
    change: notComputable("too-few-periods"),
    components: scores.components,
    componentIntervals: NO_INTERVALS,
    componentRanges: NO_INTERVALS,
    componentRaters: { customerOrientation: 0, climate: 0, horizontal: 0, vertical: 0 },
    componentCount: countComponents(scores.components),
    selfOthersGap: difference(self, others),
    selfScore: self,
    othersScore: others,
    byRole,
    asSupplier: scores.asSupplier,
    asCustomer: scores.asCustomer,
    agreementWithSenior: scores.agreementWithSenior,
    verticalLevel: scores.verticalLevel,
    reliability: NO_RELIABILITY,
    agreement: NO_AGREEMENT,
    ...(headlinePart === null || headlinePart === "hidden"
      ? sharesOf({ n: 0, favourable: 0, unfavourable: 0 })
      : sharesOf(headlinePart.leaning)),
    dimensions,
    stages,
    stage: stageReached(stages, settings),
    criteria: shown.flatMap(({ criteria }) => criteria.map((figures) => criterionResult(figures, target))),
    headcount: department.headcount ?? null,
    retention: department.retention ?? null,
  };
}

const HIDDEN = notComputable("hidden-for-anonymity");
const TOO_FEW = notComputable("too-few-raters");
const NO_INTERVALS = { customerOrientation: TOO_FEW, climate: TOO_FEW, horizontal: TOO_FEW, vertical: TOO_FEW };
const NO_RELIABILITY: Reliability = {
  alpha: TOO_FEW,
  alphaInterval: TOO_FEW,
  standardisedAlpha: TOO_FEW,
  lambda6: TOO_FEW,
  omega: TOO_FEW,
  splitHalf: TOO_FEW,
  weak: false,
};
const NO_AGREEMENT: Agreement = { rwgj: TOO_FEW, rwgjRaw: TOO_FEW, rwgjStar: TOO_FEW, ad: TOO_FEW, polarised: false };

function criterionResult(figures: CriterionFigures, target: number): CriterionResult {
  return {
    ...figures,
    itemTotal: TOO_FEW,
    alphaIfDropped: TOO_FEW,
    priority: isComputable(figures.score) ? figures.weight * Math.max(0, target - figures.score) : figures.score,
    importance: { value: figures.weight, by: "weight" },
    driver: TOO_FEW,
  };
}

function withPart(part: ScoredPart | "hidden" | null, figure: (part: ScoredPart) => Figure): Figure {
  if (part === "hidden") return HIDDEN;
  return part === null ? notComputable("no-ratings") : figure(part);
}

function serviceLevel(service: ServiceResult | null, side: "asSupplier" | "asCustomer", id: string): Figure {
  return service?.[side][service.departments.indexOf(id)] ?? notComputable("no-ratings");
}

/** The headline where it is without self-ratings. */
function othersScore(part: ScoredPart | "hidden" | null): Figure {
  return withPart(part, (scored) =>
    scored.weights.some((weight, role) => role !== 0 && weight > 0)
      ? weightedScore(scored)
      : notComputable("no-ratings"),
  );
}

function difference(one: Figure, other: Figure): Figure {
  if (!isComputable(one)) return one;
  return isComputable(other) ? one - other : other;
}
