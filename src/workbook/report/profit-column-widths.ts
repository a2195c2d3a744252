import { readAmount } from "../layouts/sales/amount-cell";
import type { SheetCells } from "../reading/sheet-cells";
import type { ProfitColumnKey } from "./profit-column-formulas";

/** Where the amounts of the lines stand: columns counted from 0, rows from the first line to one past the last. */
export interface AmountColumns {
  readonly revenue: number;
  readonly deductions: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  /** Costs, and a profit in their place. */
  readonly others: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The most that a line's columns can come to, whichever are added or taken off: in currency, and as a share of net revenue. */
export interface LargestFigures {
  readonly amount: number;
  readonly share: number;
}

export function largestFigures(cells: SheetCells, columns: AmountColumns): LargestFigures {
  let amount = 0;
  let share = 0;
  for (let row = columns.from; row < columns.to; row += 1) {
    const at = (column: number): number => {
      const value = cells.at(row, column);
      return typeof value === "number" ? value : (readAmount(value).amount ?? 0);
    };
    let net = at(columns.revenue);
    let all = Math.abs(net);
    for (const { column, sign } of columns.deductions) {
      net -= sign * at(column);
      all += Math.abs(at(column));
    }
    for (const column of columns.others) all += Math.abs(at(column));
    amount = Math.max(amount, all);
    if (net > 0) share = Math.max(share, all / net);
  }
  return { amount, share };
}

/** Excel's button to filter by stands beside the heading of a table. */
const FILTER_BUTTON = 3;
/** So that a figure which grows by a digit and its separator still has room. */
const ROOM = 2;
/** Headings are bold in most styles of tables. */
const BOLD = 1.1;
/** Marks over letters and half-spaces take no room of their own. */
const NO_WIDTH = /[\p{M}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Characters that an added column has to have room for, so that no figure of it is shown as "####".
 * @param bands how the order-size bands are called
 */
export function charactersOf(
  key: ProfitColumnKey,
  heading: string,
  { amount, share }: LargestFigures,
  bands: readonly string[],
): number {
  const content =
    key === "orderSizeBand"
      ? Math.max(0, ...bands.map(lengthOf))
      : key.endsWith("Share")
        ? signedDigits(share * 100) + ".0%".length
        : signedDigits(amount);
  return Math.ceil(Math.max(content, lengthOf(heading) * BOLD + FILTER_BUTTON)) + ROOM;
}

/** Of a whole number with a sign and separators: "-1,234,567". */
function signedDigits(figure: number): number {
  const digits = Math.ceil(figure).toLocaleString("en", { useGrouping: false }).length;
  return 1 + digits + Math.floor((digits - 1) / 3);
}

function lengthOf(text: string): number {
  return text.replace(NO_WIDTH, "").length;
}
