import { COMPONENTS, type HistoryRow } from "../../alignment/evaluation";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { type ReportContext, wordings } from "./report-context";
import { HEADING, newSheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { columnIndex, tableColumn, tableOf } from "./table";
import type { Colour } from "./theme";

const CHART_ROW = 3;
const CHART_ROWS = 16;
const ROW_BELOW_CHART = CHART_ROW + CHART_ROWS + 3;
const ROW_WITHOUT_CHART = 4;
const TREND_COLUMN = 11;
const TREND_KEYS = ["alignment", ...COMPONENTS] as const;

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
  draft.table(
    tableOf(
      { name: "Hamrasta_History", row: tableRow, column: 0, rowKey: ["period", "departmentId", "componentId"] },
      [
        {
          key: "period",
          ...wordings("column.period", say),
          width: 14,
          numberFormat: "@",
          cell: ({ period }) => period,
        },
        {
          key: "departmentId",
          ...wordings("column.departmentId", say),
          width: 18,
          cell: ({ department }) => department,
        },
        { key: "componentId", ...wordings("column.componentId", say), width: 20, cell: ({ component }) => component },
        {
          key: "score",
          ...wordings("column.score", say),
          width: 10,
          numberFormat: formats.score1,
          cell: ({ score }) => score,
        },
        { key: "n", ...wordings("column.raters", say), width: 10, numberFormat: formats.whole, cell: ({ n }) => n },
        {
          key: "mean",
          ...wordings("column.raterMean", say),
          width: 14,
          numberFormat: formats.score1,
          cell: ({ mean }) => mean,
        },
        {
          key: "sd",
          ...wordings("column.raterSd", say),
          width: 14,
          numberFormat: formats.score1,
          cell: ({ sd }) => sd,
        },
        {
          key: "department",
          ...wordings("column.department", say),
          width: 24,
          cell: ({ department }) => nameOf(department),
        },
        {
          key: "component",
          ...wordings("column.component", say),
          width: 26,
          cell: ({ component }) => say(`component.${component}`),
        },
      ],
      results.history,
    ),
  );
  if (trend !== null) {
    draft.put(tableRow - 1, TREND_COLUMN, say("history.trend"), HEADING);
    draft.table(trend);
    const periodAt = columnIndex(trend, "period") - trend.column;
    const periods = trend.rows.map((row) => {
      const period = row[periodAt];
      return typeof period === "string" ? period : "";
    });
    const main = TREND_KEYS.find((key) => trend.columns.some((column) => column.key === key)) ?? "alignment";
    const mainAt = columnIndex(trend, main) - trend.column;
    const values = trend.rows.map((row) => row[mainAt]).filter((value) => typeof value === "number");
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
        series: TREND_KEYS.filter((key) => trend.columns.some((column) => column.key === key)).map((key, index) => ({
          name: say(`component.${key}`),
          values: tableColumn(trend, key),
          categories,
          colour: TREND_COLOURS[index] ?? "secondary",
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
  return draft.finish({ titleRow: tableRow, emptyColumnWidth: 3 });
}

const TREND_COLOURS: readonly Colour[] = ["actual", "target", "good", "unfavourable", "secondary"];

/** Periods down, the company's components across; null: one period makes no trend. */
function trendTable({ results, say, formats }: ReportContext): ReportTable | null {
  const rows = results.history.filter(({ department }) => department === "organisation");
  // As the history has them: later names need not sort after earlier ones.
  const periods = [...new Set(rows.map(({ period }) => period))];
  if (periods.length < 2) return null;
  const score = (period: string, component: HistoryRow["component"]): CellContent =>
    rows.find((row) => row.period === period && row.component === component)?.score ?? null;
  const components = TREND_KEYS.filter((component) =>
    rows.some((row) => row.component === component && row.score !== null),
  );
  return tableOf(
    { name: "Hamrasta_TrendData", row: ROW_BELOW_CHART, column: TREND_COLUMN },
    [
      { key: "period", heading: say("column.period"), width: 14, numberFormat: "@", cell: (period) => period },
      ...components.map((component) => ({
        key: component,
        heading: say(`component.${component}`),
        width: 13,
        numberFormat: formats.score1,
        wrap: true,
        cell: (period: string) => score(period, component),
      })),
    ],
    periods,
  );
}
