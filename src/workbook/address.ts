import type { Area } from "./snapshot";

/** A1 addresses; rows and columns count from 0 here, from 1 and A in the address. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of "AB", or null for what is no column. */
export function columnOfLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  const number = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return number <= 16_384 ? number - 1 : null;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D9"; absolute: "$B$3:$D$9". */
export function areaAddress(area: Area, reference: "relative" | "absolute" = "relative"): string {
  const mark = reference === "absolute" ? "$" : "";
  const address = (row: number, column: number): string => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const first = address(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${address(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The position of "B3" or "$B$3", or null for what is no address of one cell. */
export function parseCell(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address.trim());
  const column = columnOfLetters(match?.[1] ?? "");
  const row = Number(match?.[2]) - 1;
  return match === null || column === null || row >= 1_048_576 ? null : { row, column };
}

/** The area of "B3:D9", "Sheet!B3" or "'My sheet'!B3:D9"; null for what is no rectangle. */
export function parseArea(address: string): Area | null {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const [firstText, lastText] = local.split(":");
  const first = parseCell(firstText ?? "");
  const last = parseCell(lastText ?? firstText ?? "");
  if (first === null || last === null) return null;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}
