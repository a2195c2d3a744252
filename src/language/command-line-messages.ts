import { commandLineEn, type CommandLineMessages as OfTheCommand } from "./en/command-line";
import { sourceLinesEn, type SourceLinesMessages } from "./en/source-lines";
import { commandLineFa } from "./fa/command-line";
import { sourceLinesFa } from "./fa/source-lines";
import type { Language } from "./language";
import { type Translate, translator } from "./message";

export type CommandLineMessages = OfTheCommand & SourceLinesMessages;

const CATALOGUE = { en: { ...commandLineEn, ...sourceLinesEn }, fa: { ...commandLineFa, ...sourceLinesFa } };

export function commandLineMessages(language: Language): Translate<CommandLineMessages> {
  return translator(language, CATALOGUE);
}
