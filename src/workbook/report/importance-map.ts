import type { CriterionResult, DepartmentResult } from "../../alignment/results";
import { isComputable } from "../../alignment/figure";
import type { ReportTable } from "./description";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { tableColumn, tableOf } from "./table";
import { criterionWording, shortened } from "./wording";

/** Difference of importance from which there is something to map. */
const IMPORTANCE_FROM = 0.02;

/** Only where importance differs: with equal weights and few raters the map would be a line. */
export function addImportanceMap(
  context: ReportContext,
  draft: SheetDraft,
  table: ReportTable,
  rows: readonly { readonly department: DepartmentResult; readonly criterion: CriterionResult }[],
  place: { readonly chart: number; readonly rows: number; readonly data: number },
): void {
  const { say, departmentName, language } = context;
  const orientation = rows.filter(({ criterion }) => criterion.part === "A" && isComputable(criterion.score));
  const values = orientation.map(({ criterion }) => criterion.importance.value);
  if (values.length < 3 || Math.max(...values) - Math.min(...values) < IMPORTANCE_FROM) return;
  const worst = [...orientation].sort(
    (a, b) =>
      b.criterion.importance.value * (100 - (b.criterion.score as number)) -
      a.criterion.importance.value * (100 - (a.criterion.score as number)),
  )[0];
  if (worst === undefined) return;
  const isWorst = (one: (typeof rows)[number]): boolean => one === worst;
  const cross = crosshair(context, orientation, place.data);
  draft.table(cross);
  const criterion = shortened(criterionWording(worst.criterion.id, worst.criterion.text, language), 60);
  draft.chart({
    name: "Hamrasta_ImportancePerformance",
    kind: "scatter",
    title: say("chart.importance.title", { department: departmentName(worst.department.id), criterion }),
    subtitle: say("chart.importance.subtitle"),
    caption: say("chart.importance.caption"),
    captionAt: { row: place.chart + place.rows, column: 6 },
    series: [
      {
        name: say("importance.middle"),
        values: tableColumn(cross, "score"),
        categories: tableColumn(cross, "importance"),
        colour: "neutral",
        line: { weight: 1.25, dash: "dash" },
        marker: "none",
      },
      {
        name: say("column.criterion"),
        values: tableColumn(table, "score"),
        categories: tableColumn(table, "importance"),
        colour: "actual",
        marker: "circle",
        markerSize: 7,
        line: { weight: 1, dash: "none" },
        pointLabels: rows.map((one) =>
          isWorst(one) ? `${departmentName(worst.department.id)}: ${shortened(criterion, 24)}` : null,
        ),
      },
    ],
    categoryAxis: { gridlines: false, visible: true, title: say("column.importance") },
    valueAxis: { min: 0, max: 100, majorUnit: 25, gridlines: true, visible: true, title: say("column.score") },
    legend: "none",
    position: { row: place.chart, column: 6, rows: place.rows, columns: 9 },
  });
}

/** Two lines that part the map at the mean importance and the target; a blank row parts them from each other. */
function crosshair(
  { say, formats, analysis }: ReportContext,
  shown: readonly { readonly criterion: CriterionResult }[],
  row: number,
): ReportTable {
  const values = shown.map(({ criterion }) => criterion.importance.value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const { target } = analysis.settings;
  return tableOf(
    { name: "Hamrasta_ImportanceCross", row, column: 0 },
    [
      { key: "line", heading: say("column.figure"), cell: (point) => point?.line ?? null },
      {
        key: "importance",
        heading: say("column.importance"),
        numberFormat: formats.decimals2,
        cell: (point) => point?.importance ?? null,
      },
      {
        key: "score",
        heading: say("column.score"),
        numberFormat: formats.score1,
        cell: (point) => point?.score ?? null,
      },
    ],
    [
      { line: say("importance.meanImportance"), importance: mean, score: 0 },
      { line: say("importance.meanImportance"), importance: mean, score: 100 },
      null,
      { line: say("column.target"), importance: Math.min(...values), score: target },
      { line: say("column.target"), importance: Math.max(...values), score: target },
    ],
  );
}
