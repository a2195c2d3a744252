import { authoring as en, type AuthoringKey } from "../../language/en/authoring";
import { authoring as fa } from "../../language/fa/authoring";
import type { Language } from "../../language/language";
import { type Translate, translator } from "../../language/message";

const CATALOGUE = { en, fa } as const;
const made = new Map<Language, Translate<AuthoringKey>>();

/** The words of evaluation sheets, in the language of the sheets. */
export function authoringWords(language: Language): Translate<AuthoringKey> {
  let words = made.get(language);
  if (words === undefined) {
    words = translator(language, CATALOGUE);
    made.set(language, words);
  }
  return words;
}
