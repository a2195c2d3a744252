import { shownDifference } from "../../alignment/change";
import { LANGUAGES } from "../../language/language";
import { COMPONENTS } from "../../alignment/evaluation";
import { isComputable, valueOrNull } from "../../alignment/figure";
import type { Band, DepartmentResult } from "../../alignment/results";
import { departmentProfitability } from "../department-profit";
import { addDepartmentCharts } from "./department-charts";
import { moneyColumns } from "./department-money";
import { addMarginChart } from "./margin-chart";
import type { CellContent, ReportSheet } from "./description";
import { figureCell, type ReportContext } from "./report-context";
import { responseRate } from "./response-rate";
import { HEADING, newSheetDraft, SCORE_SCALE, SUBTITLE, TITLE } from "./sheet-draft";
import {
  columnIndex,
  printedColumns,
  type RowReferences,
  rowAfter,
  type TableColumn,
  tableCell,
  tableColumn,
  tableColumns,
  tableOf,
} from "./table";

const CHART_ROW = 3;
const CHART_ROWS = 18;
const WEIGHT_ROW = CHART_ROW + CHART_ROWS + 3;
const TABLE_ROW = WEIGHT_ROW + 1;
/** Characters. */
const FIGURE_WIDTH = 13;

/** One row a department, highest first, with the weights above the components and live formulas for what follows from them. */
export function departmentsSheet(context: ReportContext): ReportSheet {
  const { say, formats, analysis } = context;
  const draft = newSheetDraft("departments", say("sheet.departments"));
  draft.put(0, 0, say("departments.title"), TITLE);
  draft.put(1, 0, say("departments.subtitle"), SUBTITLE);
  const departments = byAlignment(context.results.departments);
  const profit = departmentProfitability(analysis);
  const table = tableOf(
    { name: "Hamrasta_Departments", row: TABLE_ROW, column: 0, rowKey: ["id"] },
    [
      ...figureColumns(context),
      ...moneyColumns(context, profit),
      { key: "id", heading: say("column.departmentId"), width: FIGURE_WIDTH, printed: false, cell: ({ id }) => id },
      {
        key: "notes",
        heading: say("column.notes"),
        width: 60,
        wrap: true,
        printed: false,
        cell: (department) => missingFigures(context, department),
      },
    ],
    departments,
  );
  draft.table(table);

  const componentColumns = COMPONENTS.map((component) => columnIndex(table, component));
  draft.put(WEIGHT_ROW, Math.min(...componentColumns) - 1, say("departments.weights"), {
    ...SUBTITLE,
    horizontal: "end",
  });
  COMPONENTS.forEach((component, index) => {
    draft.put(WEIGHT_ROW, componentColumns[index] ?? 0, analysis.settings.componentWeights[component], {
      fill: "inputCell",
      numberFormat: formats.whole,
      bold: true,
    });
  });
  draft.style(tableColumn(table, "alignment"), { bold: true, colour: "ink" });
  const [watch, good, strong] = analysis.settings.bands;
  const score = tableCell(table, "alignment", 0, "column");
  for (const [band, from, below] of [
    ["strong", strong, null],
    ["good", good, strong],
    ["watch", watch, good],
    ["critical", 0, watch],
  ] as const) {
    draft.rule({
      kind: "formula",
      area: tableColumn(table, "band"),
      formula: `AND(ISNUMBER(${score}),${score}>=${from}${below === null ? "" : `,${score}<${below}`})`,
      fill: band,
      colour: band === "strong" || band === "critical" ? "onDark" : "ink",
    });
  }
  for (const area of tableColumns(table, COMPONENTS)) draft.rule({ kind: "colourScale", area, ...SCORE_SCALE });
  const { heading, end } = addDepartmentCharts(context, draft, table, departments, {
    row: CHART_ROW,
    rows: CHART_ROWS,
  });
  if (heading !== null) draft.put(heading, 0, say("departments.chartData"), HEADING);
  if (profit !== null) addMarginChart(context, draft, profit.against, end + 1);
  return draft.finish({
    titleRow: TABLE_ROW,
    // The statistics to the right are for the screen: on paper they would make the rest too small to read.
    printArea: { row: 0, column: 0, rows: rowAfter(table), columns: printedColumns(table) },
  });
}

/** Highest alignment first; departments without a score last, in their own order. */
export function byAlignment(departments: readonly DepartmentResult[]): readonly DepartmentResult[] {
  const score = ({ alignment }: DepartmentResult): number => (isComputable(alignment) ? alignment : -1);
  return [...departments].sort((a, b) => score(b) - score(a));
}

type Column = TableColumn<DepartmentResult>;

function figureColumns(context: ReportContext): readonly Column[] {
  const { say, formats, departmentName } = context;
  const width = FIGURE_WIDTH;
  const score = formats.score1;
  return [
    {
      key: "rank",
      heading: say("column.rank"),
      width: 6,
      numberFormat: formats.whole,
      cell: ({ alignment }, references) =>
        isComputable(alignment) ? { formula: rankFormula(references), value: references.index + 1 } : null,
    },
    { key: "department", heading: say("column.department"), width: 24, cell: ({ id }) => departmentName(id) },
    {
      key: "alignment",
      heading: say("column.alignment"),
      width,
      numberFormat: score,
      cell: (department, references) => alignmentCell(context, department, references),
    },
    {
      key: "low",
      heading: say("column.low"),
      width,
      numberFormat: score,
      cell: ({ interval }) => valueOrNull(interval)?.[0] ?? null,
    },
    {
      key: "high",
      heading: say("column.high"),
      width,
      numberFormat: score,
      cell: ({ interval }) => valueOrNull(interval)?.[1] ?? null,
    },
    { key: "target", heading: say("column.target"), width, numberFormat: score, cell: ({ target }) => target },
    {
      key: "gap",
      heading: say("column.gap"),
      width,
      numberFormat: formats.signed1,
      cell: ({ alignment, target }, { cell }) =>
        isComputable(alignment)
          ? { formula: `${cell("alignment")}-${cell("target")}`, value: alignment - target }
          : null,
    },
    {
      key: "band",
      heading: say("column.band"),
      width,
      cell: (department, { cell }) => bandCell(context, department, cell("alignment")),
    },
    ...COMPONENTS.map((component): Column => ({
      key: component,
      heading: say(`component.${component}`),
      width,
      numberFormat: score,
      wrap: true,
      cell: ({ components }) => figureCell(components[component]),
    })),
    {
      key: "components",
      heading: say("column.components"),
      width,
      cell: ({ componentCount }) => say("componentCount", { count: componentCount }),
    },
    {
      key: "raters",
      heading: say("column.raters"),
      width,
      numberFormat: formats.whole,
      cell: ({ raters }) => (typeof raters === "number" ? raters : say("fewerThan", { count: raters.fewerThan })),
    },
    figureColumn("self", say("column.self"), score, ({ selfScore }) => figureCell(selfScore)),
    figureColumn("others", say("column.others"), score, ({ othersScore }) => figureCell(othersScore)),
    {
      key: "selfOthers",
      heading: say("column.selfOthers"),
      width,
      numberFormat: formats.signed1,
      cell: ({ selfOthersGap }, { cell }) =>
        isComputable(selfOthersGap) ? { formula: `${cell("self")}-${cell("others")}`, value: selfOthersGap } : null,
    },
    figureColumn("asCustomer", say("column.asCustomer"), score, ({ asCustomer }) => figureCell(asCustomer)),
    figureColumn("agreementWithSenior", say("column.agreementWithSenior"), score, ({ agreementWithSenior }) =>
      figureCell(agreementWithSenior),
    ),
    ...statisticColumns(context),
  ];
}

function figureColumn(
  key: string,
  heading: string,
  numberFormat: string,
  cell: (department: DepartmentResult) => CellContent,
): Column {
  return { key, heading, width: FIGURE_WIDTH, numberFormat, cell };
}

/** What a statistician looks for, on the screen alone. */
function statisticColumns({ say, formats }: ReportContext): readonly Column[] {
  const change = ({ change: figure }: DepartmentResult) => valueOrNull(figure);
  return [
    figureColumn("favourable", say("column.favourable"), formats.percent, (one) => figureCell(one.favourable)),
    figureColumn("neutral", say("column.neutral"), formats.percent, (one) => figureCell(one.neutral)),
    figureColumn("unfavourable", say("column.unfavourable"), formats.percent, (one) => figureCell(one.unfavourable)),
    figureColumn("alpha", say("column.alpha"), formats.decimals2, (one) => figureCell(one.reliability.alpha)),
    figureColumn("omega", say("column.omega"), formats.decimals2, (one) => figureCell(one.reliability.omega)),
    figureColumn("rwgj", say("column.rwgj"), formats.decimals2, (one) => figureCell(one.agreement.rwgj)),
    figureColumn("ad", say("column.ad"), formats.decimals2, (one) => figureCell(one.agreement.ad)),
    figureColumn("change", say("column.change"), formats.signed1, (one) => {
      const moved = change(one);
      return moved === null ? null : shownDifference(moved, 1);
    }),
    figureColumn("changeLow", say("column.changeLow"), formats.signed1, (one) => change(one)?.interval[0] ?? null),
    figureColumn("changeHigh", say("column.changeHigh"), formats.signed1, (one) => change(one)?.interval[1] ?? null),
    figureColumn("responseRate", say("column.responseRate"), formats.percent, (one) => responseRate(one)?.rate ?? null),
    figureColumn("headcount", say("column.headcount"), formats.whole, (one) => one.headcount),
    figureColumn("retention", say("column.retention"), formats.whole, (one) => one.retention),
  ].map((column) => ({ ...column, printed: false }));
}

/** Among the scores of the table; of equals the upper one comes first. */
function rankFormula({ cell, column, upToHere }: RowReferences): string {
  const own = cell("alignment");
  return `RANK(${own},${column("alignment")})+COUNTIF(${upToHere("alignment")},${own})-1`;
}

/** Follows the score beside it; the bounds are those of the settings. */
function bandCell(context: ReportContext, department: DepartmentResult, score: string): CellContent {
  const value = context.bandName(department.band);
  if (!isComputable(department.band)) return value;
  const [watch, good, strong] = context.analysis.settings.bands;
  const name = (band: Band): string => `"${context.bandName(band).replaceAll('"', '""')}"`;
  const below = `IF(${score}>=${watch},${name("watch")},${name("critical")})`;
  return { formula: `IF(${score}>=${strong},${name("strong")},IF(${score}>=${good},${name("good")},${below}))`, value };
}

/** The weighted mean of the components that exist, by the weights above the table: recalculates when one is changed. */
function alignmentCell(
  { analysis }: ReportContext,
  { alignment }: DepartmentResult,
  { cell, columnLetters }: RowReferences,
): CellContent {
  if (!isComputable(alignment)) return null;
  if (analysis.settings.combination === "geometric") return alignment;
  const weight = (component: string): string => `$${columnLetters(component)}$${WEIGHT_ROW + 1}`;
  const sum = COMPONENTS.map((component) => `N(${cell(component)})*${weight(component)}`).join("+");
  const weights = COMPONENTS.map((component) => `ISNUMBER(${cell(component)})*${weight(component)}`).join("+");
  return { formula: `IFERROR((${sum})/(${weights}),"")`, value: alignment };
}

/** "interval: too few raters; omega: too few criteria" */
function missingFigures(context: ReportContext, department: DepartmentResult): string {
  const { say, reason } = context;
  const figures = [
    [say("component.alignment"), department.alignment],
    [`${say("column.low")} – ${say("column.high")}`, department.interval],
    ...COMPONENTS.map((component) => [say(`component.${component}`), department.components[component]] as const),
    [say("column.alpha"), department.reliability.alpha],
    [say("column.omega"), department.reliability.omega],
    [say("column.rwgj"), department.agreement.rwgj],
  ] as const;
  return figures
    .filter(([, figure]) => !isComputable(figure))
    .map(([name, figure]) => `${name}: ${reason(figure)}`)
    .join(LANGUAGES[context.language].clauseSeparator);
}
