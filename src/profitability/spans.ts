import type { SalesLine } from "./sales";
import { periodsInOrder } from "./selection";

/** What customers are compared over: the periods of the lines, or quarters or years where those are many. */
export type Span = "period" | "quarter" | "year";

export interface Spans {
  readonly unit: Span;
  /** Earliest first. */
  readonly names: readonly string[];
  /** Place among the names; null: the line knows no period. */
  readonly placeOf: (line: SalesLine) => number | null;
}

/** More periods than this are put together: from one month to the next hardly a customer buys again. */
const MOST_PERIODS = 12;
const FEWEST_YEARS = 3;
const DAYS_TO_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** null: no line knows a period. */
export function spansOf(lines: readonly SalesLine[]): Spans | null {
  const periods = periodsInOrder(lines);
  if (periods.length === 0) return null;
  const dated = lines.every((line) => line.period === null || monthOf(line) !== null);
  if (periods.length <= MOST_PERIODS || !dated) {
    const places = new Map(periods.map((period, index) => [period, index]));
    return { unit: "period", names: periods, placeOf: ({ period }) => places.get(period ?? "") ?? null };
  }
  const years = new Set(lines.flatMap((line) => Math.floor((monthOf(line) ?? Number.NaN) / 12) || []));
  const months = years.size >= FEWEST_YEARS ? 12 : 3;
  const all = lines.flatMap((line) => monthOf(line) ?? []);
  const least = all.reduce((one, other) => Math.min(one, other), Infinity);
  const most = all.reduce((one, other) => Math.max(one, other), -Infinity);
  const [first, last] = [Math.floor(least / months), Math.floor(most / months)];
  const names = Array.from({ length: last - first + 1 }, (_, index) => nameOf((first + index) * months, months));
  return {
    unit: months === 12 ? "year" : "quarter",
    names,
    placeOf: (line) => {
      const month = monthOf(line);
      return month === null ? null : Math.floor(month / months) - first;
    },
  };
}

function nameOf(month: number, months: number): string {
  const year = Math.floor(month / 12);
  return months === 12 ? String(year) : `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
}

/** year * 12 + month from 0, in the line's own calendar. */
function monthOf({ date, month = null }: SalesLine): number | null {
  if (date === null) return month === null ? null : month - 1;
  const day = new Date(Math.floor(date - DAYS_TO_1970) * MILLISECONDS_A_DAY);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}
