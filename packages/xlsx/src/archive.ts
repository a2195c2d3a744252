import { RefusedWorkbook } from "./refusal";

/** One file in a zip, still as it lies there. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** Date and time as DOS packs them; kept, so that an untouched entry stays what it was. */
  readonly modified: number;
}

/**
 * Limits of what is opened, stated here once. A part never inflates beyond what the directory promises, and the promises
 * together never beyond `totalSize`; a worksheet of 200,000 x 40 cells is about 300 MB.
 */
export const ARCHIVE_LIMITS = {
  entries: 20_000,
  partSize: 1_000_000_000,
  totalSize: 1_500_000_000,
  ratio: 1_100,
  /** Of sheets that people have: more is what a bomb is made of. */
  plausibleRatio: 200,
} as const;

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;

/** The entries of a zip by name, from its central directory, zip64 included. */
export function readArchive(bytes: Uint8Array): Map<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    // A DataView says RangeError where an offset lies beyond the file.
    if (error instanceof RangeError) throw new RefusedWorkbook("damaged", { reason: "directory" });
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, ArchiveEntry> {
  const directory = findDirectory(view);
  if (directory.count > ARCHIVE_LIMITS.entries) {
    throw new RefusedWorkbook("hostile", { reason: "entries", limit: ARCHIVE_LIMITS.entries });
  }
  const decoder = new TextDecoder();
  const entries = new Map<string, ArchiveEntry>();
  let position = directory.offset;
  let total = 0;
  let packed = 0;
  let largest = 0;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(position, true) !== CENTRAL) throw new RefusedWorkbook("damaged", { reason: "directory" });
    const flags = view.getUint16(position + 8, true);
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const commentLength = view.getUint16(position + 32, true);
    const name = decoder.decode(bytes.subarray(position + 46, position + 46 + nameLength)).replaceAll("\\", "/");
    const sizes = entrySizes(view, position, position + 46 + nameLength, extraLength);
    if (flags & 1) throw new RefusedWorkbook("encrypted", { reason: "zip-password" });
    total += sizes.size;
    packed += sizes.compressedSize;
    // Deflate cannot do better than about 1030 to 1.
    if (sizes.size > 1_000_000 && sizes.size > sizes.compressedSize * ARCHIVE_LIMITS.ratio) {
      throw new RefusedWorkbook("hostile", { part: name, reason: "inflate-limit", limit: ARCHIVE_LIMITS.ratio });
    }
    largest = Math.max(largest, sizes.size);
    if (!name.endsWith("/")) {
      const start = dataStart(view, sizes.offset, name);
      if (start + sizes.compressedSize > bytes.length) throw new RefusedWorkbook("damaged", { part: name });
      entries.set(name, {
        name,
        method: view.getUint16(position + 10, true),
        crc: view.getUint32(position + 16, true),
        size: sizes.size,
        compressed: bytes.subarray(start, start + sizes.compressedSize),
        modified: view.getUint32(position + 12, true),
      });
    }
    position += 46 + nameLength + extraLength + commentLength;
  }
  if (largest > ARCHIVE_LIMITS.partSize || total > ARCHIVE_LIMITS.totalSize) {
    // Sheets of millions of lines are large and no bomb: what people have typed does not pack that well.
    const isPlausible = total < packed * ARCHIVE_LIMITS.plausibleRatio;
    throw new RefusedWorkbook(isPlausible ? "too-large" : "hostile", {
      reason: "inflate-limit",
      limit: ARCHIVE_LIMITS.totalSize,
      size: total,
    });
  }
  return entries;
}

function dataStart(view: DataView, offset: number, name: string): number {
  if (view.getUint32(offset, true) !== LOCAL) throw new RefusedWorkbook("damaged", { part: name });
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  // The end record is followed by a comment of at most 65,535 bytes.
  for (let position = view.byteLength - 22; position >= Math.max(0, view.byteLength - 65_557); position -= 1) {
    if (view.getUint32(position, true) !== END) continue;
    const count = view.getUint16(position + 10, true);
    const offset = view.getUint32(position + 16, true);
    const locator = position - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
      const end64 = large(view, locator + 8);
      if (view.getUint32(end64, true) === END64)
        return { count: large(view, end64 + 32), offset: large(view, end64 + 48) };
    }
    return { count, offset };
  }
  throw new RefusedWorkbook("damaged", { reason: "directory" });
}

function entrySizes(view: DataView, position: number, extra: number, extraLength: number) {
  let compressedSize = view.getUint32(position + 20, true);
  let size = view.getUint32(position + 24, true);
  let offset = view.getUint32(position + 42, true);
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    // The zip64 field has only those figures that did not fit, in this order.
    let next = at + 4;
    if (size === 0xffffffff) [size, next] = [large(view, next), next + 8];
    if (compressedSize === 0xffffffff) [compressedSize, next] = [large(view, next), next + 8];
    if (offset === 0xffffffff) offset = large(view, next);
  }
  return { compressedSize, size, offset };
}

function large(view: DataView, position: number): number {
  const value = view.getBigUint64(position, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RefusedWorkbook("damaged", { reason: "directory" });
  return Number(value);
}
