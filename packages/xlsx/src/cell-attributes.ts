import type { ByteScanner } from "./byte-scanner";

const SLASH = 0x2f;
const GREATER = 0x3e;

/** Attributes of the tag just read: where their values lie in the bytes. */
export interface Span {
  start: number;
  end: number;
}

/** What a cell's value element holds. */
export const TYPE = { number: 0, shared: 1, boolean: 2, error: 3, formulaText: 4 } as const;

/** The attributes of a cell's tag, one cell after the other without making anything. */
export class CellAttributes {
  readonly reference: Span = { start: 0, end: 0 };
  readonly style: Span = { start: 0, end: 0 };
  private readonly typeSpan: Span = { start: 0, end: 0 };
  /** All but these three, as they stand. */
  others = "";
  private readonly scanner: ByteScanner;
  private readonly decoder = new TextDecoder();

  constructor(scanner: ByteScanner) {
    this.scanner = scanner;
  }

  /** Reads reference, format and type of a cell, and keeps the rest; gives where its tag ends. */
  read(at: number): number {
    const { scanner } = this;
    const { bytes } = scanner;
    this.reference.end = this.reference.start = this.style.end = this.style.start = 0;
    this.typeSpan.end = this.typeSpan.start = 0;
    this.others = "";
    let index = at;
    for (;;) {
      let byte = bytes[index] ?? GREATER;
      while (byte <= 0x20) byte = bytes[(index += 1)] ?? GREATER;
      if (byte === GREATER) return index;
      if (byte === SLASH) {
        index += 1;
        continue;
      }
      const name = index;
      const equals = scanner.seek(0x3d, index);
      if (equals < 0) throw scanner.damaged("xml");
      // XML allows blanks round the sign.
      let nameEnd = equals;
      while ((bytes[nameEnd - 1] ?? 0) <= 0x20 && nameEnd > name) nameEnd -= 1;
      index = equals + 1;
      while ((bytes[index] ?? 0) <= 0x20 && index < bytes.length) index += 1;
      const quote = bytes[index] ?? 0;
      const close = scanner.seek(quote, index + 1);
      if (close < 0 || (quote !== 0x22 && quote !== 0x27)) throw scanner.damaged("xml");
      const span = nameEnd === name + 1 ? this.spanOf(byte) : null;
      if (span === null) this.others += ` ${this.decoder.decode(bytes.subarray(name, close + 1))}`;
      else [span.start, span.end] = [index + 1, close];
      index = close + 1;
    }
  }

  private spanOf(byte: number): Span | null {
    if (byte === 0x72) return this.reference;
    if (byte === 0x73) return this.style;
    return byte === 0x74 ? this.typeSpan : null;
  }

  type(): number {
    const { start, end } = this.typeSpan;
    if (end === start) return TYPE.number;
    const first = this.scanner.bytes[start];
    if (first === 0x73) return end - start === 1 ? TYPE.shared : TYPE.formulaText;
    if (first === 0x62) return TYPE.boolean;
    if (first === 0x65) return TYPE.error;
    return first === 0x6e ? TYPE.number : TYPE.formulaText;
  }
}
