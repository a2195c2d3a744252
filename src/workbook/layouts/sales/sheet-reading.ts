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
}

/** Counts while a table is read. */
export interface SheetReadingBuilder {
  read: number;
  used: number;
  readonly revenue: { readonly push: (netRevenue: number) => void };
  /** @param row from 0 */
  readonly leaveOut: (reason: LeftOutReason, row: number) => void;
  readonly done: () => SheetReading;
}

export function newSheetReading(sheet: string): SheetReadingBuilder {
  const leftOut: LeftOutRow[] = [];
  const sum = newSum();
  return {
    read: 0,
    used: 0,
    revenue: {
      push: (netRevenue) => {
        add(sum, netRevenue);
      },
    },
    leaveOut: (reason, row) => leftOut.push({ reason, row: row + 1 }),
    done() {
      return { sheet, read: this.read, used: this.used, leftOut, netRevenue: valueOf(sum) };
    },
  };
}
