import type { Band } from "../../alignment/results";
import { type Figure, isComputable, reasonOf } from "../../alignment/figure";
import type { AlignmentResults } from "../../alignment/results";
import type { Language } from "../../language/language";
import type { PlainKey, Translate } from "../../language/message";
import { formatNumber, formatShare, type NumberFormats, numberFormats } from "../../language/number-formats";
import { everyWording, reportMessages, type ReportMessages } from "../../language/report-messages";
import type { Analysis } from "../analysis";
import type { CellContent } from "./description";
import { departmentWording } from "./wording";

/** The words and number formats of a language. */
export interface ReportWords {
  readonly language: Language;
  readonly say: Translate<ReportMessages>;
  readonly formats: NumberFormats;
  /** A score in a sentence: no decimals. */
  readonly score: (points: number) => string;
  readonly share: (share: number) => string;
  readonly money: (amount: number) => string;
}

/** What every sheet about alignment is made from. */
export interface ReportContext extends ReportWords {
  /** The day of the report, "2026-12-01"; null: it says none. */
  readonly today: string | null;
  readonly analysis: Analysis;
  readonly results: AlignmentResults;
  readonly departmentName: (id: string) => string;
  readonly bandName: (band: Figure<Band>) => string;
  /** Why a figure is missing, in words. */
  readonly reason: (figure: Figure<unknown>) => string;
}

/** A heading, and what it is called in every language. */
export function wordings(
  key: PlainKey<ReportMessages>,
  say: Translate<ReportMessages>,
): { readonly heading: string; readonly knownAs: readonly string[] } {
  return { heading: say(key), knownAs: everyWording(key) };
}

export function reportWords(language: Language): ReportWords {
  return {
    language,
    say: reportMessages(language),
    formats: numberFormats(language),
    score: (points) => formatNumber(language, Math.round(points), 0),
    share: (share) => formatShare(language, share),
    money: (amount) => formatNumber(language, amount, 0),
  };
}

export function reportContext(
  analysis: Analysis,
  results: AlignmentResults,
  language: Language,
  today: string | null = null,
): ReportContext {
  const words = reportWords(language);
  const { say } = words;
  const names = new Map(
    results.departments.map(({ id, name }) => [id, departmentWording(id, name, analysis.language, language)]),
  );
  return {
    ...words,
    today,
    analysis,
    results,
    departmentName: (id) => (id === "all" ? say("organisation") : (names.get(id) ?? id)),
    bandName: (band) => (isComputable(band) ? say(`band.${band}`) : ""),
    reason: (figure) => {
      const reason = reasonOf(figure);
      return reason === null ? "" : say(`reason.${reason}`);
    },
  };
}

/** A figure as a cell: blank where there is none, so that charts leave a gap; the reason stands in the notes column. */
export function figureCell(figure: Figure): CellContent {
  return isComputable(figure) ? figure : null;
}
