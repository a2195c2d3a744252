import type { Area } from "../workbook/snapshot";

export interface SheetToRead {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Rows of a large sheet of which number formats are read too: a sample. */
export const ROWS_WITH_FORMATS = 200;
