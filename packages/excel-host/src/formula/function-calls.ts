/** A call of a function within a formula, with where it and its arguments stand in the text. */
export interface FunctionCall {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** As written, trimmed; "": left out. */
  readonly args: readonly string[];
}

/** Texts, quoted sheet names and brackets are stepped over as wholes. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*)\s*\(|[({]|[)}]|,|[^"'[\p{L}_(){},]+|[\p{L}_][\p{L}\p{M}\p{N}_.]*/gu;

/** All calls of wanted functions in the order in which they end; null: the formula's brackets do not close. */
function wantedCalls(formula: string, wanted: (name: string) => boolean): FunctionCall[] | null {
  const found: FunctionCall[] = [];
  const open: { readonly name: string | null; readonly start: number; readonly args: number[] }[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [text] = match;
    const name = match.groups?.["name"];
    const after = match.index + text.length;
    if (name !== undefined) open.push({ name, start: match.index, args: [after] });
    else if (text === "(" || text === "{") open.push({ name: null, start: match.index, args: [after] });
    else if (text === ",") open.at(-1)?.args.push(after);
    else if (text === ")" || text === "}") {
      const closed = open.pop();
      if (closed === undefined) return null;
      if (closed.name === null || !wanted(closed.name)) continue;
      const args = closed.args.map((start, index) => {
        const next = closed.args[index + 1];
        return formula.slice(start, next === undefined ? match.index : next - 1).trim();
      });
      found.push({
        start: closed.start,
        end: after,
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
  return formula.replace(TOKEN, (text, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>> | undefined;
    const name = groups?.["name"];
    return name === undefined ? text : `${change(name)}${text.slice(name.length)}`;
  });
}
