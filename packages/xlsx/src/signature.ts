import { RefusedWorkbook } from "./refusal";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Looks at the first bytes, so that what is no package is refused by its name. */
export function signatureOf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedWorkbook("empty-file");
  if (startsWith(bytes, COMPOUND)) {
    // Excel encrypts by putting the package into a compound file with a stream of this name.
    throw hasEncryptedPackage(bytes)
      ? new RefusedWorkbook("encrypted")
      : new RefusedWorkbook("not-a-workbook", { reason: "legacy-xls" });
  }
  if (!startsWith(bytes, ZIP)) throw new RefusedWorkbook("not-a-workbook", { reason: "signature" });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from(new TextEncoder().encode("EncryptedPackage")).flatMap((letter) => [letter, 0]);
  for (let at = bytes.indexOf(0x45, 512); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
