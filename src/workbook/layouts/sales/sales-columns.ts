import type { SalesMeaning } from "../../../language/money-words";
import { saysRate } from "../../../language/money-words";
import { formatAt } from "../../cell-formats";
import type { AmountKind } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import { hasFigures, type LineFigures } from "./line-figures";
import type { OrderLines } from "./order-lines";
import type { SalesNote } from "./sales-note";

/** Columns of a table of lines by what their headings say. */
export interface SalesColumns {
  readonly cells: SheetCells;
  readonly header: number;
  readonly money: (meaning: SalesMeaning) => readonly number[];
  readonly headingOf: (column: number) => string;
  readonly nameOf: (column: number) => string;
  readonly figures: LineFigures;
  readonly orders: OrderLines;
}

export type Note = (code: SalesNote["code"], column: number | null, value: string) => void;

/** A column with what its figures are. */
export interface KindedColumn {
  readonly column: number;
  readonly kind: AmountKind;
}

export function isRateFormat({ cells, header }: SalesColumns, column: number): boolean {
  for (let row = header + 1; row < Math.min(cells.bottom, header + 20); row += 1) {
    if (typeof cells.at(row, column) !== "number") {
      if (/[%٪]\s*$/.test(cells.textAt(row, column))) return true;
      continue;
    }
    return formatAt(cells.sheet.formats, row - cells.top, column - cells.left).includes("%");
  }
  return false;
}

/** What a column of tax or costs holds: money, or a rate. */
export function rateKind(columns: SalesColumns, column: number): AmountKind {
  const figures = columns.figures.of(column);
  const isRate = isRateFormat(columns, column) || saysRate(columns.headingOf(column));
  if (!isRate || !hasFigures(figures)) return "money";
  return figures.every((value) => Number.isNaN(value) || Math.abs(value) <= 1) ? "share" : "percent";
}

/** A rate as a fraction. */
export function asFraction(kind: AmountKind, value: number): number {
  return kind === "percent" ? value / 100 : value;
}
