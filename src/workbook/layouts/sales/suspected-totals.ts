import { add, type ExactSum, newSum, valueOf } from "../../../profitability/exact-sum";
import type { Finding } from "../../finding";

/** Labels that a finding names. */
const MOST_NAMED = 5;

/** Lines that a word of theirs calls a total though nothing proves it: counted as sales, and said so once. */
export interface SuspectedTotals {
  /** @param lines of the label, where they are counted elsewhere */
  readonly add: (column: string, label: string, netRevenue: number, lines?: number) => void;
  readonly all: () => readonly SuspectedTotal[];
  /** null: there are none. */
  readonly finding: (sheet: string, cell: string | null) => Finding | null;
}

export interface SuspectedTotal {
  /** Heading of the column in which the label stands. */
  readonly column: string;
  readonly label: string;
  readonly lines: number;
  readonly netRevenue: number;
}

export function suspectedTotals(): SuspectedTotals {
  const labels = new Map<string, { column: string; label: string; lines: number; readonly sum: ExactSum }>();
  const all = (): readonly SuspectedTotal[] =>
    [...labels.values()].map(({ column, label, lines, sum }) => ({ column, label, lines, netRevenue: valueOf(sum) }));
  return {
    add: (column, label, netRevenue, lines = 1) => {
      const key = `${column}\n${label}`;
      const known = labels.get(key) ?? { column, label, lines: 0, sum: newSum() };
      labels.set(key, known);
      known.lines += lines;
      add(known.sum, netRevenue);
    },
    all,
    finding: (sheet, cell) => {
      const found = all();
      const [first] = found;
      if (first === undefined) return null;
      const shown = found.slice(0, MOST_NAMED).map(({ label, lines }) => `“${label}” (${lines})`);
      const more = found.length > MOST_NAMED ? ` … +${found.length - MOST_NAMED}` : "";
      const words = found.filter(({ column }) => column === first.column).map(({ label }) => label);
      const line = `"exclude": ${JSON.stringify({ [first.column]: words.slice(0, MOST_NAMED) })}`;
      return { code: "totals-suspected", sheet, cell, value: `${shown.join(", ")}${more}; ${line}` };
    },
  };
}
