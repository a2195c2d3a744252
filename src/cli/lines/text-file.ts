import { closeSync, createReadStream, createWriteStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { decoder } from "../decoder";
import type { TextEncodingName } from "../../workbook/csv/decode-text";
import { FORM_BYTES, type TextForm, textFormOf } from "../../workbook/csv/text-form";

/** Whether a file is compressed, by its first bytes and never by its name. */
function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(FORM_BYTES);
    const read = bytes.subarray(0, readSync(file, bytes, 0, FORM_BYTES, 0));
    return isCompressed(read) ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
  } finally {
    closeSync(file);
  }
}

/** Separator, headings and encoding from the first lines. */
export function textForm(path: string): TextForm {
  return textFormOf(headOf(path), decoder(true));
}

/** Lines of a file above its headings: the one that names the separator, and titles. */
export function linesAbove({ titles, statedLine }: TextForm): number {
  return titles + (statedLine === "" ? 0 : 1);
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
