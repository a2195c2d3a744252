import { child } from "@offline-excel/xlsx/xml";
import { mapReferences } from "../formula/formula-references";
import { quotedSheet } from "@offline-excel/xlsx/address";
import { WorkbookError } from "./workbook-error";
import { type Book, EVENT } from "./book";
import { renameInFormulas } from "./formula-holders";
import { removeSheetNames, shiftSheetNames } from "./names";
import type { Sheet } from "./sheet";
import { SheetNames } from "./sheet-names";

/** Renames a sheet, and with it every formula that speaks of it. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (name === before) return;
  SheetNames.check(
    name,
    book.sheetNames().filter((other) => other !== before),
  );
  renameInFormulas(book, (formula) =>
    mapReferences(formula, (reference) => {
      const text = formula.slice(reference.start, reference.end);
      if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return text;
      return `${quotedSheet(name)}!${text.slice(text.lastIndexOf("!") + 1)}`;
    }),
  );
  const element = book.file.elementOf(sheet.file);
  book.file.changeRoot();
  element.setAttribute("name", name);
  sheet.file.name = name;
  book.dirty = true;
  book.emit(EVENT.nameChanged, sheet.id, {
    nameAfter: name,
    nameBefore: before,
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function setVisibility(book: Book, sheet: Sheet, visibility: "visible" | "hidden" | "veryHidden"): void {
  const before = sheet.file.visibility;
  if (before === visibility) return;
  const others = book.sheets.filter((one) => one !== sheet && one.file.visibility === "visible");
  if (visibility !== "visible" && others.length === 0) throw new WorkbookError("not-possible");
  const element = book.file.elementOf(sheet.file);
  book.file.changeRoot();
  if (visibility === "visible") element.removeAttribute("state");
  else element.setAttribute("state", visibility);
  sheet.file.visibility = visibility;
  book.dirty = true;
  if (visibility !== "visible" && book.active === sheet && others[0] !== undefined) book.activate(others[0]);
  const word = (one: string): string => one.charAt(0).toUpperCase() + one.slice(1);
  book.emit(EVENT.visibilityChanged, sheet.id, {
    source: "Local",
    visibilityAfter: word(visibility),
    visibilityBefore: word(before),
    worksheetId: sheet.id,
  });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw new WorkbookError("invalid");
  const from = book.sheets.indexOf(sheet);
  if (from === position) return;
  placeSheet(book, sheet, position);
  book.emit(EVENT.moved, sheet.id, {
    positionAfter: position,
    positionBefore: from,
    source: "Local",
    worksheetId: sheet.id,
  });
}

/** Puts a sheet at a place among the tabs, without a word to clients. */
export function placeSheet(book: Book, sheet: Sheet, position: number): void {
  const from = book.sheets.indexOf(sheet);
  if (from === position) return;
  const before = book.sheetNames();
  const element = book.file.elementOf(sheet.file);
  const target = book.sheets[position];
  if (target === undefined) throw new WorkbookError("invalid");
  const anchor = book.file.elementOf(target.file);
  book.file.changeRoot();
  element.parentNode?.insertBefore(element, position > from ? anchor.nextSibling : anchor);
  book.sheets.splice(from, 1);
  book.sheets.splice(position, 0, sheet);
  book.file.sheets.splice(0, book.file.sheets.length, ...book.sheets.map((one) => one.file));
  shiftSheetNames(book, before);
  book.dirty = true;
}

/** Deletes a sheet with its tables and charts; formulas that spoke of it say #REF!. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((one) => one !== sheet);
  const next = others.find((one) => one.file.visibility === "visible");
  if (next === undefined) throw new WorkbookError("not-possible");
  if (sheet.file.visibility === "veryHidden") throw new WorkbookError("fault");
  if (book.active === sheet) book.activate(others[Math.max(0, book.sheets.indexOf(sheet) - 1)] ?? next);
  const before = book.sheetNames();
  renameInFormulas(book, (formula) =>
    mapReferences(formula, (reference) => {
      const text = formula.slice(reference.start, reference.end);
      return reference.sheet?.toLowerCase() === sheet.name.toLowerCase() ? "#REF!" : text;
    }),
  );
  for (const chart of book.charts.all.filter((one) => one.sheet === sheet)) book.charts.remove(chart);
  book.tables.splice(0, book.tables.length, ...book.tables.filter((table) => table.sheet !== sheet));
  removeSheetNames(book, sheet);
  const { parts } = book.file;
  const element = book.file.elementOf(sheet.file);
  const relation = parts.relations(book.file.part).find((one) => one.target === sheet.file.part);
  book.file.removeElement(element);
  removeParts(book, sheet.file.part);
  if (relation !== undefined) parts.unrelate(book.file.part, relation.id);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.file.sheets.splice(book.file.sheets.indexOf(sheet.file), 1);
  shiftSheetNames(book, before);
  dropActiveTab(book);
  book.wrote(others[0] ?? next, { row: 0, column: 0, rows: 1, columns: 1 });
  book.emit(EVENT.sheetDeleted, "Workbook", { worksheetId: sheet.id, source: "Local" });
}

/** A part with all that only it leads to. */
function removeParts(book: Book, part: string): void {
  const { parts } = book.file;
  const relations = parts.relations(part).filter((relation) => !relation.external && parts.has(relation.target));
  parts.remove(part);
  for (const { kind, target } of relations) {
    if (
      [
        "table",
        "drawing",
        "vmlDrawing",
        "comments",
        "threadedComment",
        "printerSettings",
        "chart",
        "customProperty",
      ].includes(kind)
    ) {
      if (
        !book.file.sheets.some((sheet) =>
          parts.relations(sheet.part).some((relation) => relation.target === target && sheet.part !== part),
        )
      ) {
        removeParts(book, target);
      }
    }
  }
}

/** A tab number beyond the last sheet makes Excel repair the file. */
function dropActiveTab(book: Book): void {
  const views = child(book.file.changeRoot(), "bookViews");
  const view = views === null ? null : child(views, "workbookView");
  view?.removeAttribute("activeTab");
  view?.removeAttribute("firstSheet");
}
