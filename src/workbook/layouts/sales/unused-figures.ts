import { moneyHeading } from "../../../language/money-heading";
import { type SalesMeaning, salesMeanings, saysRate } from "../../../language/money-words";
import { columnLetters } from "../../address";
import { isBlank, type SheetCells } from "../../reading/sheet-cells";
import { readAmount } from "./amount-cell";
import type { SalesNote } from "./sales-note";

/** Figures that say what a line is, or that follow from those that are read. */
const NOT_MISSED: ReadonlySet<SalesMeaning> = new Set<SalesMeaning>([
  "quantity",
  "unitPrice",
  "unitCost",
  "profit",
  "marginRate",
  "tax",
  "year",
  "period",
  "order",
  "date",
  "lineNumber",
  "customer",
  "product",
  "segment",
  "territory",
  "market",
  "status",
  "documentType",
  "scenario",
  "currency",
]);
const NAMES_A_THING =
  /(^| )(id|ids|ref|reference|balance|running total|days?|hours?|rating|score|headcount|employees|staff|weight|kg|km|distance|n\/c|a\/c|t\/c|account|acct|nominal|item #|مانده|code|codes|no\.?|nos|number|nr|zip|postal|postcode|phone|tel|telephone|mobile|fax|key|index|row|year|month|day|week|quarter|rank|latitude|longitude|age|vat id|tax id|barcode|ean|isbn|کد|کدپستی|شماره|ردیف|تلفن|موبایل|سال|ماه|روز|هفته|رتبه|بارکد|شناسه)( |$)/;

interface Table {
  readonly cells: SheetCells;
  readonly header: number;
  readonly end: number;
  readonly columns: { readonly from: number; readonly to: number };
  readonly headingOf: (column: number) => string;
  /** Columns that the entry names, or that another note speaks of. */
  readonly told: ReadonlySet<number>;
  /** Whether a column says the same as the amounts. */
  readonly isRepeated: (column: number) => boolean;
}

/** Columns of figures that are in no figure of the report: never without a word. null: there are none. */
export function unusedFigures(table: Table): SalesNote | null {
  const unused: number[] = [];
  for (let column = table.columns.from; column < table.columns.to; column += 1) {
    const heading = table.headingOf(column);
    if (heading === "" || table.told.has(column)) continue;
    const [meaning] = salesMeanings(heading);
    if (meaning !== undefined && NOT_MISSED.has(meaning)) continue;
    if (moneyHeading(heading).keys.some((key) => NAMES_A_THING.test(key)) || saysRate(heading)) continue;
    if (holdsFigures(table, column) && !table.isRepeated(column)) unused.push(column);
  }
  const [first] = unused;
  if (first === undefined) return null;
  const named = unused.map((column) => `${table.headingOf(column)} (${columnLetters(column)})`).join(", ");
  return {
    code: "figures-not-used",
    column: first,
    value: `${named}; "costs": {"CM3": ["${table.headingOf(first)}"]}`,
  };
}

/** Mostly figures that are no dates, and not all of them 0. */
function holdsFigures({ cells, header, end }: Table, column: number): boolean {
  let filled = 0;
  let figures = 0;
  let others = 0;
  for (let row = header + 1; row < end; row += 1) {
    const value = cells.at(row, column);
    if (isBlank(value)) continue;
    filled += 1;
    const amount = typeof value === "number" ? value : readAmount(value).amount;
    if (amount === null || cells.isDateAt(row, column)) continue;
    figures += 1;
    if (amount !== 0) others += 1;
  }
  return others > 0 && figures * 2 > filled;
}
