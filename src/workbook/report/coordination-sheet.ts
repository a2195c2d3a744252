import { LANGUAGES } from "../../language/language";
import { type Figure, isComputable } from "../../alignment/figure";
import type { ServiceResult } from "../../alignment/results";
import { areaAddress } from "../address";
import type { CellContent, ReportSheet } from "./description";
import { figureCell, type ReportContext } from "./report-context";
import { HEADING, newSheetDraft, SCORE_SCALE, type SheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { columnIndex, rowAfter, tableColumn, tableColumns, tableOf } from "./table";

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
  const keyOf = (id: string): string => `customer.${id}`;
  const customers = service.departments.map(keyOf);
  const matrix = tableOf(
    { name: "Hamrasta_Coordination", row: MATRIX_ROW - 1, column: 0, rowKey: ["supplier"] },
    [
      { key: "supplier", heading: say("column.supplier"), width: 26, cell: (supplier) => names[supplier] ?? "" },
      ...service.departments.map((id, customer) => ({
        key: keyOf(id),
        heading: names[customer] ?? id,
        width: 14,
        numberFormat: formats.score,
        wrap: true,
        cell: (supplier: number) => service.points[supplier]?.[customer] ?? null,
      })),
      {
        key: "asSupplier",
        heading: say("column.asSupplier"),
        width: 14,
        numberFormat: formats.score1,
        cell: (supplier, { cell }) =>
          meanCell(
            service.asSupplier[supplier],
            `${cell(customers[0] ?? "supplier")}:${cell(customers.at(-1) ?? "supplier")}`,
          ),
      },
    ],
    service.departments.map((_, supplier) => supplier),
  );
  draft.table(matrix);
  // A blank row between: what stands right below a table may become part of it.
  const last = rowAfter(matrix) + 1;
  draft.put(last, 0, say("column.asCustomer"), { bold: true });
  customers.forEach((key, customer) => {
    const cells = areaAddress(tableColumn(matrix, key));
    draft.put(last, columnIndex(matrix, key), meanCell(service.asCustomer[customer], cells), {
      numberFormat: formats.score1,
      bold: true,
    });
  });
  for (const area of tableColumns(matrix, customers)) draft.rule({ kind: "colourScale", area, ...SCORE_SCALE });
  return addLinks(context, draft, service, last + 2);
}

/** The mean of a row or a column of the matrix; its diagonal is blank, which a mean leaves out. */
function meanCell(figure: Figure | undefined, cells: string): CellContent {
  if (figure === undefined) return null;
  return isComputable(figure) ? { formula: `AVERAGE(${cells})`, value: figure } : figureCell(figure);
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
  const arrow = LANGUAGES[context.language].onward;
  const table = tableOf(
    { name: "Hamrasta_Links", row: row + 1, column: 0 },
    [
      {
        key: "link",
        heading: `${say("column.supplier")} ${arrow} ${say("column.customer")}`,
        wrap: true,
        cell: ({ supplier, customer }) => `${departmentName(supplier)} ${arrow} ${departmentName(customer)}`,
      },
      { key: "points", heading: say("column.points"), numberFormat: formats.score1, cell: ({ points }) => points },
      {
        key: "reverse",
        heading: say("column.reverse"),
        numberFormat: formats.score1,
        cell: ({ supplier, customer }) => pointsOf(customer, supplier),
      },
      {
        key: "asymmetry",
        heading: say("column.asymmetry"),
        numberFormat: formats.signed1,
        cell: ({ supplier, customer, points }, { cell }) => {
          const reverse = pointsOf(customer, supplier);
          return reverse === null ? null : { formula: `${cell("points")}-${cell("reverse")}`, value: points - reverse };
        },
      },
    ],
    links,
  );
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
        colour: "actual",
        pointColours: links.map((_, index) => (index === 0 ? "unfavourable" : null)),
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
  const table = tableOf(
    { name: "Hamrasta_Stages", row, column: 0 },
    [
      { key: "stage", heading: say("column.stage"), cell: ({ name }) => name },
      {
        key: "score",
        heading: say("column.score"),
        numberFormat: formats.score1,
        cell: ({ score }) => (score === undefined ? null : figureCell(score)),
      },
      { key: "threshold", heading: say("column.threshold"), numberFormat: formats.score, cell: () => threshold },
    ],
    names.map((name, index) => ({ name, score: stages[index] })),
  );
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
        colour: "actual",
        pointColours: names.map((_, index) => (index < stage ? "actual" : "previous")),
        labels: { numberFormat: formats.score, position: "end" },
      },
      {
        name: say("column.threshold"),
        values: tableColumn(table, "threshold"),
        categories,
        colour: "target",
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
