import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A package with further parts, and with changed texts of those that it has. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
  change: (name: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    strToU8(change(name, strFromU8(content))),
  ]);
  const added = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries([...entries, ...added]) as Record<string, Uint8Array>);
}
