import { isComputable } from "../../alignment/figure";
import type { CriterionResult, DepartmentResult } from "../../alignment/results";
import { cellAddress } from "../address";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import { figureCell, type ReportContext } from "./report-context";
import { addImportanceMap } from "./importance-map";
import { HEADING, newSheetDraft, rowAfter, type SheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";
import { criterionWording, dimensionWording, shortened } from "./wording";

const CHART_ROW = 3;
const CHART_ROWS = 20;
const WEAKEST = 10;
const COLUMN_OF = { weight: 5, mean: 7, score: 9, target: 13 } as const;
/** Up to the priority: the statistics to the right are for the screen. */
const PRINTED_COLUMNS = 15;

/** One row a criterion of a department; the weakest and the importance-performance map above them. */
export function criteriaSheet(context: ReportContext): ReportSheet {
  const { say } = context;
  const draft = newSheetDraft("criteria", say("sheet.criteria"));
  draft.put(0, 0, say("criteria.title"), TITLE);
  draft.put(1, 0, say("criteria.subtitle"), SUBTITLE);
  const tableRow = CHART_ROW + CHART_ROWS + 3;
  const rows = context.results.departments.flatMap((department) =>
    department.criteria.map((criterion) => ({ department, criterion })),
  );
  const table: ReportTable = {
    name: "Hamrasta_Criteria",
    row: tableRow,
    column: 0,
    columns: columnsOf(context),
    rows: rows.map(({ department, criterion }, index) => rowOf(context, department, criterion, tableRow + 1 + index)),
    rowKey: ["id", "department"],
  };
  draft.table(table);
  draft.style(
    { row: tableRow + 1, column: COLUMN_OF.weight, rows: rows.length, columns: 1 },
    { fill: PALETTE.inputCell },
  );
  draft.rule({
    kind: "colourScale",
    area: tableColumn(table, "score"),
    low: { value: 30, colour: PALETTE.heatLow },
    middle: { value: 60, colour: PALETTE.heatMiddle },
    high: { value: 90, colour: PALETTE.heatHigh },
  });
  addWeakest(context, draft, rowAfter(table) + 1);
  addImportanceMap(context, draft, table, rows, {
    chart: CHART_ROW,
    data: rowAfter(table) + WEAKEST + 6,
    rows: CHART_ROWS,
  });
  return draft.finish({
    columnWidths: [14, 22, 16, 16, 60, 8, 9, 9, 10, 9, 11, 9, 12, 9, 10, 10, 12, 9, 9, 11, 12, 9, 12, 12, 11],
    titleRow: tableRow,
    printArea: { row: 0, column: 0, rows: rowAfter(table), columns: PRINTED_COLUMNS },
  });
}

function columnsOf({ say, formats }: ReportContext): ReportTable["columns"] {
  const score = formats.score1;
  return [
    { key: "id", heading: say("column.id") },
    { key: "department", heading: say("column.department") },
    { key: "part", heading: say("column.part") },
    { key: "dimension", heading: say("column.dimension") },
    { key: "criterion", heading: say("column.criterion"), wrap: true },
    { key: "weight", heading: say("column.weight"), numberFormat: formats.decimals2 },
    { key: "n", heading: say("column.n"), numberFormat: formats.whole },
    { key: "mean", heading: say("column.mean"), numberFormat: formats.decimals2 },
    { key: "sd", heading: say("column.sd"), numberFormat: formats.decimals2 },
    { key: "score", heading: say("column.score"), numberFormat: score },
    { key: "favourable", heading: say("column.favourable"), numberFormat: formats.percent },
    { key: "neutral", heading: say("column.neutral"), numberFormat: formats.percent },
    { key: "unfavourable", heading: say("column.unfavourable"), numberFormat: formats.percent },
    { key: "target", heading: say("column.target"), numberFormat: score },
    { key: "priority", heading: say("column.priority"), numberFormat: score },
    { key: "itemTotal", heading: say("column.itemTotal"), numberFormat: formats.decimals2 },
    { key: "alphaIfDropped", heading: say("column.alphaIfDropped"), numberFormat: formats.decimals2 },
    { key: "rwg", heading: say("column.rwg"), numberFormat: formats.decimals2 },
    { key: "ad", heading: say("column.ad"), numberFormat: formats.decimals2 },
    { key: "importance", heading: say("column.importance"), numberFormat: formats.decimals2 },
    { key: "reversed", heading: say("column.reversed") },
    ...(["self", "peer", "senior", "customer"] as const).map((role) => ({
      key: `role.${role}`,
      heading: say(`role.${role}`),
      numberFormat: score,
    })),
  ];
}

function rowOf(
  context: ReportContext,
  department: DepartmentResult,
  criterion: CriterionResult,
  row: number,
): readonly CellContent[] {
  const { say, language, results, departmentName } = context;
  const at = (column: number): string => cellAddress(row, column);
  const { min, max } = results.scale;
  const score = isComputable(criterion.score) ? criterion.score : null;
  const priority = isComputable(criterion.priority) ? criterion.priority : null;
  // Where a part is rated on another scale than the report's, the score stands as a value.
  const follows =
    score !== null &&
    isComputable(criterion.mean) &&
    Math.abs((100 * (criterion.mean - min)) / (max - min) - score) < 1e-9;
  return [
    criterion.id,
    departmentName(department.id),
    say(`part.${criterion.part}`),
    dimensionWording(criterion.dimension, language),
    criterionWording(criterion.id, criterion.text, language),
    criterion.weight,
    criterion.n,
    figureCell(criterion.mean),
    figureCell(criterion.sd),
    follows ? { formula: `100*(${at(COLUMN_OF.mean)}-${min})/${max - min}`, value: score } : score,
    figureCell(criterion.favourable),
    figureCell(criterion.neutral),
    figureCell(criterion.unfavourable),
    department.target,
    score === null
      ? null
      : {
          formula: `${at(COLUMN_OF.weight)}*MAX(0,${at(COLUMN_OF.target)}-${at(COLUMN_OF.score)})`,
          value: priority,
        },
    figureCell(criterion.itemTotal),
    figureCell(criterion.alphaIfDropped),
    figureCell(criterion.rwg),
    figureCell(criterion.ad),
    criterion.importance.value,
    criterion.reverse ? say("yes") : null,
    ...(["self", "peer", "senior", "customer"] as const).map((role) => {
      const figures = criterion.byRole[role];
      return figures === undefined ? null : figureCell(figures.score);
    }),
  ];
}

function addWeakest(context: ReportContext, draft: SheetDraft, dataRow: number): void {
  const { say, score, results, departmentName, formats, language } = context;
  const priorities = results.priorities.filter(({ priority }) => priority > 0).slice(0, WEAKEST);
  const [first] = priorities;
  if (first === undefined) return;
  const textOf = (departmentId: string, criterionId: string): string => {
    const criterion = results.departments
      .find(({ id }) => id === departmentId)
      ?.criteria.find(({ id }) => id === criterionId);
    return criterionWording(criterionId, criterion?.text ?? criterionId, language);
  };
  draft.put(dataRow, 0, say("departments.chartData"), HEADING);
  const table: ReportTable = {
    name: "Hamrasta_Weakest",
    row: dataRow + 1,
    column: 0,
    columns: [
      { key: "id", heading: say("column.id") },
      { key: "department", heading: say("column.department") },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1 },
      { key: "target", heading: say("column.target"), numberFormat: formats.score1 },
      { key: "criterion", heading: say("column.criterion"), wrap: true },
    ],
    rows: priorities.map(({ department, criterion, score: points }) => [
      criterion,
      departmentName(department),
      points,
      results.departments.find(({ id }) => id === department)?.target ?? null,
      `${departmentName(department)}: ${shortened(textOf(department, criterion), 58)}`,
    ]),
  };
  draft.table(table);
  const categories = tableColumn(table, "criterion");
  draft.chart({
    name: "Hamrasta_WeakestCriteria",
    kind: "bar",
    title: say("chart.weakest.title", { criterion: shortened(textOf(first.department, first.criterion), 70) }),
    subtitle: say("chart.weakest.subtitle"),
    caption: say("chart.weakest.caption", { department: departmentName(first.department), score: score(first.score) }),
    captionAt: { row: CHART_ROW + CHART_ROWS, column: 0 },
    series: [
      {
        name: say("column.score"),
        values: tableColumn(table, "score"),
        categories,
        colour: PALETTE.actual,
        labels: { numberFormat: formats.score, position: "inside" },
      },
      {
        name: say("series.target"),
        values: tableColumn(table, "target"),
        categories,
        colour: null,
        outline: PALETTE.target,
        line: { weight: 1.25, dash: "solid" },
      },
    ],
    categoryAxis: { gridlines: false, visible: true, reversed: true },
    valueAxis: { min: 0, max: 100, gridlines: false, visible: false },
    legend: "none",
    gapWidth: 45,
    overlap: 100,
    position: { row: CHART_ROW, column: 0, rows: CHART_ROWS, columns: 5 },
  });
}
