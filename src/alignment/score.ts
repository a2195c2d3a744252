import { groupsToHide } from "./anonymity";
import { type DepartmentParts, scoreDepartment } from "./department";
import type { Evaluation, RatedPart, Scale } from "./evaluation";
import { scoreOrganisation } from "./organisation";
import { type ScoredPart, scorePart } from "./part";
import { isOfPeriod, panelsOfPeriod, type PeriodPanels } from "./period";
import { rankPriorities } from "./priorities";
import { countRaters } from "./rater-counts";
import type { AlignmentResults, OverallResult } from "./results";
import { scoreService } from "./service";
import { type ScoringSettings, SMALLEST_MINIMUM_GROUP } from "./settings";
import { notComputable } from "./figure";

export interface ScoringOptions {
  /** Called with the share of the work that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
}

/** Ratings in, scores out. Hidden groups are left out before anything is computed from them. */
export function scoreEvaluation(
  evaluation: Evaluation,
  given: ScoringSettings,
  options: ScoringOptions = {},
): AlignmentResults {
  const settings = { ...given, minimumGroup: Math.max(SMALLEST_MINIMUM_GROUP, given.minimumGroup) };
  const period = evaluation.periods.at(-1) ?? null;
  const panels = panelsOfPeriod(evaluation, period);
  const service = scoreService(evaluation.service, evaluation.departments, isOfPeriod(evaluation, period));
  const partsOf = scoreParts(panels, settings);
  const departments = evaluation.departments.map((department) =>
    scoreDepartment(department, partsOf(department.id), service, settings),
  );
  options.onProgress?.(1);
  return {
    scale: scaleOf(evaluation),
    period,
    organisation: scoreOrganisation(departments, settings),
    departments,
    overall: NO_OVERALL,
    service,
    priorities: rankPriorities(departments),
    history: evaluation.history,
    findings: [],
  };
}

function scoreParts(period: PeriodPanels, settings: ScoringSettings): (department: string) => DepartmentParts {
  const scored = {
    A: scorePanels(period, "A", settings),
    B: scorePanels(period, "B", settings),
    D: scorePanels(period, "D", settings),
  };
  return (department) => ({
    A: scored.A.get(department) ?? null,
    B: scored.B.get(department) ?? null,
    D: scored.D.get(department) ?? null,
  });
}

function scorePanels(
  period: PeriodPanels,
  part: RatedPart,
  settings: ScoringSettings,
): ReadonlyMap<string, ScoredPart | "hidden"> {
  const scored = [...period.panels[part]].map(([id, panel]) => ({ id, part: scorePart(panel, settings) }));
  const anonymous = scored.filter(({ part: { panel } }) => panel.sources.some((source) => source.anonymous));
  const hidden = groupsToHide(
    anonymous.map(({ id, part: own }) => ({ id, n: countRaters([own]).headline })),
    settings.minimumGroup,
  );
  return new Map(scored.map(({ id, part: own }) => [id, hidden.has(id) ? "hidden" : own]));
}

function scaleOf(evaluation: Evaluation): Scale {
  const table = evaluation.tables.find(({ part }) => part === "A") ?? evaluation.tables[0];
  return table?.scale ?? evaluation.service?.scale ?? { min: 1, max: 5 };
}

const TOO_FEW = notComputable("too-few-raters");
const NO_OVERALL: OverallResult = {
  part: null,
  n: 0,
  reliability: {
    alpha: TOO_FEW,
    alphaInterval: TOO_FEW,
    standardisedAlpha: TOO_FEW,
    lambda6: TOO_FEW,
    omega: TOO_FEW,
    splitHalf: TOO_FEW,
    weak: false,
  },
  agreement: { rwgj: TOO_FEW, rwgjRaw: TOO_FEW, rwgjStar: TOO_FEW, ad: TOO_FEW, polarised: false },
  criteria: [],
};
