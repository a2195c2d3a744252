// eslint-disable-next-line no-control-regex -- control characters are ASCII too; \s sees to the blanks among them.
const ASCII = /^[\x00-\x7F]*$/;
const BLANKS = /\s+/g;
const FOREIGN_DIGIT = /[\u0660-\u0669\u066B\u066C\u06F0-\u06F9]/;

/**
 * The key on which text is matched, never what is displayed: Arabic and Persian letter forms unified, tatweel, diacritics,
 * zero-width and direction marks dropped, all digits to 0-9, the Persian decimal point to ".", case folded, blanks joined.
 */
export function matchingKey(text: string): string {
  // Plain ASCII, by far the most cells of many sheets, knows only case and blanks.
  if (ASCII.test(text)) return text.toLowerCase().replace(BLANKS, " ").trim();
  return (
    digitsToLatin(text.normalize("NFKC"))
      .replace(/[يىئ]/g, "ی")
      .replace(/ك/g, "ک")
      .replace(/[ةۀ]/g, "ه")
      .replace(/ؤ/g, "و")
      .replace(/[أإٱ]/g, "ا")
      // Diacritics (NFKC has joined those that make a letter), zero-width and direction marks, tatweel.
      .replace(/\p{Mn}|\p{Cf}|\u0640/gu, "")
      .toLowerCase()
      .replace(BLANKS, " ")
      .trim()
  );
}

/** Persian (U+06F0) and Arabic (U+0660) digits and separators to those of ASCII. */
export function digitsToLatin(text: string): string {
  if (!FOREIGN_DIGIT.test(text)) return text;
  return text
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\u066B/g, ".")
    .replace(/\u066C/g, ",");
}
