import { type Language, LANGUAGES } from "./language";
import type { NumberFormats } from "./language-record";

export type { NumberFormats } from "./language-record";

/** Excel's formats in the digits of a language. */
export function numberFormats(language: Language): NumberFormats {
  return LANGUAGES[language].numberFormats;
}

/** A text whose numbers are to be read in the language: "≥ 65000" as "≥ 65,000" or "≥ ۶۵٬۰۰۰". */
export function localNumbers(language: Language, text: string): string {
  const format = new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 10 });
  return text.replace(/\d+(\.\d+)?/g, (number) => format.format(Number(number)));
}

/** A figure inside a sentence: Persian digits and separators in Persian. */
export function formatNumber(language: Language, value: number, decimals: number): string {
  return new Intl.NumberFormat(LANGUAGES[language].locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
}

export function formatShare(language: Language, share: number): string {
  return new Intl.NumberFormat(LANGUAGES[language].locale, { style: "percent", maximumFractionDigits: 0 }).format(
    share,
  );
}

/** A difference inside a sentence, with its sign: "+8". */
export function formatSigned(language: Language, value: number, decimals: number): string {
  return new Intl.NumberFormat(LANGUAGES[language].locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  }).format(value);
}

/** "Sales, Finance, and Logistics". */
export function listed(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGES[language].locale, { type: "conjunction" }).format(names);
}

/** A day ("2026-12-01") in the language's calendar. */
export function formatDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(LANGUAGES[language].locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
