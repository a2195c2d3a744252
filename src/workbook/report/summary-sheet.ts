import { COMPONENTS } from "../../alignment/evaluation";
import type { DepartmentResult } from "../../alignment/results";
import { byAlignment } from "./departments-sheet";
import type { ReportSheet, ReportTable, SummaryPage } from "./description";
import { rankingChart, rankingTable } from "./ranking-chart";
import { figureCell, type ReportContext } from "./report-context";
import { HEADING, newSheetDraft, SCORE_SCALE, SUBTITLE, TITLE } from "./sheet-draft";
import { addFirstActions } from "./summary-actions";
import { addHeadline } from "./summary-headline";
import { rowAfter, tableColumns, tableOf } from "./table";

const COLUMNS = 12;
const HEADLINE_ROW = 3;
const SENTENCES_ROW = 9;
/** Characters. The narrow one keeps the heatmap from the chart. */
const WIDTHS = [5, 24, 15, 15, 15, 15, 3, 25, 13, 13, 13, 13];
const CHART_COLUMNS = 6;
const TABLE_COLUMN = 7;
/** Beside the page, where no page is printed. */
const DATA_COLUMN = COLUMNS + 2;
const HEADLINE_PLACES = [
  { column: 0, columns: 2 },
  { column: 2, columns: 2 },
  { column: 4, columns: 2 },
  { column: 7, columns: 1 },
  { column: 8, columns: 4 },
];
/** Characters of a sentence that one line of the page holds. */
const LINE = 150;

export interface SummaryParts {
  /** The table that holds the ranking's data on the sheet of departments; null: that sheet is not written. */
  readonly ranking: ReportTable | null;
  /** Whether the sheet of actions is written too. */
  readonly actions: boolean;
}

/** One landscape page: the message, the headline, what matters, ranking beside heatmap, what to do first. */
export function summarySheet(
  context: ReportContext,
  page: SummaryPage,
  { ranking, actions }: SummaryParts,
): ReportSheet {
  const { say } = context;
  const draft = newSheetDraft("summary", say("sheet.summary"));
  draft.put(0, 0, page.title, TITLE);
  draft.put(1, 0, page.counts, SUBTITLE);
  addHeadline(context, draft, HEADLINE_ROW, page.headline, HEADLINE_PLACES);
  draft.put(SENTENCES_ROW, 0, say("summary.what"), HEADING);
  const { sentences } = page;
  sentences.forEach((sentence, index) => {
    const row = SENTENCES_ROW + 1 + index;
    const isLong = sentence.length > LINE;
    draft.put(row, 0, sentence, { size: 11, colour: "ink", ...(isLong ? { wrap: true, vertical: "top" } : {}) });
    draft.merge({ row, column: 0, rows: 1, columns: COLUMNS });
    if (isLong) draft.rowHeight(row, 30);
  });

  const tableRow = SENTENCES_ROW + 3 + sentences.length;
  const table = heatmap(context, tableRow);
  draft.put(tableRow - 1, TABLE_COLUMN, say("summary.components"), HEADING);
  draft.table(table);
  // The data beside the page has longer headings.
  draft.rowHeight(tableRow, 15);
  for (const area of tableColumns(table, COMPONENTS)) draft.rule({ kind: "colourScale", area, ...SCORE_SCALE });
  const chartRows = Math.max(15, table.rows.length + 6);
  const data =
    ranking ?? rankingTable(context, { name: "Hamrasta_SummaryBars", row: tableRow, column: DATA_COLUMN }, null);
  const chart = rankingChart(context, data, {
    name: "Hamrasta_SummaryRanking",
    position: { row: tableRow - 1, column: 0, rows: chartRows, columns: CHART_COLUMNS },
    ...(ranking === null ? {} : { sheet: "departments" }),
  });
  if (chart !== null) {
    if (ranking === null) draft.table(data);
    draft.chart(chart);
  }
  const next = chart === null ? rowAfter(table) + 1 : Math.max(tableRow + chartRows + 1, rowAfter(table) + 1);
  const last = addFirstActions(context, draft, next, page.actions, actions);
  return draft.finish({
    columnWidths: WIDTHS,
    onePage: true,
    printArea: { row: 0, column: 0, rows: last, columns: COLUMNS },
  });
}

function heatmap(context: ReportContext, row: number): ReportTable {
  const { say, formats, departmentName, results } = context;
  return tableOf(
    { name: "Hamrasta_Summary", row, column: TABLE_COLUMN, rowKey: ["department"] },
    [
      { key: "department", heading: say("column.department"), cell: ({ id }) => departmentName(id) },
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
