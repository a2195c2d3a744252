import { type Figure, isComputable } from "../../alignment/figure";
import type { ServiceResult } from "../../alignment/results";
import { areaAddress, cellAddress } from "../address";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import { figureCell, type ReportContext } from "./report-context";
import { HEADING, newSheetDraft, rowAfter, type SheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";

const MATRIX_ROW = 4;
const LINKS = 10;
const CHART_ROWS = 18;

/** Departments with which the matrix and its charts can still be read on one page. */
const MOST_ON_ONE_PAGE = 15;

/** Horizontal coordination: the service matrix as a heatmap, its weakest links, and the stages of the climate. */
export function coordinationSheet(context: ReportContext): ReportSheet {
  const { say, results } = context;
  const draft = newSheetDraft("coordination", say("sheet.coordination"));
  draft.put(0, 0, say("coordination.title"), TITLE);
  const { service } = results;
  let row = MATRIX_ROW;
  if (service === null) draft.put(1, 0, say("coordination.none"), SUBTITLE);
  else row = addMatrix(context, draft, service);
  addStages(context, draft, service === null ? 3 : row);
  const width = service === null ? 12 : service.departments.length + 1;
  return draft.finish({
    columnWidths: [26, ...Array.from({ length: Math.max(width, 9) }, () => 14)],
    // A second page would begin in the midst of a chart.
    onePage: width <= MOST_ON_ONE_PAGE,
  });
}

function addMatrix(context: ReportContext, draft: SheetDraft, service: ServiceResult): number {
  const { say, departmentName, formats } = context;
  draft.put(1, 0, say("coordination.matrix"), SUBTITLE);
  const names = service.departments.map(departmentName);
  const matrix: ReportTable = {
    name: "Hamrasta_Coordination",
    row: MATRIX_ROW - 1,
    column: 0,
    columns: [
      { key: "supplier", heading: say("column.supplier") },
      ...service.departments.map((id, index) => ({
        key: `customer.${id}`,
        heading: names[index] ?? id,
        numberFormat: formats.score,
        wrap: true,
      })),
      { key: "asSupplier", heading: say("column.asSupplier"), numberFormat: formats.score1 },
    ],
    rows: service.departments.map((_, supplier) => {
      const asSupplier = service.asSupplier[supplier];
      return [
        names[supplier] ?? "",
        ...(service.points[supplier] ?? []),
        asSupplier === undefined ? null : meanCell(asSupplier, MATRIX_ROW + supplier, 1, 1, names.length),
      ];
    }),
    rowKey: ["supplier"],
  };
  draft.table(matrix);
  // A blank row between: what stands right below a table may become part of it.
  const last = rowAfter(matrix) + 1;
  draft.put(last, 0, say("column.asCustomer"), { bold: true });
  draft.putRow(
    last,
    1,
    service.asCustomer.map((figure, customer) => meanCell(figure, MATRIX_ROW, 1 + customer, names.length, 1)),
    { numberFormat: formats.score1, bold: true },
  );
  draft.rule({
    kind: "colourScale",
    area: { row: MATRIX_ROW, column: 1, rows: names.length, columns: names.length },
    low: { value: 30, colour: PALETTE.heatLow },
    middle: { value: 60, colour: PALETTE.heatMiddle },
    high: { value: 90, colour: PALETTE.heatHigh },
  });
  return addLinks(context, draft, service, last + 2);
}

/** The mean of a row or a column of the matrix; its diagonal is blank, which a mean leaves out. */
function meanCell(figure: Figure, row: number, column: number, rows: number, columns: number): CellContent {
  if (!isComputable(figure)) return figureCell(figure);
  return { formula: `AVERAGE(${areaAddress({ row, column, rows, columns })})`, value: figure };
}

function addLinks(context: ReportContext, draft: SheetDraft, service: ServiceResult, row: number): number {
  const { say, departmentName, formats, score } = context;
  const links = service.weakest.slice(0, LINKS);
  const [weakest] = links;
  if (weakest === undefined) return row;
  const pointsOf = (supplier: string, customer: string): number | null =>
    service.points[service.departments.indexOf(supplier)]?.[service.departments.indexOf(customer)] ?? null;
  draft.put(row, 0, say("coordination.links"), HEADING);
  // It points on in the direction of reading.
  const arrow = context.language === "fa" ? "←" : "→";
  const table: ReportTable = {
    name: "Hamrasta_Links",
    row: row + 1,
    column: 0,
    columns: [
      { key: "link", heading: `${say("column.supplier")} ${arrow} ${say("column.customer")}`, wrap: true },
      { key: "points", heading: say("column.points"), numberFormat: formats.score1 },
      { key: "reverse", heading: say("column.reverse"), numberFormat: formats.score1 },
      { key: "asymmetry", heading: say("column.asymmetry"), numberFormat: formats.signed1 },
    ],
    rows: links.map(({ supplier, customer, points }, index) => {
      const reverse = pointsOf(customer, supplier);
      return [
        `${departmentName(supplier)} ${arrow} ${departmentName(customer)}`,
        points,
        reverse,
        reverse === null
          ? null
          : {
              formula: `${cellAddress(row + 2 + index, 1)}-${cellAddress(row + 2 + index, 2)}`,
              value: points - reverse,
            },
      ];
    }),
  };
  draft.table(table);
  const values = {
    supplier: departmentName(weakest.supplier),
    customer: departmentName(weakest.customer),
    points: score(weakest.points),
  };
  draft.chart({
    name: "Hamrasta_WeakestLinks",
    kind: "bar",
    title: say("chart.links.title", values),
    subtitle: say("chart.links.subtitle"),
    caption: say("chart.links.caption", values),
    captionAt: { row: row + 1 + CHART_ROWS, column: 5 },
    series: [
      {
        name: say("column.points"),
        values: tableColumn(table, "points"),
        categories: tableColumn(table, "link"),
        colour: PALETTE.actual,
        pointColours: links.map((_, index) => (index === 0 ? PALETTE.unfavourable : null)),
        labels: { numberFormat: formats.score, position: "end" },
      },
    ],
    categoryAxis: { gridlines: false, visible: true, reversed: true },
    valueAxis: { min: 0, max: 100, gridlines: false, visible: false },
    legend: "none",
    gapWidth: 45,
    position: { row: row + 1, column: 5, rows: CHART_ROWS, columns: 5 },
  });
  return Math.max(rowAfter(table), row + 1 + CHART_ROWS) + 2;
}

function addStages(context: ReportContext, draft: SheetDraft, row: number): void {
  const { say, results, analysis, formats } = context;
  const { stages, stage } = results.organisation;
  if (!isComputable(stage) || stages.every((score) => !isComputable(score))) return;
  const threshold = analysis.settings.stageThreshold;
  const names = [say("stage.enthusiasm"), say("stage.customer"), say("stage.strategy")];
  const table: ReportTable = {
    name: "Hamrasta_Stages",
    row,
    column: 0,
    columns: [
      { key: "stage", heading: say("column.stage") },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1 },
      { key: "threshold", heading: say("column.threshold"), numberFormat: formats.score },
    ],
    rows: names.map((name, index) => {
      const score = stages[index];
      return [name, score === undefined ? null : figureCell(score), threshold];
    }),
  };
  draft.table(table);
  const categories = tableColumn(table, "stage");
  const values = { stage: String(stage), number: stage, threshold: context.score(threshold) };
  draft.chart({
    name: "Hamrasta_StageLadder",
    kind: "column",
    title: say("chart.stages.title", values),
    subtitle: say("chart.stages.subtitle"),
    caption: say("chart.stages.caption", values),
    captionAt: { row: row + 16, column: 5 },
    series: [
      {
        name: say("column.score"),
        values: tableColumn(table, "score"),
        categories,
        colour: PALETTE.actual,
        pointColours: names.map((_, index) => (index < stage ? PALETTE.actual : PALETTE.previous)),
        labels: { numberFormat: formats.score, position: "end" },
      },
      {
        name: say("column.threshold"),
        values: tableColumn(table, "threshold"),
        categories,
        colour: PALETTE.target,
        kind: "line",
        line: { weight: 1.5, dash: "dash" },
        marker: "none",
      },
    ],
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: { min: 0, max: 100, gridlines: false, visible: false },
    legend: "bottom",
    gapWidth: 60,
    position: { row, column: 5, rows: 16, columns: 5 },
  });
}
