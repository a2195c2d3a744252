import { COMPONENTS } from "../../alignment/evaluation";
import { shownDifference } from "../../alignment/change";
import { isComputable } from "../../alignment/figure";
import { formatNumber } from "../../language/number-formats";
import type { ReportContext } from "./report-context";

/** Points from which a gap between self and others is worth a sentence. */
const REMARKABLE_GAP = 10;
const MOST_SENTENCES = 4;

/** The two to four sentences that matter, made from the figures by rules; the first is about the whole. */
export function summarySentences(context: ReportContext): readonly string[] {
  return [
    overall(context),
    change(context),
    lowest(context),
    weakestLink(context),
    selfOthers(context),
    stage(context),
    weakestComponent(context),
  ]
    .filter((sentence) => sentence !== null)
    .slice(0, MOST_SENTENCES);
}

function overall({ say, score, results, bandName }: ReportContext): string | null {
  const { alignment, band, target } = results.organisation;
  if (!isComputable(alignment)) return null;
  const gap = Math.round(target) - Math.round(alignment);
  return say("sentence.overall", {
    score: score(alignment),
    band: bandName(band),
    distance: gap > 0 ? "below" : gap < 0 ? "above" : "at",
    gap: score(Math.abs(gap)),
    target: score(target),
  });
}

/** Where the whole stood, and what raters who can be compared say: not the same, and claimed no more than the interval does. */
function change({ say, results, language, score }: ReportContext): string | null {
  const { change: moved } = results.organisation;
  if (!isComputable(moved)) return null;
  const number = (value: number): string => formatNumber(language, value, 1);
  const [low, high] = moved.interval;
  const difference = shownDifference(moved, 0);
  const falling = moved.direction === "falling";
  return say(`sentence.${moved.direction}`, {
    since: moved.since,
    before: score(moved.before),
    compared: results.departments.filter((department) => isComputable(department.change)).length,
    all: results.departments.length,
    // What the reader gets by subtracting the two scores that stand on the page.
    difference: formatNumber(language, falling ? -difference : difference, 0),
    low: number(falling ? -high : low),
    high: number(falling ? -low : high),
  });
}

function lowest({ say, score, results, departmentName }: ReportContext): string | null {
  const { lowest: id, highest, spread } = results.organisation;
  const department = results.departments.find((one) => one.id === id);
  if (department === undefined || highest === null || highest === id) return null;
  if (!isComputable(department.alignment) || !isComputable(spread) || Math.round(spread) < 1) return null;
  return say("sentence.lowest", {
    department: departmentName(department.id),
    score: score(department.alignment),
    spread: score(spread),
    best: departmentName(highest),
  });
}

function weakestLink({ say, score, results, departmentName }: ReportContext): string | null {
  const link = results.service?.weakest[0];
  if (link === undefined) return null;
  return say("sentence.weakestLink", {
    supplier: departmentName(link.supplier),
    customer: departmentName(link.customer),
    points: score(link.points),
  });
}

function selfOthers({ say, score, results, departmentName }: ReportContext): string | null {
  const gaps = results.departments.flatMap(({ id, selfOthersGap }) =>
    isComputable(selfOthersGap) && selfOthersGap >= REMARKABLE_GAP ? [{ id, gap: selfOthersGap }] : [],
  );
  const widest = gaps.sort((a, b) => b.gap - a.gap)[0];
  if (widest === undefined) return null;
  return say("sentence.selfOthers", { department: departmentName(widest.id), gap: score(widest.gap) });
}

function stage({ say, score, results, analysis }: ReportContext): string | null {
  const { stage: reached, stages } = results.organisation;
  if (!isComputable(reached)) return null;
  const next = stages[reached];
  const threshold = analysis.settings.stageThreshold;
  return say("sentence.stage", {
    stage: String(reached),
    number: reached,
    score: next !== undefined && isComputable(next) ? score(next) : "",
    threshold: score(threshold),
    lack: next !== undefined && isComputable(next) ? score(Math.max(1, Math.ceil(threshold - next))) : "",
  });
}

function weakestComponent({ say, score, results }: ReportContext): string | null {
  const { components } = results.organisation;
  const existing = COMPONENTS.flatMap((component) => {
    const value = components[component];
    return isComputable(value) ? [{ component, value }] : [];
  });
  const weakest = [...existing].sort((a, b) => a.value - b.value)[0];
  if (weakest === undefined || existing.length < 2) return null;
  return say("sentence.weakestComponent", {
    component: say(`component.${weakest.component}`),
    score: score(weakest.value),
  });
}
