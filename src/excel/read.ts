import { GENERAL_FORMATS } from "../workbook/cell-formats";
import { OWN_TABLE_PREFIX } from "../workbook/report/description";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { readCells, type SheetCellsRead } from "./read-cells";
import type { ReadOptions } from "./read-options";
import { run } from "./run";

/**
 * Reads the whole workbook as plain data. Three round trips where the payload limits allow: what there is, how large it is,
 * the cells.
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return run(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
    const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
    const settings = workbook.settings.load("items/key,items/value");
    // No member tells the date system; what Excel makes of a date does.
    const newYear = workbook.functions.date(1904, 1, 1).load("value");
    const properties = workbook.properties.load("company");
    await context.sync();

    const found = sheets.items.map((sheet) => ({
      sheet,
      used: sheet
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
    }));
    const placed = tables.items.map((table) => ({
      table,
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
      sheet: table.worksheet.load("name"),
    }));
    await context.sync();

    const cells = await readCells(
      context,
      found.map(({ sheet, used }) => (used.isNullObject ? null : { sheet, area: areaOf(used) })),
      options,
    );
    return {
      date1904: newYear.value === 0,
      ...(properties.company.trim() === "" ? {} : { company: properties.company.trim() }),
      saved: Object.fromEntries(settings.items.map(({ key, value }) => [key, String(value)])),
      sheets: found.map(({ sheet, used }, index): SheetSnapshot => {
        const own = placed.filter((one) => one.sheet.name === sheet.name);
        return snapshotOf(sheet, used, own, cells[index] ?? null);
      }),
    };
  });
}

interface PlacedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function snapshotOf(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  tables: readonly PlacedTable[],
  cells: SheetCellsRead | null,
): SheetSnapshot {
  return {
    name: sheet.name,
    visible: sheet.visibility === Excel.SheetVisibility.visible,
    own: tables.some(({ table }) => table.name.startsWith(OWN_TABLE_PREFIX)),
    // null: some are and some are not.
    hasHiddenRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
    hasHiddenColumns: !used.isNullObject && (used.columnHidden as boolean | null) !== false,
    used: used.isNullObject ? null : areaOf(used),
    values: cells?.values ?? [],
    formats: cells?.formats ?? GENERAL_FORMATS,
    tables: tables.map(({ table, range }): TableSnapshot => ({
      name: table.name,
      area: areaOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
  };
}

function areaOf(range: Excel.Range): { row: number; column: number; rows: number; columns: number } {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
