import { isComputable, valueOrNull } from "../../alignment/figure";
import { MOST_PERMUTED } from "../../alignment/statistics/permutation-test";
import { formatNumber } from "../../language/number-formats";
import type { AlignmentAgainstMargin } from "../../profitability/results";
import type { ReportContext } from "./report-context";
import { CAPTION, HEADING, type SheetDraft } from "./sheet-draft";
import { rowAfter, tableColumn, tableOf } from "./table";

const CHART_ROWS = 18;
const CHART_COLUMN = 6;
/** p below which a link is said to show. */
const SHOWN = 0.05;
const FEWEST_POINTS = 3;

/**
 * Alignment against margin: one point a department, crosshairs at the means, Spearman's rho with its p, and a plain warning
 * about what so few points can say. From the given row on.
 */
export function addMarginChart(
  context: ReportContext,
  draft: SheetDraft,
  against: AlignmentAgainstMargin,
  row: number,
): void {
  const { points } = against;
  if (points.length < FEWEST_POINTS) return;
  const { say, formats, departmentName } = context;
  draft.put(row, 0, say("margin.heading"), HEADING);
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const middle = { alignment: mean(({ alignment }) => alignment), margin: mean(({ margin }) => margin) };
  const margins = points.map(({ margin }) => margin);
  const low = Math.min(0, ...margins);
  const high = Math.max(0.1, ...margins);
  const sorted = [...points].sort((one, other) => other.margin - one.margin);
  const table = tableOf(
    { name: "Hamrasta_AlignmentMargin", row: row + 1, column: 0 },
    [
      {
        key: "rank",
        heading: say("column.rank"),
        numberFormat: formats.whole,
        cell: (_, { index }) => index + 1,
      },
      { key: "department", heading: say("column.department"), cell: ({ department }) => departmentName(department) },
      {
        key: "alignment",
        heading: say("column.alignment"),
        numberFormat: formats.score1,
        cell: (one) => one.alignment,
      },
      { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1, cell: ({ margin }) => margin },
    ],
    sorted,
  );
  // Two lines that cross at the means; a blank row parts them.
  const cross = tableOf(
    { name: "Hamrasta_AlignmentMarginCross", row: rowAfter(table) + 1, column: 0 },
    [
      {
        key: "place",
        heading: say("column.place"),
        numberFormat: formats.whole,
        cell: (point) => point?.place ?? null,
      },
      { key: "line", heading: say("column.figure"), cell: (point) => point?.line ?? null },
      {
        key: "alignment",
        heading: say("column.alignment"),
        numberFormat: formats.score1,
        cell: (point) => point?.alignment ?? null,
      },
      {
        key: "margin",
        heading: say("column.margin"),
        numberFormat: formats.percent1,
        cell: (point) => point?.margin ?? null,
      },
    ],
    [
      { place: 1, line: say("margin.meanAlignment"), alignment: middle.alignment, margin: low },
      { place: 2, line: say("margin.meanAlignment"), alignment: middle.alignment, margin: high },
      null,
      { place: 3, line: say("margin.meanMargin"), alignment: 0, margin: middle.margin },
      { place: 4, line: say("margin.meanMargin"), alignment: 100, margin: middle.margin },
    ],
  );
  draft.table(table);
  draft.table(cross);
  const sentences = marginSentences(context, against);
  const names = sorted.map(({ department }) => departmentName(department));
  draft.chart({
    name: "Hamrasta_ChartAlignmentMargin",
    kind: "scatter",
    title: sentences.title,
    subtitle: say("chart.margin.subtitle"),
    caption: sentences.figures,
    captionAt: { row: row + 1 + CHART_ROWS, column: CHART_COLUMN },
    series: [
      {
        name: say("margin.mean"),
        values: tableColumn(cross, "margin"),
        categories: tableColumn(cross, "alignment"),
        colour: "neutral",
        line: { weight: 1.25, dash: "dash" },
        marker: "none",
      },
      {
        name: say("column.department"),
        values: tableColumn(table, "margin"),
        categories: tableColumn(table, "alignment"),
        colour: "actual",
        line: { weight: 1, dash: "none" },
        marker: "circle",
        markerSize: 9,
        pointLabels: names,
      },
    ],
    categoryAxis: {
      min: 0,
      max: 100,
      majorUnit: 25,
      gridlines: false,
      visible: true,
      title: say("column.alignment"),
      numberFormat: formats.score,
      labelsLow: true,
    },
    valueAxis: { gridlines: true, visible: true, title: say("column.margin"), numberFormat: formats.percent },
    legend: "none",
    position: { row: row + 1, column: CHART_COLUMN, rows: CHART_ROWS, columns: 9 },
  });
  const warningRow = row + 2 + CHART_ROWS;
  draft.put(warningRow, CHART_COLUMN, sentences.warning, CAPTION);
  draft.merge({ row: warningRow, column: CHART_COLUMN, rows: 1, columns: 9 });
  draft.rowHeight(warningRow, 30);
}

/** What the points say in words: the message, the figures behind it, and what they cannot say. */
function marginSentences(
  { say, language }: ReportContext,
  { points, rho, p, interval }: AlignmentAgainstMargin,
): { readonly title: string; readonly figures: string; readonly warning: string } {
  const n = points.length;
  const number = (value: number): string => formatNumber(language, value, 2);
  if (!isComputable(rho) || !isComputable(p)) {
    return {
      title: say("chart.margin.none", { n }),
      figures: say("chart.margin.notComputable", { n }),
      warning: say("margin.warning", { n }),
    };
  }
  const link = p >= SHOWN ? "none" : rho > 0 ? "up" : "down";
  const bounds = valueOrNull(interval);
  return {
    title: say("chart.margin.title", { n, link }),
    figures: say("chart.margin.caption", {
      n,
      rho: number(rho),
      p: formatNumber(language, p, 3),
      exact: n <= MOST_PERMUTED ? "exact" : "approximate",
      interval: bounds === null ? "none" : "given",
      low: bounds === null ? "" : number(bounds[0]),
      high: bounds === null ? "" : number(bounds[1]),
    }),
    warning: say("margin.warning", { n }),
  };
}
