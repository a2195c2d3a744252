import { cellKey, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { RefusedWorkbook } from "@offline-excel/xlsx/refusal";
import type { SheetFile } from "@offline-excel/xlsx/sheet-file";
import { WorkbookFile } from "@offline-excel/xlsx/workbook-file";
import { type Element, children, removeElement, rootOf, serializeXml } from "@offline-excel/xlsx/xml";
import { WorkbookError } from "./workbook-error";
import { type Book, EVENT } from "./book";
import { moveSheet } from "./sheet-changes";
import { Sheet } from "./sheet";

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Elements that lead to parts of their own, which are not brought along. */
const LEAVE_BEHIND = new Set([
  "drawing", "legacyDrawing", "legacyDrawingHF", "tableParts", "picture", "oleObjects", "controls", "hyperlinks",
  "customProperties", "webPublishItems", "extLst", "conditionalFormatting",
]); // prettier-ignore

/** Which sheets of another workbook come, and where to. */
export interface SheetInsertion {
  /** Names; none: all of them. */
  readonly names: readonly string[];
  readonly position: "None" | "Before" | "After" | "Beginning" | "End";
  /** A sheet's name or id, for before and after. */
  readonly relativeTo: string;
}

/** Puts the sheets of another workbook into this one: cells, formats, widths, views. Gives their ids. */
export function insertSheets(book: Book, base64: string, insertion: SheetInsertion): string[] {
  // The client lets this one through whatever is advertised.
  if (book.profile.readOnly) throw new WorkbookError("protected");
  const source = open(book, base64);
  const { names } = insertion;
  const chosen = names.length === 0 ? source.sheets : names.map((name) => named(source, name));
  let place = firstPlace(book, insertion);
  const ids: string[] = [];
  for (const from of chosen) {
    const sheet = copySheet(book, source, from);
    if (place < book.sheets.length - 1) moveSheet(book, sheet, place);
    place += 1;
    ids.push(sheet.id);
    book.emit(EVENT.sheetAdded, "Workbook", { worksheetId: sheet.id, source: "Local" });
  }
  return ids;
}

function open(book: Book, base64: string): WorkbookFile {
  try {
    const text = atob(base64);
    return new WorkbookFile(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      book.file.codec,
    );
  } catch (error) {
    if (error instanceof RefusedWorkbook || error instanceof DOMException) throw new WorkbookError("invalid");
    throw error;
  }
}

function named(source: WorkbookFile, name: string): SheetFile {
  const found = source.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new WorkbookError("not-found");
  return found;
}

function firstPlace(book: Book, { position, relativeTo }: SheetInsertion): number {
  if (position === "Beginning") return 0;
  if (position === "None" || position === "End") return book.sheets.length;
  const sheet = book.findSheet(relativeTo);
  if (sheet === null) throw new WorkbookError("not-found");
  return book.sheets.indexOf(sheet) + (position === "After" ? 1 : 0);
}

function copySheet(book: Book, source: WorkbookFile, from: SheetFile): Sheet {
  const sheet = new Sheet(book.file.addSheet(freeName(book, from.name), shellText(from)));
  book.sheets.push(sheet);
  book.dirty = true;
  const styles = new Map<number, number>();
  const style = (index: number): number => {
    const known = styles.get(index);
    if (known !== undefined) return known;
    const { numberFormat, font, fill, borders, alignment, locked, formulaHidden } = source.styles.format(index);
    const change = {
      numberFormat,
      font,
      fill: { colour: fill.colour },
      border: borders,
      alignment,
      locked,
      formulaHidden,
    };
    const made = index === 0 ? 0 : book.file.styles.derive(0, change);
    styles.set(index, made);
    return made;
  };
  const { cells, formulas, rows } = from.content;
  for (const { row, columns } of cells.rowsWithin(WHOLE)) {
    for (const column of columns) {
      const formula = formulas.get(cellKey(row, column));
      if (formula !== undefined) sheet.file.setFormula(row, column, formula);
      const content = cells.content(row, column);
      if (formula === undefined) sheet.file.setContent(row, column, content);
      else sheet.file.setResult(row, column, content);
      const mark = cells.styleMark(row, column);
      if (mark > 0) sheet.file.content.cells.setStyle(row, column, style(mark - 1));
    }
  }
  for (const [row, facts] of rows)
    sheet.file.setRow(row, { ...facts, style: facts.style === null ? null : style(facts.style) });
  if (from.columns().length > 0) {
    sheet.file.setColumns(
      from.columns().map((run) => ({ ...run, style: run.style === null ? null : style(run.style) })),
    );
  }
  book.wrote(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  return sheet;
}

/** The sheet's part without its cells and without what leads elsewhere; direction, panes and page set-up stay. */
function shellText(from: SheetFile): string {
  const root = rootOf(from.shell(), from.part);
  for (const element of children(root)) {
    if (LEAVE_BEHIND.has(element.localName ?? "")) removeElement(element);
    else dropRelations(element);
  }
  for (const view of root.getElementsByTagNameNS(NAMESPACE.main, "sheetView")) view.removeAttribute("tabSelected");
  return serializeXml(from.shell());
}

function dropRelations(element: Element): void {
  if (element.hasAttributeNS(NAMESPACE.relationships, "id")) element.removeAttributeNS(NAMESPACE.relationships, "id");
}

/** "Report", "Report (2)" ... as Excel counts copies. */
function freeName(book: Book, name: string): string {
  const taken = new Set(book.sheetNames().map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    free = name.slice(0, 31 - ending.length) + ending;
  }
  return free;
}
