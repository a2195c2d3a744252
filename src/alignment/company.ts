import { criteriaResults } from "./criteria-results";
import { hiddenDetail } from "./detail-suppression";
import { anonymousRaters } from "./department-parts";
import { scorePart } from "./part";
import { partStatistics } from "./part-statistics";
import type { PeriodPanels } from "./period";
import type { CriterionResult } from "./results";
import type { ScoringSettings } from "./settings";

/** Statements about the company as a whole (Part D): rated once, beside the departments they count for. */
export function companyCriteria({ company }: PeriodPanels, settings: ScoringSettings): readonly CriterionResult[] {
  if (company === null) return [];
  const part = scorePart(company, settings);
  const anonymous = anonymousRaters(part);
  if (anonymous > 0 && anonymous < settings.minimumGroup) return [];
  const hidden = hiddenDetail(part, settings.minimumGroup);
  return criteriaResults(part.criteria, partStatistics(part, settings), settings.target, hidden);
}
