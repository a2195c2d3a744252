import { RefusedWorkbook } from "./refusal";
import { refuseDocumentType } from "./xml";

const LESS = 0x3c;
const NAME = new TextEncoder().encode("sheetData");

export interface SheetDataPlace {
  readonly head: string;
  readonly tail: string;
  readonly prefix: string;
  /** The content between the tags. */
  readonly start: number;
  readonly end: number;
}

/** Finds the sheetData element of a worksheet part, and what stands before and after it. */
export function sheetDataAt(bytes: Uint8Array, part: string): SheetDataPlace {
  const decoder = new TextDecoder();
  let open = bytes.indexOf(LESS);
  let named = -1;
  while (open >= 0) {
    named = nameAt(bytes, open + 1);
    if (named >= 0) break;
    open = bytes.indexOf(LESS, open + 1);
  }
  if (open < 0) throw new RefusedWorkbook("damaged", { part, reason: "sheet-data" });
  const prefix = decoder.decode(bytes.subarray(open + 1, named));
  const head = decoder.decode(bytes.subarray(0, open));
  refuseDocumentType(head, part);
  const end = bytes.indexOf(0x3e, open);
  if (end < 0) throw new RefusedWorkbook("damaged", { part, reason: "xml" });
  if (bytes[end - 1] === 0x2f) {
    return { head, tail: decoder.decode(bytes.subarray(end + 1)), prefix, start: end + 1, end: end + 1 };
  }
  // From behind: nothing after the cells is as long as they are.
  let close = bytes.lastIndexOf(LESS);
  while (close > end && !(bytes[close + 1] === 0x2f && nameAt(bytes, close + 2) >= 0))
    close = bytes.lastIndexOf(LESS, close - 1);
  if (close <= end) throw new RefusedWorkbook("damaged", { part, reason: "sheet-data" });
  const after = bytes.indexOf(0x3e, close);
  return { head, tail: decoder.decode(bytes.subarray(after + 1)), prefix, start: end + 1, end: close };
}

/** Where "sheetData" starts in the tag whose name starts at `at`, after a prefix; -1: it is another tag. */
function nameAt(bytes: Uint8Array, at: number): number {
  let start = at;
  for (let index = at; index < at + 32; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x3a) start = index + 1;
    if (byte <= 0x20 || byte === 0x3e || byte === 0x2f) {
      if (index - start !== NAME.length) return -1;
      return NAME.every((letter, offset) => bytes[start + offset] === letter) ? start : -1;
    }
  }
  return -1;
}
