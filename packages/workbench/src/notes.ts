import { cellKey } from "@offline-excel/xlsx/cell-store";
import { readNotes } from "@offline-excel/xlsx/notes-file";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";

/** Notes and comments of a sheet, by their cells. */
export function notesOf({ file }: Book, sheet: Sheet): ReadonlyMap<number, string> {
  return new Map(
    readNotes(file.parts, sheet.file.part, file.part).map(({ row, column, text }) => [cellKey(row, column), text]),
  );
}
