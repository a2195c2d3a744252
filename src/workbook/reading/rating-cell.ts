import type { Scale } from "../../alignment/evaluation";
import { type AnchorScale, anchorKey, isAnchor } from "../../language/anchors";
import { digitsToLatin, matchingKey } from "../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../language/vocabulary";
import type { FindingCode } from "../finding";
import type { CellValue } from "../snapshot";
import { isBlank, isErrorValue } from "./sheet-cells";

/** What one rating cell says. */
export type RatingCell =
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "rating"; readonly value: number }
  | { readonly kind: "refused"; readonly code: FindingCode };

const NO_CODES: ReadonlySet<number> = new Set();
const BLANK: RatingCell = { kind: "blank" };
const NOT_APPLICABLE: RatingCell = { kind: "notApplicable" };
const OUT_OF_SCALE: RatingCell = { kind: "refused", code: "rating-out-of-scale" };
const NOT_A_NUMBER: RatingCell = { kind: "refused", code: "rating-not-a-number" };
const IS_DATE: RatingCell = { kind: "refused", code: "date-in-ratings" };
const IS_ERROR: RatingCell = { kind: "refused", code: "formula-error" };

/**
 * Reads a rating: a number, a number as text in any digits, or a verbal anchor; blank and "not applicable" are answers of
 * their own, also as a code that the sheet gives them ("99 = no answer"); anything else is refused with its reason.
 */
export function readRatingCell(
  value: CellValue,
  isDate: boolean,
  scale: Scale,
  anchors: AnchorScale | null,
  noAnswerCodes: ReadonlySet<number> = NO_CODES,
): RatingCell {
  if (typeof value === "number") {
    if (noAnswerCodes.has(value)) return NOT_APPLICABLE;
    if (isDate) return IS_DATE;
    return value >= scale.min && value <= scale.max ? { kind: "rating", value } : OUT_OF_SCALE;
  }
  if (isBlank(value)) return BLANK;
  if (typeof value === "boolean") return NOT_A_NUMBER;
  if (isErrorValue(value)) return IS_ERROR;
  const number = numberInText(value);
  if (number !== null && noAnswerCodes.has(number)) return NOT_APPLICABLE;
  if (number !== null)
    return number >= scale.min && number <= scale.max ? { kind: "rating", value: number } : OUT_OF_SCALE;
  const key = matchingKey(value);
  const own = anchors?.isOwn === true ? anchors.rankOf.get(anchorKey(value)) : undefined;
  if (anchors !== null && own !== undefined) return { kind: "rating", value: pointOf(own, anchors, scale) };
  if (key === "" || NOT_APPLICABLE_WORDS.has(key)) return key === "" ? BLANK : NOT_APPLICABLE;
  const rank = fitting(anchors, scale)?.rankOf.get(anchorKey(value));
  if (anchors === null || rank === undefined) return DATE_TEXT.test(digitsToLatin(value)) ? IS_DATE : NOT_A_NUMBER;
  return { kind: "rating", value: pointOf(rank, anchors, scale) };
}

function pointOf(rank: number, { points }: AnchorScale, scale: Scale): number {
  return scale.min + (rank * (scale.max - scale.min)) / (points - 1);
}

/** "Yes" among ratings from 1 to 5 is no 5: two words make a scale of two points only. */
function fitting(anchors: AnchorScale | null, scale: Scale): AnchorScale | null {
  return anchors !== null && anchors.points === 2 && scale.max - scale.min !== 1 ? null : anchors;
}

const DATE_TEXT = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(\s+\d{1,2}:\d{2}.*)?$/;

/** Digits of any script, and the forms (full width, circled) that NFKC makes digits of. */
const A_DIGIT = /\p{N}/u;

/**
 * The number that a text is ("۴", "3,5", " 4 "), starts with as a labelled point ("4 - agree", "5 (always)"), or ends with
 * after an anchor ("Agree (4)"); else null.
 */
export function numberInText(text: string): number | null {
  if (!A_DIGIT.test(text)) return starsIn(text);
  const latin = digitsToLatin(text.normalize("NFKC"))
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/g, "")
    .replace(/\u2212/g, "-")
    .trim();
  // "85%" is 85 of 100.
  const plain = /^([+-]?(?:\d+(?:[.,]\d+)?|\.\d+))(?:\s*[%\u066A])?$/.exec(latin);
  if (plain !== null) return Number((plain[1] ?? "").replace(",", "."));
  const labelled = /^(\d+)\s*(?:[-–—:=.)]|\()\s*\p{L}/u.exec(latin);
  if (labelled !== null) return Number(labelled[1]);
  const bracketed = /^[([]\s*(-?\d{1,3})\s*[)\]]\s*[-–—:.]?\s*\p{L}/u.exec(latin);
  if (bracketed !== null) return Number(bracketed[1]);
  const [, label, point] = /^(\p{L}.*?)\s*(?:[([]\s*|[-–—:=]\s*)(\d{1,3})\s*[)\]]?$/u.exec(latin) ?? [];
  return label !== undefined && isAnchor(anchorKey(label)) ? Number(point) : null;
}

/** "★★★★☆" is four. */
function starsIn(text: string): number | null {
  const stars = /^\s*([★⭐]\uFE0F?)+\s*☆*\s*$/u.test(text) ? (text.match(/[★⭐]/gu) ?? []).length : 0;
  return stars > 0 ? stars : null;
}
