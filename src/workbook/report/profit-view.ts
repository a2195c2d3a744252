import { type Figure, isComputable } from "../../alignment/figure";
import { contributionLevels, marginOf } from "../../profitability/margins";
import { areaAddress, columnLetters } from "../address";
import type { ProfitabilityResults } from "../../profitability/results";
import type { CellContent, ReportTable } from "./description";
import type { LiveSums } from "./live-sums";
import type { ViewRow } from "./longest-view";
import { levelHeadings, type ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { columnIndex, rowAfter, type RowReferences, type TableColumn, tableCell, tableColumn, tableOf } from "./table";

export const CHART_ROWS = 18;
const CHARTED = 15;

/** Where charts stand: one column off the widest table, the same for all. */
export function chartColumn({ levels, comparedWith }: ProfitabilityResults): number {
  return PLAIN_COLUMNS + Math.max(1, contributionLevels(levels).length) + (comparedWith === null ? 0 : 3) + 1;
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
  /** Rows in an order of their own, unclassed: order-size bands. */
  readonly isOrdered: boolean;
  /** Formulas over the lines; null: values. */
  readonly live: LiveSums | null;
}

/** Rows that a view takes, to the first of the next one. */
export function profitViewHeight({ rows }: Pick<ProfitViewContent, "rows">): number {
  return Math.max(TABLE_AT + 1 + Math.max(1, rows.length) + TOTAL_ROWS, CHART_ROWS + 4) + 2;
}

/** Rows from a view's heading to its table. */
const TABLE_AT = 2;
/** The total below a view's table. */
const TOTAL_ROWS = 1;

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
    say(view.live === null ? "profit.reconciled" : "profit.reconciledLive", {
      against: results.ledgerTotal === null ? "lines" : "ledger",
      total: amounts.inWords(view.total),
      expected: amounts.inWords(results.ledgerTotal ?? results.netRevenue),
      difference: view.difference === 0 ? "none" : amounts.inWords(view.difference),
    }),
    view.difference === 0 ? SUBTITLE : { ...SUBTITLE, colour: "loss", bold: true },
  );
  draft.table(table);
  addTotals(words, amounts, draft, results, table);
  draft.rule({
    kind: "formula",
    area: tableColumn(table, "contribution"),
    formula: `${tableCell(table, "contribution", 0)}<0`,
    colour: "loss",
  });
  addViewChart(words, amounts, draft, view, table, chartColumn(results));
}

/** What the rows of a view add up to, below its table. */
function addTotals(
  { say, formats }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  results: ProfitabilityResults,
  table: ReportTable,
): void {
  const row = rowAfter(table);
  const look = { bold: true, bottomBorder: "hairline" } as const;
  draft.put(row, table.column, say("profit.viewTotal"), look);
  const sumOf = (key: string, value: number | null, numberFormat: string): void => {
    const column = columnIndex(table, key);
    const content =
      value === null ? null : { formula: `SUM(${areaAddress(tableColumn(table, key), "absolute")})`, value };
    draft.put(row, column, content, { ...look, numberFormat });
  };
  sumOf("lines", results.lines, formats.whole);
  sumOf("netRevenue", amounts.scaled(results.netRevenue), amounts.format);
  sumOf("grossMargin", amounts.figure(results.grossMargin), amounts.format);
  results.contributions.forEach((figure, index) => {
    const key = index === results.contributions.length - 1 ? "contribution" : `contribution${index + 1}`;
    sumOf(key, amounts.figure(figure), amounts.format);
  });
  if (results.contributions.length === 0) sumOf("contribution", amounts.figure(results.contribution), amounts.format);
  const margin = marginOf(results.contribution, results.netRevenue);
  const cell = (key: string): string => `${columnLetters(columnIndex(table, key))}${row + 1}`;
  draft.put(
    row,
    columnIndex(table, "margin"),
    isComputable(margin) ? { formula: `${cell("contribution")}/${cell("netRevenue")}`, value: margin } : null,
    { ...look, numberFormat: formats.percent1 },
  );
}

/**
 * The table of a view that begins in the given row.
 * @param totalCell the cell of its total, "$C$9": shares refer to it, so that each of thousands of rows need not add up all others
 */
export function profitViewTable(
  words: ReportWords,
  amounts: ProfitAmounts,
  results: ProfitabilityResults,
  { tableName, rows, live, isOrdered }: ProfitViewContent,
  row: number,
  totalCell: string,
): ReportTable {
  const { say, formats } = words;
  const money = amounts.format;
  const { levels } = results;
  const goods = levels.includes("COGS") ? "COGS" : "CM1";
  // A figure of the report, live where a formula over the lines comes to it.
  const sum = (figure: Figure, formula: string | null): CellContent => {
    const value = amounts.figure(figure);
    return value === null || formula === null ? value : { formula, value };
  };
  return tableOf(
    { name: tableName, row: row + TABLE_AT, column: 0, rowKey: ["name"] },
    [
      { key: "name", heading: say("column.name"), cell: ({ name }) => (name === "" ? say("profit.unnamed") : name) },
      { key: "lines", heading: say("column.lines"), numberFormat: formats.whole, cell: ({ lines }) => lines },
      {
        key: "netRevenue",
        heading: say("column.netRevenue"),
        numberFormat: money,
        cell: ({ netRevenue, name }, { cell }) => sum(netRevenue, live?.net(cell("name"), name === "") ?? null),
      },
      {
        key: "grossMargin",
        heading: say("column.grossMargin"),
        numberFormat: money,
        cell: ({ grossMargin, name }, { cell }) => {
          const costs = live?.costs(goods, cell("name"), name === "") ?? null;
          return sum(grossMargin, costs === null ? null : `${cell("netRevenue")}-${costs}`);
        },
      },
      ...levelColumns(words, amounts, results, live),
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
      ...(isOrdered ? [] : classColumns(words, rows)),
      ...varianceColumns(words, amounts, results, rows),
    ],
    rows,
  );
}

/** By net revenue: which place a row has, and its class. */
function classColumns({ say, formats }: ReportWords, rows: readonly ViewRow[]): readonly TableColumn<ViewRow>[] {
  return [
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
  ];
}

/** One column a contribution level, the last of them "contribution"; one for the contribution where there are no levels. */
function levelColumns(
  words: ReportWords,
  amounts: ProfitAmounts,
  { levels }: ProfitabilityResults,
  live: LiveSums | null,
): readonly TableColumn<ViewRow>[] {
  const headings = levelHeadings(words, levels);
  if (headings.length === 0) {
    return [
      {
        key: "contribution",
        heading: words.say("column.contribution"),
        numberFormat: amounts.format,
        cell: ({ contribution }, { cell }) => {
          const value = amounts.figure(contribution);
          return value === null || live === null ? value : { formula: cell("grossMargin"), value };
        },
      },
    ];
  }
  const keyOf = (index: number): string =>
    index === headings.length - 1 ? "contribution" : `contribution${index + 1}`;
  const ofLevels = contributionLevels(levels);
  return headings.map((heading, index) => ({
    key: keyOf(index),
    heading,
    numberFormat: amounts.format,
    cell: ({ contributions, name }, { cell }) => {
      const value = amounts.figure(contributions[index] ?? 0);
      const level = ofLevels[index] ?? "";
      const costs = live?.costs(level, cell("name"), name === "") ?? null;
      // The first level comes after the gross margin, unless it is what makes that.
      const before = index > 0 ? keyOf(index - 1) : levels.includes("COGS") ? "grossMargin" : "netRevenue";
      return value === null || costs === null ? value : { formula: `${cell(before)}-${costs}`, value };
    },
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
      key: "base",
      heading: say("column.comparedWith", { with: comparedWith.with }),
      numberFormat: amounts.format,
      cell: ({ variance, netRevenue }) => (isComputable(variance) ? amounts.scaled(netRevenue - variance) : null),
    },
    {
      key: "variance",
      heading: say("column.varianceAgainst", { with: comparedWith.with }),
      numberFormat: amounts.format,
      cell: ({ variance }, { cell }) =>
        isComputable(variance)
          ? { formula: `${cell("netRevenue")}-${cell("base")}`, value: amounts.scaled(variance) }
          : null,
    },
    {
      key: "relativeVariance",
      heading: say("column.relativeVariance"),
      numberFormat: formats.percent1,
      cell: ({ relativeVariance }, { cell }) =>
        isComputable(relativeVariance)
          ? { formula: `${cell("variance")}/ABS(${cell("base")})`, value: relativeVariance }
          : null,
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
  const largest = rows.reduce<ViewRow | undefined>(
    (most, one) => (most === undefined || one.netRevenue > most.netRevenue ? one : most),
    undefined,
  );
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
