import { isComputable, valueOrNull } from "../../alignment/figure";
import { contributionLevels } from "../../profitability/margins";
import type { ProfitabilityResults } from "../../profitability/results";
import type { ReportTable } from "./description";
import type { ViewRow } from "./longest-view";
import { levelHeadings, type ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { type RowReferences, type TableColumn, tableCell, tableColumn, tableOf } from "./table";

export const CHART_ROWS = 18;
const CHARTED = 15;

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
  readonly rows: readonly ViewRow[];
  readonly total: number;
  readonly difference: number;
}

/** Rows that a view takes, to the first of the next one. */
export function profitViewHeight({ rows }: Pick<ProfitViewContent, "rows">): number {
  return Math.max(TABLE_AT + 1 + Math.max(1, rows.length), CHART_ROWS + 4) + 2;
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
  table: ReportTable,
): void {
  const { say } = words;
  const row = table.row - TABLE_AT;
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
    view.difference === 0 ? SUBTITLE : { ...SUBTITLE, colour: "loss", bold: true },
  );
  draft.table(table);
  draft.rule({
    kind: "formula",
    area: tableColumn(table, "contribution"),
    formula: `${tableCell(table, "contribution", 0)}<0`,
    colour: "loss",
  });
  addViewChart(words, amounts, draft, view, table, chartColumn(results));
}

/**
 * The table of a view that begins in the given row.
 * @param totalCell the cell of its total, "$C$9": shares refer to it, so that each of thousands of rows need not add up all others
 */
export function profitViewTable(
  words: ReportWords,
  amounts: ProfitAmounts,
  results: ProfitabilityResults,
  { tableName, rows }: ProfitViewContent,
  row: number,
  totalCell: string,
): ReportTable {
  const { say, formats } = words;
  const money = amounts.format;
  return tableOf(
    { name: tableName, row: row + TABLE_AT, column: 0, rowKey: ["name"] },
    [
      { key: "name", heading: say("column.name"), cell: ({ name }) => (name === "" ? say("profit.unnamed") : name) },
      { key: "lines", heading: say("column.lines"), numberFormat: formats.whole, cell: ({ lines }) => lines },
      {
        key: "netRevenue",
        heading: say("column.netRevenue"),
        numberFormat: money,
        cell: ({ netRevenue }) => amounts.scaled(netRevenue),
      },
      {
        key: "grossMargin",
        heading: say("column.grossMargin"),
        numberFormat: money,
        cell: ({ grossMargin }) => amounts.figure(grossMargin),
      },
      ...levelColumns(words, amounts, results),
      {
        key: "margin",
        heading: say("column.margin"),
        numberFormat: formats.percent1,
        cell: ({ margin }, { cell }) =>
          isComputable(margin)
            ? {
                formula: `IF(${cell("netRevenue")}>0,${cell("contribution")}/${cell("netRevenue")},"")`,
                value: margin,
              }
            : null,
      },
      {
        key: "share",
        heading: say("column.share"),
        numberFormat: formats.percent1,
        cell: ({ share }, { cell }) =>
          isComputable(share) ? { formula: `${cell("netRevenue")}/${totalCell}`, value: share } : null,
      },
      {
        key: "cumulativeShare",
        heading: say("column.cumulativeShare"),
        numberFormat: formats.percent1,
        cell: ({ cumulativeShare }, { above, cell }) =>
          isComputable(cumulativeShare)
            ? // What stands above is, in the first row, the heading: N makes nothing of it.
              { formula: `N(${above("cumulativeShare")})+${cell("share")}`, value: cumulativeShare }
            : null,
      },
      {
        key: "rank",
        heading: say("column.rank"),
        numberFormat: formats.whole,
        cell: ({ rank }, references) =>
          rank === null || rows.length > MOST_RANKED ? rank : { formula: rankFormula(references), value: rank },
      },
      {
        key: "class",
        heading: say("column.class"),
        cell: ({ share, cumulativeShare, class: value }, { cell }) =>
          value !== null && isComputable(share) && isComputable(cumulativeShare)
            ? { formula: classFormula(`${cell("cumulativeShare")}-${cell("share")}`), value }
            : value,
      },
      ...varianceColumns(words, amounts, results, rows),
    ],
    rows,
  );
}

/** One column a contribution level, the last of them "contribution"; one for the contribution where there are no levels. */
function levelColumns(
  words: ReportWords,
  amounts: ProfitAmounts,
  { levels }: ProfitabilityResults,
): readonly TableColumn<ViewRow>[] {
  const headings = levelHeadings(words, levels);
  if (headings.length === 0) {
    return [
      {
        key: "contribution",
        heading: words.say("column.contribution"),
        numberFormat: amounts.format,
        cell: ({ contribution }) => amounts.figure(contribution),
      },
    ];
  }
  return headings.map((heading, index) => ({
    key: index === headings.length - 1 ? "contribution" : `contribution${index + 1}`,
    heading,
    numberFormat: amounts.format,
    cell: ({ contributions }) => amounts.figure(contributions[index] ?? 0),
  }));
}

function varianceColumns(
  { say, formats }: ReportWords,
  amounts: ProfitAmounts,
  { comparedWith }: ProfitabilityResults,
  rows: readonly ViewRow[],
): readonly TableColumn<ViewRow>[] {
  if (comparedWith === null || !rows.some(({ variance }) => isComputable(variance))) return [];
  return [
    {
      key: "variance",
      heading: say("column.varianceAgainst", { with: comparedWith.with }),
      numberFormat: amounts.format,
      cell: ({ variance }) => (isComputable(variance) ? amounts.scaled(variance) : null),
    },
    {
      key: "relativeVariance",
      heading: say("column.relativeVariance"),
      numberFormat: formats.percent1,
      cell: ({ relativeVariance }) => valueOrNull(relativeVariance),
    },
  ];
}

/** Rows: each looks at all others, which a longer list makes slow. */
const MOST_RANKED = 300;

/** Of equals the upper one comes first. */
function rankFormula({ cell, column, upToHere }: RowReferences): string {
  const own = cell("netRevenue");
  return `RANK(${own},${column("netRevenue")})+COUNTIF(${upToHere("netRevenue")},${own})-1`;
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
  table: ReportTable,
  column: number,
): void {
  const { row } = table;
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
        colour: "actual",
      },
      {
        name: say("column.cumulativeShare"),
        values: charted("cumulativeShare"),
        categories: charted("name"),
        colour: "target",
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
