import { type Language, LANGUAGES } from "../../language/language";

/** Numbers as the pane shows them: Persian digits and separators in Persian. */
export interface Figures {
  /** 0-100, without decimals. */
  readonly score: (points: number) => string;
  /** One decimal. */
  readonly precise: (value: number) => string;
  /** One decimal, with its sign. */
  readonly signed: (value: number) => string;
  readonly whole: (count: number) => string;
  /** With every decimal that it has: what is shown to be edited. */
  readonly exact: (value: number) => string;
  /** A fraction as a percentage without decimals. */
  readonly percent: (fraction: number) => string;
}

export function figuresOf(language: Language): Figures {
  const { locale } = LANGUAGES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const precise = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return {
    score: (points) => whole.format(points),
    precise: (value) => precise.format(value),
    signed: (value) => signed.format(value),
    whole: (count) => whole.format(count),
    exact: (value) => exact.format(value),
    percent: (fraction) => percent.format(fraction),
  };
}

/** A name from the workbook inside a sentence: it keeps its own direction and does not turn its neighbours'. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
