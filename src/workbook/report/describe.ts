import { type Language, LANGUAGES } from "../../language/language";
import { formatDay } from "../../language/number-formats";
import type { Analysis } from "../analysis";
import { actionsSheet } from "./actions-sheet";
import { coordinationSheet } from "./coordination-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { RANKING_TABLE } from "./department-charts";
import { departmentPage } from "./department-page";
import { departmentsSheet } from "./departments-sheet";
import type { ReportDescription, ReportSheet, SheetKey, SummaryPage } from "./description";
import { historySheet } from "./history-sheet";
import { methodSheet, salesMethodSheet } from "./method-sheet";
import { profitabilitySheet } from "./profitability-sheet";
import { reportContext, type ReportContext, reportWords } from "./report-context";
import { salesFacts } from "./sales-facts";
import { pageLook } from "./theme";
import { summaryPage } from "./summary-page";
import { summarySheet } from "./summary-sheet";

export interface DescriptionOptions {
  readonly language: Language;
  /** Which sheets; default all that there is something to say on. */
  readonly sheets?: readonly SheetKey[];
  /** The day that the report says it is of: "2026-12-01". */
  readonly today?: string;
}

/** Results in, the whole report out as plain data: sheets, cells, formats, tables, charts. */
export function describeReport(analysis: Analysis, options: DescriptionOptions): ReportDescription {
  const { language, today = null } = options;
  const wanted = (key: SheetKey): boolean => options.sheets === undefined || options.sheets.includes(key);
  const { alignment } = analysis;
  const context = alignment === null ? null : reportContext(analysis, alignment, language, today);
  const page = context === null ? null : summaryPage(context);
  const footer = footerOf(analysis, language, today);
  return {
    language,
    ...pageLook(language),
    movedNotes: reportWords(language).say("notes.moved"),
    ...(page === null ? {} : { summary: page }),
    footer,
    sheets: [
      ...(context === null || page === null ? [] : alignmentSheets(context, page, wanted)),
      ...profitabilitySheets(analysis, language),
    ]
      .sort((a, b) => SHEET_ORDER.indexOf(a.key) - SHEET_ORDER.indexOf(b.key))
      .filter(({ key }) => wanted(key))
      .map((sheet) => withFooter(sheet, footer, reportWords(language).say("summary.footer"))),
  };
}

/** The page of each department, each a report of its own. */
export function describeDepartments(
  analysis: Analysis,
  { language, today }: Pick<DescriptionOptions, "language" | "today">,
): readonly { readonly name: string; readonly report: ReportDescription }[] {
  const { alignment } = analysis;
  if (alignment === null) return [];
  const day = today ?? null;
  const context = reportContext(analysis, alignment, language, day);
  const footer = footerOf(analysis, language, day);
  const words = reportWords(language);
  return alignment.departments.map((department) => ({
    name: context.departmentName(department.id),
    report: {
      language,
      ...pageLook(language),
      movedNotes: words.say("notes.moved"),
      footer,
      sheets: [withFooter(departmentPage(context, department), footer, words.say("summary.footer"))],
    },
  }));
}

/** Whose report, and of when. */
function footerOf(analysis: Analysis, language: Language, today: string | null): ReportDescription["footer"] {
  const period = analysis.alignment?.period ?? analysis.profitability?.period ?? null;
  const whose = [analysis.company ?? null, period].filter((part) => part !== null && part !== "");
  return {
    start: whose.join(LANGUAGES[language].listSeparator),
    end: today === null ? "" : formatDay(language, today),
  };
}

/** Printed sheets get apart from one another. Excel takes what follows "&" for an instruction. */
function withFooter(sheet: ReportSheet, { start, end }: ReportDescription["footer"], centre: string): ReportSheet {
  return { ...sheet, page: { ...sheet.page, footer: { start: start.replaceAll("&", "&&"), centre, end } } };
}

const SHEET_ORDER: readonly SheetKey[] = [
  "summary",
  "departments",
  "criteria",
  "coordination",
  "profitability",
  "actions",
  "history",
  "method",
];

function profitabilitySheets(analysis: Analysis, language: Language): readonly ReportSheet[] {
  const { profitability, alignment } = analysis;
  if (profitability === null) return [];
  const words = reportWords(language);
  const sheet = profitabilitySheet(words, profitability, salesFacts(analysis));
  // Beside scores there is a Method sheet already.
  return alignment === null ? [sheet, salesMethodSheet(words, analysis)] : [sheet];
}

function alignmentSheets(
  context: ReportContext,
  page: SummaryPage,
  wanted: (key: SheetKey) => boolean,
): readonly ReportSheet[] {
  const departments = departmentsSheet(context);
  const ranking = departments.tables.find(({ name }) => name === RANKING_TABLE) ?? null;
  return [
    summarySheet(context, page, { ranking: wanted("departments") ? ranking : null, actions: wanted("actions") }),
    departments,
    criteriaSheet(context),
    coordinationSheet(context),
    actionsSheet(context),
    historySheet(context),
    methodSheet(context),
    // A sheet is known as ours by its tables: one that has nothing to tell is not made.
  ].filter(({ tables }) => tables.length > 0);
}
