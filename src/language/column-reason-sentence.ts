import { columnReasonsEn, type ColumnReasonKey } from "./en/column-reasons";
import { columnReasonsFa } from "./fa/column-reasons";
import { type Language, LANGUAGES } from "./language";
import { translator } from "./message";

const CATALOGUE = { en: columnReasonsEn, fa: columnReasonsFa };

/** Why a column has its use, in words. */
export function columnReasonSentence(
  { code, value }: { readonly code: ColumnReasonKey; readonly value: string | number | null },
  language: Language,
): string {
  const shown =
    typeof value === "number"
      ? new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 2 }).format(value)
      : (value ?? "");
  return translator(language, CATALOGUE)(code, { value: shown });
}
