import { Deflate, Inflate } from "fflate";
import { RefusedWorkbook } from "./refusal";

/** Raw deflate both ways. Injected: Node brings zlib, which is several times faster; a browser uses fflate. */
export interface Codec {
  /** `size` is what the directory promises; more than that is a bomb and is refused as soon as it shows. */
  readonly inflate: (bytes: Uint8Array, size: number) => Uint8Array;
  /** One deflate stream of all pieces; pieces are made one at a time, so that a large part never exists as a whole. */
  readonly deflate: (pieces: Iterable<Uint8Array>) => Uint8Array;
  /** CRC-32, where the platform has a quicker one than ours. */
  readonly checksum?: (bytes: Uint8Array) => number;
}

/** How much of a part goes through the inflater between two looks at the size. */
const STEP = 65_536;

export const portableCodec: Codec = {
  inflate: (bytes, size) => {
    const result = new Uint8Array(size);
    let length = 0;
    const inflater = new Inflate((chunk) => {
      if (length + chunk.length > size) throw new RefusedWorkbook("hostile", { reason: "inflate-limit", limit: size });
      result.set(chunk, length);
      length += chunk.length;
    });
    for (let position = 0; position < bytes.length; position += STEP) {
      inflater.push(bytes.subarray(position, position + STEP), position + STEP >= bytes.length);
    }
    return length === size ? result : result.subarray(0, length);
  },
  deflate: (pieces) => {
    const chunks: Uint8Array[] = [];
    const deflater = new Deflate({ level: 6 }, (chunk) => {
      chunks.push(chunk);
    });
    for (const piece of pieces) deflater.push(piece, false);
    deflater.push(new Uint8Array(0), true);
    return joined(chunks);
  },
};

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    result.set(chunk, position);
    position += chunk.length;
  }
  return result;
}
