import { isComputable } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import type { ReportTable } from "./description";
import { rankingChart, rankingTable } from "./ranking-chart";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { rowAfter, tableCell, tableColumn, tableOf } from "./table";

interface ChartBand {
  readonly row: number;
  readonly rows: number;
}

const NO_GRID = { gridlines: false, visible: true } as const;

/**
 * Ranking, favourable shares and self against others, with their data below the table: the row of its heading, or null, and
 * the first row after it.
 */
export function addDepartmentCharts(
  context: ReportContext,
  draft: SheetDraft,
  table: ReportTable,
  departments: readonly DepartmentResult[],
  band: ChartBand,
): { readonly heading: number | null; readonly end: number } {
  const dataRow = rowAfter(table) + 1;
  const ranked = addRanking(context, draft, table, departments, band, dataRow + 1);
  const next = addFavourable(context, draft, table, departments, band, ranked);
  const end = addSelfOthers(context, draft, departments, band, next);
  return { heading: end > dataRow + 1 ? dataRow : null, end };
}

/** Holds the data of the ranking. */
export const RANKING_TABLE = "Hamrasta_RankingBars";

function addRanking(
  context: ReportContext,
  draft: SheetDraft,
  table: ReportTable,
  departments: readonly DepartmentResult[],
  { row, rows }: ChartBand,
  dataRow: number,
): number {
  const data = rankingTable(context, { name: RANKING_TABLE, row: dataRow, column: 0 }, (department, key) =>
    tableCell(table, key, departments.indexOf(department)),
  );
  const position = { row, column: 0, rows, columns: 6 };
  const chart = rankingChart(context, data, { name: "Hamrasta_Ranking", position });
  if (chart === null) return dataRow;
  draft.table(data);
  draft.chart(chart);
  return rowAfter(data) + 1;
}

function addFavourable(
  context: ReportContext,
  draft: SheetDraft,
  departmentTable: ReportTable,
  departments: readonly DepartmentResult[],
  { row, rows }: ChartBand,
  dataRow: number,
): number {
  const { say, share, departmentName, formats } = context;
  const rated = departments.filter(({ favourable }) => isComputable(favourable));
  const weakest = [...rated].sort((a, b) => (a.favourable as number) - (b.favourable as number))[0];
  if (weakest === undefined) return dataRow;
  const source = (department: DepartmentResult, key: string): string =>
    tableCell(departmentTable, key, departments.indexOf(department));
  const left = formats.unsignedPercent;
  const table = tableOf(
    { name: "Hamrasta_FavourableBars", row: dataRow, column: 0 },
    [
      { key: "rank", heading: say("column.rank"), cell: (_, { index }) => index + 1 },
      { key: "department", heading: say("column.department"), cell: ({ id }) => departmentName(id) },
      {
        key: "neutralLeft",
        heading: say("column.neutralLeft"),
        numberFormat: left,
        cell: (one) => ({ formula: `-${source(one, "neutral")}/2`, value: -(one.neutral as number) / 2 }),
      },
      {
        key: "unfavourableLeft",
        heading: say("column.unfavourableLeft"),
        numberFormat: left,
        cell: (one) => ({ formula: `-${source(one, "unfavourable")}`, value: -(one.unfavourable as number) }),
      },
      {
        key: "neutralRight",
        heading: say("column.neutralRight"),
        numberFormat: formats.percent,
        cell: (one) => ({ formula: `${source(one, "neutral")}/2`, value: (one.neutral as number) / 2 }),
      },
      {
        key: "favourable",
        heading: say("column.favourable"),
        numberFormat: formats.percent,
        cell: (one) => ({ formula: source(one, "favourable"), value: one.favourable as number }),
      },
    ],
    rated,
  );
  draft.table(table);
  const categories = tableColumn(table, "department");
  const values = { department: departmentName(weakest.id), share: share(weakest.favourable as number) };
  const label = { numberFormat: formats.shareLabel, position: "centre" } as const;
  draft.chart({
    name: "Hamrasta_Favourable",
    kind: "barStacked",
    title: say("chart.favourable.title", values),
    subtitle: say("chart.favourable.subtitle"),
    caption: say("chart.favourable.caption", values),
    captionAt: { row: row + rows, column: 6 },
    series: [
      { name: say("column.neutral"), values: tableColumn(table, "neutralLeft"), categories, colour: "neutral" },
      {
        name: say("column.unfavourable"),
        values: tableColumn(table, "unfavourableLeft"),
        categories,
        colour: "unfavourable",
        labels: label,
      },
      { name: say("column.neutral"), values: tableColumn(table, "neutralRight"), categories, colour: "neutral" },
      {
        name: say("column.favourable"),
        values: tableColumn(table, "favourable"),
        categories,
        colour: "favourable",
        labels: label,
      },
    ],
    categoryAxis: { ...NO_GRID, reversed: true, labelsLow: true },
    valueAxis: { min: -1, max: 1, gridlines: false, visible: false },
    // Excel would name the two halves of the middle twice: the subtitle says what the colours are.
    legend: "none",
    gapWidth: 45,
    overlap: 100,
    position: { row, column: 6, rows, columns: 6 },
  });
  return rowAfter(table) + 1;
}

function addSelfOthers(
  { say, score, departmentName, formats }: ReportContext,
  draft: SheetDraft,
  departments: readonly DepartmentResult[],
  { row, rows }: ChartBand,
  dataRow: number,
): number {
  const both = departments.filter(({ selfOthersGap }) => isComputable(selfOthersGap));
  const widest = [...both].sort((a, b) => Math.abs(b.selfOthersGap as number) - Math.abs(a.selfOthersGap as number))[0];
  if (widest === undefined) return dataRow;
  const placeOf = (department: DepartmentResult): number => both.length - both.indexOf(department);
  const points = tableOf(
    { name: "Hamrasta_SelfOthers", row: dataRow, column: 0 },
    [
      { key: "place", heading: say("column.place"), numberFormat: formats.whole, cell: placeOf },
      { key: "department", heading: say("column.department"), cell: ({ id }) => departmentName(id) },
      {
        key: "self",
        heading: say("column.self"),
        numberFormat: formats.score1,
        cell: ({ selfScore }) => selfScore as number,
      },
      {
        key: "others",
        heading: say("column.others"),
        numberFormat: formats.score1,
        cell: ({ othersScore }) => othersScore as number,
      },
    ],
    both,
  );
  // The line of a department joins two points; a blank row after them ends it.
  const lines = tableOf(
    { name: "Hamrasta_SelfOthersLines", row: dataRow, column: points.columns.length + 1 },
    [
      { key: "x", heading: say("column.score"), numberFormat: formats.score1, cell: (point) => point?.x ?? null },
      { key: "y", heading: say("column.place"), numberFormat: formats.whole, cell: (point) => point?.y ?? null },
    ],
    both.flatMap((department) => [
      { x: department.selfScore as number, y: placeOf(department) },
      { x: department.othersScore as number, y: placeOf(department) },
      null,
    ]),
  );
  draft.table(points);
  draft.table(lines);
  const place = tableColumn(points, "place");
  const gap = widest.selfOthersGap as number;
  const values = {
    department: departmentName(widest.id),
    gap: score(Math.abs(gap)),
    direction: gap >= 0 ? "higher" : "lower",
  };
  const names = both.map(({ id }) => departmentName(id));
  const selfIsRight = both.map(({ selfOthersGap }) => (selfOthersGap as number) >= 0);
  draft.chart({
    name: "Hamrasta_SelfOthersChart",
    kind: "scatter",
    title: say("chart.selfOthers.title", values),
    subtitle: say("chart.selfOthers.subtitle"),
    caption: say("chart.selfOthers.caption", values),
    captionAt: { row: row + rows, column: 12 },
    series: [
      {
        name: say("series.gap"),
        values: tableColumn(lines, "y"),
        categories: tableColumn(lines, "x"),
        colour: "neutral",
        line: { weight: 2.25, dash: "solid" },
        marker: "none",
      },
      {
        name: say("column.self"),
        values: place,
        categories: tableColumn(points, "self"),
        colour: "target",
        marker: "diamond",
        markerSize: 9,
        line: { weight: 1, dash: "none" },
        pointLabels: names.map((name, index) => (selfIsRight[index] === true ? name : null)),
      },
      {
        name: say("column.others"),
        values: place,
        categories: tableColumn(points, "others"),
        colour: "actual",
        marker: "circle",
        markerSize: 9,
        line: { weight: 1, dash: "none" },
        pointLabels: names.map((name, index) => (selfIsRight[index] === true ? null : name)),
      },
    ],
    categoryAxis: { min: 0, max: 100, majorUnit: 25, gridlines: true, visible: true, numberFormat: formats.score },
    valueAxis: { min: 0, max: both.length + 1, gridlines: false, visible: false },
    legend: "bottom",
    position: { row, column: 12, rows, columns: 7 },
  });
  return rowAfter(lines) + 1;
}
