import { COMPONENTS } from "../../alignment/evaluation";
import { shownDifference } from "../../alignment/change";
import { isComputable } from "../../alignment/figure";
import type { Change, DepartmentResult } from "../../alignment/results";
import { formatNumber, formatShare, formatSigned, listed } from "../../language/number-formats";
import { profitAmounts } from "./profit-amounts";
import type { ReportContext } from "./report-context";
import { responseRate } from "./response-rate";
import { highestShown, isBelow, lowestShown, restsOnSeveral, scoredDepartments, shown } from "./shown-figures";

/** Points from which a gap between self and others is worth a sentence. */
const REMARKABLE_GAP = 10;
const MOST_SENTENCES = 5;
/** Percent: fewer answers than these are told of. */
const FEW_ANSWERS = 60;
/** More names than these say less than a number. */
const MOST_NAMES = 3;

/** The sentences that matter, made from the shown figures by rules; the first is about the whole, the last about money. */
export function summarySentences(context: ReportContext): readonly string[] {
  const said = (sentences: readonly (string | null)[]): readonly string[] =>
    sentences.filter((sentence) => sentence !== null);
  return [
    ...said([
      overall(context),
      scope(context),
      response(context),
      change(context),
      lowest(context),
      weakestSupplier(context),
      selfOthers(context),
      weakestComponent(context),
      stage(context),
    ]).slice(0, MOST_SENTENCES),
    ...said([profit(context), customersKept(context)]),
  ];
}

/** "12 below the target of 75", of the two figures as they are shown. */
export function distanceToTarget({ say, score }: ReportContext, points: number, target: number): string {
  const gap = Math.round(target) - points;
  return say("distance", {
    distance: gap > 0 ? "below" : gap < 0 ? "above" : "at",
    gap: score(Math.abs(gap)),
    target: score(target),
  });
}

function overall(context: ReportContext): string | null {
  const { say, score, results, bandName } = context;
  const { alignment, band, target } = results.organisation;
  if (!isComputable(alignment)) return null;
  const below = isBelow(alignment, target);
  // "Good" beside "below the target" would contradict itself.
  const agrees = isComputable(band) && (below ? band === "critical" || band === "watch" : band !== "critical");
  return say("sentence.overall", {
    score: score(alignment),
    distance: distanceToTarget(context, shown(alignment), target),
    band: agrees ? bandName(band) : "none",
  });
}

/** Which departments the figures speak of, where not of all. */
function scope({ say, results }: ReportContext): string | null {
  const { departments } = results;
  const without = departments.filter(({ alignment }) => !isComputable(alignment));
  if (without.length === 0) return null;
  const hidden = without.filter((department) => department.hidden).length;
  return say("sentence.scope", {
    shown: departments.length - without.length,
    all: departments.length,
    hidden,
    unrated: without.length - hidden,
  });
}

/** How many of those asked answered, and where the fewest did: what the climate rests on. */
function response({ say, share, results, departmentName, language }: ReportContext): string | null {
  const known = results.departments.flatMap(({ id, ...department }) => {
    const own = responseRate(department);
    return own === null ? [] : [{ id, ...own }];
  });
  const [answers, asked] = [known.map((one) => one.answers), known.map((one) => one.asked)].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
  const low = lowestShown(known, ({ rate }) => 100 * rate);
  if (low === null || answers === undefined || asked === undefined) return null;
  // Where as many answered as were there, there is nothing to be careful about.
  if (low.value >= FEW_ANSWERS && answers / asked >= FEW_ANSWERS / 100) return null;
  return say("sentence.response", {
    share: share(answers / asked),
    answers,
    asked,
    departments:
      low.of.length > MOST_NAMES || low.of.length === known.length
        ? "none"
        : listed(
            language,
            low.of.map(({ id }) => departmentName(id)),
          ),
    count: low.of.length,
    low: share(low.value / 100),
  });
}

/** Where the departments that can be compared stood and stand, claimed no more than the interval does. */
function change(context: ReportContext): string | null {
  const { say, results, language } = context;
  const { change: moved, alignment } = results.organisation;
  if (!isComputable(moved) || !isComputable(alignment)) return null;
  const compared = results.departments.filter((department) => isComputable(department.change)).length;
  const isWhole = compared === scoredDepartments(results).length;
  // An earlier report that kept no alignment scores is compared by components: their scores are not those of the page.
  if (isWhole && shown(moved.now) !== shown(alignment)) return null;
  const { direction, decimals } = claim(moved);
  const [low, high] = moved.interval;
  return say(`sentence.${direction}`, {
    since: moved.since,
    scope: isWhole && compared === results.departments.length ? "all" : "some",
    compared,
    all: results.departments.length,
    before: formatNumber(language, moved.before, decimals),
    now: formatNumber(language, moved.now, decimals),
    difference: formatNumber(language, Math.abs(shownDifference(moved, decimals)), decimals),
    low: formatSigned(language, low, 1),
    high: formatSigned(language, high, 1),
  });
}

/** A change that is sure and yet none in whole points is told with a decimal; what not even that shows is no clear change. */
function claim(moved: Change): { readonly direction: Change["direction"]; readonly decimals: number } {
  const sign = moved.direction === "rising" ? 1 : -1;
  const isSeen = (decimals: number): boolean => shownDifference(moved, decimals) * sign > 0;
  if (moved.direction === "stable" || isSeen(0)) return { direction: moved.direction, decimals: 0 };
  return isSeen(1) ? { direction: moved.direction, decimals: 1 } : { direction: "stable", decimals: 0 };
}

function lowest({ say, score, results, departmentName, language }: ReportContext): string | null {
  const scored = scoredDepartments(results);
  const low = lowestShown(scored, ({ alignment }) => alignment);
  const high = highestShown(scored, ({ alignment }) => alignment);
  if (low === null || high === null || low.value === high.value) return null;
  if (low.of.length > MOST_NAMES || high.of.length > MOST_NAMES) return null;
  if (![...low.of, ...high.of].every(restsOnSeveral)) return null;
  const names = (of: readonly DepartmentResult[]): string =>
    listed(
      language,
      of.map(({ id }) => departmentName(id)),
    );
  return say("sentence.lowest", {
    departments: names(low.of),
    count: low.of.length,
    score: score(low.value),
    best: names(high.of),
    bestScore: score(high.value),
  });
}

/** A cell of the matrix is one department's opinion; a row is that of several. */
function weakestSupplier({ say, score, results, departmentName, language }: ReportContext): string | null {
  const { service } = results;
  if (service === null) return null;
  const suppliers = service.departments.flatMap((id, index) => {
    const raters = (service.points[index] ?? []).filter((points, customer) => points !== null && customer !== index);
    const target = results.departments.find((department) => department.id === id)?.target;
    const points = service.asSupplier[index];
    return points === undefined || target === undefined || raters.length < 2
      ? []
      : [{ id, points, target, raters: raters.length }];
  });
  const low = lowestShown(suppliers, ({ points }) => points);
  const high = highestShown(suppliers, ({ points }) => points);
  const [first] = low?.of ?? [];
  if (low === null || first === undefined || low.value === high?.value || low.of.length > MOST_NAMES) return null;
  if (!low.of.every(({ points, target }) => isBelow(points, target))) return null;
  return say("sentence.supplier", {
    departments: listed(
      language,
      low.of.map(({ id }) => departmentName(id)),
    ),
    count: low.of.length,
    points: score(low.value),
    raters: first.raters,
  });
}

function selfOthers({ say, score, results, departmentName }: ReportContext): string | null {
  const several = (count: DepartmentResult["raters"] | undefined): boolean => typeof count === "number" && count > 1;
  const gaps = results.departments.flatMap((department) => {
    const { selfScore, othersScore, ratersByRole } = department;
    const others = Object.entries(ratersByRole).filter(([role]) => role !== "self" && role !== "employee");
    const enough =
      several(ratersByRole.self) &&
      others.reduce((sum, [, count]) => sum + (typeof count === "number" ? count : 0), 0) > 1;
    if (!isComputable(selfScore) || !isComputable(othersScore) || !enough) return [];
    return [{ department, self: shown(selfScore), others: shown(othersScore) }];
  });
  const widest = highestShown(gaps, ({ self, others }) => self - others);
  if (widest === null || widest.value < REMARKABLE_GAP) return null;
  return widest.of
    .slice(0, MOST_NAMES)
    .map(({ department, self, others }) =>
      say("sentence.selfOthers", {
        department: departmentName(department.id),
        self: score(self),
        others: score(others),
      }),
    )
    .join(" ");
}

function stage({ say, score, results, analysis, language }: ReportContext): string | null {
  const { stage: reached, stages } = results.organisation;
  if (!isComputable(reached)) return null;
  const next = stages[reached];
  if (reached < stages.length && (next === undefined || !isComputable(next))) return null;
  const threshold = analysis.settings.stageThreshold;
  const points = next !== undefined && isComputable(next) ? next : 0;
  // Just short of the threshold is not on it.
  const decimals = Math.round(points) === Math.round(threshold) ? 1 : 0;
  return say("sentence.stage", {
    stage: String(reached),
    number: reached,
    score: formatNumber(language, decimals === 1 ? Math.floor(points * 10) / 10 : points, decimals),
    threshold: score(threshold),
  });
}

function weakestComponent({ say, score, results, language }: ReportContext): string | null {
  const { components, target } = results.organisation;
  const existing = COMPONENTS.filter((component) => isComputable(components[component]));
  const weakest = lowestShown(existing, (component) => components[component]);
  const strongest = highestShown(existing, (component) => components[component]);
  if (weakest === null || weakest.value === strongest?.value || !isBelow(weakest.value, target)) return null;
  return say("sentence.weakestComponent", {
    components: listed(
      language,
      weakest.of.map((component) => say(`component.${component}`)),
    ),
    count: weakest.of.length,
    score: score(weakest.value),
  });
}

function profit(context: ReportContext): string | null {
  const { profitability } = context.analysis;
  if (profitability === null) return null;
  const { grossMargin, contribution, whale, views, netRevenue, levels } = profitability;
  const amounts = profitAmounts(context, profitability);
  return context.say("sentence.profit", {
    net: amounts.inWords(netRevenue),
    gross: isComputable(grossMargin) ? amounts.inWords(grossMargin) : "none",
    // Without levels of its own it is the gross margin.
    contribution: isComputable(contribution) && levels.length > 0 ? amounts.inWords(contribution) : "none",
    lossMakers: whale === null ? -1 : whale.lossMakers,
    customers: views.customer.length,
    unit: amounts.unit,
  });
}

/** Selling is measured by the customers that are kept. */
function customersKept({ say, results, departmentName, language }: ReportContext): string | null {
  const kept = results.departments.find(({ retention }) => retention !== null);
  if (kept?.retention === null || kept === undefined) return null;
  return say("sentence.kept", {
    department: departmentName(kept.id),
    share: formatShare(language, kept.retention / 100),
  });
}
