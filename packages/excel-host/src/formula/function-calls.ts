import { type FormulaToken, lexFormula } from "./lexer";

/** A call of a function within a formula, with where it and its arguments stand in the text. */
export interface FunctionCall {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** As written, trimmed; "": left out. */
  readonly args: readonly string[];
}

/** All calls of wanted functions in the order in which they end; null: the formula's brackets do not close. */
function wantedCalls(formula: string, wanted: (name: string) => boolean): FunctionCall[] | null {
  const found: FunctionCall[] = [];
  const open: { readonly name: string | null; readonly start: number; readonly args: number[] }[] = [];
  let called: FormulaToken | null = null;
  for (const token of lexFormula(formula)) {
    const { kind, text, start, end } = token;
    if (kind === "function") called = token;
    else if (kind === "open") {
      open.push({ name: called?.text ?? null, start: called?.start ?? start, args: [end] });
      called = null;
    } else if (text === ",") open.at(-1)?.args.push(end);
    else if (kind === "close") {
      const closed = open.pop();
      if (closed === undefined) return null;
      if (closed.name === null || !wanted(closed.name)) continue;
      const args = closed.args.map((from, index) => {
        const next = closed.args[index + 1];
        return formula.slice(from, next === undefined ? start : next - 1).trim();
      });
      found.push({
        start: closed.start,
        end,
        name: closed.name,
        args: args.length === 1 && args[0] === "" ? [] : args,
      });
    }
  }
  return open.length === 0 ? found : null;
}

/**
 * The call of one of the wanted functions that begins last: what it is made from holds no such call any more. null: there
 * is none, or the formula's brackets do not close.
 */
export function lastCall(formula: string, wanted: (name: string) => boolean): FunctionCall | null {
  const found = wantedCalls(formula, wanted) ?? [];
  return found.reduce<FunctionCall | null>((last, one) => (last === null || one.start > last.start ? one : last), null);
}

/** Calls of a function by its name, first the one that begins first: what lies within others comes after them. */
export function callsOf(formula: string, name: string): readonly FunctionCall[] {
  const found = wantedCalls(formula, (one) => one.toUpperCase() === name) ?? [];
  return found.sort((one, other) => one.start - other.start);
}

/** A formula with each function's name replaced by what `change` makes of it. */
export function mapFunctionNames(formula: string, change: (name: string) => string): string {
  return lexFormula(formula)
    .map(({ kind, text }) => (kind === "function" ? change(text) : text))
    .join("");
}
