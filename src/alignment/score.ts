import {
  alignmentInterval,
  bootstrapAlignment,
  type Bootstrapped,
  combineBootstraps,
  FEWEST_FOR_BOOTSTRAP,
} from "./bootstrap";
import { changesOf, compareOrganisation } from "./change";
import { companyCriteria } from "./company";
import { scoreDepartment, type ShownPart, type ShownParts } from "./department";
import { NO_PARTS } from "./department-parts";
import type { Evaluation, Scale } from "./evaluation";
import { type Figure, type Interval, isComputable, notComputable } from "./figure";
import { findingsOf } from "./findings";
import { historyRows, mergeHistory, orderPeriods } from "./history";
import { scoreOrganisation } from "./organisation";
import { scoreOverall } from "./overall";
import { panelsOfPeriod } from "./period";
import { changesSincePrevious } from "./period-change";
import { organisationWeights, scorePeriod } from "./period-scores";
import { sameScale } from "./points";
import { rankPriorities } from "./priorities";
import { resampledPart } from "./resampled-part";
import type { AlignmentResults, DepartmentResult } from "./results";
import { type ScoringSettings, SMALLEST_MINIMUM_GROUP } from "./settings";

export interface ScoringOptions {
  /** Called with the share of the work that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
  /** false: leave out the intervals of the alignment scores, which take longest. Default true. */
  readonly bootstrap?: boolean;
}

/** Ratings in, scores out. Hidden groups are left out before anything is computed from them. */
export function scoreEvaluation(
  evaluation: Evaluation,
  given: ScoringSettings,
  options: ScoringOptions = {},
): AlignmentResults {
  const settings = { ...given, minimumGroup: Math.max(SMALLEST_MINIMUM_GROUP, given.minimumGroup) };
  const latest = evaluation.periods.at(-1) ?? null;
  const current = scorePeriod(evaluation, latest, settings);
  const earlier = evaluation.periods.slice(0, -1).map((period) => scorePeriod(evaluation, period, settings));
  const progress = (department: number, phase: 0 | 1) =>
    options.onProgress?.((phase + department / Math.max(1, evaluation.departments.length)) / 2);
  const scored = evaluation.departments.map((department, index) => {
    progress(index, 0);
    const parts = current.parts.get(department.id) ?? NO_PARTS;
    return scoreDepartment(department, parts, current.service, settings);
  });
  const shown = scored.map((own) => own.shown);
  const comparisons = changesSincePrevious(evaluation, current, earlier);
  const changes = changesOf(comparisons);
  const bootstrapped = scored.map(({ result, shown: parts }, index) => {
    progress(index, 1);
    return options.bootstrap === false ? null : bootstrapDepartment(result, parts, settings);
  });
  const departments = scored.map(({ result, shown: parts }, index): DepartmentResult => ({
    ...result,
    interval: intervalOf(result.alignment, bootstrapped[index] ?? null, countingRaters([parts])),
    change: changes[index] ?? notComputable("too-few-periods"),
  }));
  const organisation = scoreOrganisation(departments, mainScores(shown), settings);
  const computed = [...earlier, current].flatMap(({ period, scores }) =>
    scores.flatMap((own) => historyRows(period ?? "", own)),
  );
  options.onProgress?.(1);
  return {
    scale: scaleOf(evaluation),
    period: latest,
    organisation: {
      ...organisation,
      interval: intervalOf(
        organisation.alignment,
        organisationBootstrap(departments, bootstrapped, settings),
        countingRaters(shown),
      ),
      change: changesOf([compareOrganisation(comparisons)])[0] ?? notComputable("too-few-periods"),
    },
    departments,
    overall: scoreOverall(shown, settings),
    company: companyCriteria(panelsOfPeriod(evaluation, latest), settings),
    service: current.service,
    priorities: rankPriorities(departments),
    history: mergeHistory(
      orderPeriods(evaluation.periods.length > 0 ? evaluation.periods : [""], evaluation.history),
      computed,
      evaluation.history,
    ),
    findings: findingsOf(departments),
  };
}

/** Raters whose own score counts, over the parts that may be shown; not those who rate the company as a whole. */
function countingRaters(departments: readonly ShownParts[]): number {
  return departments.reduce(
    (total, { A, B, D }) =>
      total + [A, B, D].reduce((sum, own) => sum + (own === null || isOfCompany(own) ? 0 : own.part.scores.length), 0),
    0,
  );
}

function isOfCompany({ part }: ShownPart): boolean {
  return part.panel.sources.every(({ company }) => company);
}

function intervalOf(alignment: Figure, bootstrapped: Bootstrapped | null, raters: number): Figure<Interval> {
  if (!isComputable(alignment)) return alignment;
  if (raters < FEWEST_FOR_BOOTSTRAP) return notComputable("too-few-raters");
  return bootstrapped === null ? notComputable("not-scored") : alignmentInterval(bootstrapped, raters);
}

function bootstrapDepartment(
  result: DepartmentResult,
  { A, B, D }: ShownParts,
  settings: ScoringSettings,
): Bootstrapped | null {
  return bootstrapAlignment(
    result.id,
    {
      A: A === null ? null : resampledPart(A.part),
      B: B === null ? null : resampledPart(B.part),
      D: D === null ? null : resampledPart(D.part),
      horizontal: result.components.horizontal,
      withAgreement: isComputable(result.agreementWithSenior),
    },
    settings,
  );
}

function organisationBootstrap(
  departments: readonly DepartmentResult[],
  bootstrapped: readonly (Bootstrapped | null)[],
  settings: ScoringSettings,
): Bootstrapped | null {
  const weights = organisationWeights(departments, settings);
  const known = departments.flatMap((_, index) => {
    const own = bootstrapped[index] ?? null;
    return own === null ? [] : [{ bootstrapped: own, weight: weights[index] ?? 1 }];
  });
  return combineBootstraps(known);
}

/** Part A where any department has it, else Part B: scores of different parts are never compared. */
function mainScores(departments: readonly ShownParts[]): readonly Float64Array[] {
  const part = departments.some(({ A }) => A !== null) ? "A" : "B";
  return departments.flatMap((parts) => parts[part]?.part.scores ?? []);
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
