import { parseArea } from "@offline-excel/xlsx/address";
import { cellKey, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import { translateFormula } from "../formula/formula-references";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** A cell's formula in full: one that shares another's is written out. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | null {
  const { formulas } = sheet.file.content;
  const formula = formulas.get(cellKey(row, column));
  if (formula === undefined) return null;
  if (formula.kind !== "shared" || formula.text !== "") return formula.text;
  const master = masterOf(sheet, formula.sharedIndex ?? -1);
  if (master === null) return "";
  return translateFormula(master.text, row - master.row, column - master.column);
}

interface Master {
  readonly key: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function masterOf(sheet: Sheet, sharedIndex: number): Master | null {
  for (const [key, formula] of sheet.file.content.formulas) {
    if (formula.kind !== "shared" || formula.sharedIndex !== sharedIndex || formula.text === "") continue;
    return { key, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, text: formula.text };
  }
  return null;
}

/** Before a cell loses its formula: if others share it, they get formulas of their own. */
export function breakSharedFormula(sheet: Sheet, row: number, column: number): void {
  const { formulas } = sheet.file.content;
  if (formulas.size === 0) return;
  const formula = formulas.get(cellKey(row, column));
  if (formula?.kind !== "shared" || formula.text === "" || formula.range === null) return;
  const area = parseArea(formula.range);
  for (const [key, other] of formulas) {
    if (other.kind !== "shared" || other.sharedIndex !== formula.sharedIndex || other.text !== "") continue;
    const otherRow = Math.floor(key / MAX_COLUMNS);
    const otherColumn = key % MAX_COLUMNS;
    const text = translateFormula(formula.text, otherRow - row, otherColumn - column);
    formulas.set(key, { kind: "normal", text, sharedIndex: null, range: null, attributes: "" });
  }
  if (area !== null) formulas.delete(cellKey(row, column));
}

/** A shared formula is one text for many cells; after a shift they may differ. */
export function writeOutSharedFormulas(book: Book): void {
  for (const sheet of book.sheets) {
    for (const [key, formula] of [...sheet.file.content.formulas]) {
      if (formula.kind !== "shared" || formula.text === "") continue;
      breakSharedFormula(sheet, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      sheet.file.content.formulas.set(key, { ...formula, kind: "normal", sharedIndex: null, range: null });
    }
  }
}
