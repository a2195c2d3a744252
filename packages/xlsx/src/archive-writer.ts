import { joined } from "./codec";

/** What is written: an entry taken over as it was, or a new one. */
export interface ArchiveOutput {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  readonly modified: number;
}

/** 1980-01-01 00:00, the earliest a zip can say: the same workbook gives the same bytes at any hour. */
export const NO_DATE = 0x00210000;
const UTF8_NAMES = 0x0800;

/** A zip of the entries in their order. Files beyond 4 GB are not written: nothing here makes one. */
export function writeArchive(entries: readonly ArchiveOutput[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const local = new Uint8Array(30 + name.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    shared(localView, 4, entry, name.length);
    local.set(name, 30);
    const central = new Uint8Array(46 + name.length);
    const centralView = new DataView(central.buffer);
    centralView.setUint32(0, 0x02014b50, true);
    centralView.setUint16(4, 20, true);
    shared(centralView, 6, entry, name.length);
    centralView.setUint32(42, offset, true);
    central.set(name, 46);
    pieces.push(local, entry.compressed);
    directory.push(central);
    offset += local.length + entry.compressed.length;
  }
  const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, entries.length, true);
  endView.setUint16(10, entries.length, true);
  endView.setUint32(12, directorySize, true);
  endView.setUint32(16, offset, true);
  return joined([...pieces, ...directory, end]);
}

/** Fields that the local header and the directory have in the same order, from "version needed" on. */
function shared(view: DataView, position: number, entry: ArchiveOutput, nameLength: number): void {
  view.setUint16(position, 20, true);
  view.setUint16(position + 2, UTF8_NAMES, true);
  view.setUint16(position + 4, entry.method, true);
  view.setUint32(position + 6, entry.modified, true);
  view.setUint32(position + 10, entry.crc, true);
  view.setUint32(position + 14, entry.compressed.length, true);
  view.setUint32(position + 18, entry.size, true);
  view.setUint16(position + 22, nameLength, true);
}
