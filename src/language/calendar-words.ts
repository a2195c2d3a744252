import { matchingKey } from "./matching-key";

/** Months and quarters as people write them, in both calendars. */
const MONTHS: readonly (readonly string[])[] = [
  [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
  ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
];
const SEASONS: readonly string[] = ["بهار", "تابستان", "پاییز", "زمستان"];
const BY_NAME: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((names) => names.map((name, index): [string, number] => [matchingKey(name), index + 1])),
  ["sept", 9],
  [matchingKey("امرداد"), 5],
]);

/** 1-12 of a month's name in either calendar and language; null: none. */
export function monthOfName(text: string): number | null {
  return BY_NAME.get(matchingKey(text).replace(/\.$/, "")) ?? null;
}

/**
 * Where a period stands in its calendar, as year * 12 + month: "Apr 2025", "2025-04", "Q2 2025", "فروردین ۱۴۰۴", "04/1404".
 * Without a year the months of one year. null: it names no place in a calendar.
 */
export function placeInCalendar(period: string): number | null {
  const parts = matchingKey(period)
    .replace(/\b(fy|cy|year|سال|ماه)\s*(?=\d)/g, " ")
    .split(/[\s/\-_.,']+/)
    .filter((part) => part !== "");
  let year: number | null = null;
  let month: number | null = null;
  for (const part of parts) {
    const named = monthOfName(part);
    const quarter = /^q([1-4])$/.exec(part)?.[1];
    const season = SEASONS.findIndex((name) => matchingKey(name) === part);
    if (named !== null) month = named;
    else if (quarter !== undefined) month = Number(quarter) * 3 - 2;
    else if (season >= 0) month = season * 3 + 1;
    else if (/^(1[2-5]|19|20|21)\d\d$/.test(part)) year = Number(part);
    else if (/^\d{1,2}$/.test(part)) {
      // "Jan 25" names a year; "2025-04" a month.
      if (month !== null && year === null) year = 2000 + Number(part);
      else if (month === null && Number(part) >= 1 && Number(part) <= 12) month = Number(part);
      else return null;
    } else return null;
  }
  if (month === null) return year === null ? null : year * 12;
  return (year ?? 0) * 12 + month;
}
