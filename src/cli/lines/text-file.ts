import { closeSync, createReadStream, createWriteStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { decodeText, type Decoder, type TextEncodingName } from "../../workbook/csv/decode-text";
import { separatorOf } from "../../workbook/csv/parse-table";

/** So many bytes tell a file's separator and headings. */
const HEAD = 262_144;
/** Lines above the headings that are looked through: titles, dates of the export. */
const MOST_TITLES = 20;

/** What the beginning of a text file says of its form. */
export interface TextForm {
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** Lines above the headings. */
  readonly skip: number;
  /** null: UTF-8. */
  readonly encoding: TextEncodingName | null;
}

/** Whether a file is compressed, by its first bytes and never by its name. */
function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    const read = bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
    return isCompressed(read) ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
  } finally {
    closeSync(file);
  }
}

/** Separator, headings and encoding from the first lines. */
export function textForm(path: string): TextForm {
  const bytes = headOf(path);
  const used: { encoding: TextEncodingName } = { encoding: "utf-8" };
  const decode: Decoder = (part, encoding, isStrict) => {
    try {
      // The last character may be cut.
      const text = new TextDecoder(encoding, { fatal: isStrict }).decode(part, { stream: true });
      used.encoding = encoding;
      return text;
    } catch {
      return null;
    }
  };
  const text = decodeText(bytes, decode);
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, preview: MOST_TITLES + 30 });
  const filled = data.map((row) => row.filter((field) => field.trim() !== "").length);
  const widest = Math.max(0, ...filled);
  const titles = Math.max(
    0,
    filled.slice(0, MOST_TITLES).findIndex((count) => count >= Math.min(2, widest) && count * 2 >= widest),
  );
  return {
    delimiter,
    headings: (data[titles] ?? []).map((heading) => heading.trim()),
    skip: titles + (stated === null ? 0 : 1),
    encoding: used.encoding === "utf-8" ? null : used.encoding,
  };
}

/** Writes a file anew in UTF-8, as it streams past; memory does not grow with it. */
export async function toUtf8(path: string, encoding: TextEncodingName, target: string): Promise<void> {
  const input = createReadStream(path);
  const file = openSync(path, "r");
  const first = Buffer.alloc(2);
  readSync(file, first, 0, 2, 0);
  closeSync(file);
  const source = isCompressed(first) ? input.pipe(createGunzip()) : input;
  const decoder = new TextDecoder(encoding, { fatal: false });
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
    createWriteStream(target),
  );
}
