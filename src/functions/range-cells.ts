import type { CellValue } from "../workbook/snapshot";

/** A range as Excel hands it over, row by row. A blank cell is null on the web and 0 on the desktop. */
export type RangeCells = readonly (readonly unknown[])[];

/** Where a blank cell may have come as a zero: nothing else tells them apart. */
export function mayHideBlanks(cells: RangeCells): boolean {
  const all = cells.flat();
  return all.includes(0) && !all.some((cell) => cell === null || cell === undefined);
}

/** With the zeros that are blank cells made blank. */
export function withBlanks(cells: RangeCells, isBlank: (row: number, column: number) => boolean): RangeCells {
  return cells.map((row, index) => row.map((cell, place) => (cell === 0 && isBlank(index, place) ? "" : cell)));
}

/** A zero of a calculated range: TRANSPOSE and its like make zeros of blank cells, and nobody can tell. */
const ZERO_OR_BLANK = Symbol("zero or blank");

/** A range that is calculated, and has no cells that could be asked. */
export function calculated(cells: RangeCells): RangeCells {
  return cells.map((row) => row.map((cell) => (cell === 0 ? ZERO_OR_BLANK : cell)));
}

/**
 * As reading sees cells.
 * @param zeroCounts whether a zero that may have been a blank cell is a zero: where it is on the scale
 */
export function cellValues(cells: RangeCells, zeroCounts: boolean): readonly (readonly CellValue[])[] {
  return cells.map((row) =>
    row.map((cell) => {
      if (cell === ZERO_OR_BLANK) return zeroCounts ? 0 : "";
      return typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean" ? cell : "";
    }),
  );
}
