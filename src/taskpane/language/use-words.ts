import { useMemo } from "react";
import { type LanguageFacts, LANGUAGES, type Language } from "../../language/language";
import { type Messages, type Translate, translator } from "../../language/message";
import { usePaneState } from "../state/use-pane";
import { type Figures, figuresOf } from "./figures";

export interface Words<Key extends string> {
  readonly t: Translate<Key>;
  readonly figures: Figures;
  readonly language: Language;
  readonly facts: LanguageFacts;
}

/** Both languages' messages of one screen. A module's constant, so that they are compiled once. */
export type Catalogue<Key extends string> = Readonly<Record<Language, Messages<Key>>>;

/** Sentences and figures in the language that the pane shows now. */
export function useWords<Key extends string>(catalogue: Catalogue<Key>): Words<Key> {
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
