import { createOfficeRuntime, type EmbeddedWorkbook, newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { areaAddress } from "../../src/workbook/address";
import { useWorkbook } from "./embedded-excel";

/** What a workbook of sales lines is made of: an Excel table or a plain range, and what may stand around it. */
export interface SalesWorkbook {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Zero-based place of the first heading. */
  readonly row: number;
  readonly column: number;
  /** Name of the table; null: a plain range. */
  readonly table: string | null;
  readonly totals?: boolean;
  /** The second line is hidden, as a filter hides it. */
  readonly hidden?: boolean;
  /** Cells two columns right of a table, which move with its edge. */
  readonly neighbour?: boolean;
  readonly numberFormat?: string;
  /** Points of sheet columns that the user has set, by their place from 0. */
  readonly widths?: readonly (readonly [column: number, points: number])[];
}

/** Makes it through office.js and gives the bytes as saved. */
export async function salesWorkbook(described: SalesWorkbook): Promise<Uint8Array> {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  const { headings, rows, row, column, table } = described;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Lines";
    const area = { row, column, rows: rows.length + 1, columns: headings.length };
    const range = sheet.getRange(areaAddress(area));
    if (described.numberFormat !== undefined) range.numberFormat = described.numberFormat as unknown as string[][];
    range.values = [[...headings], ...rows.map((cells) => [...cells])];
    if (described.neighbour === true) {
      sheet.getRange(areaAddress({ row: row + 1, column: column + headings.length + 1, rows: 2, columns: 1 })).values =
        [["remark"], ["=1+1"]];
    }
    if (table !== null) {
      const made = sheet.tables.add(areaAddress(area), true);
      made.name = table;
      if (described.totals === true) made.showTotals = true;
    }
    for (const [at, points] of described.widths ?? []) sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = points;
    if (described.hidden === true) sheet.getRange(`${row + 3}:${row + 3}`).rowHidden = true;
    await context.sync();
  });
  return workbook.save();
}

export function openBytes(bytes: Uint8Array): EmbeddedWorkbook {
  return useWorkbook(openWorkbook(bytes));
}
