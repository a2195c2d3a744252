import { useMemo } from "react";
import { type Language, type LanguageRecord, LANGUAGES } from "../../language/language";
import { type Catalogue, type Messages, type Translate, translator } from "../../language/message";
import { usePaneState } from "../state/use-pane";
import { type Figures, figuresOf } from "./figures";

export interface Words<English extends Messages<string>> {
  readonly t: Translate<English>;
  readonly figures: Figures;
  readonly language: Language;
  readonly facts: LanguageRecord;
}

/** Sentences and figures in the language that the pane shows now. A catalogue is a module's constant, so that it is compiled once. */
export function useWords<English extends Messages<string>>(catalogue: Catalogue<English>): Words<English> {
  const { language } = usePaneState();
  return useMemo(
    () => ({
      t: translator(language, catalogue),
      figures: figuresOf(language),
      language,
      facts: LANGUAGES[language],
    }),
    [catalogue, language],
  );
}
