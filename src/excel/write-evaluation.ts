import type { AuthoredSheet, AuthoredWorkbook, SheetAddition } from "../workbook/authoring/authored-sheet";
import { freeSheetName } from "../workbook/authoring/sheet-names";
import { AdapterError, adapterError } from "./adapter-error";
import { asksForCalculation, calculateSheets } from "./calculate-sheets";
import { can } from "./capabilities";
import { insertTemplate } from "./right-to-left-template";
import { run } from "./run";
import { type WriteWay, writeInSomeWay } from "./write-attempts";
import { writeSheetContent } from "./write-sheet-content";

export interface EvaluationOutcome {
  /** Names of the new sheets, in the description's order. */
  readonly sheets: readonly string[];
  /** Sheets that took another name because one of theirs was there. */
  readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
  /** False where the language runs from right to left and this Excel could not turn the new sheets: one hint is due. */
  readonly directionSet: boolean;
  /** False where Excel refused paper and margins: one hint is due. */
  readonly pagesSet: boolean;
}

export type SettingsOf = (
  names: readonly string[],
  saved: Readonly<Record<string, string>>,
) => Readonly<Record<string, string>>;

interface EvaluationOptions {
  /** What is saved in the workbook with the sheets, given the names that they got and what is saved so far. */
  readonly settings: SettingsOf;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Adds the sheets of an evaluation, and makes those of ours that grow longer or wider. Looks first, then writes everything and
 * what is saved with it in one request - one undo step -, so that a failure leaves the workbook as it was, or is told exactly.
 * A user's sheet is never touched.
 */
export async function writeEvaluation(
  authored: AuthoredWorkbook,
  options: EvaluationOptions,
): Promise<EvaluationOutcome> {
  return run((context) =>
    writeInSomeWay(
      context,
      authored.sheets.map(({ name }) => name),
      (way) => writeOnce(context, authored, options, way),
    ),
  );
}

async function writeOnce(
  context: Excel.RequestContext,
  authored: AuthoredWorkbook,
  { settings, onProgress, signal }: EvaluationOptions,
  way: WriteWay,
): Promise<EvaluationOutcome> {
  onProgress?.(0);
  const { names, saved, byHand } = await look(context, authored, way.takenNames);
  if (signal?.aborted === true) throw new AdapterError("interrupted", "AbortSignal");
  onProgress?.(0.2);
  const inserted = await insertRightToLeftSheets(context, authored);
  onProgress?.(0.4);
  try {
    queue(context, authored, names, inserted, way);
    for (const [key, text] of Object.entries(settings(names, saved))) context.workbook.settings.add(key, text);
    await context.sync();
  } catch (error) {
    throw await withRemains(context, error, authored, names, inserted);
  }
  if (byHand) await calculateSheets(context, [...names, ...authored.additions.map(({ sheet }) => sheet)]);
  onProgress?.(1);
  return {
    sheets: names,
    renamed: authored.sheets.flatMap(({ name: wanted }, index) => {
      const name = names[index] ?? wanted;
      return name === wanted ? [] : [{ wanted, name }];
    }),
    directionSet: !authored.rightToLeft || authored.sheets.length === 0 || inserted !== null,
    pagesSet: way.setsPages,
  };
}

interface Found {
  /** The name that each new sheet gets. */
  readonly names: readonly string[];
  /** What is saved in the workbook. */
  readonly saved: Readonly<Record<string, string>>;
  /** Nothing is calculated before somebody asks for it. */
  readonly byHand: boolean;
}

async function look(
  context: Excel.RequestContext,
  authored: AuthoredWorkbook,
  unlistedNames: readonly string[],
): Promise<Found> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const protection = workbook.protection.load("protected");
  const settings = workbook.settings.load("items/key,items/value");
  const byHand = asksForCalculation(workbook);
  await context.sync();
  if (protection.protected && authored.sheets.length > 0) throw new AdapterError("protected-workbook", "AccessDenied");
  const grown = new Set(authored.additions.map(({ sheet }) => sheet));
  const locked = sheets.items.find((sheet) => grown.has(sheet.name) && sheet.protection.protected);
  if (locked !== undefined) {
    throw new AdapterError("protected-sheet", "AccessDenied", { state: "as-before", sheets: [] }, locked.name);
  }
  const taken = new Set([...sheets.items.map(({ name }) => name), ...unlistedNames].map((name) => name.toLowerCase()));
  const names = authored.sheets.map(({ name: wanted }) => {
    const name = freeSheetName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  });
  return {
    names,
    saved: Object.fromEntries(settings.items.map(({ key, value }) => [key, String(value)])),
    byHand: byHand(),
  };
}

/** Ids of inserted right-to-left sheets; null where none were. */
async function insertRightToLeftSheets(
  context: Excel.RequestContext,
  { rightToLeft, sheets }: AuthoredWorkbook,
): Promise<readonly string[] | null> {
  if (!rightToLeft || sheets.length === 0 || !can("insertSheets")) return null;
  return insertTemplate(context, sheets.length);
}

function queue(
  context: Excel.RequestContext,
  authored: AuthoredWorkbook,
  names: readonly string[],
  inserted: readonly string[] | null,
  { setsPages }: WriteWay,
): void {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const addition of authored.additions) {
    const sheet = workbook.worksheets.getItem(addition.sheet);
    makeRoom(sheet, addition);
    writeSheetContent(sheet, addition, authored);
  }
  authored.sheets.forEach((authoredSheet, index) => {
    const name = names[index] ?? authoredSheet.name;
    const id = inserted?.[index];
    const sheet = id === undefined ? workbook.worksheets.add(name) : workbook.worksheets.getItem(id);
    if (id !== undefined) sheet.name = name;
    newSheet(sheet, authoredSheet, authored);
    if (setsPages) newPage(sheet, authoredSheet);
    if (index === 0) {
      sheet.activate();
      sheet.getRange("A1").select();
    }
  });
}

function makeRoom(sheet: Excel.Worksheet, { insertedRows, insertedColumns }: SheetAddition): void {
  if (insertedRows !== null) {
    const { row, count } = insertedRows;
    sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow().insert(Excel.InsertShiftDirection.down);
  }
  if (insertedColumns !== null) {
    const { column, count } = insertedColumns;
    sheet.getRangeByIndexes(0, column, 1, count).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  }
}

const INK = "#1F2A37";

function newSheet(sheet: Excel.Worksheet, authored: AuthoredSheet, look: AuthoredWorkbook): void {
  const { font, rightToLeft, theme } = look;
  const { format } = sheet.getRange();
  format.font.name = font;
  format.font.size = 11;
  format.font.color = INK;
  if (rightToLeft) format.readingOrder = Excel.ReadingOrder.rightToLeft;
  sheet.showGridlines = false;
  sheet.tabColor = theme.colours[authored.tabColour];
  writeSheetContent(sheet, authored, look);
  const { rows, columns } = authored.frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function newPage(sheet: Excel.Worksheet, authored: AuthoredSheet): void {
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.paperSize = Excel.PaperType.a4;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${authored.titleRows.first + 1}:$${authored.titleRows.last + 1}`);
}

/** After a failed request: the sheets that this run added are taken away again; sheets that were to grow are named. */
async function withRemains(
  context: Excel.RequestContext,
  error: unknown,
  { additions }: AuthoredWorkbook,
  names: readonly string[],
  inserted: readonly string[] | null,
): Promise<AdapterError> {
  const { code, officeCode } = adapterError(error);
  const grown = additions.map(({ sheet }) => sheet);
  const remains = (sheets: readonly string[]): AdapterError =>
    new AdapterError(
      code,
      officeCode,
      { state: sheets.length === 0 ? "as-before" : "partly-written", sheets },
      null,
      error,
    );
  try {
    const added = (inserted ?? names).map((key) => context.workbook.worksheets.getItemOrNullObject(key).load("name"));
    await context.sync();
    for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    return remains(grown);
  } catch {
    return remains([...grown, ...names]);
  }
}
