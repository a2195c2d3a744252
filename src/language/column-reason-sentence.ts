import { columnReasonsEn, type ColumnReasonKey } from "./en/column-reasons";
import { columnReasonsFa } from "./fa/column-reasons";
import { type Language, LANGUAGES } from "./language";
import { translator } from "./message";
import { localNumbers } from "./number-formats";

const CATALOGUE = { en: columnReasonsEn, fa: columnReasonsFa };

/** Why a column has its use, in words. */
export function columnReasonSentence(
  { code, value }: { readonly code: ColumnReasonKey; readonly value: string | number | null },
  language: Language,
): string {
  const shown =
    typeof value === "number"
      ? new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 2 }).format(value)
      : localScale(value ?? "", language);
  return translator(language, CATALOGUE)(code, { value: shown });
}

/** "1-5" as a range in the digits of the language; any other text is the workbook's and stays. */
function localScale(value: string, language: Language): string {
  const [, min, max] = /^(-?\d+)-(-?\d+)$/.exec(value) ?? [];
  return min === undefined || max === undefined
    ? value
    : `${localNumbers(language, min)}–${localNumbers(language, max)}`;
}
