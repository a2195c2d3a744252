import { COMPONENTS, type HistoryRow } from "../../alignment/evaluation";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ReportContext } from "./report-context";
import { HEADING, newSheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";

const CHART_ROW = 3;
const CHART_ROWS = 16;
const ROW_BELOW_CHART = CHART_ROW + CHART_ROWS + 3;
const ROW_WITHOUT_CHART = 4;
const TREND_COLUMN = 11;

/** What earlier and this period left: one row a period, department and component, and the company's trend. */
export function historySheet(context: ReportContext): ReportSheet {
  const { say, results, departmentName, formats } = context;
  const draft = newSheetDraft("history", say("sheet.history"));
  draft.put(0, 0, say("history.title"), TITLE);
  draft.put(1, 0, say("history.subtitle"), SUBTITLE);
  const trend = trendTable(context);
  const tableRow = trend === null ? ROW_WITHOUT_CHART : trend.row;
  if (trend === null) draft.put(2, 0, say("history.onePeriod"), SUBTITLE);
  const nameOf = (id: string): string => (id === "organisation" ? say("organisation") : departmentName(id));
  // The first seven columns, in this order, are what the next report reads back.
  draft.table({
    name: "Hamrasta_History",
    row: tableRow,
    column: 0,
    columns: [
      { key: "period", heading: say("column.period"), numberFormat: "@" },
      { key: "departmentId", heading: say("column.departmentId") },
      { key: "componentId", heading: say("column.componentId") },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1 },
      { key: "n", heading: say("column.raters"), numberFormat: formats.whole },
      { key: "mean", heading: say("column.raterMean"), numberFormat: formats.score1 },
      { key: "sd", heading: say("column.raterSd"), numberFormat: formats.score1 },
      { key: "department", heading: say("column.department") },
      { key: "component", heading: say("column.component") },
    ],
    rows: results.history.map((row) => [
      row.period,
      row.department,
      row.component,
      row.score,
      row.n,
      row.mean,
      row.sd,
      nameOf(row.department),
      say(`component.${row.component}`),
    ]),
    rowKey: ["period", "departmentId", "componentId"],
  });
  if (trend !== null) {
    draft.put(tableRow - 1, TREND_COLUMN, say("history.trend"), HEADING);
    draft.table(trend);
    const periods = trend.rows.map(([period]) => (typeof period === "string" ? period : ""));
    const values = trend.rows.map((row) => row[1]).filter((value) => typeof value === "number");
    const [first] = values;
    const last = values.at(-1);
    if (first !== undefined && last !== undefined) {
      const categories = tableColumn(trend, "period");
      const moved = Math.round(last) - Math.round(first);
      draft.chart({
        name: "Hamrasta_Trend",
        kind: "line",
        title: say("chart.trend.title", {
          direction: moved > 0 ? "up" : moved < 0 ? "down" : "same",
          first: context.score(first),
          last: context.score(last),
        }),
        subtitle: say("chart.trend.subtitle"),
        caption: say("chart.trend.caption", {
          from: periods[0] ?? "",
          to: periods.at(-1) ?? "",
        }),
        captionAt: { row: CHART_ROW + CHART_ROWS, column: 0 },
        series: (["alignment", ...COMPONENTS] as const)
          .filter((key) => trend.columns.some((column) => column.key === key))
          .map((key, index) => ({
            name: say(`component.${key}`),
            values: tableColumn(trend, key),
            categories,
            colour: TREND_COLOURS[index] ?? PALETTE.secondary,
            line: { weight: key === "alignment" ? 3 : 1.5, dash: key === "alignment" ? "solid" : "dash" },
            marker: key === "alignment" ? "circle" : "none",
            ...(key === "alignment" ? { labels: { numberFormat: formats.score, position: "above" as const } } : {}),
          })),
        categoryAxis: { gridlines: false, visible: true },
        valueAxis: { min: 0, max: 100, majorUnit: 25, gridlines: true, visible: true, numberFormat: formats.score },
        legend: "bottom",
        position: { row: CHART_ROW, column: 0, rows: CHART_ROWS, columns: 8 },
      });
    }
  }
  return draft.finish({
    columnWidths: [14, 18, 20, 10, 10, 14, 14, 24, 26, 3, 3, 14, 13, 13, 13, 13, 13],
    titleRow: tableRow,
  });
}

const TREND_COLOURS = [PALETTE.actual, PALETTE.target, PALETTE.good, PALETTE.unfavourable, PALETTE.secondary];

/** Periods down, the company's components across; null: one period makes no trend. */
function trendTable({ results, say, formats }: ReportContext): ReportTable | null {
  const rows = results.history.filter(({ department }) => department === "organisation");
  // As the history has them: later names need not sort after earlier ones.
  const periods = [...new Set(rows.map(({ period }) => period))];
  if (periods.length < 2) return null;
  const score = (period: string, component: HistoryRow["component"]): CellContent =>
    rows.find((row) => row.period === period && row.component === component)?.score ?? null;
  const components = (["alignment", ...COMPONENTS] as const).filter((component) =>
    rows.some((row) => row.component === component && row.score !== null),
  );
  return {
    name: "Hamrasta_TrendData",
    row: ROW_BELOW_CHART,
    column: TREND_COLUMN,
    columns: [
      { key: "period", heading: say("column.period"), numberFormat: "@" },
      ...components.map((component) => ({
        key: component,
        heading: say(`component.${component}`),
        numberFormat: formats.score1,
        wrap: true,
      })),
    ],
    rows: periods.map((period) => [period, ...components.map((component) => score(period, component))]),
  };
}
