import { RefusedWorkbook } from "./refusal";
import { unescapeXml } from "./xml";

const LESS = 0x3c;

/**
 * The shared strings of a workbook, read from bytes: a tree of a million of them would not fit. Rich text is its runs put
 * together; phonetic hints are left out.
 */
export function readSharedStrings(bytes: Uint8Array, part: string): string[] {
  const decoder = new TextDecoder();
  const result: string[] = [];
  let text = "";
  let open = false;
  let phonetic = false;
  let position = bytes.indexOf(LESS);
  while (position >= 0) {
    const end = bytes.indexOf(0x3e, position);
    if (end < 0) throw new RefusedWorkbook("damaged", { part, reason: "xml" });
    const tag = tagName(bytes, position + 1, end);
    if (tag === "!DOCTYPE" || tag === "!ENTITY") throw new RefusedWorkbook("hostile", { part, reason: "doctype" });
    const selfClosed = bytes[end - 1] === 0x2f;
    if (tag === "si") {
      text = "";
      open = !selfClosed;
      if (selfClosed) result.push("");
    } else if (tag === "/si") {
      if (open) result.push(text);
      open = false;
    } else if (tag === "rPh") {
      phonetic = !selfClosed;
    } else if (tag === "/rPh") {
      phonetic = false;
    } else if (tag === "t" && !selfClosed && !phonetic) {
      const close = closing(bytes, end + 1, part);
      text += unescapeXml(plainText(decoder.decode(bytes.subarray(end + 1, close))));
      position = bytes.indexOf(LESS, close);
      continue;
    }
    position = bytes.indexOf(LESS, end + 1);
  }
  return result;
}

/** Where the next closing tag starts; a CDATA section on the way belongs to the text. */
function closing(bytes: Uint8Array, from: number, part: string): number {
  let position = bytes.indexOf(LESS, from);
  while (position >= 0 && bytes[position + 1] !== 0x2f) position = bytes.indexOf(LESS, position + 1);
  if (position < 0) throw new RefusedWorkbook("damaged", { part, reason: "xml" });
  return position;
}

function plainText(text: string): string {
  if (!text.includes("<![CDATA[")) return text;
  return text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
    inner.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
  );
}

/** Local name of the tag that starts here; with the slash of a closing one. */
function tagName(bytes: Uint8Array, start: number, end: number): string {
  let stop = start;
  while (stop < end) {
    const byte = bytes[stop] ?? 0;
    if (byte <= 0x20 || (byte === 0x2f && stop > start)) break;
    stop += 1;
  }
  const name = String.fromCharCode(...bytes.subarray(start, Math.min(stop, start + 64)));
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  return name.startsWith("/") ? `/${name.slice(colon + 1)}` : name.slice(colon + 1);
}
