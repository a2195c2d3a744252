import type { Scale } from "../../../alignment/evaluation";
import { anchorKey, anchorScaleOf } from "../../../language/anchors";
import { digitsToLatin, matchingKey } from "../../../language/matching-key";
import { meansNoAnswer, noAnswerCodesIn } from "./no-answer-codes";

/** Which end of a scale of numbers is good. */
export type Direction = "highIsBest" | "lowIsBest";

/** What a title, a note or a heading says of a scale. */
export interface Legend {
  readonly scale: Scale | null;
  readonly direction: Direction | null;
}

const BEST =
  /\b(best|excellent|very good|outstanding|strongly agree|agree|completely agree|fully agree|very satisfied|satisfied|highest|very high|always|good|positive|perfect|very important|extremely|very likely|yes)\b|بهترین|عالی|خیلی خوب|بسیار خوب|کاملا موافق|موافق|کاملا راضی|خیلی راضی|راضی|همیشه|خیلی زیاد|بسیار زیاد|زیاد|بیشترین|خوب/;
const WORST =
  /\b(worst|very bad|very poor|poor|terrible|strongly disagree|disagree|completely disagree|very dissatisfied|dissatisfied|lowest|very low|never|bad|negative|not at all|unsatisfied|unsatisfactory|unacceptable|unlikely|no)\b|بدترین|خیلی ضعیف|بسیار ضعیف|ضعیف|کاملا مخالف|مخالف|کاملا ناراضی|خیلی ناراضی|ناراضی|هرگز|اصلا|خیلی کم|بسیار کم|کمترین|بد/;

/** A number and its words: "1 = strongly agree", "5 (worst)", "۱ یعنی کاملاً موافقم", "1: best". */
const NUMBER_THEN_WORDS =
  /(?<![\d.,])(-?\d{1,3})\s*(?:=|:|–|-|—|\(|is\b|means\b|stands for|being|یعنی|به معنی|به معنای|معادل|برابر)\s*(?:the\s+)?([\p{L}][\p{L}\s'’]{1,40})/gu;
/** The words and their number: "strongly agree = 1", "best (1)", "کاملاً موافقم = ۱". */
const WORDS_THEN_NUMBER = /([\p{L}][\p{L}\s'’]{1,40}?)\s*(?:=|:|\()\s*(-?\d{1,3})(?![\d.,])/gu;

/** What texts beside the answers say of their scale, the nearest first. */
export function legendOf(texts: readonly string[]): Legend {
  let scale: Scale | null = null;
  let direction: Direction | null = null;
  for (const text of texts) {
    if (text.length > LONGEST_LEGEND) continue;
    const latin = digitsToLatin(matchingKey(text.replace(/\u200C/g, " "))).replace(/\u2212/g, "-");
    scale ??= withoutCodes(statedRange(latin), noAnswerCodesIn(text));
    const pairs = pairsIn(latin);
    direction ??= directionOfPairs(pairs);
    if (scale === null && pairs.length >= 2 && direction !== null) {
      const numbers = pairs.map(({ number }) => number);
      const min = Math.min(...numbers);
      const max = Math.max(...numbers);
      if (max - min >= 2 && max <= LONGEST_STATED) scale = { min, max };
    }
    if (scale !== null && direction !== null) break;
  }
  return { scale, direction };
}

/** "0 (not applicable) to 5": the scale begins above its code. */
function withoutCodes(range: Scale | null, codes: readonly number[]): Scale | null {
  if (range === null) return null;
  const min = codes.includes(range.min) ? range.min + 1 : range.min;
  const max = codes.includes(range.max) ? range.max - 1 : range.max;
  return max - min >= 2 ? { min, max } : null;
}
const LONGEST_LEGEND = 600;
const LONGEST_STATED = 100;

function pairsIn(text: string): { readonly number: number; readonly goodness: number }[] {
  const pairs: { number: number; goodness: number }[] = [];
  const add = (number: string | undefined, words: string | undefined): void => {
    if (meansNoAnswer(words ?? "")) return;
    const goodness = goodnessOf(words ?? "");
    if (goodness !== null) pairs.push({ number: Number(number), goodness });
  };
  for (const [, number, words] of text.matchAll(NUMBER_THEN_WORDS)) add(number, words);
  if (pairs.length < 2) for (const [, words, number] of text.matchAll(WORDS_THEN_NUMBER)) add(number, words);
  return pairs;
}

/** 0 at the worst end, 1 at the best; null: no word of a scale. */
function goodnessOf(words: string): number | null {
  const trimmed = words
    .trim()
    .replace(/\s+(and|to|up|or|on|و|تا)(\s.*)?$/u, "")
    .trim();
  const scale = anchorScaleOf(new Set([anchorKey(trimmed)]));
  if (scale !== null) return (scale.rankOf.get(anchorKey(trimmed)) ?? 0) / (scale.points - 1);
  const worst = WORST.test(trimmed);
  const best = BEST.test(trimmed);
  if (worst && !/\b(not|no) (bad|poor)/.test(trimmed)) return 0;
  return best ? 1 : null;
}

function directionOfPairs(pairs: readonly { readonly number: number; readonly goodness: number }[]): Direction | null {
  for (const one of pairs) {
    for (const other of pairs) {
      if (one.number < other.number && one.goodness !== other.goodness)
        return one.goodness > other.goodness ? "lowIsBest" : "highIsBest";
    }
  }
  // One end alone: "1 is best" says it as well.
  const [only] = pairs;
  if (only === undefined || pairs.length > 1) return null;
  if (only.number <= 1) return only.goodness === 1 ? "lowIsBest" : only.goodness === 0 ? "highIsBest" : null;
  return only.goodness === 1 ? "highIsBest" : only.goodness === 0 ? "lowIsBest" : null;
}

/** "Scale: 1-7", "rate from 0 to 10", "(1-5)", "out of 10", "مقیاس ۱ تا ۵", "-2 to 2". */
function statedRange(latin: string): Scale | null {
  const speaks = /scale|rate|rating|score|point|marks?\b|likert|مقیاس|نمره|امتیاز|طیف|از|from/i.test(latin);
  const bracketed = /[([]\s*(-?\d{1,2})\s*(?:-|–|—|to|تا|\.\.|…)\s*(-?\d{1,3})\s*(?:%|[)\]])/i.exec(latin);
  const range =
    bracketed ??
    (speaks
      ? /(?:^|[^\d.])(-[123]|[01])\s*(?:[(=:][^)\d]{1,40}\)?\s*)?(?:-|–|—|to|تا|\.\.|…)\s*\+?(\d{1,3})(?!\d)/i.exec(
          latin,
        )
      : null);
  if (range !== null) {
    const min = Number(range[1]);
    const max = Number(range[2]);
    if ((min === 0 || min === 1 || min === -max) && max - min >= 2 && max <= LONGEST_STATED) return { min, max };
    // "5 (best) to 1": the same from the other end.
    if (bracketed !== null && (max === 1 || max === 0) && min >= 3) return { min: max, max: min };
  }
  const outOf = /\b(?:out of|\/|von)\s*(5|7|10|20|100)\b|از\s*(5|7|10|20|100)(?!\d)/.exec(latin);
  const top = Number(outOf?.[1] ?? outOf?.[2]);
  if (outOf !== null && /out of|نمره|امتیاز/.test(latin)) return { min: top === 5 || top === 7 ? 1 : 0, max: top };
  return null;
}
