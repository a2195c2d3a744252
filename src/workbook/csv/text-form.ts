import Papa from "papaparse";
import { decodeText, type Decoder, type TextEncodingName } from "./decode-text";
import { separatorOf } from "./parse-table";

/** So many bytes of a file's beginning tell its form. */
export const FORM_BYTES = 262_144;
/** Lines above the headings that are looked through: titles, dates of the export. */
const MOST_TITLES = 20;
const MOST_ROWS_LOOKED_AT = 50;

/** What the beginning of a text file says of its form. */
export interface TextForm {
  readonly encoding: TextEncodingName;
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** Records above the headings. */
  readonly titles: number;
  /** The line that names the separator, with its end; "": none. */
  readonly statedLine: string;
}

/** Encoding, separator and headings of a file of lines, from its first bytes. The last character may be cut: `decode` is to bear it. */
export function textFormOf(bytes: Uint8Array, decode: Decoder): TextForm {
  let encoding: TextEncodingName = "utf-8";
  const text = decodeText(bytes, (part, name, isStrict) => {
    const decoded = decode(part, name, isStrict);
    if (decoded !== null) encoding = name;
    return decoded;
  });
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const statedLine = stated?.[0] ?? "";
  const body = text.slice(statedLine.length);
  const delimiter = stated?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, preview: MOST_ROWS_LOOKED_AT });
  const filled = data.map((row) => row.filter((field) => field.trim() !== "").length);
  const widest = Math.max(0, ...filled);
  const titles = Math.max(
    0,
    filled.slice(0, MOST_TITLES).findIndex((count) => count >= Math.min(2, widest) && count * 2 >= widest),
  );
  return {
    encoding,
    delimiter,
    headings: (data[titles] ?? []).map((heading) => heading.trim()),
    titles,
    statedLine,
  };
}
