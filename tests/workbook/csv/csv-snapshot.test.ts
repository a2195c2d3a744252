import { describe, expect, test } from "vitest";
import { csvSnapshot } from "../../../src/workbook/csv/csv-snapshot";
import type { Decoder } from "../../../src/workbook/csv/decode-text";

const decode: Decoder = (bytes, encoding, isStrict) => {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
};
const cells = (bytes: Uint8Array): unknown => csvSnapshot("answers.csv", bytes, decode).sheets[0]?.values;
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

describe("a file of separated values is read in its encoding:", () => {
  test.each([
    [
      "UTF-8 with commas",
      new Uint8Array(Buffer.from('واحد,"a, b"\nفروش,۴')),
      [
        ["واحد", "a, b"],
        ["فروش", 4],
      ],
    ],
    [
      "UTF-16 with tabs",
      utf16("واحد\tq\nفروش\t4"),
      [
        ["واحد", "q"],
        ["فروش", 4],
      ],
    ],
    [
      "Windows-1252 with semicolons",
      Uint8Array.from([0x46, 0xfc, 0x72, 0x3b, 0x71, 0x0a, 0x61, 0x3b, 0x33, 0x2c, 0x35]),
      [
        ["Für", "q"],
        ["a", 3.5],
      ],
    ],
    // فروش in Windows-1256.
    [
      "Windows-1256",
      Uint8Array.from([0xdd, 0xd1, 0xe6, 0xd4, 0x2c, 0x71, 0x0a, 0xdd, 0xd1, 0xe6, 0xd4, 0x2c, 0x34]),
      [
        ["فروش", "q"],
        ["فروش", 4],
      ],
    ],
  ])("%s", (_, bytes, rows) => {
    expect(cells(bytes)).toEqual(rows);
  });
});
