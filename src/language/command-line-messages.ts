import { commandLineEn, type CommandLineMessages } from "./en/command-line";
import { commandLineFa } from "./fa/command-line";
import type { Language } from "./language";
import { type Translate, translator } from "./message";

export function commandLineMessages(language: Language): Translate<CommandLineMessages> {
  return translator(language, { en: commandLineEn, fa: commandLineFa });
}

export type { CommandLineMessages };
