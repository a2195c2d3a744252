import { columnName } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { mapReferences, type ReferencePoint } from "./formula-references";
import { lexFormula } from "./lexer";

/** Formulas in the R1C1 notation: rows and columns by number, in brackets when they count from the formula's own cell. */

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** "=B1*2" in A1 as "=RC[1]*2". Formulas come without their equals sign. */
export function toR1C1(formula: string, cell: Cell): string {
  return mapReferences(formula, ({ start, end, first, last }) => {
    const text = formula.slice(start, end);
    const sheet = text.slice(0, text.lastIndexOf("!") + 1);
    const from = pointText(first, cell);
    const to = last === null ? from : pointText(last, cell);
    // A whole row or column is named once.
    const whole = first.row === null || first.column === null;
    return `${sheet}${last === null || (whole && from === to) ? from : `${from}:${to}`}`;
  });
}

function pointText({ row, column, fixedRow, fixedColumn }: ReferencePoint, cell: Cell): string {
  const part = (letter: string, at: number | null, fixed: boolean, own: number): string => {
    if (at === null) return "";
    if (fixed) return `${letter}${at + 1}`;
    return at === own ? letter : `${letter}[${at - own}]`;
  };
  return part("R", row, fixedRow, cell.row) + part("C", column, fixedColumn, cell.column);
}

/** "=RC[1]*2" in A1 as "=B1*2". Places beyond the sheet's edge come in again at the other, as in Excel. */
export function fromR1C1(formula: string, cell: Cell): string {
  return lexFormula(formula, "R1C1")
    .map(({ kind, text }) => {
      if (kind !== "reference") return text;
      const [first = "", last = first] = text.split(":");
      const from = a1Text(first, cell);
      const whole = !/^R.*C/i.test(first);
      return text.includes(":") || whole ? `${from}:${a1Text(last, cell)}` : from;
    })
    .join("");
}

function a1Text(point: string, cell: Cell): string {
  const parts = /^(?:R(?<row>\[-?\d+\]|\d*))?(?:C(?<column>\[-?\d+\]|\d*))?$/i.exec(point)?.groups ?? {};
  const place = (text: string | undefined, own: number, count: number): { at: number; fixed: boolean } | null => {
    if (text === undefined) return null;
    if (text === "") return { at: own, fixed: false };
    if (!text.startsWith("[")) return { at: Number(text) - 1, fixed: true };
    return { at: (own + Number(text.slice(1, -1)) + count) % count, fixed: false };
  };
  const row = place(parts["row"], cell.row, MAX_ROWS);
  const column = place(parts["column"], cell.column, MAX_COLUMNS);
  return (
    (column === null ? "" : `${column.fixed ? "$" : ""}${columnName(column.at)}`) +
    (row === null ? "" : `${row.fixed ? "$" : ""}${row.at + 1}`)
  );
}
