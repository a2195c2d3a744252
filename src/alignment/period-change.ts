import { type Comparison, comparePeriods, type PeriodSide } from "./change";
import type { DepartmentParts } from "./department-parts";
import { type Evaluation, type HistoryRow } from "./evaluation";
import { type Figure, notComputable } from "./figure";
import { orderPeriods } from "./history";
import type { ScoredPeriod } from "./period-scores";

/** Each department's change since the period before, in report order, not yet seen among the others. */
export function changesSincePrevious(
  evaluation: Evaluation,
  current: ScoredPeriod,
  earlier: readonly ScoredPeriod[],
): readonly Figure<Comparison>[] {
  const order = orderPeriods(evaluation.periods, evaluation.history);
  const since = order[(current.period === null ? order.length : order.indexOf(current.period)) - 1];
  if (since === undefined) return evaluation.departments.map(() => notComputable("too-few-periods"));
  const previous = earlier.find(({ period }) => period === since);
  return evaluation.departments.map(({ id }): Figure<Comparison> => {
    const parts = current.parts.get(id);
    const part = mainPart(parts);
    const own = part === null ? null : parts?.[part];
    if (part === null || own === null || own === undefined || own === "hidden") {
      return notComputable(parts?.A === "hidden" || parts?.B === "hidden" ? "hidden-for-anonymity" : "no-ratings");
    }
    const before =
      previous === undefined
        ? storedSide(evaluation.history, since, id, part)
        : computedSide(previous.parts.get(id), part);
    return before === null ? notComputable("too-few-periods") : comparePeriods(since, { part: own }, before);
  });
}

/** Part A where it may be shown, else Part B: whose raters speak for the department. */
function mainPart(parts: DepartmentParts | undefined): "A" | "B" | null {
  if (parts === undefined) return null;
  if (parts.A !== null && parts.A !== "hidden") return "A";
  return parts.B === null ? null : "B";
}

function computedSide(parts: DepartmentParts | undefined, part: "A" | "B"): PeriodSide | null {
  const own = parts?.[part] ?? null;
  return own === null || own === "hidden" ? null : { part: own };
}

/** What an earlier report kept: enough for Welch's test. */
function storedSide(history: readonly HistoryRow[], since: string, id: string, part: "A" | "B"): PeriodSide | null {
  const component = part === "A" ? "customerOrientation" : "climate";
  const row = history.findLast(
    ({ period, department, component: of }) => period === since && department === id && of === component,
  );
  if (row === undefined || row.mean === null || row.sd === null) return null;
  return { moments: { n: row.n, mean: row.mean, sd: row.sd } };
}
