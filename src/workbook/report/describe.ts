import type { Language } from "../../language/language";
import type { Analysis } from "../analysis";
import { actionsSheet } from "./actions-sheet";
import { coordinationSheet } from "./coordination-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { departmentsSheet } from "./departments-sheet";
import type { ReportDescription, ReportSheet, SheetKey } from "./description";
import { historySheet } from "./history-sheet";
import { methodSheet, salesMethodSheet } from "./method-sheet";
import { profitabilitySheet } from "./profitability-sheet";
import { reportContext, reportWords } from "./report-context";
import { salesFacts } from "./sales-facts";
import { pageLook } from "./theme";
import { summarySheet } from "./summary-sheet";

export interface DescriptionOptions {
  readonly language: Language;
  /** Which sheets; default all that there is something to say on. */
  readonly sheets?: readonly SheetKey[];
}

/** Results in, the whole report out as plain data: sheets, cells, formats, tables, charts. */
export function describeReport(analysis: Analysis, options: DescriptionOptions): ReportDescription {
  const { language } = options;
  const wanted = (key: SheetKey): boolean => options.sheets === undefined || options.sheets.includes(key);
  return {
    language,
    ...pageLook(language),
    movedNotes: reportWords(language).say("notes.moved"),
    sheets: [...alignmentSheets(analysis, language), ...profitabilitySheets(analysis, language)]
      .sort((a, b) => SHEET_ORDER.indexOf(a.key) - SHEET_ORDER.indexOf(b.key))
      .filter(({ key }) => wanted(key)),
  };
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

function alignmentSheets(analysis: Analysis, language: Language): readonly ReportSheet[] {
  if (analysis.alignment === null) return [];
  const context = reportContext(analysis, analysis.alignment, language);
  const departments = departmentsSheet(context);
  const ranking = departments.charts.find(({ name }) => name === "Hamrasta_Ranking") ?? null;
  return [
    summarySheet(context, ranking),
    departments,
    criteriaSheet(context),
    coordinationSheet(context),
    actionsSheet(context),
    historySheet(context),
    methodSheet(context),
    // A sheet is known as ours by its tables: one that has nothing to tell is not made.
  ].filter(({ tables }) => tables.length > 0);
}
