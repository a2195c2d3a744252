import { climateScore, dimensionScores } from "./climate";
import type { DepartmentParts } from "./department-parts";
import type { Component } from "./evaluation";
import { type Figure, isComputable, notComputable } from "./figure";
import { type ScoredPart, weightedScore } from "./part";
import type { ServiceResult } from "./results";
import { agreementWithSenior, verticalScore } from "./vertical";

/** The components of one department with what they are made of, points. */
export interface ComponentScores {
  readonly components: Readonly<Record<Component, Figure>>;
  readonly agreementWithSenior: Figure;
  readonly verticalLevel: Figure;
  readonly asSupplier: Figure;
  readonly asCustomer: Figure;
}

/** `agreementMayShow`: false where the agreement would give away a hidden role. */
export function componentScores(
  id: string,
  parts: DepartmentParts,
  service: ServiceResult | null,
  agreementMayShow: boolean,
): ComponentScores {
  const asSupplier = serviceLevel(service, "asSupplier", id);
  const agreement = agreementMayShow ? withPart(parts.A, ({ criteria }) => agreementWithSenior(criteria)) : HIDDEN;
  const verticalLevel = withPart(parts.D, weightedScore);
  const vertical = verticalScore(agreement, verticalLevel);
  const verticalHidden = parts.D === "hidden" || (parts.D === null && (parts.A === "hidden" || !agreementMayShow));
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

/** A figure of a part, or why there is none. */
export function withPart(part: ScoredPart | "hidden" | null, figure: (part: ScoredPart) => Figure): Figure {
  if (part === "hidden") return HIDDEN;
  return part === null ? notComputable("no-ratings") : figure(part);
}

const HIDDEN = notComputable("hidden-for-anonymity");

function serviceLevel(service: ServiceResult | null, side: "asSupplier" | "asCustomer", id: string): Figure {
  return service?.[side][service.departments.indexOf(id)] ?? notComputable("no-ratings");
}
