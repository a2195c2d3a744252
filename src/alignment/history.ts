import { type Component, COMPONENTS, type HistoryRow } from "./evaluation";
import { type Figure, isComputable, reasonOf, valueOrNull } from "./figure";
import { summaryOf } from "./statistics/summary";

/** Name of the whole in the column of departments. */
export const ORGANISATION = "organisation";

/** Own scores of raters, and how much of them may be shown. */
export interface OwnScoresShown {
  readonly values: Float64Array;
  /** "size": not how many they are; "mean": not their mean, which would give away who left out what. */
  readonly withheld: "nothing" | "mean" | "size";
}

/** What one period found for one department, or for the organisation. */
export interface PeriodScores {
  readonly department: string;
  readonly alignment: Figure;
  readonly components: Readonly<Record<Component, Figure>>;
  /** Raters' own scores that count, points, where the component has raters. */
  readonly scores: Readonly<Partial<Record<Component, OwnScoresShown>>>;
}

/** Customer orientation where it is rated, else climate: the component whose raters speak for the department. */
export function mainComponent(components: Readonly<Record<Component, Figure>>): Component {
  return isComputable(components.customerOrientation) ? "customerOrientation" : "climate";
}

/** The alignment score and the components; the alignment's raters are those of the main component. */
export function historyRows(period: string, { department, alignment, components, scores }: PeriodScores): HistoryRow[] {
  const main = mainComponent(components);
  return [
    historyRow(period, department, "alignment", alignment, scores[main]),
    ...COMPONENTS.map((component) =>
      historyRow(period, department, component, components[component], scores[component]),
    ),
  ];
}

function historyRow(
  period: string,
  department: string,
  component: HistoryRow["component"],
  score: Figure,
  scores: OwnScoresShown | undefined,
): HistoryRow {
  const row = { period, department, component, score: valueOrNull(score) };
  if (reasonOf(score) === "hidden-for-anonymity" || scores?.withheld === "size")
    return { ...row, n: null, mean: null, sd: null };
  const { n, mean, sd } = summaryOf(scores !== undefined && isComputable(score) ? scores.values : []);
  return { ...row, n, mean: scores?.withheld === "mean" ? null : valueOrNull(mean), sd: valueOrNull(sd) };
}

/**
 * Periods in their order: those of the data as given; of those that only earlier reports know, each after the one that it
 * followed there, or before all.
 */
export function orderPeriods(ofData: readonly string[], stored: readonly HistoryRow[]): readonly string[] {
  const order = [...ofData];
  let previous: string | null = null;
  for (const { period } of stored) {
    if (!order.includes(period)) order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, period);
    previous = period;
  }
  return order;
}

/** Recomputed periods win over stored rows; all by period, then as they come. */
export function mergeHistory(
  order: readonly string[],
  computed: readonly HistoryRow[],
  stored: readonly HistoryRow[],
): readonly HistoryRow[] {
  const recomputed = new Set(computed.map(({ period }) => period));
  const all = [...computed, ...stored.filter(({ period }) => !recomputed.has(period))];
  return order.flatMap((period) => all.filter((row) => row.period === period));
}
