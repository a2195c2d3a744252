import { criteriaResults } from "./criteria-results";
import { anonymousRaters, groupSize } from "./department-parts";
import { partStatistics } from "./part-statistics";
import type { PeriodPanels } from "./period";
import type { CriterionResult } from "./results";
import type { ScoringSettings } from "./settings";
import { visiblePart } from "./visible-part";

/** Statements about the company as a whole (Part D): rated once, beside the departments they count for. */
export function companyCriteria({ company }: PeriodPanels, settings: ScoringSettings): readonly CriterionResult[] {
  if (company === null) return [];
  const part = visiblePart(company, settings);
  if (groupSize(company, part) > 0 && anonymousRaters(part) < settings.minimumGroup) return [];
  return criteriaResults(part, partStatistics(part, settings), settings.target);
}
