import { cellAddress } from "../workbook/address";
import type { ReportDescription, SheetKey } from "../workbook/report/description";
import { packAreas, type ReportAreas } from "../workbook/report/report-areas";
import { SAVED_KEYS } from "../workbook/saved-keys";
import type { Area } from "../workbook/snapshot";
import { AdapterError, adapterError } from "./adapter-error";
import { calculateSheets } from "./calculate-sheets";
import { can } from "./capabilities";
import { type ExistingReport, findExistingReport } from "./existing-report";
import { nextTurn } from "./next-turn";
import { insertTemplate } from "./right-to-left-template";
import { run } from "./run";
import {
  formerName,
  giveTablesBack,
  nameWhileTurning,
  replaceFormer,
  setTablesAside,
  type Turning,
  turningOf,
} from "./turned-sheets";
import { type WriteWay, writeInSomeWay } from "./write-attempts";
import { writeChart } from "./write-chart";
import { writePage } from "./write-page";
import { writeSheet } from "./write-sheet";

export type WriteStep = "look" | "prepare" | "write" | "done";

export interface WriteOptions {
  readonly onProgress?: (step: WriteStep, share: number) => void;
  readonly signal?: AbortSignal;
}

export interface WriteOutcome {
  /** Names of the sheets written, in order. */
  readonly sheets: readonly string[];
  /** Sheets that took another name because the user has one of theirs. */
  readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
  /** False where the language runs from right to left and this Excel could not turn the sheets: one hint is due. */
  readonly directionSet: boolean;
  /** False where Excel refused paper and footers: one hint is due. */
  readonly pagesSet: boolean;
}

/**
 * Writes a report into the workbook: our own sheets only, cleared and reused. Looks first, then writes everything in one
 * round trip - one undo step - so that a failure leaves the workbook as it was, or is told exactly.
 */
export async function writeReport(description: ReportDescription, options: WriteOptions = {}): Promise<WriteOutcome> {
  return run((context) =>
    writeInSomeWay(
      context,
      description.sheets.map(({ name }) => name),
      (way) => writeOnce(context, description, options, way),
    ),
  );
}

async function writeOnce(
  context: Excel.RequestContext,
  description: ReportDescription,
  { onProgress, signal }: WriteOptions,
  way: WriteWay,
): Promise<WriteOutcome> {
  onProgress?.("look", 0);
  const existing = await findExistingReport(context, description, way.takenNames);
  if (signal?.aborted === true) throw new AdapterError("interrupted", "AbortSignal");
  onProgress?.("prepare", 0.2);
  const turning = turningOf(description, existing);
  const prepared = await insertRightToLeftSheets(context, description, existing, turning);
  // Where Excel takes no template in, what stands is written to as it stands.
  const { turned } = description.rightToLeft && prepared === null ? NOTHING_TURNED : turning;
  onProgress?.("write", 0.3);
  try {
    await queueReport(context, description, existing, { inserted: prepared, turned }, way);
    await context.sync();
  } catch (error) {
    throw await withRemains(context, error, existing, { inserted: prepared, turned });
  }
  if (existing.asksForCalculation) await calculateSheets(context, existing.names);
  onProgress?.("done", 1);
  return {
    sheets: existing.names,
    renamed: existing.renamed,
    directionSet: existing.sheets.every((sheet, index) =>
      sheet === null || turned.has(index)
        ? !description.rightToLeft || prepared !== null
        : sheet.rightToLeft === description.rightToLeft,
    ),
    pagesSet: way.setsPages,
  };
}

const NOTHING_TURNED = { turned: new Set<number>() };

/** What is new in the workbook for this report. */
interface NewSheets {
  readonly inserted: readonly string[] | null;
  readonly turned: ReadonlySet<number>;
}

/** Ids of newly inserted right-to-left sheets, one for each report sheet that has none of this direction; null: none. */
async function insertRightToLeftSheets(
  context: Excel.RequestContext,
  description: ReportDescription,
  existing: ExistingReport,
  { turned }: Turning,
): Promise<readonly string[] | null> {
  const missing = existing.sheets.filter((sheet, index) => sheet === null || turned.has(index)).length;
  if (!description.rightToLeft || missing === 0 || !can("insertSheets")) return null;
  return insertTemplate(context, missing);
}

/** Queued sheet by sheet, with a turn in between: a report of thousands of rows is no moment's work. Nothing is sent here. */
async function queueReport(
  context: Excel.RequestContext,
  description: ReportDescription,
  existing: ExistingReport,
  { inserted, turned }: NewSheets,
  way: WriteWay,
): Promise<void> {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const waiting = [...(inserted ?? [])];
  const sheets = description.sheets.map((_, index) => {
    const found = existing.sheets[index] ?? null;
    const name = existing.names[index] ?? "";
    if (found !== null && !turned.has(index)) {
      const sheet = workbook.worksheets.getItem(found.id);
      // The language may have changed since: the sheet's name follows it.
      if (found.name !== name) sheet.name = name;
      return sheet;
    }
    if (found !== null) setTablesAside(workbook, found);
    const firstName = found === null ? name : nameWhileTurning(index);
    const id = waiting.shift();
    if (id === undefined) return workbook.worksheets.add(firstName);
    const sheet = workbook.worksheets.getItem(id);
    sheet.name = firstName;
    return sheet;
  });
  const sheetOf = (key: SheetKey): Excel.Worksheet => {
    const sheet = sheets[description.sheets.findIndex((report) => report.key === key)];
    if (sheet === undefined) throw new AdapterError("excel-failed", `NoSheet:${key}`);
    return sheet;
  };
  const areas: [SheetKey, readonly Area[]][] = [];
  // The summary's formulas name a table of another sheet: it has to be there when they are written.
  const summaryLast = [...description.sheets.entries()].sort(
    ([, one], [, other]) => Number(one.key === "summary") - Number(other.key === "summary"),
  );
  for (const [index, report] of summaryLast) {
    const former = existing.sheets[index] ?? null;
    areas.push([report.key, writeSheet(sheetOf(report.key), report, former, description, turned.has(index))]);
    if (way.setsPages) writePage(sheetOf(report.key), report, description.rightToLeft);
    await nextTurn();
  }
  workbook.settings.add(
    SAVED_KEYS.areas,
    packAreas({ ...existing.areas, ...(Object.fromEntries(areas) as ReportAreas) }),
  );
  // Charts last: they refer to cells of several sheets.
  description.sheets.forEach((report, index) => {
    for (const chart of report.charts) {
      writeChart(chart, {
        sheet: sheetOf(report.key),
        sheetOf,
        frame: existing.sheets[index]?.charts.get(chart.name) ?? null,
        look: description,
      });
    }
  });
  replaceFormer(
    workbook,
    [...turned].flatMap((index) => {
      const former = existing.sheets[index] ?? null;
      const sheet = sheets[index];
      return former === null || sheet === undefined ? [] : [{ former, sheet, name: existing.names[index] ?? "" }];
    }),
  );
  const [first] = description.sheets;
  if (first !== undefined) {
    const sheet = sheetOf(first.key);
    sheet.activate();
    sheet.getRange(cellAddress(0, 0)).select();
  }
  // What follows makes one message of it all.
  await nextTurn();
}

/**
 * After a failed request: sheets that this run added are taken away again, so that the workbook is as before; where a sheet
 * of an earlier report was being refreshed, it is named.
 */
async function withRemains(
  context: Excel.RequestContext,
  error: unknown,
  existing: ExistingReport,
  { inserted, turned }: NewSheets,
): Promise<AdapterError> {
  const failure = adapterError(error);
  const refreshed = existing.sheets.flatMap((sheet, index) =>
    sheet === null || turned.has(index) ? [] : [sheet.name],
  );
  try {
    const added = [
      ...(inserted ?? []).map((id) => context.workbook.worksheets.getItemOrNullObject(id)),
      ...(inserted === null
        ? existing.names
            .map((name, index) => (turned.has(index) ? nameWhileTurning(index) : name))
            .filter((_, index) => existing.sheets[index] === null || turned.has(index))
            .map((name) => context.workbook.worksheets.getItemOrNullObject(name))
        : []),
    ];
    for (const sheet of added) sheet.load("name");
    const tables = giveTablesBack(
      context.workbook,
      [...turned].flatMap((index) => existing.sheets[index] ?? []),
    );
    await context.sync();
    for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
    for (const table of tables) if (!table.isNullObject) table.name = formerName(table.name);
    await context.sync();
    return new AdapterError(
      failure.code,
      failure.officeCode,
      {
        state: refreshed.length === 0 ? "as-before" : "partly-written",
        sheets: refreshed,
      },
      null,
      error,
    );
  } catch {
    return new AdapterError(
      failure.code,
      failure.officeCode,
      { state: "partly-written", sheets: existing.names },
      null,
      error,
    );
  }
}
