import { calculateFormulas, type FormulaResultLike } from "@cj-tech-master/excelts/formula";
import type { CellContent } from "../package/cell-store";
import type { Book } from "../model/book";
import { useEngine } from "../model/recalculation";
import { type DirtyFormula, dirtyFormulas } from "./dirty-formulas";
import { engineWorkbook } from "./engine-workbook";

/** Puts the formula engine in place. */
export function installEngine(): void {
  useEngine({ recalculate });
}

/**
 * Brings formulas up to date that were written or depend on what was. All others keep the values that the file came with:
 * Excel computed them, and knows more functions.
 */
function recalculate(book: Book): void {
  const dirty = dirtyFormulas(book);
  book.written.length = 0;
  if (dirty.length === 0) return;
  const workbook = engineWorkbook(book, dirty);
  try {
    calculateFormulas(workbook);
  } catch {
    // What the engine cannot take keeps its cached values; Excel computes them when it opens the file.
    return;
  }
  for (const one of dirty) {
    const content = contentOf(workbook.resultOf(one));
    if (content === null || isUnknown(content, one)) continue;
    const { cells } = one.sheet.file.content;
    const old = cells.content(one.row, one.column);
    if (
      old.kind === content.kind &&
      ("value" in old ? old.value : null) === ("value" in content ? content.value : null)
    )
      continue;
    one.sheet.file.setResult(one.row, one.column, content);
  }
  workbook.spilled((sheet, row, column, value) => {
    const content = contentOf(value);
    if (content !== null) sheet.file.setResult(row, column, content);
  });
}

/** A function that the engine does not know says nothing about a formula that Excel has already computed. */
function isUnknown(content: CellContent, one: DirtyFormula): boolean {
  return content.kind === "error" && content.value === "#NAME?" && !one.written;
}

function contentOf(result: FormulaResultLike | null): CellContent | null {
  // A reference to a blank cell is 0.
  if (result === undefined || result === null) return { kind: "number", value: 0 };
  if (typeof result === "number") {
    return Number.isFinite(result) ? { kind: "number", value: result } : { kind: "error", value: "#NUM!" };
  }
  if (typeof result === "string") return { kind: "text", value: result };
  if (typeof result === "boolean") return { kind: "boolean", value: result };
  return "error" in result ? { kind: "error", value: result.error } : null;
}
