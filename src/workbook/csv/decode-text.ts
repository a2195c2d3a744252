/** Turns bytes into text by a named encoding; the platform's TextDecoder, which pure code cannot name. */
export type Decoder = (bytes: Uint8Array, encoding: TextEncodingName, isStrict: boolean) => string | null;
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1256";

const MOST_LOOKED_AT = 20_000;

/**
 * The text of a file of unknown encoding: by its mark, else by the zeros of UTF-16, else UTF-8 where it is that without a fault,
 * else Windows-1256 where the letters beyond ASCII make Arabic or Persian words, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array, decode: Decoder): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), "utf-16le", false) ?? "";
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), "utf-16be", false) ?? "";
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes.subarray(3), "utf-8", false) ?? "";
  const zeros = zerosIn(bytes);
  if (zeros !== null) return decode(bytes, zeros, false) ?? "";
  const unicode = decode(bytes, "utf-8", true);
  if (unicode !== null) return unicode;
  const arabic = decode(bytes, "windows-1256", false) ?? "";
  return isArabicText(arabic) ? arabic : (decode(bytes, "windows-1252", false) ?? "");
}

/** UTF-16 without its mark: every second byte of plain text is zero. */
function zerosIn(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const looked = Math.min(bytes.length, MOST_LOOKED_AT);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = looked / 5;
  if (odd > enough && even * 10 < odd) return "utf-16le";
  return even > enough && odd * 10 < even ? "utf-16be" : null;
}

/** Words of Arabic letters; those of a European language are single letters among Latin ones. */
function isArabicText(text: string): boolean {
  const sample = text.slice(0, MOST_LOOKED_AT);
  const joined = (sample.match(/\p{Script=Arabic}{2,}/gu) ?? []).length;
  const mixed = (sample.match(/[A-Za-z]\p{Script=Arabic}|\p{Script=Arabic}[A-Za-z]/gu) ?? []).length;
  return joined > mixed;
}
