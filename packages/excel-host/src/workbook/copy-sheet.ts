import { PartCopies } from "@offline-excel/xlsx/part-copy";
import type { Relation } from "@offline-excel/xlsx/relations";
import { attribute, children, rootOf } from "@offline-excel/xlsx/xml";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { WorkbookError } from "./workbook-error";
import { type Book, EVENT } from "./book";
import { renewThreads } from "./copied-threads";
import { renameInSheet } from "./formula-holders";
import { copyNames, definedNames } from "./names";
import { recalculate } from "../calculation/recalculation";
import { type NewNames, retargetFormula } from "../formula/retarget-formula";
import { placeSheet } from "./sheet-changes";
import { Sheet } from "./sheet";
import { SheetNames } from "./sheet-names";
import { Table } from "./table";
import { structureIsProtected } from "./protection";

/** What a sheet leads to and can be copied with it. */
const COPIED = new Set([
  "drawing", "vmlDrawing", "comments", "threadedComment", "hyperlink", "printerSettings", "image", "customProperty",
  "table",
]); // prettier-ignore
/** Views that people keep of a sheet for themselves. */
const LEFT_BEHIND = new Set(["namedSheetView"]);

/**
 * Copies a sheet within its workbook, with all that its parts hold. Pivot tables, slicers, timelines, queries and controls
 * live in parts of the workbook as well: a sheet that has one is refused, so that nothing is lost or shared by two.
 * Errors: protected, not-implemented.
 */
export function copySheet(book: Book, from: Sheet, position: number): Sheet {
  if (book.profile.readOnly || structureIsProtected(book)) throw new WorkbookError("protected");
  refuseWhatStays(book, from);
  recalculate(book);
  const { file } = book;
  const name = SheetNames.ofCopy(from.name, book.sheetNames());
  const made = file.addSheet(name, bytesOf(from.file.write()));
  for (const key of from.file.content.uncalculated) made.content.uncalculated.add(key);
  const copies = new PartCopies(file.parts);
  copies.copyRelations(from.file.part, made.part, ({ kind }) => COPIED.has(kind));
  const sheet = new Sheet(made);
  book.sheets.push(sheet);
  forgetIdentity(sheet);
  renewThreads(file.parts, made.part);
  const names: NewNames = { sheet: { from: from.name, to: name }, tables: copyTables(book, from, sheet, copies) };
  const change = (formula: string): string => retargetFormula(formula, names);
  renameInSheet(sheet, change);
  copyNames(book, from, sheet, change);
  for (const table of book.tables) if (table.sheet === sheet) table.changeFormulas(change);
  changeCharts(book, copies, change);
  book.charts.read(sheet);
  keepVisibility(book, from, sheet);
  placeSheet(book, sheet, position);
  book.wrote(sheet, made.content.cells.bounds(false) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  book.emit(EVENT.sheetAdded, "Workbook", { worksheetId: sheet.id, source: "Local" });
  return sheet;
}

function refuseWhatStays({ file: { parts }, tables }: Book, from: Sheet): void {
  const queries = tables.filter(({ sheet }) => sheet === from).flatMap(({ part }) => parts.relations(part));
  const stays = (relation: Relation): boolean => !COPIED.has(relation.kind) && !LEFT_BEHIND.has(relation.kind);
  const found = parts.relations(from.file.part).find(stays) ?? queries[0];
  if (found === undefined) return;
  throw new WorkbookError("not-implemented", `A sheet with parts of the kind "${found.kind}" can't be copied here.`);
}

function bytesOf(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const bytes = new Uint8Array(all.reduce((size, piece) => size + piece.length, 0));
  let position = 0;
  for (const piece of all) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}

/** Two sheets that are both chosen, or of one code name, are what Excel repairs. */
function forgetIdentity({ file }: Sheet): void {
  const root = rootOf(file.changeShell(), file.part);
  for (const view of root.getElementsByTagNameNS(NAMESPACE.main, "sheetView")) view.removeAttribute("tabSelected");
  for (const properties of children(root, "sheetPr")) properties.removeAttribute("codeName");
  root.removeAttribute("xr:uid");
}

/** Gives copied tables numbers and names of their own: Excel writes a table's number behind the name. */
function copyTables(book: Book, from: Sheet, sheet: Sheet, copies: PartCopies): ReadonlyMap<string, string> {
  const { parts } = book.file;
  const renamed = new Map<string, string>();
  for (const table of book.tables.filter((one) => one.sheet === from)) {
    const part = copies.all().get(table.part);
    if (part === undefined) continue;
    const number = 1 + Math.max(0, ...book.tables.map((one) => one.number));
    const root = rootOf(parts.change(part), part);
    root.setAttribute("id", String(number));
    for (const element of [root, ...root.getElementsByTagName("*")]) {
      for (const { name, localName } of [...element.attributes]) if (localName === "uid") element.removeAttribute(name);
    }
    const copy = new Table(parts, part, sheet);
    copy.name = tableName(book, table.name, number);
    renamed.set(table.name.toLowerCase(), copy.name);
    book.tables.push(copy);
  }
  return renamed;
}

function tableName(book: Book, name: string, first: number): string {
  const taken = new Set([...book.tables, ...definedNames(book)].map((one) => one.name.toLowerCase()));
  let number = first;
  while (taken.has(`${name}${number}`.toLowerCase())) number += 1;
  return `${name}${number}`;
}

/** References of charts stand in the copied parts: the host's own model of a chart would lose what it does not know. */
function changeCharts(book: Book, copies: PartCopies, change: (formula: string) => string): void {
  const { parts } = book.file;
  for (const part of copies.all().values()) {
    if (!/chart[^/]*\.xml$/i.test(part)) continue;
    for (const element of rootOf(parts.tree(part), part).getElementsByTagName("*")) {
      if (element.localName !== "f" && element.localName !== "sqref") continue;
      const before = element.textContent ?? "";
      const after = change(before);
      if (after === before) continue;
      parts.change(part);
      element.textContent = after;
    }
  }
}

/** The copy of a hidden sheet is hidden. */
function keepVisibility(book: Book, from: Sheet, sheet: Sheet): void {
  const state = attribute(book.file.elementOf(from.file), "state");
  if (state === null) return;
  book.file.elementOf(sheet.file).setAttribute("state", state);
  sheet.file.visibility = from.file.visibility;
}
