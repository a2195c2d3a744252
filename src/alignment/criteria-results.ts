import type { CriterionFigures } from "./criterion";
import type { HiddenDetail } from "./detail-suppression";
import type { RatedPart, Role } from "./evaluation";
import { isComputable, notComputable } from "./figure";
import { ROUNDING } from "./points";
import type { PartStatistics } from "./part-statistics";
import type { CriterionResult, RoleFigures } from "./results";
import type { VisiblePart } from "./visible-part";

/** Every criterion that was asked, and the figures of those that may be shown. */
interface VisibleCriteria extends Pick<VisiblePart, "asked" | "hidden"> {
  readonly criteria: readonly CriterionFigures[];
  readonly panel: Pick<VisiblePart["panel"], "part">;
}

/** The criteria of one part as they may be shown. */
export function criteriaResults(
  { asked, criteria, hidden, panel: { part } }: VisibleCriteria,
  statistics: Pick<PartStatistics, "structure" | "drivers">,
  target: number,
): readonly CriterionResult[] {
  const { structure, drivers } = statistics;
  return asked.flatMap((criterion): CriterionResult | readonly [] => {
    const index = criteria.findIndex(({ id }) => id === criterion.id);
    const figures = criteria[index];
    if (figures === undefined || hidden.criteria.has(criterion.id)) return withheldCriterion(criterion, part);
    return {
      ...figures,
      byRole: rolesShown(figures.byRole, hidden),
      itemTotal: structure.itemTotal[index] ?? NO_RATINGS,
      alphaIfDropped: structure.alphaIfDropped[index] ?? NO_RATINGS,
      priority: isComputable(figures.score) ? priorityOf(figures.weight, target - figures.score) : figures.score,
      importance: drivers.importance[index] ?? { value: figures.weight, by: "weight" },
      driver: drivers.driver[index] ?? NO_RATINGS,
    };
  });
}

/** weight * max(0, target - score); what rounding leaves of a target that is met is nothing. */
function priorityOf(weight: number, missing: number): number {
  return missing > ROUNDING ? weight * missing : 0;
}

/** A criterion of which only the wording may be shown. */
export function withheldCriterion(
  criterion: Pick<CriterionResult, "id" | "text" | "dimension" | "weight" | "reverse" | "scale">,
  part: RatedPart,
): CriterionResult {
  return {
    id: criterion.id,
    part,
    text: criterion.text,
    dimension: criterion.dimension,
    weight: criterion.weight,
    reverse: criterion.reverse,
    scale: criterion.scale,
    hidden: true,
    n: HIDDEN,
    mean: HIDDEN,
    sd: HIDDEN,
    distribution: [],
    score: HIDDEN,
    favourable: HIDDEN,
    neutral: HIDDEN,
    unfavourable: HIDDEN,
    favourableInterval: HIDDEN,
    itemTotal: HIDDEN,
    alphaIfDropped: HIDDEN,
    rwg: HIDDEN,
    rwgRaw: HIDDEN,
    ad: HIDDEN,
    byRole: {},
    priority: HIDDEN,
    importance: { value: criterion.weight, by: "weight" },
    driver: HIDDEN,
  };
}

const HIDDEN = notComputable("hidden-for-anonymity");
const NO_RATINGS = notComputable("no-ratings");

function rolesShown(
  byRole: Readonly<Partial<Record<Role, RoleFigures>>>,
  hidden: HiddenDetail,
): Readonly<Partial<Record<Role, RoleFigures>>> {
  return hidden.rolesOfCriteria ? {} : byRole;
}
