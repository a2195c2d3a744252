import type { SalesLine } from "./sales";

/** Words by which scenarios name the plan, in both languages. */
const PLAN_WORDS = ["plan", "planned", "budget", "target", "forecast", "برنامه", "بودجه", "هدف", "پیش‌بینی", "پیشبینی"];

/** The lines reported, and those they are compared with. */
export interface SelectedLines {
  readonly period: string | null;
  readonly lines: readonly SalesLine[];
  /** Of the plan for the same period, else of the period before; null: neither. */
  readonly base: readonly SalesLine[] | null;
}

/**
 * What happened in one period, or, without a period, altogether. A plan is compared first, since it was made for that; the
 * period before only where one period is reported.
 */
export function selectLines(lines: readonly SalesLine[], period: string | null): SelectedLines {
  const planned = lines.filter(({ scenario }) => isPlan(scenario));
  const actual = planned.length === 0 ? lines : lines.filter(({ scenario }) => !isPlan(scenario));
  const inPeriod = (of: readonly SalesLine[], wanted: string) => of.filter((line) => line.period === wanted);
  if (period === null) return { period, lines: actual, base: planned.length === 0 ? null : planned };
  const selected = inPeriod(actual, period);
  const plan = inPeriod(planned, period);
  if (plan.length > 0) return { period, lines: selected, base: plan };
  const order = periodsInOrder(actual);
  const previous = order[order.indexOf(period) - 1];
  return { period, lines: selected, base: previous === undefined ? null : inPeriod(actual, previous) };
}

/** By their earliest date where there are dates, else by name, numbers in names as numbers. */
export function periodsInOrder(lines: readonly SalesLine[]): readonly string[] {
  const earliest = new Map<string, number>();
  for (const { period, date } of lines) {
    if (period !== null) earliest.set(period, Math.min(earliest.get(period) ?? Infinity, date ?? Infinity));
  }
  return [...earliest]
    .sort(([one, first], [other, second]) =>
      first === second ? one.localeCompare(other, undefined, { numeric: true }) : first - second,
    )
    .map(([period]) => period);
}

function isPlan(scenario: string | null): boolean {
  const key = scenario?.trim().toLowerCase() ?? "";
  return PLAN_WORDS.some((word) => key === word || key.startsWith(`${word} `));
}
