import { isComputable } from "../../alignment/figure";
import type { CriterionResult, DepartmentResult } from "../../alignment/results";
import type { CellContent, ReportSheet } from "./description";
import { addImportanceMap } from "./importance-map";
import { figureCell, type ReportContext } from "./report-context";
import { HEADING, newSheetDraft, SCORE_SCALE, type SheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { printedColumns, type RowReferences, rowAfter, type TableColumn, tableColumn, tableOf } from "./table";
import { criterionWording, dimensionWording, shortened } from "./wording";

const CHART_ROW = 3;
const CHART_ROWS = 20;
const WEAKEST = 10;

export interface CriterionRow {
  readonly department: DepartmentResult;
  readonly criterion: CriterionResult;
}

/** One row a criterion of a department; the weakest and the importance-performance map above them. */
export function criteriaSheet(context: ReportContext): ReportSheet {
  const { say } = context;
  const draft = newSheetDraft("criteria", say("sheet.criteria"));
  draft.put(0, 0, say("criteria.title"), TITLE);
  draft.put(1, 0, say("criteria.subtitle"), SUBTITLE);
  const row = CHART_ROW + CHART_ROWS + 3;
  const rows: readonly CriterionRow[] = context.results.departments.flatMap((department) =>
    department.criteria.map((criterion) => ({ department, criterion })),
  );
  const table = tableOf(
    { name: "Hamrasta_Criteria", row, column: 0, rowKey: ["id", "department"] },
    [...scoreColumns(context), ...statisticColumns(context)],
    rows,
  );
  draft.table(table);
  if (rows.length > 0) draft.style(tableColumn(table, "weight"), { fill: "inputCell" });
  draft.rule({ kind: "colourScale", area: tableColumn(table, "score"), ...SCORE_SCALE });
  addWeakest(context, draft, rowAfter(table) + 1);
  addImportanceMap(context, draft, table, rows, {
    chart: CHART_ROW,
    data: rowAfter(table) + WEAKEST + 6,
    rows: CHART_ROWS,
  });
  return draft.finish({
    titleRow: row,
    printArea: { row: 0, column: 0, rows: rowAfter(table), columns: printedColumns(table) },
  });
}

type Column = TableColumn<CriterionRow>;

function scoreColumns(context: ReportContext): readonly Column[] {
  const { say, formats, language, departmentName } = context;
  const score = formats.score1;
  const { decimals2, percent } = formats;
  return [
    { key: "id", heading: say("column.id"), width: 14, cell: ({ criterion }) => criterion.id },
    {
      key: "department",
      heading: say("column.department"),
      width: 22,
      cell: ({ department }) => departmentName(department.id),
    },
    { key: "part", heading: say("column.part"), width: 16, cell: ({ criterion }) => say(`part.${criterion.part}`) },
    {
      key: "dimension",
      heading: say("column.dimension"),
      width: 16,
      cell: ({ criterion }) => dimensionWording(criterion.dimension, language),
    },
    {
      key: "criterion",
      heading: say("column.criterion"),
      width: 60,
      wrap: true,
      cell: ({ criterion }) => criterionWording(criterion.id, criterion.text, language),
    },
    figureColumn("weight", say("column.weight"), 8, decimals2, ({ weight }) => weight),
    figureColumn("n", say("column.n"), 9, formats.whole, ({ n }) => figureCell(n)),
    figureColumn("mean", say("column.mean"), 9, decimals2, ({ mean }) => figureCell(mean)),
    figureColumn("sd", say("column.sd"), 10, decimals2, ({ sd }) => figureCell(sd)),
    {
      key: "score",
      heading: say("column.score"),
      width: 9,
      numberFormat: score,
      cell: ({ criterion }, references) => scoreCell(context, criterion, references),
    },
    figureColumn("favourable", say("column.favourable"), 11, percent, ({ favourable }) => figureCell(favourable)),
    figureColumn("neutral", say("column.neutral"), 9, percent, ({ neutral }) => figureCell(neutral)),
    figureColumn("unfavourable", say("column.unfavourable"), 12, percent, (one) => figureCell(one.unfavourable)),
    {
      key: "target",
      heading: say("column.target"),
      width: 9,
      numberFormat: score,
      cell: ({ department }) => department.target,
    },
    {
      key: "priority",
      heading: say("column.priority"),
      width: 10,
      numberFormat: score,
      cell: ({ criterion }, { cell }) =>
        isComputable(criterion.score)
          ? {
              formula: `${cell("weight")}*MAX(0,${cell("target")}-${cell("score")})`,
              value: isComputable(criterion.priority) ? criterion.priority : null,
            }
          : null,
    },
  ];
}

/** The statistics to the right are for the screen. */
function statisticColumns({ say, formats }: ReportContext): readonly Column[] {
  const { decimals2 } = formats;
  return [
    figureColumn("itemTotal", say("column.itemTotal"), 10, decimals2, ({ itemTotal }) => figureCell(itemTotal)),
    figureColumn("alphaIfDropped", say("column.alphaIfDropped"), 12, decimals2, (one) =>
      figureCell(one.alphaIfDropped),
    ),
    figureColumn("rwg", say("column.rwg"), 9, decimals2, ({ rwg }) => figureCell(rwg)),
    figureColumn("ad", say("column.ad"), 9, decimals2, ({ ad }) => figureCell(ad)),
    figureColumn("importance", say("column.importance"), 11, decimals2, ({ importance }) => importance.value),
    {
      key: "reversed",
      heading: say("column.reversed"),
      width: 12,
      cell: ({ criterion }: CriterionRow) => (criterion.reverse ? say("yes") : null),
    },
    ...(["self", "peer", "senior", "customer"] as const).map((role) =>
      figureColumn(`role.${role}`, say(`role.${role}`), ROLE_WIDTHS[role], formats.score1, ({ byRole }) => {
        const figures = byRole[role];
        return figures === undefined ? null : figureCell(figures.score);
      }),
    ),
  ].map((column) => ({ ...column, printed: false }));
}
const ROLE_WIDTHS = { self: 9, peer: 12, senior: 12, customer: 11 } as const;

function figureColumn(
  key: string,
  heading: string,
  width: number,
  numberFormat: string,
  cell: (criterion: CriterionResult) => CellContent,
): Column {
  return { key, heading, width, numberFormat, cell: ({ criterion }) => cell(criterion) };
}

/** Live from the mean beside it; a value where the part is rated on another scale than the report's. */
function scoreCell({ results }: ReportContext, { mean, score }: CriterionResult, { cell }: RowReferences): CellContent {
  if (!isComputable(score)) return null;
  const { min, max } = results.scale;
  const follows = isComputable(mean) && Math.abs((100 * (mean - min)) / (max - min) - score) < 1e-9;
  return follows ? { formula: `100*(${cell("mean")}-${min})/${max - min}`, value: score } : score;
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
  const table = tableOf(
    { name: "Hamrasta_Weakest", row: dataRow + 1, column: 0 },
    [
      { key: "id", heading: say("column.id"), cell: ({ criterion }) => criterion },
      { key: "department", heading: say("column.department"), cell: ({ department }) => departmentName(department) },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1, cell: (one) => one.score },
      {
        key: "target",
        heading: say("column.target"),
        numberFormat: formats.score1,
        cell: ({ department }) => results.departments.find(({ id }) => id === department)?.target ?? null,
      },
      {
        key: "criterion",
        heading: say("column.criterion"),
        wrap: true,
        cell: ({ department, criterion }) =>
          `${departmentName(department)}: ${shortened(textOf(department, criterion), 58)}`,
      },
    ],
    priorities,
  );
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
        colour: "actual",
        labels: { numberFormat: formats.score, position: "inside" },
      },
      {
        name: say("series.target"),
        values: tableColumn(table, "target"),
        categories,
        colour: null,
        outline: "target",
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
