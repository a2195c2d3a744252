import type { RatedPart } from "../../../alignment/evaluation";
import { matchingKey } from "../../../language/matching-key";
import { knownCriterion, type KnownCriterion } from "../criterion-matching";
import { knownDimension } from "../dimensions";

const CLIMATE_WORDS =
  /climate|internal marketing|employee|staff survey|engagement|satisfaction survey|job satisfaction|جو بازاریابی|جوّ|بازاریابی داخلی|نظرسنجی کارکنان|کارکنان|رضایت شغلی/i;
const VERTICAL_WORDS = /vertical|senior management statements|هماهنگی عمودی|عمودی/i;

export interface CriteriaMatch {
  readonly part: RatedPart;
  readonly known: readonly KnownCriterion[];
}

/** Which part statements belong to: that of the instrument's criteria among them, else what the sheet speaks of. */
export function partOfCriteria(texts: readonly string[], hints: readonly string[]): CriteriaMatch {
  const known = texts.map(knownCriterion).filter((criterion) => criterion !== null);
  const byPart = (["A", "B", "D"] as const).map((part) => ({ part, all: known.filter((one) => one.part === part) }));
  const best = byPart.reduce((first, second) => (second.all.length > first.all.length ? second : first));
  if (best.all.length > 0) return { part: best.part, known: best.all };
  const said = hints.map(matchingKey).join(" | ");
  if (VERTICAL_WORDS.test(said)) return { part: "D", known: [] };
  if (CLIMATE_WORDS.test(said) || hints.some((hint) => knownDimension(hint) !== null)) return { part: "B", known: [] };
  return { part: "A", known: [] };
}

const REVERSED_MARK =
  /\((?:r|rev|reversed|reverse|-|م|معکوس)\)|\[(?:r|reversed|معکوس)\]|\*r\b|\breversed?[- ]scored\b|معکوس/i;

/** Whether a statement says of itself that it is reverse-scored, or is one of the instrument that is. */
export function isMarkedReversed(text: string): boolean {
  if (REVERSED_MARK.test(text)) return true;
  const known = knownCriterion(text);
  // A bare id says nothing about the wording that the raters saw.
  return known !== null && known.reverse && matchingKey(text) !== known.id;
}
