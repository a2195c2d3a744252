import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { createOfficeRuntime, newWorkbook, type EmbeddedWorkbook } from "@offline-excel/excel-host/node";
import { deleteSheet } from "@offline-excel/excel-host/workbook/sheet-changes";
import { addColumns } from "../excel/add-columns";
import { removeColumns } from "../excel/remove-columns";
import { readWorkbook } from "../excel/read";
import { writeReport } from "../excel/write";
import { writeSlides } from "../slides/write-slides";
import type { CommandLineMessages } from "../language/command-line-messages";
import { type Language, languageOfLetters } from "../language/language";
import type { Sentence } from "../language/message";
import { analyseWorkbook, type AnalysisStep } from "../workbook/analyse";
import type { Analysis } from "../workbook/analysis";
import type { Mapping } from "../workbook/reading/mapping";
import { textAmountCells } from "../workbook/layouts/sales/text-amounts";
import { workbookLanguage } from "../workbook/reading/workbook-language";
import { profitColumns } from "../workbook/report/profit-columns";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { describeDepartments, describeReport } from "../workbook/report/describe";
import { dayOf } from "../workbook/report/day";
import { resultsJson } from "../workbook/results-json";
import { describeSlides } from "../workbook/slides/deck";
import { ADD_IN_ID } from "./add-in-id";
import type { ReportArguments } from "./arguments";
import { workbookOf } from "./described-workbook";
import { adapterFailure, Failure } from "./failure";
import { readLinesOf, readTotalsOf } from "./lines/open-sources";
import type { ReadSources } from "./lines/lines-of-sources";
import { RefusedLines } from "./lines/refused-lines";
import { shownSource } from "./lines/server-address";
import { nameCharts } from "./name-charts";
import { fillFromText, isSeparatedValues, openInput, refuseOtherKind } from "./open-input";
import { type Output, OutputError, writeOutputs } from "./outputs";
import { refuseUseless } from "./refuse-useless";

type Report = (language: Language, ...sentence: Sentence<CommandLineMessages>) => void;

/** Reads, scores, writes, saves. No output file exists unless all of it went well. */
export async function runReport(given: ReportArguments, mapping: Mapping | null, report: Report): Promise<void> {
  const { input } = given;
  const shown = given.totals === null ? given.lines.map(shownSource) : [basename(given.totals)];
  const file = input === null ? shown.join(", ") : basename(input);
  const workbook = input === null ? newWorkbook({ addIn: ADD_IN_ID }) : openInput(input, file, given.language ?? "en");
  const [empty] = workbook.book.sheets;
  let language: Language = given.language ?? languageOfNames(workbook);
  refuseOtherKind(workbook.kind, given.out, language);
  if (input !== null) report(language, "step.open", { file });
  const lines =
    given.lines.length === 0 && given.totals === null ? null : await readLines(given, mapping, language, report);
  Object.assign(globalThis, createOfficeRuntime(workbook));
  if (input !== null && isSeparatedValues(input)) await fillFromText(input, file, language);
  const opened = tabsOf(workbook);

  if (given.removeColumns) {
    await removeColumns().catch((error: unknown) => {
      throw adapterFailure(error, language);
    });
  }
  report(language, "step.read");
  const snapshot = await readWorkbook().catch((error: unknown) => {
    throw adapterFailure(error, language);
  });
  const sheets = [...snapshot.sheets, ...(lines?.samples ?? [])];
  language = given.language ?? workbookLanguage({ ...snapshot, sheets });
  const analysis = analyseWorkbook(snapshot, {
    ...(mapping === null ? {} : { mapping: withoutSources(mapping, snapshot) }),
    ...(lines === null ? {} : { sources: lines.analysed }),
    ...(given.minimumGroup === null ? {} : { settings: { minimumGroup: given.minimumGroup } }),
    ...(given.period === null ? {} : { period: given.period }),
    onProgress: onceEach((step) => {
      if (step !== "read") report(language, `step.${step}`);
    }),
  });
  if (lines !== null) refuseLinesBeside(analysis, shown, language, file);
  refuseUseless(analysis, language, file);

  report(language, "step.write");
  const today = dayOf(new Date());
  const description = describeReport(analysis, { language, today });
  const outcome = await writeReport(description).catch((error: unknown) => {
    throw adapterFailure(error, language);
  });
  if (given.addColumns) {
    await addProfitColumns(snapshot, analysis, language, report);
    const texts = textAmountCells(analysis.findings);
    if (texts !== null) report(language, "columns.text-amounts", texts);
  }
  opened.keepSelected();
  report(language, "step.save", { file: basename(given.out) });
  const results = `${JSON.stringify(resultsJson(analysis, language), null, 2)}\n`;
  // Lines alone: the sheet that a new workbook begins with holds nothing.
  const [first] = workbook.book.sheets;
  if (input === null && first !== undefined && first === empty && workbook.book.sheets.length > 1)
    deleteSheet(workbook.book, first);
  nameCharts(workbook, description);
  const content = workbook.save();
  const deck = describeSlides(description);
  if (deck === null && (given.slides !== null || given.summary !== null)) {
    throw new Failure(language, "refused.no-summary", { file });
  }
  const pages: Output[] = [];
  if (given.departments !== null) {
    for (const { name, report } of describeDepartments(analysis, { language, today })) {
      pages.push({ path: join(given.departments, `${fileName(name)}.xlsx`), content: await workbookOf(report) });
    }
    makeFolder(given.departments, language);
  }
  save(language, [
    { path: given.out, content },
    ...pages,
    ...(given.json === null ? [] : [{ path: given.json, content: results }]),
    ...(given.slides === null || deck === null ? [] : [{ path: given.slides, content: await writeSlides(deck) }]),
    ...(given.summary === null
      ? []
      : [
          {
            path: given.summary,
            content: await workbookOf(describeReport(analysis, { language, today, sheets: ["summary"] })),
          },
        ]),
  ]);
  report(language, "done", {
    sheets: outcome.sheets.length,
    file: basename(given.out),
    departments: analysis.alignment?.departments.length ?? 0,
    findings: analysis.findings.length,
  });
}

/** The totals of lines that lie in files. */
async function readLines(
  given: ReportArguments,
  mapping: Mapping | null,
  language: Language,
  report: Report,
): Promise<ReadSources> {
  for (const source of given.lines) report(language, "step.lines", { source: shownSource(source) });
  try {
    if (given.totals !== null) return await readTotalsOf(given.totals, { mapping, period: given.period });
    return await readLinesOf(given.lines, { mapping, period: given.period }, (source) => {
      report(language, "step.totals", { source });
    });
  } catch (error) {
    if (!(error instanceof RefusedLines)) throw error;
    throw new Failure(language, ...error.sentence);
  }
}

/** What a mapping says of sheets: entries of sales lines that are on none are about sources. */
function withoutSources(mapping: Mapping, { sheets }: WorkbookSnapshot): Mapping {
  const names = new Set(sheets.map(({ name }) => name));
  return { ...mapping, sheets: mapping.sheets.filter(({ sheet, layout }) => names.has(sheet) || layout !== "sales") };
}

/** Lines of sheets and of sources are not added up: a part of either would look like the whole. */
function refuseLinesBeside(analysis: Analysis, lines: readonly string[], language: Language, file: string): void {
  const sheets = analysis.mapping.sheets.filter(({ layout, sheet }) => layout === "sales" && !lines.includes(sheet));
  const [first] = sheets;
  if (first === undefined) return;
  throw new Failure(language, "lines.beside-sheets", {
    file,
    sheets: sheets.map(({ sheet }) => sheet).join(", "),
    source: lines.join(", "),
    line: JSON.stringify({ sheet: first.sheet, layout: "ignore" }),
  });
}

/** A name without what no file system takes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, "-").trim();
}

function makeFolder(path: string, language: Language): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new Failure(language, "failed.write", { file: basename(path) });
  }
}

/** Live columns beside the accountant's own, in every table of sales lines. */
async function addProfitColumns(
  snapshot: WorkbookSnapshot,
  analysis: Analysis,
  language: Language,
  report: Report,
): Promise<void> {
  for (const entry of analysis.mapping.sheets) {
    if (entry.layout !== "sales" || !snapshot.sheets.some(({ name }) => name === entry.sheet)) continue;
    const columns = profitColumns(snapshot, entry, analysis.profitability?.orderSizeBands ?? [], language);
    if (columns === null) report(language, "columns.withheld", { sheet: entry.sheet });
    if (columns === null || columns.columns.length === 0) continue;
    await addColumns(columns).catch((error: unknown) => {
      throw adapterFailure(error, language);
    });
  }
}

/**
 * The report opens at its Summary, unless a sheet of the user's is marked as selected: to take that mark away would change
 * the user's own part, to leave it would select both sheets.
 */
function tabsOf({ book }: EmbeddedWorkbook): { readonly keepSelected: () => void } {
  const { active, sheets } = book;
  const present = [...sheets];
  return {
    keepSelected: () => {
      const isMarked = present.some(({ file }) => file.content.head.includes("tabSelected"));
      if (isMarked && book.sheets.includes(active)) book.activate(active);
    },
  };
}

/** The language of what is said before the cells are read: that of the sheets' names. */
function languageOfNames(workbook: EmbeddedWorkbook): Language {
  return languageOfLetters(workbook.book.sheets.map(({ name }) => name).join(" "));
}

/** Each step once, when it begins. */
function onceEach(report: (step: AnalysisStep) => void): (step: AnalysisStep) => void {
  let last: AnalysisStep | null = null;
  return (step) => {
    if (step !== last) report(step);
    last = step;
  };
}

function save(language: Language, outputs: readonly Output[]): void {
  try {
    writeOutputs(outputs);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    throw new Failure(language, error.reason === "disk-full" ? "failed.disk-full" : "failed.write", {
      file: error.file,
    });
  }
}
