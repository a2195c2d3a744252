import { calculateFormulas, type FormulaResultLike } from "@cj-tech-master/excelts/formula";
import { containsArea } from "@offline-excel/xlsx/address";
import { readsOtherWorkbook } from "@offline-excel/xlsx/cell-formula";
import { type CellContent, cellKey, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import type { Book } from "../workbook/book";
import type { FunctionResult, FunctionValue } from "./custom-functions";
import { useEngine } from "./recalculation";
import { BUSY, hasCustomCall, withAnswers } from "./custom-calls";
import { lexFormula } from "../formula/lexer";
import { Reader } from "./precedents";
import { inColumns } from "./column-order";
import { dependents, type DirtyFormula, dirtyFormulas } from "./dirty-formulas";
import { engineWorkbook } from "./engine-workbook";
import type { Sheet } from "../workbook/sheet";
import { clearLostSpills, type FilledCell, noteSpill } from "./spills";

/** Puts the formula engine in place. */
export function installEngine(): void {
  useEngine({ recalculate, evaluate, evaluateAll });
}

/**
 * Brings formulas up to date that were written or depend on what was. All others keep the values that the file came with:
 * Excel computed them, and knows more functions.
 */
function recalculate(book: Book): void {
  clearLostSpills(book, (text) => hasCustomCall(book, text));
  // Cells that an array filled or left are written too: what is made from them is calculated in another round.
  for (let round = 0; round < MOST_ROUNDS && book.written.length > 0; round += 1) calculateOnce(book);
}

function calculateOnce(book: Book): void {
  // What Excel read in another workbook stays: that one is not at hand.
  let waiting: readonly DirtyFormula[] = dirtyFormulas(book).filter(({ text }) => !readsOtherWorkbook(text));
  book.written.length = 0;
  while (waiting.length > 0) {
    const custom = waiting.filter(({ text }) => hasCustomCall(book, text));
    if (custom.length === 0) {
      for (const part of inColumns(waiting, MOST_AT_ONCE)) calculate(book, part);
      return;
    }
    // What waits for a custom function is calculated after it, and what it is made from before.
    const later = dependents(book, custom, waiting);
    const plain = waiting.filter((one) => !later.has(one) && !custom.includes(one));
    const ready = custom.filter((one) => !later.has(one));
    calculate(book, plain);
    // Functions that are made from each other: none can be first.
    const now = ready.length === 0 && plain.length === 0 ? custom : ready;
    calculateCustom(book, now);
    const done = new Set([...plain, ...now]);
    waiting = waiting.filter((one) => !done.has(one));
  }
}

/** Formulas up to this many are calculated at once: of more than 10,000 texts the engine forgets the first before it uses them. */
const MOST_AT_ONCE = 9_000;
/** Arrays that feed one another in a circle stop here. */
const MOST_ROUNDS = 8;

/** In the first row of the active sheet, beyond all that is used. */
function evaluate(book: Book, expression: string): FunctionResult {
  const sheet = book.active;
  const formula = { kind: "normal", text: expression, sharedIndex: null, range: null, attributes: "" } as const;
  const precedents = new Reader(book).read(expression, sheet);
  return valueOf(book, { sheet, row: 0, column: 0, text: expression, formula, precedents, written: true }, expression);
}

/** Functions that change by themselves without reading cells: what else an expression reads still tells itself. */
const OF_NO_CELL = new Set(["NOW", "TODAY", "RAND"]);

/** In rows of their own beyond all that is used. What depends on anything at all is left out where the workbook is large. */
function evaluateAll(book: Book, sheet: Sheet, expressions: readonly string[]): readonly FunctionResult[] {
  const reader = new Reader(book);
  const asked = expressions.map((text, row): DirtyFormula => {
    const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
    const precedents = reader.read(withoutCalls(text, OF_NO_CELL), sheet);
    return { sheet, row, column: FREE_COLUMN, text, formula, precedents, written: true };
  });
  const used = sheet.file.content.cells.bounds(true);
  const large = used !== null && used.rows * used.columns > 500_000;
  const taken = large ? asked.filter(({ precedents }) => precedents !== null) : asked;
  const workbook = engineWorkbook(book, taken);
  try {
    calculateFormulas(workbook);
  } catch {
    return expressions.map(() => ({ error: "#VALUE!" }));
  }
  return asked.map((one) => functionValue(workbook.resultOf(one)));
}

type Filled = (row: number, column: number, content: CellContent) => void;

/** `filled` hears of the cells that an array fills beside its formula's own, instead of their being written here. */
function calculate(book: Book, formulas: readonly DirtyFormula[], filled?: Filled): void {
  if (formulas.length === 0) return;
  const workbook = engineWorkbook(book, formulas);
  try {
    calculateFormulas(workbook);
  } catch {
    // What the engine cannot take keeps its cached values; Excel computes them when it opens the file.
    return;
  }
  for (const one of formulas) {
    const content = contentOf(workbook.resultOf(one));
    if (content !== null && !isUnknown(content, one)) setResult(one, content);
  }
  workbook.spilled((sheet, row, column, value) => {
    const content = contentOf(value);
    if (content === null) return;
    if (filled === undefined) sheet.file.setResult(row, column, content);
    else filled(row, column, content);
  });
}

function setResult(one: DirtyFormula, content: CellContent): void {
  const old = one.sheet.file.content.cells.content(one.row, one.column);
  const same =
    old.kind === content.kind && ("value" in old ? old.value : null) === ("value" in content ? content.value : null);
  const { cells, uncalculated } = one.sheet.file.content;
  // A first result is no change of the file.
  if (uncalculated.delete(cellKey(one.row, one.column))) cells.set(one.row, one.column, content);
  else if (!same) one.sheet.file.setResult(one.row, one.column, content);
}

/** Formulas that call functions of an add-in: calculated with its answers, busy until they are there. */
function calculateCustom(book: Book, formulas: readonly DirtyFormula[]): void {
  const answered: DirtyFormula[] = [];
  for (const one of formulas) {
    const text = withAnswers(book, one, (of, expression) => valueOf(book, of, expression));
    if (text === null) setResult(one, { kind: "error", value: BUSY });
    else answered.push({ ...one, text, spills: true });
  }
  // One by one: which cells an array filled is known only of a formula that is calculated alone.
  for (const one of answered) {
    const filled: FilledCell[] = [];
    calculate(book, [one], (row, column, content) => filled.push({ row, column, content }));
    noteSpill(book, one, filled);
  }
}

/** Beyond all that is used, so that an array has room. */
const FREE_COLUMN = MAX_COLUMNS - 256;

/** What an expression comes to in a formula's row; an array where it is one. */
function valueOf(book: Book, one: DirtyFormula, expression: string): FunctionResult {
  // "[@Score]" speaks of the table that the formula stands in.
  const table = book.tables.find(
    ({ sheet, area }) =>
      sheet === one.sheet && containsArea(area, { row: one.row, column: one.column, rows: 1, columns: 1 }),
  );
  const text = table === undefined ? expression : withTableName(expression, table.name);
  const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
  const asked: DirtyFormula = { ...one, column: FREE_COLUMN, text, formula, spills: true };
  const workbook = engineWorkbook(book, [asked]);
  try {
    calculateFormulas(workbook);
  } catch {
    return { error: "#VALUE!" };
  }
  const rows: FunctionValue[][] = [[functionValue(workbook.resultOf(asked))]];
  workbook.spilled((sheet, row, column, value) => {
    if (sheet !== one.sheet || row < one.row || column < FREE_COLUMN) return;
    const line = (rows[row - one.row] ??= []);
    line[column - FREE_COLUMN] = functionValue(value);
  });
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

function functionValue(value: FormulaResultLike | null): FunctionValue {
  const content = contentOf(value);
  if (content === null || content.kind === "empty") return null;
  return content.kind === "error" ? { error: content.value } : content.value;
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

/** An expression with calls of some functions without arguments replaced by a figure. */
function withoutCalls(expression: string, names: ReadonlySet<string>): string {
  const tokens = lexFormula(expression);
  const isCall = (index: number): boolean =>
    tokens[index]?.kind === "function" && names.has(tokens[index].text.toUpperCase());
  let result = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const after = tokens.slice(index + 1, index + 5).filter(({ kind }) => kind !== "space");
    if (isCall(index) && after[0]?.text === "(" && after[1]?.text === ")") {
      result += "0";
      while (tokens[index]?.kind !== "close") index += 1;
    } else {
      result += tokens[index]?.text ?? "";
    }
  }
  return result;
}

/** An expression whose "[@Score]" names its table. */
function withTableName(expression: string, table: string): string {
  const tokens = lexFormula(expression);
  return tokens
    .map(({ kind, text }, index) =>
      kind === "structure" && text.startsWith("[@") && tokens[index - 1]?.kind !== "name" ? table + text : text,
    )
    .join("");
}
