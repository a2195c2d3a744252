/** Excel number formats by meaning, in the digits of a language, so that cells stay numbers. */
export interface NumberFormats {
  readonly score: string;
  readonly score1: string;
  readonly signed1: string;
  readonly decimals2: string;
  readonly decimals4: string;
  readonly percent: string;
  readonly percent1: string;
  readonly whole: string;
  readonly money: string;
  readonly money1: string;
  readonly money2: string;
  readonly date: string;
  /** A share whose sign only says on which side of a chart it stands. */
  readonly unsignedPercent: string;
  /** The same as a label: of nothing there is none. */
  readonly shareLabel: string;
}

/** Languages that messages and the instrument's wordings are written in. */
export type WrittenLanguage = "en" | "fa";

/** All that the product knows of a language but its messages: nothing outside asks which language it is. */
export interface LanguageRecord {
  readonly code: string;
  /** Of the language, in the language. */
  readonly ownName: string;
  readonly direction: "ltr" | "rtl";
  /** For Intl: digits, separators and calendar follow from it. */
  readonly locale: string;
  /** Letters by which a text is known to be in it; null: letters that many languages have. */
  readonly letters: RegExp | null;
  /** From 0 to 9. */
  readonly digits: string;
  /** Between the items of a list. */
  readonly listSeparator: string;
  /** Between clauses that have commas of their own. */
  readonly clauseSeparator: string;
  /** Points on in the direction of reading. */
  readonly onward: string;
  readonly numberFormats: NumberFormats;
  readonly fonts: {
    /** One that Excel has on every machine, with the language's letters. */
    readonly sheet: string;
    /** Families of the pane, first choice first. */
    readonly pane: string;
    /** A font of ours that a canvas has to wait for, with a letter of it; null: the system's. */
    readonly awaited: { readonly font: string; readonly letter: string } | null;
    /** Letters that stand higher and lower than Latin ones. */
    readonly tall: boolean;
  };
  /** Numbers of ordered lists, in CSS. */
  readonly listStyle: "decimal" | "persian";
  /** Whether users may choose it. */
  readonly offered: boolean;
  /** Whose messages it shows, and what becomes of each. */
  readonly words: { readonly of: WrittenLanguage; readonly shown: (message: string) => string };
}

/** The formats of a language whose digits Excel shows by a locale's tag; "" for Latin digits. */
export function numberFormatsWith(tag: string, date: string): NumberFormats {
  return {
    score: `${tag}0`,
    score1: `${tag}0.0`,
    signed1: `${tag}+0.0;${tag}-0.0;${tag}0.0`,
    decimals2: `${tag}0.00`,
    decimals4: `${tag}0.0000`,
    percent: `${tag}0%`,
    percent1: `${tag}0.0%`,
    whole: `${tag}#,##0`,
    money: `${tag}#,##0`,
    money1: `${tag}#,##0.0`,
    money2: `${tag}#,##0.00`,
    date,
    unsignedPercent: `${tag}0%;${tag}0%`,
    shareLabel: `${tag}0%;${tag}0%;`,
  };
}
