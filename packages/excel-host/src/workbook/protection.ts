import { booleanAttribute, child, removeElement } from "@offline-excel/xlsx/xml";
import type { Book } from "./book";

/** Whether sheets may not be added, renamed, moved or deleted. */
export function structureIsProtected(book: Book): boolean {
  const element = child(book.file.root(), "workbookProtection");
  return element !== null && booleanAttribute(element, "lockStructure");
}

export function protectStructure(book: Book): void {
  book.file.ensure("workbookProtection").setAttribute("lockStructure", "1");
}

export function unprotectStructure(book: Book): void {
  const structure = child(book.file.changeRoot(), "workbookProtection");
  if (structure !== null) removeElement(structure);
}

/** Protects every sheet and the structure of the workbook, without a password. */
export function protectAll(book: Book): void {
  protectStructure(book);
  for (const sheet of book.sheets) sheet.file.ensure("sheetProtection").setAttribute("sheet", "1");
}

/** Takes away what `protectAll` did. */
export function unprotectAll(book: Book): void {
  unprotectStructure(book);
  for (const { file } of book.sheets) {
    const element = child(file.root(), "sheetProtection");
    if (element === null) continue;
    file.changeShell();
    removeElement(element);
  }
}
