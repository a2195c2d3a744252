import { matchingKey } from "../../../language/matching-key";
import { FROM, RATED, RATED_PHRASES, RATER, RATER_PHRASES, TO, VERB_RATED, VERB_RATER } from "./direction-words";

/** Where the departments stand that serve, and so are rated. */
export type SuppliersIn = "rows" | "columns";

const IN_ROWS = /\brows?\b|\bdown\b|\bvertical(?:ly)?\b|↓|سطر|ردیف/;
const IN_COLUMNS = /\bcolumns?\b|\bacross\b|\bhorizontal(?:ly)?\b|→|←|ستون/;

type Side = "rater" | "rated";

function one(isRater: boolean, isRated: boolean): Side | null {
  return isRated === isRater ? null : isRated ? "rated" : "rater";
}

function sideOf(words: string): Side | null {
  const [rater, rated] = [RATER_PHRASES.test(words), RATED_PHRASES.test(words)];
  return rater || rated ? one(rater, rated) : one(RATER.test(words), RATED.test(words));
}

/** A part of a corner is a name, or what the rows do to the columns. */
function sideInCorner(words: string, index: number): Side | null {
  if (index > 0 && (VERB_RATED.test(words) || VERB_RATER.test(words)))
    return one(VERB_RATER.test(words), VERB_RATED.test(words));
  return sideOf(words) ?? one(FROM.test(words), TO.test(words));
}

/**
 * Where the suppliers stand, by the corner of the square ("Rated by \ rated", "Customer ↓ / Supplier →", "We are ↓ / we rate →")
 * and by titles above it ("Rows are the departments that rate"); null: nothing says it, or two of them say otherwise.
 */
export function suppliersIn(corner: string, titles: readonly string[]): SuppliersIn | null {
  const said = new Set([...ofCorner(keyOf(corner)), ...titles.flatMap((title) => ofTitle(keyOf(title)))]);
  const [first] = said;
  return said.size === 1 ? (first ?? null) : null;
}

function keyOf(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "));
}

function suppliers(side: Side, inRows: boolean): SuppliersIn {
  return (side === "rated") === inRows ? "rows" : "columns";
}

function ofCorner(corner: string): readonly SuppliersIn[] {
  const parts = corner
    .split(/[\\/|,;\n]|\bvs\b\.?|(?<=[↓→←])/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part, index) => {
    const side = sideInCorner(part, index);
    if (side === null) return [];
    // A corner names the rows first, unless it says otherwise.
    return [suppliers(side, IN_ROWS.test(part) ? true : IN_COLUMNS.test(part) ? false : index === 0)];
  });
}

/** "The row rates the columns", "Every department (rows) was asked about every other (columns)". */
const ONE_RATES_THE_OTHER =
  /\b(rows?|columns?)\b(?:\W*\w+){0,4}?\W+(?:rates?|evaluates?|assess(?:es)?|scores?|judges?|reviews?|asked)\b(?:\W+\w+){0,5}?\W+(rows?|columns?)\b/;

function ofTitle(title: string): readonly SuppliersIn[] {
  const whole = ONE_RATES_THE_OTHER.exec(title);
  if (whole !== null) return [(whole[1] ?? "").startsWith("row") ? "columns" : "rows"];
  const parts = title.split(/[,;.،؛?؟]|\((?=[^)]{8})|\band\b|\bwhile\b| و /).map((part) => part.trim());
  return parts.flatMap((part, index) => {
    const inRows = IN_ROWS.test(part);
    if (inRows === IN_COLUMNS.test(part)) return [];
    const next = parts[index + 1] ?? "";
    // "In each column, the department above rates the others"
    const goesOn = !IN_ROWS.test(next) && !IN_COLUMNS.test(next) ? ` ${next}` : "";
    const words = (text: string): Side | null => sideOf(text.replace(/\bto be rated\b/, "rated"));
    const side = words(withoutAxis(part)) ?? (goesOn === "" ? null : words(withoutAxis(part + goesOn)));
    return side === null ? [] : [suppliers(side, inRows)];
  });
}

/** "Columns: raters" is about raters, as "raters" is. */
function withoutAxis(part: string): string {
  return part.replace(/^(?:the |in )?(?:rows?|columns?|سطرها|سطر|ردیف|ستون ?ها|ستون)\s*[:=–-]\s*/, "");
}
