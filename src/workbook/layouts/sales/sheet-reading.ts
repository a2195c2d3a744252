import { add, newSum, valueOf } from "../../../profitability/exact-sum";

export type LeftOutReason = "total" | "excluded" | "no-amount";

/** A row that was left out, as Excel counts rows, or as a person counts them in a file. */
export interface LeftOutRow {
  readonly reason: LeftOutReason;
  readonly row: number;
  /** Where the source is several files. */
  readonly file?: string;
}

/** How a table of sales lines was read: read = used + left out. */
export interface SheetReading {
  readonly sheet: string;
  readonly read: number;
  readonly used: number;
  /** All rows of a sheet; of a file or database the first. */
  readonly leftOut: readonly LeftOutRow[];
  /** How many there are of each reason, where they are not all named. */
  readonly leftOutCounts?: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** Of the lines used, in the report's currency. */
  readonly netRevenue: number;
  /** The workbook's own total of the column of amounts, beside what the lines under it add up to; null: it states none. */
  readonly ownTotal: OwnTotal | null;
}

export interface OwnTotal {
  /** A1 of the total. */
  readonly cell: string;
  readonly stated: number;
  /** The column's amounts in all lines, those left out by their words too. */
  readonly ofLines: number;
}

/** Counts while a table is read. */
export interface SheetReadingBuilder {
  read: number;
  used: number;
  readonly revenue: { readonly push: (netRevenue: number) => void };
  /** @param row from 0 */
  readonly leaveOut: (reason: LeftOutReason, row: number) => void;
  /** An amount as it stands in a line. */
  readonly amount: (amount: number) => void;
  /** An amount that stands in a row of totals, at an A1 address. */
  readonly total: (cell: string, amount: number) => void;
  readonly done: () => SheetReading;
}

export function newSheetReading(sheet: string): SheetReadingBuilder {
  const leftOut: LeftOutRow[] = [];
  const sum = newSum();
  const column = newSum();
  const totals: { readonly cell: string; readonly amount: number }[] = [];
  return {
    read: 0,
    used: 0,
    revenue: {
      push: (netRevenue) => {
        add(sum, netRevenue);
      },
    },
    leaveOut: (reason, row) => leftOut.push({ reason, row: row + 1 }),
    amount: (amount) => {
      add(column, amount);
    },
    total: (cell, amount) => {
      totals.push({ cell, amount });
    },
    done() {
      const ofLines = valueOf(column);
      return {
        sheet,
        read: this.read,
        used: this.used,
        leftOut,
        netRevenue: valueOf(sum),
        ownTotal: ownTotalOf(totals, ofLines),
      };
    },
  };
}

/** The largest total is that of all; where only groups have totals, they make it together. */
function ownTotalOf(
  totals: readonly { readonly cell: string; readonly amount: number }[],
  ofLines: number,
): OwnTotal | null {
  const last = totals.at(-1);
  if (last === undefined) return null;
  const largest = totals.reduce((best, one) => (Math.abs(one.amount) >= Math.abs(best.amount) ? one : best));
  const together = totals.reduce((sum, { amount }) => sum + amount, 0);
  const isOfGroups =
    totals.length > 1 && Math.abs(together - ofLines) < Math.min(Math.abs(largest.amount - ofLines), 0.01);
  return isOfGroups
    ? { cell: last.cell, stated: together, ofLines }
    : { cell: largest.cell, stated: largest.amount, ofLines };
}
