/** The product's languages, as equals. A language carries its direction and its locale. */
export type Language = "en" | "fa";

export interface LanguageFacts {
  readonly code: Language;
  readonly direction: "ltr" | "rtl";
  /** For Intl. */
  readonly locale: "en-US" | "fa-IR";
  /** A font that Excel has on every machine, with the language's letters. */
  readonly sheetFont: string;
  /** Of the language, in the language. */
  readonly ownName: string;
}

export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  en: { code: "en", direction: "ltr", locale: "en-US", sheetFont: "Calibri", ownName: "English" },
  fa: { code: "fa", direction: "rtl", locale: "fa-IR", sheetFont: "Tahoma", ownName: "فارسی" },
};
