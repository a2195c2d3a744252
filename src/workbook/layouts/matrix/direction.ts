import { matchingKey } from "../../../language/matching-key";

/** Where the departments stand that serve, and so are rated. */
export type SuppliersIn = "rows" | "columns";

/** Being rated, before rating: "rated by" names raters, "rated" those who are. */
const RATER =
  /\brated by\b|\b(?:evaluated|assessed|scored|judged|served) by\b|\brat(?:ers?|ing|es?)\b|\bevaluat(?:ors?|ing|es?)\b|\bassess(?:ors?|ing|es)?\b|\bscor(?:ers?|ing)\b|\bjudges?\b|\b(?:internal )?customers?\b|\brespondents?\b|\bgivers?\b|\bfrom\b|\bclients?\b|\breceivers?\b|ارزیابی? ?کننده|ارزیابان?(?!ی)|ارزیابی می ?کنند?|نظر ?دهنده|امتیاز ?دهنده|نمره ?دهنده|مشتری|خدمت ?گیرنده|گیرنده|پاسخ ?دهنده/;
const RATED =
  /\brated\b(?! by)|\bratees?\b|\bevaluated\b(?! by)|\bevaluee?s?\b|\bassessed\b(?! by)|\bscored\b(?! by)|\bsuppliers?\b|\bproviders?\b|\bto\b|\bserv(?:es|ing)\b|ارزیابی ?شونده|ارزیابی ?شده|مورد ارزیابی|تامین ?کننده|خدمت ?دهنده|ارائه ?دهنده|ارایه ?دهنده/;
const IN_ROWS = /\brows?\b|\bdown\b|\bvertical(?:ly)?\b|↓|سطر|ردیف/;
const IN_COLUMNS = /\bcolumns?\b|\bacross\b|\bhorizontal(?:ly)?\b|→|←|ستون/;

type Side = "rater" | "rated";

function sideOf(words: string): Side | null {
  const isRated = RATED.test(words);
  const isRater = RATER.test(words);
  return isRated === isRater ? null : isRated ? "rated" : "rater";
}

/**
 * Where the suppliers stand, by the corner of the square ("Rated by \ rated", "Customer ↓ / Supplier →") and by titles above it
 * ("Rows are the departments that rate"); null: nothing says it.
 */
export function suppliersIn(corner: string, titles: readonly string[]): SuppliersIn | null {
  return (
    ofCorner(keyOf(corner)) ?? titles.reduce<SuppliersIn | null>((known, title) => known ?? ofTitle(keyOf(title)), null)
  );
}

function keyOf(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "));
}

function ofCorner(corner: string): SuppliersIn | null {
  const parts = corner
    .split(/[\\/|,;\n]|\bvs\b\.?|(?<=[↓→←])/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  for (const [index, part] of parts.entries()) {
    const side = sideOf(part);
    if (side === null) continue;
    // A corner names the rows first, unless it says otherwise.
    const inRows = IN_ROWS.test(part) ? true : IN_COLUMNS.test(part) ? false : index === 0;
    return (side === "rated") === inRows ? "rows" : "columns";
  }
  return null;
}

function ofTitle(title: string): SuppliersIn | null {
  const whole =
    /\b(rows?|columns?)\b(?: \w+){0,3}? (?:rates?|evaluates?|assess(?:es)?|scores?|judges?)\b(?: \w+){0,5}? \b(rows?|columns?)\b/.exec(
      title,
    );
  if (whole !== null) return (whole[1] ?? "").startsWith("row") ? "columns" : "rows";
  for (const part of title.split(/[,;:.،؛]|\band\b|\bwhile\b| و /)) {
    const inRows = IN_ROWS.test(part);
    if (inRows === IN_COLUMNS.test(part)) continue;
    const side = sideOf(part.replace(/\bto be rated\b/, "rated"));
    if (side !== null) return (side === "rated") === inRows ? "rows" : "columns";
  }
  return null;
}
