import type { Evaluation, RatedPart, RatingTable } from "./evaluation";
import { type Panel, poolTables } from "./panel";

/** One period's ratings by part and department. */
export interface PeriodPanels {
  readonly period: string | null;
  readonly panels: Readonly<Record<RatedPart, ReadonlyMap<string, Panel>>>;
  /** Part D about the company as a whole, without any department's own. */
  readonly company: Panel | null;
}

/** Ratings without a period belong to the latest one: they are what the data has today. */
export function isOfPeriod(evaluation: Evaluation, period: string | null): (of: string | null) => boolean {
  const latest = evaluation.periods.at(-1) ?? null;
  return (of) => of === period || (of === null && period === latest);
}

export function panelsOfPeriod(evaluation: Evaluation, period: string | null): PeriodPanels {
  const ofPeriod = isOfPeriod(evaluation, period);
  const tables = evaluation.tables.filter((table) => ofPeriod(table.period) && table.raters.count > 0);
  return {
    period,
    panels: {
      A: panelsOfPart(evaluation, tables, "A"),
      B: panelsOfPart(evaluation, tables, "B"),
      D: panelsOfPart(evaluation, tables, "D"),
    },
    company: poolTables(tables.filter((table) => table.part === "D" && table.department === null)),
  };
}

/** Statements about the company as a whole count for every department, beside the department's own. */
function panelsOfPart(
  evaluation: Evaluation,
  tables: readonly RatingTable[],
  part: RatedPart,
): ReadonlyMap<string, Panel> {
  const panels = new Map<string, Panel>();
  for (const { id } of evaluation.departments) {
    const own = tables.filter(
      (table) => table.part === part && (table.department === id || (part === "D" && table.department === null)),
    );
    const panel = poolTables(own);
    if (panel !== null) panels.set(id, panel);
  }
  return panels;
}
