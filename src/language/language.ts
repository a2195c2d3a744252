import { english } from "./en/language";
import { persian } from "./fa/language";
import type { LanguageRecord, WrittenLanguage } from "./language-record";
import { pseudo } from "./pseudo/language";

/** Every language that there is, as equals. A language is a folder and a line here. */
const RECORDS = { en: english, fa: persian, "en-XA": pseudo } as const;

export type Language = keyof typeof RECORDS;
export type { LanguageRecord, WrittenLanguage } from "./language-record";

export const LANGUAGES: Readonly<Record<Language, LanguageRecord & { readonly code: Language }>> = RECORDS;

/** Those that a user may choose. */
export const OFFERED_LANGUAGES = Object.values(LANGUAGES).filter(({ offered }) => offered);

/** The offered language of that code; null for anything else. */
export function offeredLanguage(code: string | null | undefined): Language | null {
  return OFFERED_LANGUAGES.find((language) => language.code === code)?.code ?? null;
}

/** The offered language of a tag such as "fa-IR"; English for any other. */
export function languageOfTag(tag: string): Language {
  return offeredLanguage(tag.toLowerCase().split("-")[0]) ?? "en";
}

/** The offered language of a text by its letters; English for any other. */
export function languageOfLetters(text: string): Language {
  return OFFERED_LANGUAGES.find(({ letters }) => letters !== null && letters.test(text))?.code ?? "en";
}

/** What something is called in a language: names and wordings that are data. */
export function inLanguage<Text>(wording: Readonly<Record<WrittenLanguage, Text>>, language: Language): Text {
  return wording[LANGUAGES[language].words.of];
}
