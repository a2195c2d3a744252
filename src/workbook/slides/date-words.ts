import type { Language } from "../../language/language";
import { formatDay } from "../../language/number-formats";

/** Days from Excel's day 0 to 1 January 1970. */
const FIRST_DAY = 25_569;
const DAY = 86_400_000;

/** A date as a cell holds it, in words; words stay as they are. */
export function dateWords(language: Language, due: string | number): string {
  if (typeof due === "string") return due;
  return formatDay(language, new Date((due - FIRST_DAY) * DAY).toISOString().slice(0, 10));
}
