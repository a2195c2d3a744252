import { intersection, splitSheet, parseArea, areaName, quotedSheet } from "@offline-excel/xlsx/address";
import type { Bounds, CellContent } from "@offline-excel/xlsx/cell-store";
import type { Book } from "../workbook/book";
import type {
  FunctionDefinition,
  FunctionError,
  FunctionParameter,
  FunctionResult,
  FunctionValue,
} from "./custom-functions";
import type { Sheet } from "../workbook/sheet";
import type { DirtyFormula } from "./dirty-formulas";
import { lexFormula } from "../formula/lexer";
import { tableReferences } from "../formula/table-reference";
import { callsOf, type FunctionCall, lastCall } from "../formula/function-calls";

/** What a cell shows while its function runs, as Excel does. */
export const BUSY = "#BUSY!";

/** The value of an expression as it would stand in a cell: by the engine. */
export type Evaluate = (one: DirtyFormula, expression: string) => FunctionResult;

export function hasCustomCall(book: Book, text: string): boolean {
  return book.functions.all().length > 0 && lastCall(text, (name) => book.functions.find(name) !== null) !== null;
}

/** A formula with every custom call replaced by what the add-in answered; null: an answer is still to come. */
export function withAnswers(book: Book, one: DirtyFormula, evaluate: Evaluate): string | null {
  const { functions } = book;
  functions.beginCell(one.sheet, one.row, one.column, one.written);
  const made = new Set<string>();
  let { text } = one;
  let busy = false;
  for (;;) {
    const next = nextStep(book, one, text, evaluate);
    if (typeof next === "string") {
      text = next;
      continue;
    }
    const call = next;
    const definition = call === null ? null : functions.find(call.name);
    if (call === null || definition === null) break;
    const read = readArguments(book, one, definition, call.args, evaluate);
    let value: FunctionResult;
    if ("error" in read) {
      if (read.error === BUSY) busy = true;
      value = read;
    } else {
      const { key, state } = functions.call(one, definition, read.values, read.addresses);
      made.add(key);
      if (state.kind === "busy") busy = true;
      value = state.kind === "busy" ? { error: BUSY } : state.value;
    }
    if (busy) break;
    text = `${text.slice(0, call.start)}${literal(value)}${text.slice(call.end)}`;
  }
  functions.endCell(one.sheet, one.row, one.column, made);
  return busy ? null : text;
}

/** The call to be made next, or the formula with an IF decided: the branch that is not taken calls nobody. */
function nextStep(book: Book, one: DirtyFormula, text: string, evaluate: Evaluate): FunctionCall | string | null {
  const custom = (part: string): FunctionCall | null => lastCall(part, (name) => book.functions.find(name) !== null);
  for (const { start, end, args } of callsOf(text, "IF")) {
    const [condition = "", ...branches] = args;
    if (branches.every((branch) => custom(branch) === null)) continue;
    if (custom(condition) !== null) {
      // The condition comes first, whatever stands in the branches.
      const offset = text.indexOf(condition, start + "IF(".length);
      const step = nextStep(book, one, condition, evaluate);
      if (typeof step === "string") return text.slice(0, offset) + step + text.slice(offset + condition.length);
      return step === null ? null : { ...step, start: offset + step.start, end: offset + step.end };
    }
    const value = evaluate(one, condition);
    // A condition of several cells takes both branches.
    if (Array.isArray(value) || typeof value === "string") continue;
    const taken = isError(value) ? value.error : value === true || (typeof value === "number" && value !== 0);
    const branch = typeof taken === "string" ? taken : taken ? branches[0] : (branches[1] ?? "FALSE");
    return `${text.slice(0, start)}(${branch === undefined || branch === "" ? "0" : branch})${text.slice(end)}`;
  }
  return custom(text);
}

interface Arguments {
  readonly values: readonly unknown[];
  readonly addresses: readonly (string | null)[];
}

/** The arguments as the metadata wants them, or the error that the call has without being made. */
function readArguments(
  book: Book,
  one: DirtyFormula,
  definition: FunctionDefinition,
  texts: readonly string[],
  evaluate: Evaluate,
): Arguments | FunctionError {
  const values: unknown[] = [];
  const addresses: (string | null)[] = [];
  const { parameters } = definition;
  const last = parameters.at(-1);
  const repeated: unknown[] = [];
  const most = last?.repeating === true ? Infinity : parameters.length;
  if (texts.length > most) return { error: "#VALUE!" };
  for (let index = 0; index < Math.max(texts.length, parameters.length); index += 1) {
    const parameter = parameters[index] ?? last;
    if (parameter === undefined) break;
    const repeats = parameter.repeating === true;
    const text = texts[index] ?? "";
    if (text === "") {
      if (repeats) continue;
      if (parameter.optional !== true) return { error: "#VALUE!" };
      values.push(null);
      addresses.push(null);
      continue;
    }
    const area = areaOf(book, one, text);
    const value = area === null ? evaluate(one, text) : cellsOf(area);
    const read = shaped(book, parameter, value, definition.takesErrors);
    if (isError(read) && !(definition.takesErrors && read.error !== BUSY)) return read;
    (repeats ? repeated : values).push(wire(read));
    addresses.push(area === null ? null : `${quotedSheet(area.sheet.name)}!${areaName(area.area)}`);
  }
  if (last?.repeating === true) values.push(repeated);
  return { values, addresses };
}

interface PlainArea {
  readonly sheet: Sheet;
  readonly area: Bounds;
}

/** An argument that is nothing but a reference; null: it has to be calculated. */
function areaOf(book: Book, one: DirtyFormula, text: string): PlainArea | null {
  const [column] = tableReferences(lexFormula(text));
  if (column !== undefined && column.start === 0 && column.end === text.length && column.table !== null) {
    const { items, columns } = column.structure;
    if (items.length > 0 || columns.length !== 1) return null;
    const table = book.tables.find(({ name }) => name.toLowerCase() === column.table?.toLowerCase());
    const index = table?.columnNames().findIndex((name) => name.toLowerCase() === columns[0]?.toLowerCase()) ?? -1;
    if (table === undefined || index < 0) return null;
    return { sheet: table.sheet, area: { ...table.body, column: table.body.column + index, columns: 1 } };
  }
  const { sheet: name, rest } = splitSheet(text);
  const area = parseArea(rest.replaceAll("$", ""));
  if (area === null) return null;
  const sheet = name === null ? one.sheet : book.findSheet(name);
  return sheet === null ? null : { sheet, area };
}

/** Whole columns are read as far as they are used. */
function cellsOf({ sheet, area }: PlainArea): FunctionResult {
  const { cells } = sheet.file.content;
  const one = area.rows === 1 && area.columns === 1;
  if (one) return valueOf(cells.content(area.row, area.column));
  const used = cells.bounds(true);
  const part = area.rows * area.columns > 1_000_000 && used !== null ? intersection(area, used) : area;
  if (part === null) return null;
  return Array.from({ length: part.rows }, (_, row) =>
    Array.from({ length: part.columns }, (__, column) => valueOf(cells.content(part.row + row, part.column + column))),
  );
}

function valueOf(content: CellContent): FunctionValue {
  if (content.kind === "empty") return null;
  return content.kind === "error" ? { error: content.value } : content.value;
}

function isError(value: FunctionResult): value is FunctionError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A value in the form and of the type that its parameter has; the first error where errors are not taken. */
function shaped(book: Book, parameter: FunctionParameter, value: FunctionResult, takesErrors: boolean): FunctionResult {
  const table: readonly (readonly FunctionValue[])[] = Array.isArray(value)
    ? (value as readonly (readonly FunctionValue[])[])
    : [[value as FunctionValue]];
  if (parameter.dimensionality === "matrix") {
    const typed = table.map((row) => row.map((cell) => converted(book, parameter.type, cell)));
    const wrong = typed.flat().find((cell) => isError(cell) && (!takesErrors || cell.error === BUSY));
    return wrong ?? typed;
  }
  // A single value is wanted: of several, the first.
  return converted(book, parameter.type, table[0]?.[0] ?? null);
}

/** Blank cells come as 0 on the desktop and as null on the web. */
function converted(book: Book, type: string | undefined, value: FunctionValue): FunctionValue {
  if (isError(value)) return value;
  if (value === null) {
    if (type === "string") return "";
    if (type === "boolean") return false;
    return type === "number" || book.profile.platform === "desktop" ? 0 : null;
  }
  switch (type) {
    case "number": {
      if (typeof value === "number") return value;
      if (typeof value === "boolean") return Number(value);
      const number = value.trim() === "" ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : { error: "#VALUE!" };
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      return typeof value === "string" ? { error: "#VALUE!" } : Boolean(value);
    default:
      return value;
  }
}

/** Errors travel as objects that the client makes CustomFunctions.Error of. */
function wire(value: FunctionResult): unknown {
  if (Array.isArray(value)) return (value as readonly FunctionResult[]).map(wire);
  return isError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

/** A value as it is written in a formula. */
function literal(value: FunctionResult): string {
  if (!Array.isArray(value)) return cellLiteral(value as FunctionValue, true);
  const rows = value as readonly (readonly FunctionValue[])[];
  if (rows.length === 1 && rows[0]?.length === 1) return cellLiteral(rows[0][0] ?? null, true);
  return `{${rows.map((row) => row.map((cell) => cellLiteral(cell, false)).join(",")).join(";")}}`;
}

function cellLiteral(value: FunctionValue, bracketed: boolean): string {
  if (value === null) return "0";
  if (typeof value === "number") return value < 0 && bracketed ? `(${value})` : String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : value.error;
}
