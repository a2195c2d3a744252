import { cellKey } from "../package/cell-store";
import { readNotes } from "../package/notes-file";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";

/** Notes and comments of a sheet, by their cells. */
export function notesOf({ file }: Book, sheet: Sheet): ReadonlyMap<number, string> {
  return new Map(
    readNotes(file.parts, sheet.file.part, file.part).map(({ row, column, text }) => [cellKey(row, column), text]),
  );
}
