import { findingsEn, type FindingMessageKey } from "./en/findings";
import { findingsFa } from "./fa/findings";
import { mappingPlacesEn } from "./en/mapping-places";
import { mappingPlacesFa } from "./fa/mapping-places";
import { partsOf } from "./finding-parts";
import { FINDINGS_IN_DETAIL } from "./findings-in-detail";
import { type Language, LANGUAGES } from "./language";
import { translator } from "./message";

const PLACES = { en: mappingPlacesEn, fa: mappingPlacesFa };
const CATALOGUE = { en: findingsEn, fa: findingsFa };
const LONGEST_VALUE = 40;
/** Values that hold two readings and the mapping line. */
const LONGEST_DETAIL = 400;
const IN_DETAIL: ReadonlySet<FindingMessageKey> = new Set<FindingMessageKey>(FINDINGS_IN_DETAIL);

/** Messages that say something else where there is no value. */
const WITHOUT_VALUE = "{value, select, null {";

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
      : String(value ?? (CATALOGUE.en[code].includes(WITHOUT_VALUE) ? "null" : "…"));
  const isInDetail = IN_DETAIL.has(code);
  const [said, line] = isInDetail ? saidAndLine(shown) : [shown, ""];
  const longest = isInDetail ? LONGEST_DETAIL : LONGEST_VALUE;
  const text = said.length > longest ? `${said.slice(0, longest)}…` : said;
  const sentence = translator(language, CATALOGUE)(code, partsOf(code, text, line, language));
  const place = placeOf(line);
  return place === null ? sentence : translator(language, PLACES)(place, { sentence });
}

/** What the pane can say of columns; the rest of a mapping is for its file. */
const IN_PANE: ReadonlySet<string> = new Set([
  ...["revenue", "customer", "product", "segment", "territory", "order", "date", "period", "scenario"],
  ...["deductions", "costs"],
]);

/** Members of evaluations: their sentences say themselves where the line belongs. */
const OF_EVALUATIONS: ReadonlySet<string> = new Set(["scale", "scales", "words", "reverse"]);

/** Where a mapping line of sales belongs; null: it is none. */
function placeOf(line: string): "pane" | "command" | null {
  const member = /^"([A-Za-z]+)"/.exec(line)?.[1];
  if (member === undefined || OF_EVALUATIONS.has(member)) return null;
  return IN_PANE.has(member) ? "pane" : "command";
}

/** What a finding says, and the mapping line that would say otherwise: `Freight; "deductions": []`. */
function saidAndLine(value: string): readonly [said: string, line: string] {
  const parts = /^(?:(.*?); )?("[A-Za-z]+"(?:: .*)?|\{.*\})$/s.exec(value);
  return parts === null ? [value, ""] : [parts[1] ?? "", parts[2] ?? ""];
}
