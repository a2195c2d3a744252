import { matchingKey } from "./matching-key";

/**
 * How a statement, or a codebook's row about it, says that it is scored in reverse: in brackets, after a dash or in a cell of its
 * own, in the languages that questionnaires come in.
 */

const WORDS = [
  "(?:to be )?reversed?(?: (?:scored|coded|worded|keyed|scoring|coding|item|statement|question|scale))?|rev\\.?|(?:reverse )?scored in reverse|negatively (?:worded|keyed|coded|phrased)|negative(?:ly)? (?:item|wording|keyed)|inversed?|inverted|inv\\.?",
  "umgepolt(?:es item|e frage)?|umpolen|invers(?:es item)?|umgekehrt(?: (?:kodiert|codiert|gepolt))?|negativ (?:gepolt|formuliert|kodiert|codiert)|invertiert",
  "(?:item |question |énoncé )?inversée?s?|à inverser|cotation inversée?|(?:ítem |item |pregunta )?(?:invertid[oa]|invers[oa]|revertid[oa])s?|puntuación inversa|(?:item )?invertit[oa]|punteggio inverso",
  "omgekeerd(?: gescoord)?|gespiegeld|omkeren|omvänd|omvendt|käännetty|odwrócon[eya]|ters(?: (?:kodlanmış|madde|soru|puanlanan|puanlama))?|обратн\\p{L}+(?: вопрос| шкала| пункт)?|обр\\.?",
  "(?:گویه |سوال |عبارت |ماده |پرسش )?(?:معکوس|وارونه)|(?:نمره|امتیاز|کد) ?(?:گذاری|دهی) (?:معکوس|وارونه)|عکسی|بند معکوس",
].join("|");
const WHOLE = new RegExp(`^(?:item |scored? )?(?:${WORDS})$`, "u");
/** A letter or a sign is a mark in brackets only. */
const SIGN = /^(?:r|-|−|م)$/;
const AMONG = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, "u");
/** The answers were turned round before: they count as they stand. */
const DONE =
  /\balready\b|\b(?:re-?coded|not|no|none|was|were|has been|have been)\b|\b(?:bereits|schon|nicht|kein\w*|umkodiert|rekodiert|umcodiert)\b|déjà|recodé|\bpas\b|recodificad|\bya\b|قبلا|شده|نیست|نشده|ندارد/u;

function keyOf(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " ")).replace(/[-–—_](?=\p{L})/gu, " ");
}

const BRACKETED = /[([{]([^()[\]{}]*)[)\]}]/g;
const AFTER_A_DASH = /\s[-–—|:*]\s*([^-–—|:*]+)$|\*([^*\s]+)$/;
const MOST_WORDS = 4;

/** Whether a statement carries the mark: "I often think of leaving (reversed)", "… (R)", "… – umgepolt". */
export function carriesReversalMark(text: string): boolean {
  const marks = [...text.matchAll(BRACKETED)].map(([, mark]) => mark ?? "");
  const tail = AFTER_A_DASH.exec(text);
  const last = tail?.[1] ?? tail?.[2];
  return (
    [...marks, ...(last === undefined ? [] : [last])].some((mark) => {
      const parts = keyOf(mark)
        .split(/[,;]/)
        .map((part) => part.trim());
      return parts.some((part) => WHOLE.test(part) || SIGN.test(part)) && !DONE.test(keyOf(mark));
    }) ||
    (/\b(?:reversed?[- ](?:scored|coded|keyed)|negatively[- ](?:worded|keyed))\b|معکوس/i.test(text) &&
      !DONE.test(keyOf(text)))
  );
}

/** Whether a cell beside a question's name says it: the whole cell is the mark, or a statement that carries it. */
export function isReversalCell(text: string): boolean {
  const key = keyOf(text);
  return (key.split(" ").length <= MOST_WORDS && WHOLE.test(key)) || /^r$/.test(key) || carriesReversalMark(text);
}

/** Whether a line of notes is about reversed questions: "Q3 and Q7 are reverse-scored". */
export function speaksOfReversal(line: string): boolean {
  const key = keyOf(line);
  return AMONG.test(key) && !DONE.test(key);
}
