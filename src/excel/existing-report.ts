import { OWN_TABLE_PREFIX, type ReportDescription, type ReportSheet } from "../workbook/report/description";
import { areasOf, covers, type ReportAreas, unpackAreas } from "../workbook/report/report-areas";
import { SAVED_KEYS } from "../workbook/saved-keys";
import type { Area } from "../workbook/snapshot";
import type { CellValue } from "../workbook/snapshot";
import { AdapterError } from "./adapter-error";
import { asksForCalculation } from "./calculate-sheets";
import { can } from "./capabilities";

/** What of an earlier report - or of the user - stands where this one is to be written. */
export interface ExistingReport {
  /** The sheet to write to, by the description's order; null: none yet. */
  readonly sheets: readonly (ExistingSheet | null)[];
  /** The name that each sheet gets. */
  readonly names: readonly string[];
  /** Report sheets that had to take another name, with it. */
  readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
  /** Of all sheets of the earlier report, by sheet key. */
  readonly areas: ReportAreas;
  /** Names of all sheets in the workbook. */
  readonly sheetCount: number;
  /** Nothing is calculated before somebody asks for it. */
  readonly asksForCalculation: boolean;
}

export interface ExistingSheet {
  readonly id: string;
  readonly name: string;
  readonly tables: ReadonlyMap<string, ExistingTable>;
  /** By chart name: points, as the user left them. */
  readonly charts: ReadonlyMap<string, ChartFrame>;
  readonly columnWidths: readonly number[];
  /** The cells that the earlier report filled. */
  readonly areas: readonly Area[];
  /** What people wrote on the sheet outside these cells. */
  readonly notes: readonly Note[];
  /** Its place among the sheets. */
  readonly position: number;
  /** The direction of the language that the earlier report was in. */
  readonly rightToLeft: boolean;
  /** True where it holds what cannot be carried to another sheet: comments, charts and tables of the user's. */
  readonly holdsMore: boolean;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As it was typed: a formula, or the value. */
  readonly formula: CellValue;
  readonly numberFormat: string;
}

export interface ExistingTable {
  /** Of its heading's first cell. */
  readonly row: number;
  readonly column: number;
  /** Its cells with headings, where users' own entries have to survive. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Excel keeps this name for itself and refuses it for a sheet. */
export const RESERVED_NAME = "history";
const LONGEST_NAME = 31;
const SUFFIX = " (Hamrasta)";

/**
 * Looks before writing: two round trips, the second only where an earlier report is there.
 * @param unlistedNames names that cannot be given although no worksheet bears them
 */
export async function findExistingReport(
  context: Excel.RequestContext,
  description: ReportDescription,
  unlistedNames: readonly string[],
): Promise<ExistingReport> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/worksheet/id");
  const protection = workbook.protection.load("protected");
  const saved = workbook.settings.getItemOrNullObject(SAVED_KEYS.areas).load("value");
  const byHand = asksForCalculation(workbook);
  await context.sync();

  const sheetIdOfTable = new Map(tables.items.map((table) => [table.name, table.worksheet.id]));
  const ours = description.sheets.map((report) => {
    const id = markerTables(report)
      .map((name) => sheetIdOfTable.get(name))
      .find((found) => found !== undefined);
    return sheets.items.find((sheet) => sheet.id === id) ?? null;
  });
  const locked = ours.find((sheet) => sheet?.protection.protected === true) ?? null;
  if (locked !== null) {
    throw new AdapterError("protected-sheet", "AccessDenied", { state: "as-before", sheets: [] }, locked.name);
  }
  if (protection.protected && ours.includes(null)) throw new AdapterError("protected-workbook", "AccessDenied");

  const others = sheets.items.filter((sheet) => !ours.includes(sheet)).map(({ name }) => name);
  const taken = new Set([...others, ...unlistedNames].map((name) => name.toLowerCase()));
  const names = description.sheets.map(({ name }) => freeName(name, new Set([...taken, RESERVED_NAME])));
  const areas = unpackAreas(saved.isNullObject ? undefined : String(saved.value));
  const areasOfSheets = description.sheets.map(({ key }) => areas?.[key] ?? null);
  const existing = ours.some((sheet) => sheet !== null)
    ? await loadExisting(context, ours, sheetIdOfTable, areasOfSheets, description.sheets)
    : ours.map(() => null);
  return {
    sheets: existing,
    names,
    renamed: description.sheets.flatMap(({ name: wanted }, index) => {
      const name = names[index] ?? wanted;
      return taken.has(wanted.toLowerCase()) ? [{ wanted, name }] : [];
    }),
    areas: areas ?? {},
    sheetCount: sheets.items.length,
    asksForCalculation: byHand(),
  };
}

/** The tables by which a report sheet is known as ours. */
function markerTables(report: ReportSheet): readonly string[] {
  return report.tables.map(({ name }) => name).filter((name) => name.startsWith(OWN_TABLE_PREFIX));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? SUFFIX : ` (Hamrasta ${number})`;
    const name = `${wanted.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const WIDTHS_KEPT = 30;

async function loadExisting(
  context: Excel.RequestContext,
  sheets: readonly (Excel.Worksheet | null)[],
  sheetIdOfTable: ReadonlyMap<string, string>,
  areas: readonly (readonly Area[] | null)[],
  reports: readonly ReportSheet[],
): Promise<readonly (ExistingSheet | null)[]> {
  const loading = sheets.map((sheet, index) => {
    if (sheet === null) return null;
    const own = [...sheetIdOfTable].filter(([, id]) => id === sheet.id).map(([name]) => name);
    return {
      sheet,
      areas: areas[index] ?? null,
      used: sheet.getUsedRangeOrNullObject(true).load("values,formulas,numberFormat,rowIndex,columnIndex"),
      tables: own.map((name) => ({
        name,
        range: sheet.tables.getItem(name).getRange().load("values,rowIndex,columnIndex"),
      })),
      charts: sheet.charts.load("items/name,items/left,items/top,items/width,items/height"),
      corner: sheet.getRangeByIndexes(0, 0, 1, 1).format.load("readingOrder"),
      place: sheet.load("position"),
      // Asked only where sheets can be turned at all; comments are older than that.
      comments: can("insertSheets") ? sheet.comments.getCount() : null,
      columns: Array.from({ length: WIDTHS_KEPT }, (_, column) =>
        sheet.getRangeByIndexes(0, column, 1, 1).format.load("columnWidth"),
      ),
    };
  });
  await context.sync();
  return loading.map((one, index) => {
    const report = reports[index];
    if (one === null || report === undefined) return null;
    const areas = one.areas ?? areasToldBySheet(report, one);
    return {
      id: one.sheet.id,
      name: one.sheet.name,
      tables: new Map(
        one.tables.map(({ name, range }) => [
          name,
          {
            row: range.rowIndex,
            column: range.columnIndex,
            values: range.values as readonly (readonly CellValue[])[],
          },
        ]),
      ),
      charts: new Map(
        one.charts.items.map(({ name, left, top, width, height }) => [name, { left, top, width, height }]),
      ),
      columnWidths: one.columns.map(({ columnWidth }) => columnWidth),
      areas,
      notes: one.used.isNullObject ? [] : notesIn(one.used, areas),
      position: one.place.position,
      rightToLeft: one.corner.readingOrder === Excel.ReadingOrder.rightToLeft,
      holdsMore: holdsMore(one),
    };
  });
}

interface LoadedAdditions {
  readonly comments: { readonly value: number } | null;
  readonly tables: readonly { readonly name: string }[];
  readonly charts: { readonly items: readonly { readonly name: string }[] };
}

function holdsMore({ comments, tables, charts }: LoadedAdditions): boolean {
  const isOwn = ({ name }: { readonly name: string }): boolean => name.startsWith(OWN_TABLE_PREFIX);
  return (comments?.value ?? 0) > 0 || !tables.every(isOwn) || !charts.items.every(isOwn);
}

interface LoadedSheet {
  readonly used: Excel.Range;
  readonly tables: readonly { readonly range: Excel.Range }[];
}

/**
 * What is ours on a sheet whose workbook says nothing of it: other programs drop the settings of add-ins. Our tables, the cells
 * that the report fills now, and formulas; all else may be somebody's note, and stays.
 */
function areasToldBySheet(report: ReportSheet, { used, tables }: LoadedSheet): readonly Area[] {
  const known = [
    ...areasOf(report, () => undefined),
    ...tables.map(({ range: { rowIndex, columnIndex, values } }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: values.length,
      columns: values[0]?.length ?? 0,
    })),
  ];
  if (used.isNullObject) return known;
  const formulas = (used.formulas as readonly (readonly CellValue[])[]).flatMap((line, down) =>
    line.flatMap((formula, across): readonly Area[] => {
      const [row, column] = [used.rowIndex + down, used.columnIndex + across];
      const isOurs = typeof formula === "string" && formula.startsWith("=") && !covers(known, row, column);
      return isOurs ? [{ row, column, rows: 1, columns: 1 }] : [];
    }),
  );
  return [...known, ...formulas];
}

function notesIn(used: Excel.Range, areas: readonly Area[]): readonly Note[] {
  const formulas = used.formulas as readonly (readonly CellValue[])[];
  const formats = used.numberFormat as readonly (readonly string[])[];
  return (used.values as readonly (readonly CellValue[])[]).flatMap((line, down) =>
    line.flatMap((value, across): readonly Note[] => {
      const [row, column] = [used.rowIndex + down, used.columnIndex + across];
      if (value === "" || covers(areas, row, column)) return [];
      const numberFormat = formats[down]?.[across] ?? GENERAL;
      return [{ row, column, value, formula: formulas[down]?.[across] ?? value, numberFormat }];
    }),
  );
}
const GENERAL = "General";
