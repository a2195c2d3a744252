import { COMPONENTS } from "../../alignment/evaluation";
import { type Figure, type Interval, isComputable } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import { byAlignment } from "./departments-sheet";
import type { ReportChart, ReportSheet, ReportTable } from "./description";
import { figureCell, type ReportContext } from "./report-context";
import { summarySentences } from "./sentences";
import { HEADING, newSheetDraft, SCORE_SCALE, type SheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { rowAfter, tableColumns, tableOf } from "./table";
import { criterionWording, shortened } from "./wording";

const COLUMNS = 12;
const HEADLINE_ROW = 3;
const SENTENCES_ROW = 8;
const PRIORITIES = 5;
/** Where the heatmap begins; the chart stands left of it. */
const TABLE_COLUMN = 6;

/** One landscape page: the headline, its components, what matters, the ranking beside the heatmap, what to do first. */
export function summarySheet(context: ReportContext, ranking: ReportChart | null): ReportSheet {
  const { say, results } = context;
  const draft = newSheetDraft("summary", say("sheet.summary"));
  draft.put(0, 0, say("summary.title"), TITLE);
  const raters = results.departments.reduce(
    (sum, { raters: count }) => sum + (typeof count === "number" ? count : 0),
    0,
  );
  draft.put(
    1,
    0,
    say("summary.subtitle", { departments: results.departments.length, raters, period: results.period ?? "none" }),
    SUBTITLE,
  );
  addHeadline(context, draft);
  draft.put(SENTENCES_ROW, 0, say("summary.what"), HEADING);
  const sentences = summarySentences(context);
  sentences.forEach((sentence, index) => {
    const row = SENTENCES_ROW + 1 + index;
    draft.put(row, 0, sentence, { size: 12, colour: "ink" });
    draft.merge({ row, column: 0, rows: 1, columns: COLUMNS });
  });

  const tableRow = SENTENCES_ROW + 3 + sentences.length;
  const table = heatmap(context, tableRow);
  draft.put(tableRow - 1, TABLE_COLUMN, say("summary.ranking"), HEADING);
  draft.table(table);
  for (const area of tableColumns(table, ["alignment", ...COMPONENTS])) {
    draft.rule({ kind: "colourScale", area, ...SCORE_SCALE });
  }
  const chartRows = Math.max(14, table.rows.length + 4);
  if (ranking !== null) {
    draft.chart({
      ...ranking,
      name: "Hamrasta_SummaryRanking",
      series: ranking.series.map((series) => ({ ...series, sheet: "departments" })),
      captionAt: { row: tableRow - 1 + chartRows, column: 0 },
      position: { row: tableRow - 1, column: 0, rows: chartRows, columns: TABLE_COLUMN },
    });
  }
  const last = addPriorities(context, draft, Math.max(tableRow + chartRows + 1, rowAfter(table) + 1));
  return draft.finish({
    columnWidths: [12, 12, 12, 12, 12, 12, 27, 12, 12, 12, 12, 12],
    onePage: true,
    printArea: { row: 0, column: 0, rows: last, columns: COLUMNS },
  });
}

function addHeadline(context: ReportContext, draft: SheetDraft): void {
  const { say, score, results, formats, bandName, reason } = context;
  const { organisation } = results;
  const places = [
    { column: 0, columns: 3 },
    { column: 3, columns: 3 },
    { column: 6, columns: 1 },
    { column: 7, columns: 2 },
    { column: 9, columns: 3 },
  ];
  const interval = (figure: Figure<Interval>): string =>
    isComputable(figure)
      ? say("summary.interval", { low: score(figure[0]), high: score(figure[1]) })
      : say("summary.noInterval", { reason: reason(figure) });
  const blocks = [
    {
      label: say("summary.headline"),
      figure: organisation.alignment,
      size: 36,
      notes: [
        say("summary.target", { band: bandName(organisation.band), target: score(organisation.target) }),
        interval(organisation.interval),
      ],
    },
    ...COMPONENTS.map((component) => ({
      label: say(`component.${component}`),
      figure: organisation.components[component],
      size: 22,
      notes: isComputable(organisation.components[component]) ? [] : [reason(organisation.components[component])],
    })),
  ];
  blocks.forEach(({ label, figure, size, notes }, index) => {
    const place = places[index] ?? { column: 0, columns: 1 };
    draft.put(HEADLINE_ROW, place.column, label, { size: 11, colour: "secondary" });
    draft.put(HEADLINE_ROW + 1, place.column, isComputable(figure) ? figure : "–", {
      size,
      bold: true,
      colour: "actual",
      numberFormat: formats.score,
      horizontal: "start",
      vertical: "centre",
    });
    for (const row of [HEADLINE_ROW, HEADLINE_ROW + 1]) {
      if (place.columns > 1) draft.merge({ row, column: place.column, rows: 1, columns: place.columns });
    }
    notes.forEach((note, line) => {
      draft.put(HEADLINE_ROW + 2 + line, place.column, note, SUBTITLE);
    });
  });
  draft.rowHeight(HEADLINE_ROW + 1, 48);
}

function heatmap(context: ReportContext, row: number): ReportTable {
  const { say, formats, departmentName, results } = context;
  return tableOf(
    { name: "Hamrasta_Summary", row, column: TABLE_COLUMN, rowKey: ["department"] },
    [
      { key: "department", heading: say("column.department"), cell: ({ id }) => departmentName(id) },
      {
        key: "alignment",
        heading: say("column.alignment"),
        numberFormat: formats.score,
        cell: ({ alignment }) => figureCell(alignment),
      },
      ...COMPONENTS.map((component) => ({
        key: component,
        heading: say(`short.${component}`),
        numberFormat: formats.score,
        cell: ({ components }: DepartmentResult) => figureCell(components[component]),
      })),
    ],
    byAlignment(results.departments),
  );
}

/** The top priorities as numbered lines; the row after them. */
function addPriorities(context: ReportContext, draft: SheetDraft, row: number): number {
  const { say, score, results, departmentName, language, analysis } = context;
  draft.put(row, 0, say("summary.priorities"), HEADING);
  const priorities = results.priorities.filter(({ priority }) => priority > 0).slice(0, PRIORITIES);
  if (priorities.length === 0) draft.put(row + 1, 0, say("summary.noPriorities"), { size: 11 });
  priorities.forEach(({ department, criterion, score: points }, index) => {
    const text = results.departments
      .find(({ id }) => id === department)
      ?.criteria.find(({ id }) => id === criterion)?.text;
    const wording = shortened(criterionWording(criterion, text ?? criterion, language), 110);
    const line = say("summary.priority", {
      number: index + 1,
      department: departmentName(department),
      criterion: wording,
      score: score(points),
    });
    draft.put(row + 1 + index, 0, line, { size: 11, colour: "ink" });
    draft.merge({ row: row + 1 + index, column: 0, rows: 1, columns: COLUMNS });
  });
  let last = row + 1 + Math.max(1, priorities.length);
  if (results.departments.some(({ hidden }) => hidden)) {
    draft.put(last, 0, say("summary.hidden", { count: analysis.settings.minimumGroup }), SUBTITLE);
    last += 1;
  }
  return last;
}
