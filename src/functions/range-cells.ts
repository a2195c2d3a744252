import type { CellValue } from "../workbook/snapshot";

/** A range as Excel hands it over, row by row. A blank cell is null on the web and 0 on the desktop. */
export type RangeCells = readonly (readonly unknown[])[];

/** Where a blank cell may have come as a zero: nothing else tells them apart. */
export function mayHideBlanks(cells: RangeCells): boolean {
  const all = cells.flat();
  return all.includes(0) && !all.some((cell) => cell === null || cell === undefined || cell === "");
}

/** With the zeros that are blank cells made blank. */
export function withBlanks(cells: RangeCells, isBlank: (row: number, column: number) => boolean): RangeCells {
  return cells.map((row, index) => row.map((cell, place) => (cell === 0 && isBlank(index, place) ? "" : cell)));
}

/** As reading sees cells. */
export function cellValues(cells: RangeCells): readonly (readonly CellValue[])[] {
  return cells.map((row) =>
    row.map((cell) => (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean" ? cell : "")),
  );
}
