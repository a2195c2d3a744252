import { authoring as en, type AuthoringMessages } from "../../language/en/authoring";
import { authoring as fa } from "../../language/fa/authoring";
import type { Language } from "../../language/language";
import { type Translate, translator } from "../../language/message";

const CATALOGUE = { en, fa } as const;
const made = new Map<Language, Translate<AuthoringMessages>>();

/** The words of evaluation sheets, in the language of the sheets. */
export function authoringWords(language: Language): Translate<AuthoringMessages> {
  let words = made.get(language);
  if (words === undefined) {
    words = translator(language, CATALOGUE);
    made.set(language, words);
  }
  return words;
}
