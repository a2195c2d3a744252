import type { CellValue } from "../workbook/snapshot";

/** No sentence of a person has as many blanks in a row. */
const MOST_BLANKS = 64;
const LONG_RUN = /\s{64,}/g;

/**
 * Cells as they are read, with runs of blanks cut: a cell may hold 32,767 of them, and nothing that reads a text wants them. An
 * expression that looks for blanks before a sign would start again at each one.
 */
export function withShortBlanks(row: readonly CellValue[]): CellValue[] {
  return row.map((value) =>
    typeof value === "string" && value.length > MOST_BLANKS
      ? value.replace(LONG_RUN, (run) => run.slice(0, MOST_BLANKS))
      : value,
  );
}
