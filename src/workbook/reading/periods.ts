import { digitsToLatin } from "../../language/matching-key";

/** Distinct periods, earliest first: by their numbers and words ("1404-Q4" before "1405-Q1"), in any digits. */
export function orderedPeriods(periods: Iterable<string | null>): readonly string[] {
  const distinct = new Set<string>();
  for (const period of periods) if (period !== null) distinct.add(period);
  return [...distinct].sort(comparePeriods);
}

const COLLATOR = new Intl.Collator("fa", { numeric: true });

/** Parts of a year in their order; the winter of a year comes after its autumn, as in the Persian year. */
const PARTS_OF_YEAR: readonly (readonly string[])[] = [
  ["بهار", "تابستان", "پاییز", "زمستان"],
  ["spring", "summer", "autumn|fall", "winter"],
  ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد|امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
  [
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
  ],
];

const NUMBERED = PARTS_OF_YEAR.flatMap((parts) =>
  parts.map((part, index) => [new RegExp(`(?<!\\p{L})(?:${part})(?!\\p{L})`, "iu"), String(index + 1)] as const),
);

function comparePeriods(a: string, b: string): number {
  return COLLATOR.compare(sortable(a), sortable(b));
}

/** Year first where it stands last ("Q1 2026", "بهار ۱۴۰۵"); seasons and months by their place in the year. */
function sortable(period: string): string {
  const text = NUMBERED.reduce((left, [name, number]) => left.replace(name, number), digitsToLatin(period));
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  return year === undefined ? text : `${year} ${text.replace(year, "")}`;
}
