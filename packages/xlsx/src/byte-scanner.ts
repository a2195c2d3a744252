import { RefusedWorkbook } from "./refusal";

const GREATER = 0x3e;

/** Finds places in the bytes of an XML part; what it cannot find makes the part damaged. */
export class ByteScanner {
  readonly bytes: Uint8Array;
  private readonly part: string;

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
  }

  /** Like indexOf. What is looked for is near: a loop is quicker than the call. */
  seek(byte: number, from: number): number {
    const { bytes } = this;
    const end = bytes.length;
    let index = from;
    while (index < end && bytes[index] !== byte) index += 1;
    return index < end ? index : -1;
  }

  /** Throws RefusedWorkbook ("damaged") where there is none. */
  after(byte: number, from: number): number {
    const found = this.seek(byte, from);
    if (found < 0) throw this.damaged("xml");
    return found + 1;
  }

  /** The ">" of a tag; one inside quotes does not count. */
  tagEnd(at: number): number {
    let index = at;
    for (;;) {
      const byte = this.bytes[index];
      if (byte === undefined) throw this.damaged("xml");
      if (byte === GREATER) return index;
      index = byte === 0x22 || byte === 0x27 ? this.after(byte, index + 1) : index + 1;
    }
  }

  damaged(reason: string): RefusedWorkbook {
    return new RefusedWorkbook("damaged", { part: this.part, reason });
  }
}
