import { type Language, LANGUAGES } from "../../language/language";
import { formatDay } from "../../language/number-formats";
import type { Analysis } from "../analysis";
import { actionsSheet } from "./actions-sheet";
import { coordinationSheet } from "./coordination-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { RANKING_TABLE } from "./department-charts";
import { departmentsSheet } from "./departments-sheet";
import type { ReportDescription, ReportSheet, SheetKey } from "./description";
import { historySheet } from "./history-sheet";
import { methodSheet, salesMethodSheet } from "./method-sheet";
import { profitabilitySheet } from "./profitability-sheet";
import { reportContext, reportWords } from "./report-context";
import { pageLook } from "./theme";
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
  return {
    language,
    ...pageLook(language),
    movedNotes: reportWords(language).say("notes.moved"),
    sheets: [...alignmentSheets(analysis, language, today, wanted), ...profitabilitySheets(analysis, language)]
      .sort((a, b) => SHEET_ORDER.indexOf(a.key) - SHEET_ORDER.indexOf(b.key))
      .filter(({ key }) => wanted(key))
      .map((sheet) => withFooter(sheet, analysis, language, today)),
  };
}

/** Whose report of when, and the page: printed sheets get apart from one another. */
function withFooter(sheet: ReportSheet, analysis: Analysis, language: Language, today: string | null): ReportSheet {
  const period = analysis.alignment?.period ?? analysis.profitability?.period ?? null;
  const whose = [analysis.company ?? null, period].filter((part) => part !== null && part !== "");
  const footer = {
    // Excel takes what follows "&" for an instruction.
    start: whose.join(LANGUAGES[language].listSeparator).replaceAll("&", "&&"),
    centre: reportWords(language).say("summary.footer"),
    end: today === null ? "" : formatDay(language, today),
  };
  return { ...sheet, page: { ...sheet.page, footer } };
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
  const { profitability, alignment, salesReadings = [] } = analysis;
  if (profitability === null) return [];
  const words = reportWords(language);
  const sheet = profitabilitySheet(words, profitability, salesReadings);
  // Beside scores there is a Method sheet already.
  return alignment === null ? [sheet, salesMethodSheet(words, analysis)] : [sheet];
}

function alignmentSheets(
  analysis: Analysis,
  language: Language,
  today: string | null,
  wanted: (key: SheetKey) => boolean,
): readonly ReportSheet[] {
  if (analysis.alignment === null) return [];
  const context = reportContext(analysis, analysis.alignment, language, today);
  const departments = departmentsSheet(context);
  const ranking = departments.tables.find(({ name }) => name === RANKING_TABLE) ?? null;
  return [
    summarySheet(context, { ranking: wanted("departments") ? ranking : null, actions: wanted("actions") }),
    departments,
    criteriaSheet(context),
    coordinationSheet(context),
    actionsSheet(context),
    historySheet(context),
    methodSheet(context),
    // A sheet is known as ours by its tables: one that has nothing to tell is not made.
  ].filter(({ tables }) => tables.length > 0);
}
