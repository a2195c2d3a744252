import { cellKey, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { mapFunctionNames } from "../formula/function-calls";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { cellInput } from "./cell-input";
import { watchFormulas } from "./formula-events";
import { numberText } from "./number-text";
import { breakSharedFormula, formulaAt } from "./shared-formulas";
import { changeFormats } from "./range-formats";

/** What `null` stands for where a range has too many cells to answer. */
const READ_LIMIT = 5_000_000;
const WHOLE_LIMIT = 20_000_000;

/** A 2-D array over a range; null where Excel would not answer. */
function grid(area: Area, read: (row: number, column: number) => unknown): unknown {
  const count = area.rows * area.columns;
  // Whole columns and rows: Excel answers null without an error.
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return null;
  if (count > (area.book.profile.payloadLimits ? READ_LIMIT : WHOLE_LIMIT)) return null;
  const result: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: unknown[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) line.push(read(row, column));
    result.push(line);
  }
  return result;
}

export function readValues(area: Area): unknown {
  const { cells } = area.sheet.file.content;
  return grid(area, (row, column) => cells.value(row, column));
}

export function readFormulas(area: Area): unknown {
  const { cells, formulas } = area.sheet.file.content;
  return grid(area, (row, column) => {
    const formula = formulas.size === 0 ? undefined : formulas.get(cellKey(row, column));
    return formula === undefined ? cells.value(row, column) : `=${shownFormula(area, row, column)}`;
  });
}

export function readFormulasR1C1(area: Area): unknown {
  const { cells, formulas } = area.sheet.file.content;
  return grid(area, (row, column) =>
    formulas.has(cellKey(row, column))
      ? `=${toR1C1(shownFormula(area, row, column), { row, column })}`
      : cells.value(row, column),
  );
}

/** What is to be written, with each formula as its own cell reads it in the A1 notation. */
export function inputsOfR1C1(area: Area, input: unknown): unknown {
  const at = inputAt(area, input);
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, along) => {
      const cell = { row: area.row + down, column: area.column + along };
      const value = at(cell.row, cell.column);
      return typeof value === "string" && value.startsWith("=") ? `=${fromR1C1(value.slice(1), cell)}` : value;
    }),
  );
}

/** Custom functions stand in files under names of their own. */
function shownFormula(area: Area, row: number, column: number): string {
  const text = formulaAt(area.sheet, row, column) ?? "";
  return text.includes("_xldudf_") ? mapFunctionNames(text, (name) => area.book.functions.shownName(name)) : text;
}

function storedFormula(area: Area, text: string): string {
  const { functions } = area.book;
  return functions.all().length === 0 ? text : mapFunctionNames(text, (name) => functions.storedName(name));
}

const TYPES = { empty: "Empty", number: "Double", text: "String", boolean: "Boolean", error: "Error" } as const;

export function readValueTypes(area: Area): unknown {
  const { cells } = area.sheet.file.content;
  return grid(area, (row, column) => TYPES[cells.content(row, column).kind]);
}

export function readNumberFormats(area: Area): unknown {
  const { styles } = area.book.file;
  const uniform = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  if (uniform) return null;
  return grid(area, (row, column) => styles.format(area.sheet.styleAt(row, column)).numberFormat);
}

export function cellText(area: Area, row: number, column: number): string {
  const cell = area.sheet.file.content.cells.content(row, column);
  switch (cell.kind) {
    case "empty":
      return "";
    case "number": {
      const { numberFormat } = area.book.file.styles.format(area.sheet.styleAt(row, column));
      return numberText(cell.value, numberFormat, area.book.file.date1904);
    }
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    default:
      return cell.value;
  }
}

export function readText(area: Area): unknown {
  return grid(area, (row, column) => cellText(area, row, column));
}

/** One value for each cell: a 2-D array of the range's size, or one value for all, which an array of one may hold too. */
export function inputAt(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const lines: readonly unknown[] = input;
  const [first] = lines;
  if (lines.length === 1 && Array.isArray(first) && first.length === 1) {
    const one: unknown = first[0];
    return () => one;
  }
  const fits = lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw new WorkbookError("array-size");
  const table = lines as readonly (readonly unknown[])[];
  return (row, column) => table[row - area.row]?.[column - area.column];
}

/** Most cells that one value may be written to. */
const WRITE_LIMIT = 5_000_000;

/** Writes values or formulas; null leaves a cell, "" empties it. */
export function writeInputs(area: Area, input: unknown): void {
  if (area.rows * area.columns > WRITE_LIMIT) throw new WorkbookError("too-many-cells");
  const at = inputAt(area, input);
  const { sheet } = area;
  const { file } = sheet;
  const { styles } = area.book.file;
  const tellFormulas = watchFormulas(area);
  let written = false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const value = at(row, column);
      if (value === null || value === undefined) continue;
      const parsed = cellInput(
        value,
        typeof value === "string" ? styles.format(sheet.styleAt(row, column)).numberFormat : "",
      );
      if (parsed.kind === "leave") continue;
      breakSharedFormula(sheet, row, column);
      written = true;
      if (parsed.kind === "formula") {
        const text = storedFormula(area, parsed.text);
        const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
        inheritStyle(area, row, column);
        file.setFormula(row, column, formula);
        continue;
      }
      if (parsed.content.kind !== "empty") inheritStyle(area, row, column);
      file.setContent(row, column, parsed.content);
      if (parsed.numberFormat !== null) {
        changeFormats(area.with({ row, column, rows: 1, columns: 1 }), { numberFormat: parsed.numberFormat });
      }
    }
  }
  if (!written) return;
  area.book.wrote(sheet, { row: area.row, column: area.column, rows: area.rows, columns: area.columns });
  tellFormulas();
}

/** A cell that gets its first content takes over its row's or column's format. */
function inheritStyle(area: Area, row: number, column: number): void {
  const { cells } = area.sheet.file.content;
  if (cells.styleMark(row, column) > 0 || cells.kind(row, column) !== 0) return;
  const style = area.sheet.styleAt(row, column);
  if (style > 0) cells.setStyle(row, column, style);
}
