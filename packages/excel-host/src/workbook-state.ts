import { BUSY } from "./calculation/custom-calls";
import { EmbeddedWorkbook } from "./embedded-workbook";
import type { Book } from "./workbook/book";
import { cellName } from "@offline-excel/xlsx/address";
import { type Bounds, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";

/** A workbook as it was at some time: its file, and what no file says. Sheets by their ids, which the file keeps. */
export interface WorkbookState {
  readonly bytes: Uint8Array;
  readonly active: string;
  readonly selections: ReadonlyMap<string, Bounds>;
  /** Cells that formulas have not been calculated from yet, and such as wait for an add-in's function. */
  readonly uncalculated: readonly { readonly sheet: string; readonly area: Bounds }[];
  readonly calculationMode: Book["calculationMode"];
}

/** Captures a workbook as it is, without calculating it and without turning to another sheet. */
export function captureState({ book }: EmbeddedWorkbook): WorkbookState {
  return {
    bytes: book.file.save(),
    active: book.active.id,
    selections: new Map(book.sheets.map((sheet) => [sheet.id, book.selection(sheet)])),
    uncalculated: [...book.written.map(({ sheet, area }) => ({ sheet: sheet.id, area })), ...waitingCells(book)],
    calculationMode: book.calculationMode,
  };
}

function* waitingCells(book: Book): Iterable<WorkbookState["uncalculated"][number]> {
  for (const sheet of book.sheets) {
    const { cells, formulas } = sheet.file.content;
    for (const key of formulas.keys()) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (cells.value(row, column) === BUSY) yield { sheet: sheet.id, area: { row, column, rows: 1, columns: 1 } };
    }
  }
}

/**
 * Opens such a state in the place of the present one: in the same Excel, with the same add-in behind it, whose settings
 * and numbers go on. References that clients hold of the present one are invalid.
 */
export function restoreState(state: WorkbookState, present: EmbeddedWorkbook): EmbeddedWorkbook {
  // What is protected in it is so already.
  const profile = { ...present.book.profile, protected: false };
  const restored = new EmbeddedWorkbook(state.bytes, present.book.file.codec, profile);
  const { book } = restored;
  for (const sheet of book.sheets) {
    const selection = state.selections.get(sheet.id);
    if (selection === undefined || sheet.file.visibility !== "visible") continue;
    book.select(sheet, selection, cellName(selection.row, selection.column));
  }
  const active = book.findSheet(state.active);
  if (active !== null) book.activate(active);
  for (const { sheet: id, area } of state.uncalculated) {
    const sheet = book.findSheet(id);
    if (sheet !== null) book.written.push({ sheet, area });
  }
  book.calculationMode = state.calculationMode;
  book.dirty = true;
  restored.continueFrom(present);
  return restored;
}

/** Whether two files are the same, byte for byte. */
export function sameFile(one: WorkbookState, other: WorkbookState): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);
}
