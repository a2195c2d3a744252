import { reportEn, type ReportKey, type ReportMessages } from "./en/report";
import { reportFa } from "./fa/report";
import type { Language } from "./language";
import { type Translate, translator } from "./message";

/** The report's sentences and headings in a language. */
export function reportMessages(language: Language): Translate<ReportMessages> {
  return translator(language, { en: reportEn, fa: reportFa });
}

/** A text in every language: by it a report of another language is recognised. */
export function everyWording(key: ReportKey): readonly string[] {
  return [reportEn[key], reportFa[key]];
}

export type { ReportKey, ReportMessages };
