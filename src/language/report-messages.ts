import { reportEn, type ReportKey } from "./en/report";
import { reportFa } from "./fa/report";
import type { Language } from "./language";
import { type Translate, translator } from "./message";

/** The report's sentences and headings in a language. */
export function reportMessages(language: Language): Translate<ReportKey> {
  return translator(language, { en: reportEn, fa: reportFa });
}

export type { ReportKey };
