import { findingsEn, type FindingMessageKey } from "./en/findings";
import { findingsFa } from "./fa/findings";
import { type Language, LANGUAGES } from "./language";
import { translator } from "./message";

const CATALOGUE = { en: findingsEn, fa: findingsFa };
const LONGEST_VALUE = 40;

/** One clear sentence about a finding: what stands there and what to do. */
export function findingSentence(
  code: FindingMessageKey,
  value: string | number | boolean | null,
  language: Language,
): string {
  const shown =
    typeof value === "number"
      ? new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 2, useGrouping: false }).format(
          value,
        )
      : String(value ?? "…");
  const text = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
  return translator(language, CATALOGUE)(code, { value: text });
}
