import { child, removeElement } from "@offline-excel/xlsx/xml";
import type { Book } from "./book";

/** Protects every sheet and the structure of the workbook, without a password. */
export function protectAll(book: Book): void {
  book.file.ensure("workbookProtection").setAttribute("lockStructure", "1");
  for (const sheet of book.sheets) sheet.file.ensure("sheetProtection").setAttribute("sheet", "1");
}

/** Takes away what `protectAll` did. */
export function unprotectAll(book: Book): void {
  const structure = child(book.file.changeRoot(), "workbookProtection");
  if (structure !== null) removeElement(structure);
  for (const { file } of book.sheets) {
    const element = child(file.root(), "sheetProtection");
    if (element === null) continue;
    file.changeShell();
    removeElement(element);
  }
}
