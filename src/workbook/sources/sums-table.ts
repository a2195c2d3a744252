import type { LineSums } from "../../profitability/line-sums";
import { closeSums } from "../../profitability/totals/close-sums";

const FIRST_ROOM = 64;

/**
 * Exact sums by key in plain columns of numbers: memory grows with different keys, some forty bytes and a text each, never with lines.
 * Sums keep what rounding would lose (see profitability/exact-sum.ts).
 */
export class SumsTable {
  private readonly numbers = new Map<string, number>();
  private readonly counts: Float64Array[];
  private readonly totals: Float64Array[];
  private readonly lost: Float64Array[];
  private room = FIRST_ROOM;

  /**
   * @param counts how many whole numbers are counted by key
   * @param sums how many amounts are added up by key
   */
  constructor(counts: number, sums: number) {
    const columns = (count: number): Float64Array[] =>
      Array.from({ length: count }, () => new Float64Array(FIRST_ROOM));
    this.counts = columns(counts);
    this.totals = columns(sums);
    this.lost = columns(sums);
  }

  /** The number of a key, a new one where it is met for the first time. */
  at(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(key, number);
      if (number >= this.room) this.grow();
    }
    return number;
  }

  count(at: number, column: number, by = 1): void {
    const counts = this.counts[column];
    if (counts !== undefined) counts[at] = (counts[at] ?? 0) + by;
  }

  add(at: number, column: number, amount: number): void {
    const [totals, lost] = [this.totals[column], this.lost[column]];
    if (totals === undefined || lost === undefined) return;
    const before = totals[at] ?? 0;
    const total = before + amount;
    lost[at] =
      (lost[at] ?? 0) + (Math.abs(before) >= Math.abs(amount) ? before - total + amount : amount - total + before);
    totals[at] = total;
  }

  get size(): number {
    return this.numbers.size;
  }

  keys(): IterableIterator<[key: string, at: number]> {
    return this.numbers.entries();
  }

  counted(at: number, column: number): number {
    return this.counts[column]?.[at] ?? 0;
  }

  sum(at: number, column: number): number {
    return (this.totals[column]?.[at] ?? 0) + (this.lost[column]?.[at] ?? 0);
  }

  private grow(): void {
    this.room *= 2;
    const larger = (columns: Float64Array[]): void => {
      columns.forEach((column, index) => {
        const room = new Float64Array(this.room);
        room.set(column);
        columns[index] = room;
      });
    };
    larger(this.counts);
    larger(this.totals);
    larger(this.lost);
  }
}

/** Columns of counts and sums that every view adds up. */
export const LINES = 0;
export const WITHOUT_COST = 1;
export const NET = 0;
export const FIRST_COST = 1;

export function lineSumsAt(table: SumsTable, at: number, levels: readonly string[]): LineSums {
  return closeSums(
    {
      lines: table.counted(at, LINES),
      withoutCost: table.counted(at, WITHOUT_COST),
      netRevenue: table.sum(at, NET),
      costs: levels.map((_, index) => table.sum(at, FIRST_COST + index)),
    },
    levels,
  );
}
