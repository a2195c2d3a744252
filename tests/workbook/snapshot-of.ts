import { packFormats } from "../../src/workbook/cell-formats";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

export interface SheetFacts {
  /** Where the first row and column stand; default A1. */
  readonly at?: readonly [row: number, column: number];
  /** "row,column" of cells with a date format, relative to the first. */
  readonly dates?: readonly string[];
  readonly hidden?: boolean;
  readonly filtered?: boolean;
}

/** A sheet as the adapter would read it. null is an empty cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (CellValue | null)[])[],
  facts: SheetFacts = {},
): SheetSnapshot {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  const [row, column] = facts.at ?? [0, 0];
  return {
    name,
    visible: facts.hidden !== true,
    own: false,
    hasHiddenRows: facts.filtered === true,
    hasHiddenColumns: false,
    used: columns === 0 ? null : { row, column, rows: rows.length, columns },
    values,
    formats: packFormats(
      values.map((line, at) =>
        line.map((_, of) => (facts.dates?.includes(`${at},${of}`) === true ? "yyyy-mm-dd" : "General")),
      ),
      undefined,
    ),
    tables: [],
  };
}

export function workbookOf(sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, saved: {}, date1904: false };
}
