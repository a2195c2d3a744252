import { digitsToLatin } from "../../language/matching-key";

/** Distinct periods, earliest first: by their numbers and words ("1404-Q4" before "1405-Q1"), in any digits. */
export function orderedPeriods(periods: Iterable<string | null>): readonly string[] {
  const distinct = new Set<string>();
  for (const period of periods) if (period !== null) distinct.add(period);
  return [...distinct].sort(comparePeriods);
}

const COLLATOR = new Intl.Collator("fa", { numeric: true });
const SEASONS = ["بهار", "تابستان", "پاییز", "زمستان"];

export function comparePeriods(a: string, b: string): number {
  return COLLATOR.compare(sortable(a), sortable(b));
}

/** Year first where it stands last ("Q1 2026", "بهار ۱۴۰۵"); seasons by their place in the Persian year. */
function sortable(period: string): string {
  let text = digitsToLatin(period);
  SEASONS.forEach((season, index) => {
    text = text.replace(season, `${index + 1}`);
  });
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  return year === undefined ? text : `${year} ${text.replace(year, "")}`;
}
