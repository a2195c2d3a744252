import type { Book } from "./book";

/** What calculates; set by whoever brings an engine. */
export interface CalculationEngine {
  /** Brings the results of all formulas that depend on what was written up to date. */
  readonly recalculate: (book: Book) => void;
}

const NONE: CalculationEngine = {
  recalculate: (book) => {
    book.written.length = 0;
  },
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
