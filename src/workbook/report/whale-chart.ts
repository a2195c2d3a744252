import { isComputable } from "../../alignment/figure";
import type { ProfitabilityResults } from "../../profitability/results";
import type { ProfitAmounts } from "./profit-amounts";
import { CHART_ROWS, chartColumn } from "./profit-view";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft } from "./sheet-draft";
import { tableColumn, tableOf } from "./table";

const MOST_CURVE_POINTS = 400;

interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Customers up to here, from the most profitable on. */
  readonly index: number;
  readonly name: string | null;
}

/** The curve with its figures, a scatter that stays a line. */
export function addWhaleCurve(
  words: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  results: ProfitabilityResults,
  row: number,
): void {
  const { say, formats, share } = words;
  const { whale } = results;
  if (whale === null || whale.points.length < 3) return;
  draft.put(row, 0, say("profit.whale"), HEADING);
  const step = Math.ceil(whale.points.length / MOST_CURVE_POINTS);
  const points = whale.points.flatMap(([x, y], index): readonly CurvePoint[] =>
    index % step === 0 || index === whale.points.length - 1
      ? [{ x, y, index, name: index === 0 ? null : (whale.names?.[index - 1] ?? null) }]
      : [],
  );
  const inShares = whale.unit === "share";
  const count = whale.points.length - 1;
  const table = tableOf<CurvePoint>(
    { name: "Hamrasta_WhaleCurve", row: row + 1, column: 0 },
    [
      {
        key: "name",
        heading: say("column.pointName"),
        cell: ({ name }) => (name === "" ? say("profit.unnamed") : name),
      },
      { key: "number", heading: say("column.number"), numberFormat: formats.whole, cell: ({ index }) => index },
      {
        key: "customers",
        heading: say("column.customersShare"),
        numberFormat: formats.percent1,
        cell: ({ x }, { cell }) => ({ formula: `${cell("number")}/${count}`, value: x }),
      },
      {
        key: "profit",
        heading: say("column.profitShare"),
        numberFormat: inShares ? formats.percent1 : amounts.format,
        cell: ({ y }) => (inShares ? y : amounts.scaled(y)),
      },
    ],
    points,
  );
  draft.table(table);
  draft.chart({
    name: "Hamrasta_ChartWhaleCurve",
    kind: "scatter",
    title: say("chart.whale.title", {
      lossMakers: whale.lossMakers,
      erosion: isComputable(whale.erosion) && whale.lossMakers > 0 ? share(whale.erosion) : "none",
    }),
    subtitle: say("chart.whale.subtitle"),
    caption: say("chart.whale.caption", {
      peak: isComputable(whale.peak) ? (inShares ? share(whale.peak) : amounts.inWords(whale.peak)) : "–",
      peakAt: isComputable(whale.peakAt) ? share(whale.peakAt) : "–",
    }),
    captionAt: { row: row + 1 + CHART_ROWS, column: chartColumn(results) },
    series: [
      {
        name: say("column.profitShare"),
        values: tableColumn(table, "profit"),
        categories: tableColumn(table, "customers"),
        colour: "actual",
        line: { weight: 2.25, dash: "solid" },
        marker: "none",
      },
    ],
    categoryAxis: { min: 0, max: 1, gridlines: false, visible: true, numberFormat: formats.percent },
    valueAxis: { gridlines: true, visible: true, numberFormat: inShares ? formats.percent : amounts.format },
    legend: "none",
    position: { row: row + 1, column: chartColumn(results), rows: CHART_ROWS, columns: 9 },
  });
}
