import { isComputable, valueOrNull } from "../../alignment/figure";
import type { ProfitabilityResults, ProfitRow } from "../../profitability/results";
import type { ProfitDimension } from "../../profitability/sales";
import { cellAddress } from "../address";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ReportWords } from "./report-context";
import { HEADING, newSheetDraft, rowAfter, type SheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";

const CHART_COLUMN = 13;
const CHART_ROWS = 18;
const CHARTED = 15;
const MOST_CURVE_POINTS = 400;
/** Small views first, so that the page begins with what can be taken in at once. */
const ORDER: readonly ProfitDimension[] = ["segment", "territory", "orderSize", "product", "customer"];
const TABLE_NAMES: Readonly<Record<ProfitDimension, string>> = {
  customer: "Hamrasta_ProfitByCustomer",
  product: "Hamrasta_ProfitByProduct",
  segment: "Hamrasta_ProfitBySegment",
  territory: "Hamrasta_ProfitByTerritory",
  orderSize: "Hamrasta_ProfitByOrderSize",
};

/** The accountant's periodic report: five views that reconcile to the lines, and the whale curve. */
export function profitabilitySheet(words: ReportWords, results: ProfitabilityResults): ReportSheet {
  const { say, formats, money } = words;
  const draft = newSheetDraft("profitability", say("sheet.profitability"));
  draft.put(0, 0, say("profit.title"), TITLE);
  draft.put(1, 0, say("profit.subtitle", { lines: results.lines, period: results.period ?? "none" }), SUBTITLE);
  draft.put(
    2,
    0,
    say("profit.totals", {
      net: money(results.netRevenue),
      gross: money(results.grossMargin),
      contribution: money(results.contribution),
    }),
    HEADING,
  );
  draft.put(4, 0, say("profit.reconciliation"), HEADING);
  const reconciliation: ReportTable = {
    name: "Hamrasta_Reconciliation",
    row: 5,
    column: 0,
    columns: [
      { key: "view", heading: say("column.view") },
      { key: "total", heading: say("column.total"), numberFormat: formats.money },
      { key: "difference", heading: say("column.difference"), numberFormat: formats.decimals2 },
    ],
    rows: results.reconciliation.map(({ dimension, total, difference }) => [
      say(`profit.view.${dimension}`),
      total,
      difference,
    ]),
  };
  draft.table(reconciliation);
  let row = rowAfter(reconciliation) + 2;
  for (const dimension of ORDER) {
    if (results.views[dimension].length > 0) row = addView(words, draft, dimension, results.views[dimension], row);
  }
  addWhaleCurve(words, draft, results, row);
  return draft.finish({ columnWidths: [34, 9, 16, 16, 16, 10, 10, 12, 8, 8, 14, 12, 3] });
}

const COLUMN_OF = { netRevenue: 2, contribution: 4 } as const;

function addView(
  words: ReportWords,
  draft: SheetDraft,
  dimension: ProfitDimension,
  rows: readonly ProfitRow[],
  row: number,
): number {
  const { say, formats, share } = words;
  draft.put(row, 0, say(`profit.view.${dimension}`), HEADING);
  const first = row + 2;
  const last = first + rows.length - 1;
  const column = cellAddress(first, COLUMN_OF.netRevenue).replace(/\d+$/, "");
  const all = `$${column}$${first + 1}:$${column}$${last + 1}`;
  const hasVariance = rows.some(({ variance }) => isComputable(variance));
  const nameOf = (name: string): string => (name === "" ? say("profit.unnamed") : name);
  const table: ReportTable = {
    name: TABLE_NAMES[dimension],
    row: row + 1,
    column: 0,
    columns: [
      { key: "name", heading: say("column.name") },
      { key: "lines", heading: say("column.lines"), numberFormat: formats.whole },
      { key: "netRevenue", heading: say("column.netRevenue"), numberFormat: formats.money },
      { key: "grossMargin", heading: say("column.grossMargin"), numberFormat: formats.money },
      { key: "contribution", heading: say("column.contribution"), numberFormat: formats.money },
      { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1 },
      { key: "share", heading: say("column.share"), numberFormat: formats.percent1 },
      { key: "cumulativeShare", heading: say("column.cumulativeShare"), numberFormat: formats.percent1 },
      { key: "rank", heading: say("column.rank"), numberFormat: formats.whole },
      { key: "class", heading: say("column.class") },
      ...(hasVariance
        ? [
            { key: "variance", heading: say("column.variance"), numberFormat: formats.money },
            { key: "relativeVariance", heading: say("column.relativeVariance"), numberFormat: formats.percent1 },
          ]
        : []),
    ],
    rows: rows.map((one, index): readonly CellContent[] => {
      const at = (of: keyof typeof COLUMN_OF): string => cellAddress(first + index, COLUMN_OF[of]);
      const upToHere = `$${column}$${first + 1}:${column}${first + index + 1}`;
      return [
        nameOf(one.name),
        one.lines,
        one.netRevenue,
        one.grossMargin,
        one.contribution,
        isComputable(one.margin) ? { formula: `${at("contribution")}/${at("netRevenue")}`, value: one.margin } : null,
        isComputable(one.share) ? { formula: `${at("netRevenue")}/SUM(${all})`, value: one.share } : null,
        isComputable(one.cumulativeShare)
          ? { formula: `SUM(${upToHere})/SUM(${all})`, value: one.cumulativeShare }
          : null,
        one.rank,
        one.class,
        ...(hasVariance ? [valueOrNull(one.variance), valueOrNull(one.relativeVariance)] : []),
      ];
    }),
    rowKey: ["name"],
  };
  draft.table(table);
  draft.rule({
    kind: "formula",
    area: tableColumn(table, "contribution"),
    formula: `${cellAddress(first, COLUMN_OF.contribution)}<0`,
    colour: PALETTE.unfavourable,
  });
  const [largest] = rows;
  if (largest !== undefined && isComputable(largest.share)) {
    const count = Math.min(CHARTED, rows.length);
    const charted = (key: string) => ({ ...tableColumn(table, key), rows: count });
    const values = { name: nameOf(largest.name), share: share(largest.share), count };
    draft.chart({
      name: TABLE_NAMES[dimension].replace("Hamrasta_", "Hamrasta_Chart"),
      kind: "column",
      title: say("chart.view.title", values),
      subtitle: say("chart.view.subtitle"),
      caption: say("chart.view.caption", values),
      captionAt: { row: row + 1 + CHART_ROWS, column: CHART_COLUMN },
      series: [
        {
          name: say("column.netRevenue"),
          values: charted("netRevenue"),
          categories: charted("name"),
          colour: PALETTE.actual,
        },
        {
          name: say("column.cumulativeShare"),
          values: charted("cumulativeShare"),
          categories: charted("name"),
          colour: PALETTE.target,
          kind: "line",
          secondaryAxis: true,
          line: { weight: 2, dash: "solid" },
          marker: "circle",
          markerSize: 5,
        },
      ],
      categoryAxis: { gridlines: false, visible: true },
      valueAxis: { min: 0, gridlines: false, visible: true, numberFormat: formats.money },
      secondaryAxis: { min: 0, max: 1, gridlines: false, visible: true, numberFormat: formats.percent },
      legend: "bottom",
      gapWidth: 40,
      position: { row: row + 1, column: CHART_COLUMN, rows: CHART_ROWS, columns: 9 },
    });
  }
  return Math.max(rowAfter(table), row + CHART_ROWS + 3) + 2;
}

function addWhaleCurve(words: ReportWords, draft: SheetDraft, results: ProfitabilityResults, row: number): void {
  const { say, formats, share } = words;
  const { whale } = results;
  if (whale === null || whale.points.length < 3) return;
  draft.put(row, 0, say("profit.whale"), HEADING);
  const step = Math.ceil(whale.points.length / MOST_CURVE_POINTS);
  const points = whale.points.filter((_, index) => index % step === 0 || index === whale.points.length - 1);
  const inShares = whale.unit === "share";
  const table: ReportTable = {
    name: "Hamrasta_WhaleCurve",
    row: row + 1,
    column: 0,
    columns: [
      { key: "customers", heading: say("column.customersShare"), numberFormat: formats.percent1 },
      {
        key: "profit",
        heading: say("column.profitShare"),
        numberFormat: inShares ? formats.percent1 : formats.money,
      },
    ],
    rows: points.map(([x, y]) => [x, y]),
  };
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
      peak: isComputable(whale.peak) ? (inShares ? share(whale.peak) : words.money(whale.peak)) : "–",
      peakAt: isComputable(whale.peakAt) ? share(whale.peakAt) : "–",
    }),
    captionAt: { row: row + 1 + CHART_ROWS, column: CHART_COLUMN },
    series: [
      {
        name: say("column.profitShare"),
        values: tableColumn(table, "profit"),
        categories: tableColumn(table, "customers"),
        colour: PALETTE.actual,
        line: { weight: 2.25, dash: "solid" },
        marker: "none",
      },
    ],
    categoryAxis: { min: 0, max: 1, gridlines: false, visible: true, numberFormat: formats.percent },
    valueAxis: { gridlines: true, visible: true, numberFormat: inShares ? formats.percent : formats.money },
    legend: "none",
    position: { row: row + 1, column: CHART_COLUMN, rows: CHART_ROWS, columns: 9 },
  });
}
