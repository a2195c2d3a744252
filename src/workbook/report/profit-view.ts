import { isComputable, valueOrNull } from "../../alignment/figure";
import { contributionLevels } from "../../profitability/margins";
import type { ProfitabilityResults, ProfitRow } from "../../profitability/results";
import { cellAddress, columnLetters } from "../address";
import type { CellContent, ReportTable } from "./description";
import { PALETTE } from "./palette";
import { levelHeadings, type ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE, tableColumn } from "./sheet-draft";

export const CHART_ROWS = 18;
const CHARTED = 15;
const NET_COLUMN = 2;

/** Where charts stand: one column off the widest table, the same for all. */
export function chartColumn({ levels, comparedWith }: ProfitabilityResults): number {
  return PLAIN_COLUMNS + Math.max(1, contributionLevels(levels).length) + (comparedWith === null ? 0 : 2) + 1;
}
/** Columns of a view beside its levels and variances. */
const PLAIN_COLUMNS = 9;

/** One view as it is to be written. */
export interface ProfitViewContent {
  readonly heading: string;
  readonly tableName: string;
  readonly rows: readonly ProfitRow[];
  readonly total: number;
  readonly difference: number;
  /** The cell of its total, "$C$9": shares refer to it, so that each of thousands of rows need not add up all others. */
  readonly totalCell: string;
}

/** Rows that a view takes, to the first of the next one. */
export function profitViewHeight({ rows }: Pick<ProfitViewContent, "rows">): number {
  return Math.max(TABLE_AT + 1 + Math.max(1, rows.length), CHART_ROWS + 4) + 2;
}

/** The cells of a view's net revenue when it begins in that row: "$C$14:$C$20". */
export function netRevenueCells({ rows }: Pick<ProfitViewContent, "rows">, row: number): string {
  const net = columnLetters(NET_COLUMN);
  const first = row + TABLE_AT + 2;
  return `$${net}$${first}:$${net}$${first + rows.length - 1}`;
}
/** Rows from a view's heading to its table. */
const TABLE_AT = 2;

/** A view: its table with live shares and margins, how it reconciles, and its chart. */
export function addProfitView(
  words: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  results: ProfitabilityResults,
  view: ProfitViewContent,
  row: number,
): void {
  const { say } = words;
  draft.put(row, 0, view.heading, HEADING);
  draft.put(
    row + 1,
    0,
    say("profit.reconciled", {
      against: results.ledgerTotal === null ? "lines" : "ledger",
      total: amounts.inWords(view.total),
      expected: amounts.inWords(results.ledgerTotal ?? results.netRevenue),
      difference: view.difference === 0 ? "none" : amounts.inWords(view.difference),
    }),
    view.difference === 0 ? SUBTITLE : { ...SUBTITLE, colour: PALETTE.unfavourable, bold: true },
  );
  const table = viewTable(words, amounts, results, view, row + TABLE_AT);
  draft.table(table);
  draft.rule({
    kind: "formula",
    area: tableColumn(table, "contribution"),
    formula: `${cellAddress(table.row + 1, contributionColumn(table))}<0`,
    colour: PALETTE.unfavourable,
  });
  addViewChart(words, amounts, draft, view, { table, row: row + TABLE_AT, column: chartColumn(results) });
}

function contributionColumn(table: ReportTable): number {
  return table.columns.findIndex(({ key }) => key === "contribution");
}

function viewTable(
  words: ReportWords,
  amounts: ProfitAmounts,
  results: ProfitabilityResults,
  { tableName, rows, totalCell }: ProfitViewContent,
  row: number,
): ReportTable {
  const { say, formats } = words;
  const money = amounts.format;
  const levels = levelHeadings(words, results.levels);
  const compared = results.comparedWith;
  const hasVariance = compared !== null && rows.some(({ variance }) => isComputable(variance));
  const levelColumns =
    levels.length === 0
      ? [{ key: "contribution", heading: say("column.contribution"), numberFormat: money }]
      : levels.map((heading, index) => ({
          key: index === levels.length - 1 ? "contribution" : `contribution${index + 1}`,
          heading,
          numberFormat: money,
        }));
  const columns = [
    { key: "name", heading: say("column.name") },
    { key: "lines", heading: say("column.lines"), numberFormat: formats.whole },
    { key: "netRevenue", heading: say("column.netRevenue"), numberFormat: money },
    { key: "grossMargin", heading: say("column.grossMargin"), numberFormat: money },
    ...levelColumns,
    { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1 },
    { key: "share", heading: say("column.share"), numberFormat: formats.percent1 },
    { key: "cumulativeShare", heading: say("column.cumulativeShare"), numberFormat: formats.percent1 },
    { key: "rank", heading: say("column.rank"), numberFormat: formats.whole },
    { key: "class", heading: say("column.class") },
    ...(hasVariance
      ? [
          { key: "variance", heading: say("column.varianceAgainst", { with: compared.with }), numberFormat: money },
          { key: "relativeVariance", heading: say("column.relativeVariance"), numberFormat: formats.percent1 },
        ]
      : []),
  ];
  const first = row + 1;
  const net = columnLetters(NET_COLUMN);
  const all = `$${net}$${first + 1}:$${net}$${first + rows.length}`;
  const contribution = columnLetters(NET_COLUMN + 1 + levelColumns.length);
  const shares = columnLetters(NET_COLUMN + 3 + levelColumns.length);
  const cumulative = columnLetters(NET_COLUMN + 4 + levelColumns.length);
  return {
    name: tableName,
    row,
    column: 0,
    columns,
    rows: rows.map((one, index): readonly CellContent[] => {
      const line = first + index + 1;
      const levelCells = levels.length === 0 ? [one.contribution] : one.contributions;
      return [
        one.name === "" ? say("profit.unnamed") : one.name,
        one.lines,
        amounts.scaled(one.netRevenue),
        amounts.scaled(one.grossMargin),
        ...levelCells.map(amounts.scaled),
        isComputable(one.margin)
          ? { formula: `IF(${net}${line}>0,${contribution}${line}/${net}${line},"")`, value: one.margin }
          : null,
        isComputable(one.share) ? { formula: `${net}${line}/${totalCell}`, value: one.share } : null,
        isComputable(one.cumulativeShare)
          ? // What stands above is, in the first row, the heading: N makes nothing of it.
            { formula: `N(${cumulative}${line - 1})+${shares}${line}`, value: one.cumulativeShare }
          : null,
        rows.length > MOST_RANKED
          ? one.rank
          : { formula: rankFormula(`${net}${line}`, all, `$${net}$${first + 1}`), value: one.rank },
        isComputable(one.share) && isComputable(one.cumulativeShare)
          ? { formula: classFormula(`${cumulative}${line}-${shares}${line}`), value: one.class }
          : one.class,
        ...(hasVariance
          ? [isComputable(one.variance) ? amounts.scaled(one.variance) : null, valueOrNull(one.relativeVariance)]
          : []),
      ];
    }),
    rowKey: ["name"],
  };
}

/** Rows: each looks at all others, which a longer list makes slow. */
const MOST_RANKED = 300;

/** Of equals the upper one comes first. */
function rankFormula(own: string, all: string, first: string): string {
  return `RANK(${own},${all})+COUNTIF(${first}:${own},${own})-1`;
}

/** By what all larger rows together make; a hair under the bounds, since sums of shares are not exact. */
function classFormula(before: string): string {
  return `IF(${before}<0.8-1E-12,"A",IF(${before}<0.95-1E-12,"B","C"))`;
}

function addViewChart(
  { say, formats, share }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  { rows }: ProfitViewContent,
  { table, row, column }: { readonly table: ReportTable; readonly row: number; readonly column: number },
): void {
  const [largest] = rows;
  if (largest === undefined || !isComputable(largest.share)) return;
  const count = Math.min(CHARTED, rows.length);
  const charted = (key: string) => ({ ...tableColumn(table, key), rows: count });
  const name = largest.name === "" ? say("profit.unnamed") : largest.name;
  const values = { name, share: share(largest.share), count };
  // Only where returns leave a view less than its largest rows does the line pass the whole.
  const withinWhole = rows.every(
    ({ cumulativeShare }) => !isComputable(cumulativeShare) || cumulativeShare <= 1 + 1e-9,
  );
  draft.chart({
    name: table.name.replace("Hamrasta_", "Hamrasta_Chart"),
    kind: "column",
    title: say("chart.view.title", values),
    subtitle: say("chart.view.subtitle"),
    caption: say("chart.view.caption", values),
    captionAt: { row: row + CHART_ROWS, column },
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
    // Returns can make a bar negative: then the axis begins below zero by itself.
    valueAxis: {
      ...(rows.slice(0, count).every(({ netRevenue }) => netRevenue >= 0) ? { min: 0 } : {}),
      gridlines: false,
      visible: true,
      numberFormat: amounts.format,
    },
    secondaryAxis: {
      min: 0,
      ...(withinWhole ? { max: 1 } : {}),
      gridlines: false,
      visible: true,
      numberFormat: formats.percent,
    },
    legend: "bottom",
    gapWidth: 40,
    position: { row, column, rows: CHART_ROWS, columns: 9 },
  });
}
