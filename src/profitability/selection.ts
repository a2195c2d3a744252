import type { Comparison } from "./comparison";
import type { SalesLine } from "./sales";

/** Words by which scenarios name the plan, in both languages. */
const PLAN_WORDS = ["plan", "planned", "budget", "target", "forecast", "برنامه", "بودجه", "هدف", "پیش‌بینی", "پیشبینی"];

/** Codes of versions in ledgers that stand for plan and budget. */
const PLAN_CODES: ReadonlySet<string> = new Set(["BUD", "BDG", "PLN", "FC", "FCST", "BU", "PL"]);

/** Words and codes that name the plan by themselves, in small letters. */
export const PLAN_TEXTS: readonly string[] = [...PLAN_WORDS, ...[...PLAN_CODES].map((code) => code.toLowerCase())];

/** "Budget2025", "FY25-Budget", "برنامه۱۴۰۳": words apart from the figures and signs beside them. */
function scenarioKey(scenario: string): string {
  return scenario
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{N}_\-/.:()]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a selection asks of a line, or of lines of one scenario and period together. */
export type Selectable = Pick<SalesLine, "scenario" | "period" | "date" | "month">;

/** The lines reported, and those they are compared with. */
export interface SelectedLines<Line extends Selectable = SalesLine> {
  readonly period: string | null;
  readonly lines: readonly Line[];
  /** Of the plan for the same period, else of the period before; null: neither. */
  readonly base: readonly Line[] | null;
  readonly comparedWith: Comparison | null;
}

/** What to compare with; null: a plan first, since it was made for that, else the period before. */
export type ComparisonChoice = Comparison["with"] | "none" | null;

/**
 * What happened in one period, or, without a period, altogether. A plan is compared first, since it was made for that; the
 * period before only where one period is reported. A period that the lines do not know has none.
 */
export function selectLines<Line extends Selectable>(
  lines: readonly Line[],
  period: string | null,
  choice: ComparisonChoice = null,
): SelectedLines<Line> {
  const planned = lines.filter(({ scenario }) => isPlan(scenario));
  const actual = planned.length === 0 ? lines : lines.filter(({ scenario }) => !isPlan(scenario));
  const inPeriod = (of: readonly Line[], wanted: string) => of.filter((line) => line.period === wanted);
  const selected = period === null ? actual : inPeriod(actual, period);
  const none: SelectedLines<Line> = { period, lines: selected, base: null, comparedWith: null };
  if (choice === "none") return none;
  const plan = period === null ? planned : inPeriod(planned, period);
  if (choice !== "previous" && plan.length > 0) {
    return { ...none, base: plan, comparedWith: { with: "plan", period } };
  }
  if (choice === "plan" || period === null) return none;
  const order = periodsInOrder(actual);
  const previous = order[order.indexOf(period) - 1];
  return previous === undefined
    ? none
    : { ...none, base: inPeriod(actual, previous), comparedWith: { with: "previous", period: previous } };
}

/** By their earliest date where there are dates, else by the calendar that they name, else by name, numbers as numbers. */
export function periodsInOrder(lines: readonly Selectable[]): readonly string[] {
  const earliest = new Map<string, number>();
  const months = new Map<string, number | null>();
  for (const { period, date, month = null } of lines) {
    if (period === null) continue;
    earliest.set(period, Math.min(earliest.get(period) ?? Infinity, date ?? Infinity));
    months.set(period, month);
  }
  return [...earliest]
    .sort(([one, first], [other, second]) => {
      if (first !== second) return first - second;
      const [before, after] = [months.get(one), months.get(other)];
      return typeof before !== "number" || typeof after !== "number" || before === after
        ? one.localeCompare(other, undefined, { numeric: true })
        : before - after;
    })
    .map(([period]) => period);
}

/** Whether a scenario names the plan. */
export function isPlan(scenario: string | null): boolean {
  const key = scenario === null ? "" : scenarioKey(scenario);
  if (PLAN_CODES.has(key.toUpperCase())) return true;
  return PLAN_WORDS.some((word) => ` ${key} `.includes(` ${word} `));
}
