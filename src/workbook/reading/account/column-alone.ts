import {
  factWordOf,
  headingKey,
  isDerivedLabel,
  isPivotLabel,
  isRaterHeading,
  isTechnicalHeading,
} from "../../../language/column-words";
import { headerMeaning } from "../../../language/vocabulary";
import { isSummaryLabel } from "../block-rows";
import { knownCriterion } from "../criterion-matching";
import { isTick } from "./answer-groups";
import type { CellProfile } from "./column-profile";
import { type Decision, decided } from "./decision";
import type { RegionColumn } from "./region-columns";

/** What a column's heading and cells say without a look at the others. */
export function byItself(column: RegionColumn): Decision | null {
  const { heading, profile } = column;
  if (profile.filled === 0) return decided("left out", "empty", null, 1);
  if (knownCriterion(heading) !== null) return null;
  if (isTechnicalHeading(heading) && !(headingKey(heading) === "score" && isShort(profile)))
    return decided("fact", "technical-column", heading, 0.95);
  if (profile.dates * 2 > profile.filled)
    return headerMeaning(heading) === "period" ? null : decided("fact", "dates", null, 0.95);
  if (isPivotLabel(heading)) return decided("derived", "pivot-table", heading, 0.9);
  if ((isSummaryLabel(heading) || isDerivedLabel(heading)) && profile.numbers * 2 > profile.filled)
    return decided("derived", "heading-says-derived", heading, 0.85);
  if (isAddressColumn(profile))
    return decided(isRaterHeading(heading) ? "rater" : "fact", "names-or-addresses", null, 0.95);
  if (isTickColumn(column)) return decided("choice", "ticked-answer", null, 0.8);
  if (isSeveralAnswers(profile)) return decided("choice", "several-answers", null, 0.8);
  return null;
}

export function isShort({ maximum, minimum }: CellProfile): boolean {
  return minimum >= -3 && maximum <= 10;
}

const ADDRESS =
  /^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:\/\/|^[0-9a-f]{8}-[0-9a-f]{4}-|^R_[A-Za-z0-9]{8,}$|^\d{1,3}(\.\d{1,3}){3}$/i;

function isAddressColumn({ written, filled, texts }: CellProfile): boolean {
  if (texts === 0 || texts * 2 < filled) return false;
  const some = [...written.keys()].slice(0, 20);
  return some.filter((text) => ADDRESS.test(text)).length * 2 > some.length;
}

/** One answer of a question: a single text or 1, and blanks; or 0 and 1. */
function isTickColumn({ heading, profile }: RegionColumn): boolean {
  const { filled, cells, numbers, counts, booleans, written } = profile;
  if (booleans * 2 > filled) return true;
  if (filled >= 2 && numbers === filled && [...counts.keys()].every((value) => value === 0 || value === 1))
    return counts.size === 2 || (filled < cells && counts.has(1) && factWordOf(heading) === null);
  const [text] = written.keys();
  if (written.size !== 1 || numbers > 0 || text === undefined || filled >= cells) return false;
  return isTick(text) || headingKey(heading).endsWith(headingKey(text));
}

/** Several answers of a list in one cell, set apart by ";" or ",". */
function isSeveralAnswers({ written, texts, filled, manyTexts }: CellProfile): boolean {
  if (texts * 2 < filled || manyTexts) return false;
  let cells = 0;
  let joined = 0;
  const parts = new Map<string, number>();
  for (const [text, times] of written) {
    cells += times;
    const pieces = text.split(/[;|]|،\s|,\s?(?=\p{L})/u).map((piece) => piece.trim());
    if (pieces.length > 1) joined += times;
    for (const piece of pieces) parts.set(piece, (parts.get(piece) ?? 0) + times);
  }
  return (
    joined * 4 > cells &&
    written.size > 2 &&
    parts.size * 2 <= cells &&
    [...parts.values()].filter((times) => times > 1).length * 2 > parts.size
  );
}
