import { functionsEn, type FunctionProblemMessages } from "./en/functions";
import { functionsFa } from "./fa/functions";
import type { Language } from "./language";
import { type Translate, translator } from "./message";

/** What custom functions say beside the error of a cell. */
export function functionsMessages(language: Language): Translate<FunctionProblemMessages> {
  return translator(language, { en: functionsEn, fa: functionsFa });
}

export type { FunctionProblemMessages };
