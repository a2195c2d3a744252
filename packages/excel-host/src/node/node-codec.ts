/// <reference types="node" />
import * as zlib from "node:zlib";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { type Codec, joined } from "@offline-excel/xlsx/codec";
import { RefusedWorkbook } from "@offline-excel/xlsx/refusal";

/** Node's zlib. A deflate stream is made of pieces that end on a byte, so that a large part never exists as a whole. */
export const nodeCodec: Codec = {
  inflate: (bytes, size) => {
    try {
      // One chunk of the promised size: zlib would gather small ones and copy them together.
      const made = inflateRawSync(bytes, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
      return new Uint8Array(made.buffer, made.byteOffset, made.byteLength);
    } catch (error) {
      if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") {
        throw new RefusedWorkbook("hostile", { reason: "inflate-limit", limit: size });
      }
      throw error;
    }
  },
  deflate: (pieces) => {
    const chunks: Uint8Array[] = [];
    let pending: Uint8Array | null = null;
    for (const piece of pieces) {
      if (pending !== null) chunks.push(deflateRawSync(pending, { finishFlush: constants.Z_SYNC_FLUSH }));
      pending = piece;
    }
    chunks.push(deflateRawSync(pending ?? new Uint8Array(0)));
    return joined(chunks);
  },
  // Since Node 20.15.
  ...("crc32" in zlib ? { checksum: zlib.crc32 } : {}),
};
