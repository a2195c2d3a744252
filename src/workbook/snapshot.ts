/** The workbook as we see it: what the adapter read, as plain data. */

import type { CellFormats } from "./cell-formats";

/** As office.js gives it: "" is an empty cell, an error is its text ("#DIV/0!"), a date is its serial number. */
export type CellValue = string | number | boolean;

/** Zero-based rectangle on a sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableSnapshot {
  readonly name: string;
  /** Header row included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** Made by us: never read as an evaluation. */
  readonly own: boolean;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** The used range; null: the sheet is empty. */
  readonly used: Area | null;
  /** values[r][c], relative to the used range. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: CellFormats;
  readonly tables: readonly TableSnapshot[];
  /** Merged cells, where they were read. */
  readonly merged?: readonly Area[];
  /** Numbers that another sheet's notes give to missing answers. */
  readonly notedCodes?: readonly number[];
  /** Questions that a codebook or a note says to be scored in reverse, as this sheet writes them. */
  readonly notedReversed?: readonly string[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What an earlier session saved in the workbook (mapping, settings), by key; JSON text. */
  readonly saved: Readonly<Record<string, string>>;
  /** True where dates count from 1904. */
  readonly date1904: boolean;
  /** The company that the workbook's properties name; left out: none. */
  readonly company?: string;
}
