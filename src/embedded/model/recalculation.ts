import type { Book } from "./book";
import type { FunctionResult } from "./custom-functions";

/** What calculates; set by whoever brings an engine. */
export interface CalculationEngine {
  /** Brings the results of all formulas that depend on what was written up to date. */
  readonly recalculate: (book: Book) => void;
  /** The value of an expression that stands in no cell. */
  readonly evaluate: (book: Book, expression: string) => FunctionResult;
}

const NONE: CalculationEngine = {
  recalculate: (book) => {
    book.written.length = 0;
  },
  evaluate: () => ({ error: "#NAME?" }),
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
