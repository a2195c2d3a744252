import { digitsToLatin } from "../../../language/matching-key";
import type { DateOrder } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";

/** A date that is typed as text. */
export interface TextDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PARTS = /^(\d{1,4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,4})(?:[\sT].*)?$/;

/** The order that the texts of a column prove, and whether they prove one. null: no dates as text. */
export function dateOrderOf(
  cells: SheetCells,
  column: number,
  from: number,
  to: number,
): { readonly order: DateOrder; readonly isAssumed: boolean } | null {
  let texts = 0;
  let yearFirst = 0;
  let firstOver12 = false;
  let secondOver12 = false;
  let slashes = 0;
  for (let row = from; row < to; row += 1) {
    const value = cells.at(row, column);
    if (typeof value !== "string") continue;
    const parts = PARTS.exec(digitsToLatin(value).trim());
    if (parts === null) continue;
    texts += 1;
    if ((parts[1] ?? "").length === 4) {
      yearFirst += 1;
      continue;
    }
    if (value.includes("/")) slashes += 1;
    if (Number(parts[1]) > 12) firstOver12 = true;
    if (Number(parts[2]) > 12) secondOver12 = true;
  }
  if (texts === 0) return null;
  if (yearFirst * 2 > texts) return { order: "ymd", isAssumed: false };
  if (firstOver12 !== secondOver12) return { order: firstOver12 ? "dmy" : "mdy", isAssumed: false };
  // Points are written between day and month first; slashes alone prove nothing.
  return { order: slashes === 0 ? "dmy" : "mdy", isAssumed: slashes > 0 };
}

/** null: no date, or one that the order does not allow. */
export function textDate(text: string, order: DateOrder): TextDate | null {
  const parts = PARTS.exec(digitsToLatin(text).trim());
  if (parts === null) return null;
  const [one, two, three] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isYearFirst = (parts[1] ?? "").length === 4;
  const [year, month, day] =
    isYearFirst || order === "ymd" ? [one, two, three] : order === "dmy" ? [three, two, one] : [three, one, two];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year: year < 100 ? year + 2000 : year, month, day };
}

/** Jalali years are no years of the Gregorian calendar that anything was sold in. */
export function isJalali({ year }: TextDate): boolean {
  return year >= 1300 && year < 1500;
}

/** Days since 1899-12-30, as Excel counts; null: a date of the Jalali calendar. */
export function serialOf(date: TextDate): number | null {
  if (isJalali(date)) return null;
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000 + 25_569;
}

export function monthPeriod({ year, month }: Pick<TextDate, "year" | "month">): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
