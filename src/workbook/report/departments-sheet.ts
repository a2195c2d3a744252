import { COMPONENTS } from "../../alignment/evaluation";
import { isComputable, valueOrNull } from "../../alignment/figure";
import type { Band, DepartmentResult } from "../../alignment/results";
import { cellAddress, columnLetters } from "../address";
import { departmentProfitability } from "../department-profit";
import { addDepartmentCharts } from "./department-charts";
import { type MoneyColumns, moneyColumns } from "./department-money";
import { addMarginChart } from "./margin-chart";
import type { CellContent, FormulaCell, ReportColumn, ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import { figureCell, type ReportContext } from "./report-context";
import { HEADING, newSheetDraft, SUBTITLE, TITLE } from "./sheet-draft";

const CHART_ROW = 3;
const CHART_ROWS = 18;
const WEIGHT_ROW = CHART_ROW + CHART_ROWS + 3;
const TABLE_ROW = WEIGHT_ROW + 1;
const PRINTED_COLUMNS = 19;
const COLUMN_OF = { alignment: 2, target: 5, firstComponent: 8, self: 14, others: 15 } as const;

/** One row a department, highest first, with the weights above the components and live formulas for what follows from them. */
export function departmentsSheet(context: ReportContext): ReportSheet {
  const { say, formats, analysis } = context;
  const draft = newSheetDraft("departments", say("sheet.departments"));
  draft.put(0, 0, say("departments.title"), TITLE);
  draft.put(1, 0, say("departments.subtitle"), SUBTITLE);
  const departments = byAlignment(context.results.departments);
  const profit = departmentProfitability(analysis);
  const money = moneyColumns(context, profit);

  draft.put(WEIGHT_ROW, COLUMN_OF.firstComponent - 1, say("departments.weights"), { ...SUBTITLE, horizontal: "end" });
  draft.putRow(
    WEIGHT_ROW,
    COLUMN_OF.firstComponent,
    COMPONENTS.map((component) => analysis.settings.componentWeights[component]),
    { fill: PALETTE.inputCell, numberFormat: formats.whole, bold: true },
  );

  const table: ReportTable = {
    name: "Hamrasta_Departments",
    row: TABLE_ROW,
    column: 0,
    columns: columnsOf(context, money),
    rows: departments.map((department, index) => rowOf(context, department, index, money)),
    rowKey: ["id"],
  };
  draft.table(table);
  draft.style(
    { row: TABLE_ROW + 1, column: COLUMN_OF.alignment, rows: departments.length, columns: 1 },
    { bold: true, colour: PALETTE.ink },
  );
  const bandColumn = 7;
  const bandArea = { row: TABLE_ROW + 1, column: bandColumn, rows: departments.length, columns: 1 };
  const [watch, good, strong] = analysis.settings.bands;
  const scoreCell = `$${cellAddress(TABLE_ROW + 1, COLUMN_OF.alignment)}`;
  for (const [from, fill, colour] of [
    [strong, PALETTE.actual, PALETTE.white],
    [good, PALETTE.previous, PALETTE.ink],
    [watch, PALETTE.watch, PALETTE.ink],
    [0, PALETTE.critical, PALETTE.white],
  ] as const) {
    draft.rule({
      kind: "formula",
      area: bandArea,
      formula: `AND(ISNUMBER(${scoreCell}),${scoreCell}>=${from}${upper(from, [watch, good, strong])(scoreCell)})`,
      fill,
      colour,
    });
  }
  draft.rule({
    kind: "colourScale",
    area: { row: TABLE_ROW + 1, column: COLUMN_OF.firstComponent, rows: departments.length, columns: 4 },
    low: { value: 30, colour: PALETTE.heatLow },
    middle: { value: 60, colour: PALETTE.heatMiddle },
    high: { value: 90, colour: PALETTE.heatHigh },
  });
  const { heading, end } = addDepartmentCharts(context, draft, table, departments, {
    row: CHART_ROW,
    rows: CHART_ROWS,
  });
  if (heading !== null) draft.put(heading, 0, say("departments.chartData"), HEADING);
  if (profit !== null) addMarginChart(context, draft, profit.against, end + 1);
  return draft.finish({
    columnWidths: [6, 24, ...Array.from({ length: table.columns.length - 3 }, () => 13), 60],
    titleRow: TABLE_ROW,
    // The statistics to the right are for the screen: on paper they would make the rest too small to read.
    printArea: { row: 0, column: 0, rows: TABLE_ROW + 1 + departments.length, columns: PRINTED_COLUMNS },
  });
}

/** Highest alignment first; departments without a score last, in their own order. */
export function byAlignment(departments: readonly DepartmentResult[]): readonly DepartmentResult[] {
  const score = ({ alignment }: DepartmentResult): number => (isComputable(alignment) ? alignment : -1);
  return [...departments].sort((a, b) => score(b) - score(a));
}

function upper(from: number, bounds: readonly number[]): (cell: string) => string {
  const next = bounds.find((bound) => bound > from);
  return (cell) => (next === undefined ? "" : `,${cell}<${next}`);
}

function columnsOf({ say, formats }: ReportContext, money: MoneyColumns): readonly ReportColumn[] {
  const score = formats.score1;
  return [
    { key: "rank", heading: say("column.rank"), numberFormat: formats.whole },
    { key: "department", heading: say("column.department") },
    { key: "alignment", heading: say("column.alignment"), numberFormat: score },
    { key: "low", heading: say("column.low"), numberFormat: score },
    { key: "high", heading: say("column.high"), numberFormat: score },
    { key: "target", heading: say("column.target"), numberFormat: score },
    { key: "gap", heading: say("column.gap"), numberFormat: formats.signed1 },
    { key: "band", heading: say("column.band") },
    ...COMPONENTS.map((component) => ({
      key: component,
      heading: say(`component.${component}`),
      numberFormat: score,
      wrap: true,
    })),
    { key: "components", heading: say("column.components") },
    { key: "raters", heading: say("column.raters"), numberFormat: formats.whole },
    { key: "self", heading: say("column.self"), numberFormat: score },
    { key: "others", heading: say("column.others"), numberFormat: score },
    { key: "selfOthers", heading: say("column.selfOthers"), numberFormat: formats.signed1 },
    { key: "asCustomer", heading: say("column.asCustomer"), numberFormat: score },
    { key: "agreementWithSenior", heading: say("column.agreementWithSenior"), numberFormat: score },
    { key: "favourable", heading: say("column.favourable"), numberFormat: formats.percent },
    { key: "neutral", heading: say("column.neutral"), numberFormat: formats.percent },
    { key: "unfavourable", heading: say("column.unfavourable"), numberFormat: formats.percent },
    { key: "alpha", heading: say("column.alpha"), numberFormat: formats.decimals2 },
    { key: "omega", heading: say("column.omega"), numberFormat: formats.decimals2 },
    { key: "rwgj", heading: say("column.rwgj"), numberFormat: formats.decimals2 },
    { key: "ad", heading: say("column.ad"), numberFormat: formats.decimals2 },
    { key: "change", heading: say("column.change"), numberFormat: formats.signed1 },
    { key: "changeLow", heading: say("column.changeLow"), numberFormat: formats.signed1 },
    { key: "changeHigh", heading: say("column.changeHigh"), numberFormat: formats.signed1 },
    { key: "headcount", heading: say("column.headcount"), numberFormat: formats.whole },
    { key: "retention", heading: say("column.retention"), numberFormat: formats.whole },
    ...money.columns,
    { key: "id", heading: say("column.departmentId") },
    { key: "notes", heading: say("column.notes"), wrap: true },
  ];
}

function rowOf(
  context: ReportContext,
  department: DepartmentResult,
  index: number,
  money: MoneyColumns,
): readonly CellContent[] {
  const { say } = context;
  const row = TABLE_ROW + 1 + index;
  const at = (column: number): string => cellAddress(row, column);
  const interval = valueOrNull(department.interval);
  const change = isComputable(department.change) ? department.change : null;
  const alignment = valueOrNull(department.alignment);
  const { raters } = department;
  const cells: CellContent[] = [
    alignment === null ? null : { formula: rankFormula(context, row), value: index + 1 },
    context.departmentName(department.id),
    alignmentFormula(context, department, row),
    interval?.[0] ?? null,
    interval?.[1] ?? null,
    department.target,
    alignment === null
      ? null
      : { formula: `${at(COLUMN_OF.alignment)}-${at(COLUMN_OF.target)}`, value: alignment - department.target },
    bandCell(context, department, at(COLUMN_OF.alignment)),
    ...COMPONENTS.map((component) => figureCell(department.components[component])),
    say("componentCount", { count: department.componentCount }),
    typeof raters === "number" ? raters : say("fewerThan", { count: raters.fewerThan }),
    figureCell(department.selfScore),
    figureCell(department.othersScore),
    isComputable(department.selfOthersGap)
      ? { formula: `${at(COLUMN_OF.self)}-${at(COLUMN_OF.others)}`, value: department.selfOthersGap }
      : null,
    figureCell(department.asCustomer),
    figureCell(department.agreementWithSenior),
    figureCell(department.favourable),
    figureCell(department.neutral),
    figureCell(department.unfavourable),
    figureCell(department.reliability.alpha),
    figureCell(department.reliability.omega),
    figureCell(department.agreement.rwgj),
    figureCell(department.agreement.ad),
    change?.difference ?? null,
    change?.interval[0] ?? null,
    change?.interval[1] ?? null,
    department.headcount,
    department.retention,
  ];
  return [
    ...cells,
    ...money.cellsOf(department.id, row, cells.length),
    department.id,
    missingFigures(context, department),
  ];
}

/** Among the scores of the table; of equals the upper one comes first. */
function rankFormula({ results }: ReportContext, row: number): string {
  const column = columnLetters(COLUMN_OF.alignment);
  const first = `${column}$${TABLE_ROW + 2}`;
  const last = `${column}$${TABLE_ROW + 1 + results.departments.length}`;
  const own = cellAddress(row, COLUMN_OF.alignment);
  return `RANK(${own},${first}:${last})+COUNTIF(${first}:${own},${own})-1`;
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
function alignmentFormula({ analysis }: ReportContext, department: DepartmentResult, row: number): CellContent {
  const { alignment } = department;
  if (!isComputable(alignment)) return null;
  if (analysis.settings.combination === "geometric") return alignment;
  const weight = (index: number): string => {
    const address = cellAddress(WEIGHT_ROW, COLUMN_OF.firstComponent + index);
    return address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  };
  const component = (index: number): string => cellAddress(row, COLUMN_OF.firstComponent + index);
  const sum = COMPONENTS.map((_, index) => `N(${component(index)})*${weight(index)}`).join("+");
  const weights = COMPONENTS.map((_, index) => `ISNUMBER(${component(index)})*${weight(index)}`).join("+");
  return { formula: `IFERROR((${sum})/(${weights}),"")`, value: alignment } satisfies FormulaCell;
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
    .join(context.language === "fa" ? "؛ " : "; ");
}
