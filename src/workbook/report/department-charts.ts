import { isComputable } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import { cellAddress } from "../address";
import type { CellContent, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ReportContext } from "./report-context";
import { rowAfter, type SheetDraft, tableColumn } from "./sheet-draft";

interface ChartBand {
  readonly row: number;
  readonly rows: number;
}

const NO_GRID = { gridlines: false, visible: true } as const;
const POINTS_AXIS = { min: 0, max: 100, majorUnit: 25, gridlines: false, visible: false } as const;

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
  addRanking(context, draft, table, departments, band);
  const dataRow = rowAfter(table) + 1;
  const next = addFavourable(context, draft, table, departments, band, dataRow + 1);
  const end = addSelfOthers(context, draft, departments, band, next);
  return { heading: end > dataRow + 1 ? dataRow : null, end };
}

function addRanking(
  { say, score, departmentName, formats }: ReportContext,
  draft: SheetDraft,
  table: ReportTable,
  departments: readonly DepartmentResult[],
  { row, rows }: ChartBand,
): void {
  const scored = departments.filter(({ alignment }) => isComputable(alignment));
  const [best] = scored;
  const lowest = scored.at(-1);
  if (best === undefined || lowest === undefined) return;
  const values = {
    lowest: departmentName(lowest.id),
    score: score(lowest.alignment as number),
    best: departmentName(best.id),
    bestScore: score(best.alignment as number),
  };
  const categories = tableColumn(table, "department");
  const of = (key: string): ReturnType<typeof tableColumn> => tableColumn(table, key);
  draft.chart({
    name: "Hamrasta_Ranking",
    kind: "bar",
    title: say("chart.ranking.title", values),
    subtitle: say("chart.ranking.subtitle"),
    caption: say("chart.ranking.caption", values),
    captionAt: { row: row + rows, column: 0 },
    series: [
      // Drawn over one another: the pale interval first, the target's outline last.
      { name: say("series.high"), values: of("high"), categories, colour: PALETTE.previous },
      {
        name: say("series.score"),
        values: of("alignment"),
        categories,
        colour: PALETTE.good,
        labels: { numberFormat: formats.score, position: "inside" },
      },
      { name: say("series.low"), values: of("low"), categories, colour: PALETTE.actual },
      {
        name: say("series.target"),
        values: of("target"),
        categories,
        colour: null,
        line: { weight: 1.25, dash: "solid" },
        outline: PALETTE.target,
      },
    ],
    categoryAxis: { ...NO_GRID, reversed: true },
    valueAxis: POINTS_AXIS,
    legend: "none",
    gapWidth: 45,
    overlap: 100,
    position: { row, column: 0, rows, columns: 6 },
  });
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
  const source = (department: DepartmentResult, key: string): string => {
    const column = departmentTable.columns.findIndex((one) => one.key === key);
    return cellAddress(departmentTable.row + 1 + departments.indexOf(department), column);
  };
  const table: ReportTable = {
    name: "Hamrasta_FavourableBars",
    row: dataRow,
    column: 0,
    columns: [
      { key: "rank", heading: say("column.rank") },
      { key: "department", heading: say("column.department") },
      { key: "neutralLeft", heading: say("column.neutralLeft"), numberFormat: formats.unsignedPercent },
      { key: "unfavourableLeft", heading: say("column.unfavourableLeft"), numberFormat: formats.unsignedPercent },
      { key: "neutralRight", heading: say("column.neutralRight"), numberFormat: formats.percent },
      { key: "favourable", heading: say("column.favourable"), numberFormat: formats.percent },
    ],
    rows: rated.map((department, index): readonly CellContent[] => {
      const neutral = department.neutral as number;
      return [
        index + 1,
        departmentName(department.id),
        { formula: `-${source(department, "neutral")}/2`, value: -neutral / 2 },
        { formula: `-${source(department, "unfavourable")}`, value: -(department.unfavourable as number) },
        { formula: `${source(department, "neutral")}/2`, value: neutral / 2 },
        { formula: source(department, "favourable"), value: department.favourable as number },
      ];
    }),
  };
  draft.table(table);
  const categories = tableColumn(table, "department");
  const values = { department: departmentName(weakest.id), share: share(weakest.favourable as number) };
  const label = { numberFormat: formats.unsignedPercent, position: "centre" } as const;
  draft.chart({
    name: "Hamrasta_Favourable",
    kind: "barStacked",
    title: say("chart.favourable.title", values),
    subtitle: say("chart.favourable.subtitle"),
    caption: say("chart.favourable.caption", values),
    captionAt: { row: row + rows, column: 6 },
    series: [
      { name: say("column.neutral"), values: tableColumn(table, "neutralLeft"), categories, colour: PALETTE.neutral },
      {
        name: say("column.unfavourable"),
        values: tableColumn(table, "unfavourableLeft"),
        categories,
        colour: PALETTE.unfavourable,
        labels: label,
      },
      { name: say("column.neutral"), values: tableColumn(table, "neutralRight"), categories, colour: PALETTE.neutral },
      {
        name: say("column.favourable"),
        values: tableColumn(table, "favourable"),
        categories,
        colour: PALETTE.favourable,
        labels: label,
      },
    ],
    categoryAxis: { ...NO_GRID, reversed: true, labelsLow: true },
    valueAxis: { min: -1, max: 1, gridlines: false, visible: false },
    legend: "bottom",
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
  const points: ReportTable = {
    name: "Hamrasta_SelfOthers",
    row: dataRow,
    column: 0,
    columns: [
      { key: "place", heading: say("column.place"), numberFormat: formats.whole },
      { key: "department", heading: say("column.department") },
      { key: "self", heading: say("column.self"), numberFormat: formats.score1 },
      { key: "others", heading: say("column.others"), numberFormat: formats.score1 },
    ],
    rows: both.map((department, index) => [
      both.length - index,
      departmentName(department.id),
      department.selfScore as number,
      department.othersScore as number,
    ]),
  };
  // The line of a department joins two points; a blank row after them ends it.
  const lines: ReportTable = {
    name: "Hamrasta_SelfOthersLines",
    row: dataRow,
    column: 5,
    columns: [
      { key: "x", heading: say("column.score"), numberFormat: formats.score1 },
      { key: "y", heading: say("column.place"), numberFormat: formats.whole },
    ],
    rows: both.flatMap((department, index): (readonly CellContent[])[] => [
      [department.selfScore as number, both.length - index],
      [department.othersScore as number, both.length - index],
      [null, null],
    ]),
  };
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
        colour: PALETTE.neutral,
        line: { weight: 2.25, dash: "solid" },
        marker: "none",
      },
      {
        name: say("column.self"),
        values: place,
        categories: tableColumn(points, "self"),
        colour: PALETTE.target,
        marker: "diamond",
        markerSize: 9,
        line: { weight: 1, dash: "none" },
        pointLabels: names.map((name, index) => (selfIsRight[index] === true ? name : null)),
      },
      {
        name: say("column.others"),
        values: place,
        categories: tableColumn(points, "others"),
        colour: PALETTE.actual,
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
