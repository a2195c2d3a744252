const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** Reads numbers straight from bytes. */
export class NumberScanner {
  private readonly bytes: Uint8Array;
  private readonly decoder = new TextDecoder("latin1");

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Digits only; anything else ends it. */
  integer(start: number, end: number): number {
    let value = 0;
    for (let index = start; index < end; index += 1) {
      const digit = (this.bytes[index] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * A decimal number, NaN where it is none. Up to 15 digits and 22 places, digits and power are both exact in a double and
   * so is their quotient's rounding; the rest goes through the language's own parser.
   */
  decimal(start: number, end: number): number {
    let index = start;
    const negative = this.bytes[index] === 0x2d;
    if (negative) index += 1;
    let value = 0;
    let digits = 0;
    let places = -1;
    for (; index < end; index += 1) {
      const byte = this.bytes[index] ?? 0;
      const digit = byte - 0x30;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits += 1;
        if (places >= 0) places += 1;
      } else if (byte === 0x2e && places < 0) {
        places = 0;
      } else {
        return this.slow(start, end);
      }
    }
    if (digits === 0 || digits > 15 || places > 22) return this.slow(start, end);
    const size = places > 0 ? value / (POWERS[places] ?? 1) : value;
    return negative ? -size : size;
  }

  private slow(start: number, end: number): number {
    const text = this.decoder.decode(this.bytes.subarray(start, end)).trim();
    const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    // No cell holds an infinity.
    return Number.isFinite(value) ? value : Number.NaN;
  }
}
