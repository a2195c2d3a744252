import { scoreEvaluation } from "../alignment/score";
import type { ScoringSettings } from "../alignment/settings";
import { validSettings } from "../alignment/valid-settings";
import { isComputable } from "../alignment/figure";
import { type CustomersKept, customersKept } from "../profitability/customers-kept";
import type { ProfitabilityOptions } from "../profitability/options";
import { reportOfTotals, reportProfitability } from "../profitability/report";
import { periodsInOrder } from "../profitability/selection";
import type { SalesData } from "../profitability/sales";
import type { AnalysedSources } from "./analysed-sources";
import type { Analysis } from "./analysis";
import type { Finding } from "./finding";
import { missingNames } from "./missing-names";
import { withNotedCodes } from "./reading/account/noted-codes";
import { withNotedReversals } from "./reading/account/noted-reversals";
import { accountOfWorkbook } from "./reading/account/workbook-account";
import { rowsAsPersons } from "./reading/rows-as-persons";
import { leftOutFindings, otherReadingFinding, questionFinding, salesFindings } from "./reading/account-findings";
import { sumOfCounts } from "./reading/journal";
import { followRenames } from "./reading/follow-renames";
import type { Mapping, SalesEntry } from "./reading/mapping";
import { mergedProposals } from "./reading/merge-mapping";
import { parseMapping } from "./reading/parse-mapping";
import { liveLines } from "./layouts/sales/live-lines";
import { nearSales } from "./layouts/sales/near-sales";
import { profitabilityOptions } from "./layouts/sales/profitability-options";
import type { WorkbookProposal } from "./reading/detect/workbook-proposal";
import { otherReadings } from "./reading/other-readings";
import { questionsOf } from "./reading/questions";
import { readWorkbook, type WorkbookReading } from "./reading/read-workbook";
import { hiddenFindings, partialFindings, scoringFindings } from "./reading/scoring-findings";
import { reversedWordings } from "./reading/worded-in-reverse";
import { workbookLanguage } from "./reading/workbook-language";
import { plannedActions } from "./report/planned-actions";
import { SAVED_KEYS } from "./saved-keys";
import { savedPeriod } from "./saved-period";
import type { WorkbookSnapshot } from "./snapshot";

export type AnalysisStep = "recognise" | "read" | "score" | "profitability";

export interface AnalysisOptions {
  /** Wins over the mapping saved in the workbook and over detection, sheet by sheet. */
  readonly mapping?: Mapping;
  /** Over the saved ones and the defaults. */
  readonly settings?: Partial<ScoringSettings>;
  /** Names the period of data that know none. */
  readonly period?: string;
  /** Sales lines outside the workbook, in the place of those on its sheets. */
  readonly sources?: AnalysedSources;
  readonly onProgress?: (step: AnalysisStep, share: number) => void;
}

/** From the cells of a workbook to its scores: recognise, read, score. Pure, and the same in the pane and on the command line. */
export function analyseWorkbook(workbook: WorkbookSnapshot, options: AnalysisOptions = {}): Analysis {
  const { onProgress } = options;
  const snapshot = withNotedReversals(withNotedCodes(workbook));
  onProgress?.("recognise", 0);
  const proposals = mergedProposals(snapshot, options.mapping ?? null, savedMapping(snapshot));
  const ofSheets: Mapping = { version: 1, sheets: proposals.map(({ entry }) => entry) };
  const { sources } = options;
  const mapping: Mapping =
    sources === undefined
      ? ofSheets
      : { version: 1, sheets: [...ofSheets.sheets, ...sources.proposals.map(({ entry }) => entry)] };
  onProgress?.("read", 0);
  const reading = readWorkbook(snapshot, ofSheets);
  const kept = reading.sales === null ? null : customersKept(reading.sales.lines);
  const retained = withRetention(inPeriod(reading.evaluation, options.period, savedPeriod(snapshot)), kept);
  const { evaluation } = retained;
  const settings = validSettings({ ...savedSettings(snapshot), ...options.settings });
  onProgress?.("score", 0);
  const alignment =
    evaluation === null
      ? null
      : scoreEvaluation(evaluation, settings, { onProgress: (share) => onProgress?.("score", share) });
  if (reading.sales !== null) onProgress?.("profitability", 0);
  const profitability =
    sources !== undefined
      ? reportOfTotals(sources.totals, profitabilityOptions(mapping))
      : reading.sales === null
        ? null
        : reportProfitability(reading.sales, salesOptions(reading.sales, mapping, options.period));
  const readings = sources === undefined ? reading.salesReadings : sources.readings;
  const questions = questionsOf(snapshot, proposals);
  const others = otherReadings(snapshot, proposals);
  const columns = accountOfWorkbook(snapshot, proposals);
  const unread = nearSales(snapshot, notRecognised(proposals));
  const plans = plannedActions(snapshot);
  return {
    language: workbookLanguage(snapshot),
    proposals: sources === undefined ? proposals : [...proposals, ...sources.proposals],
    mapping,
    settings,
    findings: [
      ...reading.findings,
      ...questions.map(questionFinding),
      ...others.map(otherReadingFinding),
      ...retained.findings,
      ...unread,
      ...rowsAsPersons(snapshot, proposals, columns),
      ...leftOutFindings(proposals, columns, new Set(unread.map(({ sheet }) => sheet ?? ""))),
      ...salesFindings(proposals),
      ...(sources?.findings ?? []),
      ...(sources === undefined ? [] : besideSources(mapping, reading, profitability)),
      ...(profitability === null ? [] : namesMissing(profitability, mapping, reading, sources)),
      ...periodFindings(reading.sales, mapping, options.period),
      ...hiddenFindings(alignment),
      ...partialFindings(alignment),
      ...scoringFindings(alignment, reading),
      ...reversedWordings(alignment, reading),
    ],
    columns: sources === undefined ? columns : [...columns, ...sources.columns],
    questions,
    otherReadings: others,
    cells: sumOfCounts(Object.values(reading.cellsBySheet)),
    cellsBySheet: reading.cellsBySheet,
    evaluation,
    alignment,
    profitability,
    ...(readings.length === 0 ? {} : { salesReadings: readings }),
    ...(snapshot.company === undefined ? {} : { company: snapshot.company }),
    ...(plans.length === 0 ? {} : { plans }),
    ...(profitability === null || reading.sales === null || sources !== undefined
      ? {}
      : { liveLines: liveLines(snapshot, salesEntries(mapping), reading.sales.lines, profitability) }),
  };
}

/** What lines of files leave out: lines of sheets are not added to them, and cost to serve is known by customer only. */
function besideSources(
  mapping: Mapping,
  { sales }: WorkbookReading,
  profitability: Analysis["profitability"],
): readonly Finding[] {
  const sheets = sales === null ? [] : salesEntries(mapping).map(({ sheet }) => sheet);
  return [
    ...(sheets.length === 0
      ? []
      : [{ code: "sheet-lines-not-added" as const, sheet: null, cell: null, value: sheets.join(", ") }]),
    ...((profitability?.costToServe ?? null) === null
      ? []
      : [{ code: "cost-to-serve-apart" as const, sheet: null, cell: null, value: null }]),
  ];
}

function namesMissing(
  profitability: NonNullable<Analysis["profitability"]>,
  mapping: Mapping,
  { sales }: WorkbookReading,
  sources: AnalysedSources | undefined,
): readonly Finding[] {
  if (sources === undefined) return missingNames(profitability, salesEntries(mapping), { lines: sales?.lines ?? [] });
  const entries = sources.proposals.flatMap(({ entry }) => (entry.layout === "sales" ? [entry] : []));
  return missingNames(profitability, entries, { totals: sources.totals });
}

function salesEntries(mapping: Mapping): readonly SalesEntry[] {
  return mapping.sheets.filter((entry) => entry.layout === "sales");
}

const SALES_DEPARTMENT = "sales";

/**
 * The source measures a sales department by customers kept: where nobody typed its retention rate, the one of the sales lines
 * stands for it, and a finding says so.
 */
function withRetention(
  evaluation: WorkbookReading["evaluation"],
  kept: CustomersKept | null,
): { readonly evaluation: WorkbookReading["evaluation"]; readonly findings: readonly Finding[] } {
  const last = kept?.periods.at(-1);
  const sales = evaluation?.departments.find(({ id }) => id === SALES_DEPARTMENT);
  if (evaluation === null || last === undefined || !isComputable(last.retention)) return { evaluation, findings: [] };
  if (sales === undefined || sales.retention !== undefined) return { evaluation, findings: [] };
  const retention = last.retention * 100;
  return {
    evaluation: {
      ...evaluation,
      departments: evaluation.departments.map((one) => (one === sales ? { ...one, retention } : one)),
    },
    findings: [
      {
        code: "retention-from-lines",
        sheet: null,
        cell: null,
        value: `${Math.round(retention * 10) / 10} (${last.period})`,
      },
    ],
  };
}

/** Sheets that nothing was recognised on. */
function notRecognised(proposals: readonly WorkbookProposal[]): ReadonlySet<string> {
  return new Set(
    proposals.flatMap(({ entry, reasons }) =>
      entry.layout === "ignore" && reasons.some(({ code }) => code === "no-ratings") ? [entry.sheet] : [],
    ),
  );
}

/** The named period where the lines know it; otherwise the one that the mapping chooses, or all lines. */
function salesOptions(sales: SalesData, mapping: Mapping, period: string | undefined): ProfitabilityOptions {
  const options = profitabilityOptions(mapping);
  return period !== undefined && sales.lines.some((line) => line.period === period) ? { ...options, period } : options;
}

/** A period that the sales lines do not know is an error that names those that they do. */
function periodFindings(sales: SalesData | null, mapping: Mapping, asked: string | undefined): readonly Finding[] {
  if (sales === null) return [];
  const wanted = asked ?? profitabilityOptions(mapping).period ?? null;
  const periods = periodsInOrder(sales.lines);
  if (wanted === null || periods.length === 0 || periods.includes(wanted)) return [];
  return [{ code: "period-not-there", sheet: null, cell: null, value: `${wanted}; ${periods.join(", ")}` }];
}

/** Ratings that know no period belong to the asked one, else to the one that was named in the workbook. */
function inPeriod(
  evaluation: WorkbookReading["evaluation"],
  asked: string | undefined,
  saved: string | null,
): WorkbookReading["evaluation"] {
  if (evaluation === null) return null;
  if (evaluation.periods.length > 0) {
    // The data knows periods: the asked one is reported, and nothing after it.
    const last = asked === undefined ? -1 : evaluation.periods.indexOf(asked);
    return last < 0 ? evaluation : { ...evaluation, periods: evaluation.periods.slice(0, last + 1) };
  }
  const period = asked ?? saved;
  if (period === null) return evaluation;
  return {
    ...evaluation,
    periods: [period],
    tables: evaluation.tables.map((table) => ({ ...table, period })),
    service:
      evaluation.service === null
        ? null
        : { ...evaluation.service, ratings: evaluation.service.ratings.map((rating) => ({ ...rating, period })) },
  };
}

function savedMapping(snapshot: WorkbookSnapshot): Mapping | null {
  const json = snapshot.saved[SAVED_KEYS.mapping];
  if (json === undefined) return null;
  const parsed = parseMapping(json);
  return "mapping" in parsed ? followRenames(snapshot, parsed.mapping) : null;
}

function savedSettings(snapshot: WorkbookSnapshot): Partial<ScoringSettings> {
  const json = snapshot.saved[SAVED_KEYS.settings];
  if (json === undefined) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
