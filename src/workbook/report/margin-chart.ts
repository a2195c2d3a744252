import { isComputable, valueOrNull } from "../../alignment/figure";
import { MOST_PERMUTED } from "../../alignment/statistics/permutation-test";
import { formatNumber } from "../../language/number-formats";
import type { AlignmentAgainstMargin } from "../../profitability/results";
import type { CellContent, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ReportContext } from "./report-context";
import { CAPTION, HEADING, rowAfter, type SheetDraft, tableColumn } from "./sheet-draft";

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
  const table: ReportTable = {
    name: "Hamrasta_AlignmentMargin",
    row: row + 1,
    column: 0,
    columns: [
      { key: "rank", heading: say("column.rank"), numberFormat: formats.whole },
      { key: "department", heading: say("column.department") },
      { key: "alignment", heading: say("column.alignment"), numberFormat: formats.score1 },
      { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1 },
    ],
    rows: sorted.map(({ department, alignment, margin }, index): readonly CellContent[] => [
      index + 1,
      departmentName(department),
      alignment,
      margin,
    ]),
  };
  // Two lines that cross at the means; a blank row parts them.
  const cross: ReportTable = {
    name: "Hamrasta_AlignmentMarginCross",
    row: rowAfter(table) + 1,
    column: 0,
    columns: [
      { key: "place", heading: say("column.place"), numberFormat: formats.whole },
      { key: "line", heading: say("column.figure") },
      { key: "alignment", heading: say("column.alignment"), numberFormat: formats.score1 },
      { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1 },
    ],
    rows: [
      [1, say("margin.meanAlignment"), middle.alignment, low],
      [2, say("margin.meanAlignment"), middle.alignment, high],
      [null, null, null, null],
      [3, say("margin.meanMargin"), 0, middle.margin],
      [4, say("margin.meanMargin"), 100, middle.margin],
    ],
  };
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
        colour: PALETTE.neutral,
        line: { weight: 1.25, dash: "dash" },
        marker: "none",
      },
      {
        name: say("column.department"),
        values: tableColumn(table, "margin"),
        categories: tableColumn(table, "alignment"),
        colour: PALETTE.actual,
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
