import { type Language, LANGUAGES } from "./language";

/** Excel number formats by meaning; Persian digits in Persian by the locale tag, so that cells stay numbers. */
export interface NumberFormats {
  readonly score: string;
  readonly score1: string;
  readonly signed1: string;
  readonly decimals2: string;
  readonly percent: string;
  readonly percent1: string;
  readonly whole: string;
  readonly money: string;
  readonly money1: string;
  readonly money2: string;
  readonly date: string;
  /** A share whose sign only says on which side of a chart it stands. */
  readonly unsignedPercent: string;
}

const PERSIAN_DIGITS = "[$-3000429]";

export function numberFormats(language: Language): NumberFormats {
  const tag = language === "fa" ? PERSIAN_DIGITS : "";
  return {
    score: `${tag}0`,
    score1: `${tag}0.0`,
    signed1: `${tag}+0.0;${tag}-0.0;${tag}0.0`,
    decimals2: `${tag}0.00`,
    percent: `${tag}0%`,
    percent1: `${tag}0.0%`,
    whole: `${tag}#,##0`,
    money: `${tag}#,##0`,
    money1: `${tag}#,##0.0`,
    money2: `${tag}#,##0.00`,
    date: language === "fa" ? "[$-fa-IR,96]yyyy/mm/dd" : "yyyy-mm-dd",
    unsignedPercent: `${tag}0%;${tag}0%`,
  };
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
