import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { readArchive } from "@offline-excel/xlsx/archive";

/** A zip64 archive of the same entries: every figure that may stand in the 64-bit field stands there (APPNOTE 4.5.3, 4.3.14). */
function asZip64(bytes: Uint8Array): Uint8Array {
  const entries = [...readArchive(bytes).values()];
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, method, crc, size, compressed, modified } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(45, 4);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(modified, 10);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(0xffffffff, 18);
    local.writeUInt32LE(0xffffffff, 22);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(20, 28);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt16LE(1, 0);
    sizes.writeUInt16LE(16, 2);
    sizes.writeBigUInt64LE(BigInt(size), 4);
    sizes.writeBigUInt64LE(BigInt(compressed.length), 12);
    locals.push(local, Buffer.from(name), sizes, Buffer.from(compressed));
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(45, 4);
    record.writeUInt16LE(45, 6);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(modified, 12);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(0xffffffff, 20);
    record.writeUInt32LE(0xffffffff, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(28, 30);
    record.writeUInt32LE(0xffffffff, 42);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(compressed.length), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
    central.push(record, Buffer.from(name), extra);
    offset += 30 + name.length + 20 + compressed.length;
  }
  const directory = Buffer.concat(central);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(entries.length), 24);
  end64.writeBigUInt64LE(BigInt(entries.length), 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...locals, directory, end64, locator, end]);
}

describe("a zip64 workbook", () => {
  it("opens, and is saved with every part as it was", () => {
    const bytes = newWorkbook().save();
    const large = asZip64(bytes);
    const saved = openWorkbook(large).save();
    expect(Object.keys(unzipSync(saved)).sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
  });

  it("is the archive that another reader takes it for", () => {
    // fflate reads zip64 too.
    expect(Object.keys(unzipSync(asZip64(newWorkbook().save())))).toContain("xl/workbook.xml");
  });

  it("whose directory lies beyond the file is damaged", () => {
    const large = Buffer.from(asZip64(newWorkbook().save()));
    large.writeBigUInt64LE(2n ** 40n, large.length - 22 - 20 - 56 + 48);
    expect(() => openWorkbook(large)).toThrow(/damaged/);
  });
});
