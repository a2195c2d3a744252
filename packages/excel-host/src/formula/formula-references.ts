import { columnIndex, columnName } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { type FormulaToken, lexFormula } from "./lexer";

/** A reference in a formula, with where it stands in the text. */
export interface FormulaReference {
  readonly start: number;
  readonly end: number;
  /** As written in front of "!", without quotes; null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: ReferencePoint;
  /** null: one cell. */
  readonly last: ReferencePoint | null;
}

/** null row: whole columns; null column: whole rows. */
export interface ReferencePoint {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export function formulaReferences(formula: string): FormulaReference[] {
  return referencesIn(lexFormula(formula));
}

/** References to cells among tokens, in their order. */
export function referencesIn(tokens: readonly FormulaToken[]): FormulaReference[] {
  const result: FormulaReference[] = [];
  for (const [index, { kind, text, start, end }] of tokens.entries()) {
    if (kind !== "reference") continue;
    const [first, last] = text.split(":").map(point);
    if (first === undefined || first === null || last === null) continue;
    const before = tokens[index - 1];
    const sheet = before?.kind === "sheet" ? before : null;
    result.push({
      start: sheet?.start ?? start,
      end,
      sheet: sheet === null ? null : sheetName(sheet.text),
      first,
      last: last ?? null,
    });
  }
  return result;
}

/** The name in a `sheet` token: "'Net sales'!" -> "Net sales". */
export function sheetName(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function point(text: string): ReferencePoint | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return null;
  const [, one, letters, two, digits] = match;
  const column = letters === "" ? null : columnIndex(letters ?? "");
  const row = digits === "" ? null : Number(digits) - 1;
  if ((letters !== "" && column === null) || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return {
    row,
    column,
    fixedColumn: letters !== "" && one === "$",
    // Whole rows have their dollar in front too.
    fixedRow: letters === "" ? one === "$" || two === "$" : two === "$",
  };
}

/** A reference's text again, after its points changed; null points: it is gone. */
export function referenceText(
  reference: FormulaReference,
  first: ReferencePoint | null,
  last: ReferencePoint | null,
  formula: string,
): string {
  const text = formula.slice(reference.start, reference.end);
  const mark = text.lastIndexOf("!");
  const sheet = text.slice(0, mark + 1);
  if (first === null) return `${sheet}#REF!`;
  return `${sheet}${pointText(first)}${last === null ? "" : `:${pointText(last)}`}`;
}

function pointText({ row, column, fixedRow, fixedColumn }: ReferencePoint): string {
  const letters = column === null ? "" : `${fixedColumn ? "$" : ""}${columnName(column)}`;
  return row === null ? letters : `${letters}${fixedRow ? "$" : ""}${row + 1}`;
}

/** A formula with each reference replaced by what `change` makes of it. */
export function mapReferences(formula: string, change: (reference: FormulaReference) => string): string {
  let result = "";
  let position = 0;
  for (const reference of formulaReferences(formula)) {
    result += formula.slice(position, reference.start) + change(reference);
    position = reference.end;
  }
  return result + formula.slice(position);
}

/** A formula as it reads when copied by rows and columns: relative references move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const shifted = (at: ReferencePoint): ReferencePoint | null => {
    const row = at.row === null || at.fixedRow ? at.row : at.row + rows;
    const column = at.column === null || at.fixedColumn ? at.column : at.column + columns;
    if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
    if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
    return { ...at, row, column };
  };
  return mapReferences(formula, (reference) => {
    const last = reference.last === null ? null : shifted(reference.last);
    const lost = reference.last !== null && last === null;
    return referenceText(reference, lost ? null : shifted(reference.first), last, formula);
  });
}
