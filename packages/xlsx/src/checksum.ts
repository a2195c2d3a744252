const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

export function checksumOf(bytes: Uint8Array): number {
  const checksum = new Checksum();
  checksum.add(bytes);
  return checksum.value;
}

/** CRC-32 as zip has it, over pieces as they come. */
export class Checksum {
  private state = 0xffffffff;
  size = 0;

  add(bytes: Uint8Array): void {
    let state = this.state;
    for (const byte of bytes) state = (TABLE[(state ^ byte) & 255] ?? 0) ^ (state >>> 8);
    this.state = state;
    this.size += bytes.length;
  }

  get value(): number {
    return ~this.state >>> 0;
  }
}
