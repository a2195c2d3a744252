/** What a cell's value stands for, of those that a plain cell can have. */
export const PLAIN = { empty: 0, number: 1, shared: 2 } as const;

/**
 * Reads the cells that most sheets consist of, as Excel writes them: `<c r="B7" s="3" t="s"><v>12</v></c>`, with whole numbers, the
 * attributes in this order, each but the reference optional. Anything else, however valid, is left to the reader that knows it all.
 */
export class PlainCellScanner {
  row = 0;
  column = 0;
  style = 0;
  kind: number = PLAIN.empty;
  value = 0;
  /** One past the cell. */
  end = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @param at one past "<c"; false: not such a cell, nothing is known of it. */
  scan(at: number): boolean {
    const { bytes } = this;
    // Space, r, =, quotation mark.
    if (bytes[at] !== 0x20 || bytes[at + 1] !== 0x72 || bytes[at + 2] !== 0x3d || bytes[at + 3] !== 0x22) return false;
    let index = at + 4;
    let column = 0;
    let byte = bytes[index] ?? 0;
    while (byte >= 0x41 && byte <= 0x5a) {
      column = column * 26 + byte - 0x40;
      byte = bytes[(index += 1)] ?? 0;
    }
    let row = 0;
    while (byte >= 0x30 && byte <= 0x39) {
      row = row * 10 + byte - 0x30;
      byte = bytes[(index += 1)] ?? 0;
    }
    if (byte !== 0x22) return false;
    byte = bytes[(index += 1)] ?? 0;
    let style = 0;
    if (byte === 0x20 && bytes[index + 1] === 0x73 && bytes[index + 2] === 0x3d && bytes[index + 3] === 0x22) {
      index += 4;
      byte = bytes[index] ?? 0;
      while (byte >= 0x30 && byte <= 0x39) {
        style = style * 10 + byte - 0x30;
        byte = bytes[(index += 1)] ?? 0;
      }
      if (byte !== 0x22) return false;
      byte = bytes[(index += 1)] ?? 0;
    }
    this.row = row - 1;
    this.column = column - 1;
    this.style = style;
    if (byte === 0x2f && bytes[index + 1] === 0x3e) {
      this.kind = PLAIN.empty;
      this.end = index + 2;
      return true;
    }
    let kind: number = PLAIN.number;
    if (byte === 0x20) {
      // t="s"
      if (bytes[index + 1] !== 0x74 || bytes[index + 2] !== 0x3d || bytes[index + 3] !== 0x22) return false;
      if (bytes[index + 4] !== 0x73 || bytes[index + 5] !== 0x22) return false;
      kind = PLAIN.shared;
      index += 6;
      byte = bytes[index] ?? 0;
    }
    // ><v>
    if (byte !== 0x3e || bytes[index + 1] !== 0x3c || bytes[index + 2] !== 0x76 || bytes[index + 3] !== 0x3e)
      return false;
    index += 4;
    const first = index;
    let value = 0;
    byte = bytes[index] ?? 0;
    while (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      byte = bytes[(index += 1)] ?? 0;
    }
    // More digits than a double holds exactly are for the full reader; </v></c>
    if (index === first || index - first > 15 || !this.closesAt(index)) return false;
    this.kind = kind;
    this.value = value;
    this.end = index + 8;
    return true;
  }

  private closesAt(at: number): boolean {
    const { bytes } = this;
    return (
      bytes[at] === 0x3c &&
      bytes[at + 1] === 0x2f &&
      bytes[at + 2] === 0x76 &&
      bytes[at + 3] === 0x3e &&
      bytes[at + 4] === 0x3c &&
      bytes[at + 5] === 0x2f &&
      bytes[at + 6] === 0x63 &&
      bytes[at + 7] === 0x3e
    );
  }
}
