import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { type Element, attribute, booleanAttribute, child, children, numberAttribute } from "@offline-excel/xlsx/xml";
import type { Book, Place } from "./book";
import type { Sheet } from "./sheet";
import { WorkbookError } from "./workbook-error";

/** A defined name: an element of the workbook part. */
export interface DefinedName {
  readonly element: Element;
  readonly name: string;
  /** null: of the workbook. */
  readonly sheet: Sheet | null;
}

function tabIndex(book: Book, sheet: Sheet): number {
  return book.file.sheetElements().indexOf(book.file.elementOf(sheet.file));
}

export function definedNames(book: Book): DefinedName[] {
  const box = child(book.file.root(), "definedNames");
  if (box === null) return [];
  const tabs = book.file.sheetElements();
  return children(box, "definedName").map((element) => {
    const index = numberAttribute(element, "localSheetId");
    const name = index === null ? null : (tabs[index]?.getAttribute("name") ?? null);
    return {
      element,
      name: attribute(element, "name") ?? "",
      sheet: name === null ? null : (book.sheets.find((sheet) => sheet.name === name) ?? null),
    };
  });
}

/** Those that people see; print areas and filters are the file's own affair. */
export function visibleNames(book: Book): DefinedName[] {
  return definedNames(book).filter(({ name }) => !name.startsWith("_xlnm."));
}

export function isHidden(name: DefinedName): boolean {
  return booleanAttribute(name.element, "hidden");
}

export function addName(book: Book, name: string, formula: string, sheet: Sheet | null): DefinedName {
  const element = book.file.element("definedName");
  element.setAttribute("name", name);
  if (sheet !== null) element.setAttribute("localSheetId", String(tabIndex(book, sheet)));
  element.textContent = formula;
  const box = book.file.ensure("definedNames");
  // Excel keeps them sorted.
  const after = children(box).find((other) => (attribute(other, "name") ?? "").toLowerCase() > name.toLowerCase());
  box.insertBefore(element, after ?? null);
  book.dirty = true;
  return { element, name, sheet };
}

export function removeName(book: Book, name: DefinedName): void {
  book.file.removeElement(name.element);
  const box = child(book.file.root(), "definedNames");
  if (box !== null && children(box).length === 0) book.file.removeElement(box);
  book.dirty = true;
}

/** The area that a name stands for; null where it is something else. */
export function placeOfName(book: Book, name: DefinedName): Place | null {
  const { sheet, rest } = splitSheet((name.element.textContent ?? "").replace(/^=/, ""));
  const area = parseArea(rest);
  const found =
    sheet === null ? null : (book.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase()) ?? null);
  return area === null || found === null ? null : { sheet: found, area };
}

/** Sets one of the file's own names of a sheet: "_xlnm.Print_Area". */
export function setOwnName(book: Book, sheet: Sheet, name: string, formula: string | null): void {
  for (const old of definedNames(book)) if (old.sheet === sheet && old.name === name) removeName(book, old);
  if (formula !== null) addName(book, name, formula, sheet);
}

export function ownName(book: Book, sheet: Sheet, name: string): string | null {
  return definedNames(book).find((one) => one.sheet === sheet && one.name === name)?.element.textContent ?? null;
}

export function removeSheetNames(book: Book, sheet: Sheet): void {
  for (const name of definedNames(book)) if (name.sheet === sheet) removeName(book, name);
}

/** Gives a sheet's copy the names that are the sheet's own, and its own of those by which the workbook speaks of it. */
export function copyNames(book: Book, from: Sheet, to: Sheet, change: (formula: string) => string): void {
  const all = definedNames(book);
  const own = new Set(all.filter(({ sheet }) => sheet === from).map(({ name }) => name.toLowerCase()));
  for (const { element, name, sheet } of all) {
    const before = element.textContent ?? "";
    const after = change(before);
    const speaksOf = sheet === null && after !== before && !own.has(name.toLowerCase());
    if (sheet !== from && !speaksOf) continue;
    const copy = addName(book, name, after, to).element;
    for (const { name: key, value } of element.attributes) {
      if (key !== "localSheetId" && !copy.hasAttribute(key)) copy.setAttribute(key, value);
    }
  }
}

/** Names know their sheet by its place among the tabs: after tabs moved, the places are written anew. */
export function shiftSheetNames(book: Book, before: readonly string[]): void {
  const box = child(book.file.root(), "definedNames");
  if (box === null) return;
  const after = book.sheetNames();
  for (const element of children(box)) {
    const index = numberAttribute(element, "localSheetId");
    if (index === null) continue;
    const place = after.indexOf(before[index] ?? "");
    if (place >= 0 && place !== index) {
      book.file.changeRoot();
      element.setAttribute("localSheetId", String(place));
    }
  }
}

/** A letter, "_" or "\" first; no cell address; at most 255 characters. */
export function checkName(book: Book, name: string, sheet: Sheet | null): void {
  const valid = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr](?:\d+)?(?:[Cc](?:\d+)?)?|[Cc])$/.test(name);
  if (!valid || address) throw new WorkbookError("invalid");
  const folded = name.toLowerCase();
  const taken = definedNames(book).some((one) => one.name.toLowerCase() === folded && one.sheet === sheet);
  if (taken || book.tables.some((table) => table.name.toLowerCase() === folded)) throw new WorkbookError("name-taken");
}
