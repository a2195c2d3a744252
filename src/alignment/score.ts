import { changesOf } from "./change";
import { hideSmallGroups } from "./changed-groups";
import { companyCriteria } from "./company";
import { alignmentCertainty, joinGroups } from "./component-interval";
import { countingRaters } from "./counting-raters";
import { scoreDepartment, type ShownParts } from "./department";
import { NO_PARTS } from "./department-parts";
import type { Evaluation, HistoryRow, Scale } from "./evaluation";
import { isComputable, notComputable } from "./figure";
import { findingsOf } from "./findings";
import { historyRows, mergeHistory, orderPeriods, type OwnScoresShown } from "./history";
import { ownScoresShown } from "./own-scores-shown";
import { scoreOrganisation } from "./organisation";
import { scoreOverall } from "./overall";
import { countPersons } from "./persons";
import { panelsOfPeriod } from "./period";
import { changesSincePrevious } from "./period-change";
import { isAnonymousIn, organisationWeights, type ScoredPeriod, scorePeriod } from "./period-scores";
import { sameScale } from "./points";
import { rankPriorities } from "./priorities";
import type { AlignmentResults, DepartmentResult, ScoringFinding } from "./results";
import type { ScoringSettings } from "./settings";
import { validSettings } from "./valid-settings";

export interface ScoringOptions {
  /** Called with the share of the work that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
}

/** Ratings in, scores out. Hidden groups are left out before anything is computed from them. */
export function scoreEvaluation(
  given: Evaluation,
  givenSettings: ScoringSettings,
  options: ScoringOptions = {},
): AlignmentResults {
  const settings = validSettings(givenSettings);
  const latest = given.periods.at(-1) ?? null;
  const stored = hideSmallGroups(given.history, isAnonymousIn(given), settings.minimumGroup);
  const evaluation: Evaluation = { ...given, history: stored };
  const current = scorePeriod(evaluation, latest, settings);
  const earlier = evaluation.periods.slice(0, -1).map((period) => scorePeriod(evaluation, period, settings));
  const { varianceOf } = current;
  const scored = evaluation.departments.map((department, index) => {
    options.onProgress?.(index / evaluation.departments.length);
    const parts = current.parts.get(department.id) ?? NO_PARTS;
    const own = current.departments[index];
    if (own === undefined) throw new RangeError(`No scores of ${department.id}`);
    return { ...scoreDepartment(department, parts, own, varianceOf, settings), weighted: own.weighted };
  });
  const shown = scored.map((own) => own.shown);
  const comparisons = changesSincePrevious(evaluation, current, earlier, settings);
  const changes = changesOf(comparisons.departments);
  const departments = scored.map(({ result, shown: parts, weighted }, index): DepartmentResult => ({
    ...result,
    ...alignmentCertainty(result.alignment, weighted, varianceOf, countingRaters([parts])),
    change: changes[index] ?? notComputable("too-few-periods"),
  }));
  const organisation = scoreOrganisation(departments, mainScores(shown, settings), settings);
  const weights = organisationWeights(departments, settings);
  const weighted = joinGroups(
    scored.flatMap(({ result, weighted: groups }, index) =>
      isComputable(result.alignment) ? [{ groups, weight: weights[index] ?? 1 }] : [],
    ),
  );
  const computed = [...earlier, current].flatMap(({ period, scores }) =>
    scores.flatMap((own) => historyRows(period ?? "", own)),
  );
  options.onProgress?.(1);
  return {
    scale: scaleOf(evaluation),
    period: latest,
    organisation: {
      ...organisation,
      persons: countPersons(shown),
      ...alignmentCertainty(organisation.alignment, weighted, varianceOf, countingRaters(shown)),
      change: changesOf([comparisons.organisation])[0] ?? notComputable("too-few-periods"),
    },
    departments,
    overall: scoreOverall(shown, settings),
    company: companyCriteria(panelsOfPeriod(evaluation, latest), settings),
    service: current.service,
    priorities: rankPriorities(departments),
    history: mergeHistory(
      orderPeriods(evaluation.periods.length > 0 ? evaluation.periods : [""], stored),
      computed.map((row) => keptRow(row, [...earlier, current], stored)),
      stored,
    ),
    findings: [
      ...findingsOf(departments),
      ...current.changedByTooFew.map(({ department }): ScoringFinding => ({
        code: "changed-by-too-few",
        department,
        criterion: null,
        value: null,
      })),
    ],
  };
}

/** A group that changed by too few keeps in the history what the earlier report found of it. */
function keptRow(row: HistoryRow, periods: readonly ScoredPeriod[], stored: readonly HistoryRow[]): HistoryRow {
  const changed = periods.find(({ period }) => (period ?? "") === row.period)?.changedByTooFew ?? [];
  const isOf = changed.some(
    ({ department, component }) =>
      department === row.department && (row.component === component || row.component === "alignment"),
  );
  if (!isOf) return row;
  const before = stored.findLast(
    (one) => one.period === row.period && one.department === row.department && one.component === row.component,
  );
  return before ?? row;
}

/** Part A where any department has it, else Part B: scores of different parts are never compared. */
function mainScores(departments: readonly ShownParts[], settings: ScoringSettings): readonly OwnScoresShown[] {
  const part = departments.some(({ A }) => A !== null) ? "A" : "B";
  return departments.flatMap((parts) => {
    const own = parts[part];
    return own === null ? [] : [ownScoresShown(own.part, settings.minimumGroup)];
  });
}

/** Of most criteria of the headline part; the first of them among equals. */
function scaleOf({ tables, service }: Evaluation): Scale {
  const part = (["A", "B", "D"] as const).find((name) => tables.some((table) => table.part === name));
  const counts: { readonly scale: Scale; n: number }[] = [];
  for (const table of tables) {
    if (table.part !== part) continue;
    for (const { scale = table.scale } of table.criteria) {
      const known = counts.find((count) => sameScale(count.scale, scale));
      if (known === undefined) counts.push({ scale, n: 1 });
      else known.n += 1;
    }
  }
  const most = counts.reduce<(typeof counts)[number] | undefined>(
    (best, count) => (best === undefined || count.n > best.n ? count : best),
    undefined,
  );
  return most?.scale ?? service?.scale ?? { min: 1, max: 5 };
}
