import type { Book } from "../workbook/book";
import type { FunctionResult } from "./custom-functions";
import type { Sheet } from "../workbook/sheet";

/** What calculates; set by whoever brings an engine. */
export interface CalculationEngine {
  /** Brings the results of all formulas that depend on what was written up to date. */
  readonly recalculate: (book: Book) => void;
  /** The value of an expression that stands in no cell. */
  readonly evaluate: (book: Book, expression: string) => FunctionResult;
  /** The values of many expressions at once, as if each stood on the sheet. */
  readonly evaluateAll: (book: Book, sheet: Sheet, expressions: readonly string[]) => readonly FunctionResult[];
}

const NONE: CalculationEngine = {
  recalculate: (book) => {
    book.written.length = 0;
  },
  evaluate: () => ({ error: "#NAME?" }),
  evaluateAll: (_book, _sheet, expressions) => expressions.map(() => ({ error: "#NAME?" })),
};

let engine = NONE;

export function useEngine(next: CalculationEngine): void {
  engine = next;
}

/** Before values are read or the file is saved, unless the workbook calculates by hand. */
export function recalculate(book: Book, asked = false): void {
  if (book.written.length === 0) return;
  if (book.calculationMode === "Manual" && !asked) return;
  engine.recalculate(book);
}

export function evaluate(book: Book, expression: string): FunctionResult {
  recalculate(book, true);
  return engine.evaluate(book, expression);
}

/** Of expressions that cells of a sheet are asked by, without being part of one: conditions of formats. */
export function evaluateAll(book: Book, sheet: Sheet, expressions: readonly string[]): readonly FunctionResult[] {
  return engine.evaluateAll(book, sheet, expressions);
}
