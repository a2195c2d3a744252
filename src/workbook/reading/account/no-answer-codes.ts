import { digitsToLatin, matchingKey } from "../../../language/matching-key";
import { remembered } from "../remembered";

/** Words of a note that give a number the meaning of no answer. */
const NO_ANSWER =
  "no answers?|no response|not answered|did not answer|didn't answer|unanswered|no reply|not applicable|n/?a|missing(?: values?| data)?|blank|skipped|refused|no opinion|don['’]?t know|do not know|dk|not sure|cannot (?:say|judge)|can['’]?t (?:say|judge)|no basis|not rated|not observed|" +
  "keine angabe|k\\. ?a\\.|wei(?:ß|ss) nicht|sans réponse|ne sait pas|sin respuesta|no sabe|" +
  "بدون پاسخ|بی ?پاسخ|پاسخ نداده(?: است)?|نمی ?دانم|نظری ندارم|بدون نظر|مصداق ندارد|موردی ندارد|کاربرد ندارد|نامربوط|گمشده|داده گمشده";
const WORDS = new RegExp(`^(?:the\\s+)?(?:${NO_ANSWER})(?![\\p{L}\\d])`, "u");
/** What joins a number and its words. */
const JOINED = String.raw`\s*(?:=|:|–|—|-|\(|is\b|are\b|means\b|for\b|if\b|stands for\b|یعنی|به معن[یا]ی?|برای|برابر)\s*`;
const NUMBER_FIRST = new RegExp(`(?<![\\d.,])(-?\\d{1,3})${JOINED}([\\p{L}][\\p{L}\\s'’/.]{1,40})`, "gu");
const WORDS_FIRST = new RegExp(
  `(?<![\\p{L}])(?:${NO_ANSWER})\\s*(?:=|:|\\(|(?:(?:is|are|was|were)\\s+)?(?:coded|entered|marked|shown)(?:\\s+(?:as|with|by))?|(?:با )?(?:کد|عدد))\\s*(-?\\d{1,3})(?![\\d.,])`,
  "gu",
);
/** A longer text is no note of codes. */
const LONGEST = 600;

/** Whether words beside a number say that it stands for no answer: "no answer", "n/a", "missing". */
export function meansNoAnswer(words: string): boolean {
  return WORDS.test(words.trim());
}

/**
 * The numbers that a note gives to missing answers: "99 = no answer", "0: not applicable", "missing values are coded -1". A number
 * between others of a legend is the middle of their scale ("3 = no opinion"), and none of these.
 */
export const noAnswerCodesIn = remembered((text: string): readonly number[] => {
  if (text.length > LONGEST || !/\p{N}/u.test(text)) return [];
  const latin = digitsToLatin(matchingKey(text.replace(/\u200C/g, " "))).replace(/\u2212/g, "-");
  const codes = new Set<number>();
  const others: number[] = [];
  for (const [, number, words] of latin.matchAll(NUMBER_FIRST)) {
    if (meansNoAnswer(words ?? "")) codes.add(Number(number));
    else others.push(Number(number));
  }
  for (const [, number] of latin.matchAll(WORDS_FIRST)) codes.add(Number(number));
  for (const [, from, to] of latin.matchAll(/(?<!\d)(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:-|–|—|to|تا)\s*(\d{1,3})(?!\d)/g))
    others.push(Number(from), Number(to));
  const known = others.filter((number) => !codes.has(number));
  return [...codes].filter((code) =>
    known.length === 0
      ? code <= 0 || code >= FIRST_CODE_ALONE
      : !known.some((one) => one <= code) || !known.some((one) => one >= code),
  );
});
/** Alone, "3 = no opinion" is a point of a scale as likely as a code. */
const FIRST_CODE_ALONE = 6;
