import { type FormulaToken, lexFormula } from "./lexer";

/** What brackets after a table's name, or by themselves, say of a table. */
export interface TableStructure {
  /** In small letters, without "#": "this row", "data", "all", "headers", "totals". "@" is "this row". */
  readonly items: readonly string[];
  /** Headings without their escapes: none, one, or the first and last of several side by side. */
  readonly columns: readonly string[];
}

/** Reads a `structure` token; null: it is none that Excel writes. */
export function tableStructure(text: string): TableStructure | null {
  const inner = text.slice(1, -1);
  if (inner === "") return { items: [], columns: [] };
  if (inner.startsWith("@")) {
    const columns = inner === "@" ? [] : inner[1] === "[" ? bracketed(inner.slice(1)) : [unescaped(inner.slice(1))];
    return columns === null ? null : { items: ["this row"], columns };
  }
  if (inner.startsWith("#")) return { items: [inner.slice(1).toLowerCase()], columns: [] };
  // Around the parts there may be spaces, as in "[ [#Data], [Net] ]"; within a heading they are its own.
  if (!inner.trimStart().startsWith("[")) return { items: [], columns: [unescaped(inner)] };
  const parts = bracketed(inner.trim(), false);
  if (parts === null) return null;
  const items = parts.filter((part) => part.startsWith("#")).map((part) => part.slice(1).toLowerCase());
  return { items, columns: parts.filter((part) => !part.startsWith("#")).map(unescaped) };
}

/** "[Net],[#Data]" or "[Net]:[Gross]" -> what stands in each of the brackets; null where something else is between. */
function bracketed(text: string, plain = true): string[] | null {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== "[") return null;
    let end = at + 1;
    while (end < text.length && text[end] !== "]") end += text[end] === "'" ? 2 : 1;
    if (end >= text.length) return null;
    parts.push(text.slice(at + 1, end));
    at = end + 1;
    const between = /\s*[,:]?\s*/y;
    between.lastIndex = at;
    between.test(text);
    at = between.lastIndex;
  }
  return plain ? parts.map(unescaped) : parts;
}

/** An apostrophe stands before what brackets would mean otherwise. */
function unescaped(heading: string): string {
  return heading.replace(/'(.)/gs, "$1");
}

/** A reference to a table: its name, null where the formula's own is meant, with what it says of it. */
export interface TableReference {
  readonly table: string | null;
  readonly structure: TableStructure;
  readonly start: number;
  readonly end: number;
}

/** References to tables among tokens, in their order. A table's name alone, without brackets, is a name like others. */
export function tableReferences(tokens: readonly FormulaToken[]): TableReference[] {
  const result: TableReference[] = [];
  for (const [index, { kind, text, start, end }] of tokens.entries()) {
    if (kind !== "structure") continue;
    const structure = tableStructure(text);
    const before = tokens[index - 1];
    const table = before?.kind === "name" ? before : null;
    if (structure !== null) result.push({ table: table?.text ?? null, structure, start: table?.start ?? start, end });
  }
  return result;
}

/** A formula with references to tables replaced by what `change` makes of them; null: it stays. */
export function mapTableReferences(formula: string, change: (reference: TableReference) => string | null): string {
  let result = "";
  let position = 0;
  for (const reference of tableReferences(lexFormula(formula))) {
    const text = change(reference);
    if (text === null) continue;
    result += formula.slice(position, reference.start) + text;
    position = reference.end;
  }
  return result + formula.slice(position);
}
