import { BIT_PLANES_MODULE } from "./bit-planes-module";
import { emptyPairSums, type PairSums, setPair } from "./pair-sums";

/** A column of byte codes, and what codes 0 to 15 stand for: the rating from 0 up, plus `2 ** digitsOf(most)`; 0: none. */
export interface PlaneColumn {
  readonly codes: Uint8Array;
  readonly table: Uint8Array;
}

/** Codes that a column can have on planes. */
export const PLANE_CODES = 16;
/** The greatest rating (from 0 up) on planes. */
export const GREATEST_ON_PLANES = 15;

/** The greatest rating of a scale of five points. */
const FIVE_POINTS = 4;
/** Raters at a time: few enough for every column's planes to stay in the processor's second cache. */
const BLOCK = 8_192;
const WORDS = BLOCK / 64;
const SUMS_A_PAIR = 6;
const PAGE = 65_536;

/** What is used of WebAssembly, which the plain ECMAScript library does not declare. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Exports {
  readonly pack: (
    bytes: number,
    mask: number,
    table: number,
    planes: number,
    words: number,
    digits: number,
    most: number,
  ) => void;
  readonly meet: (kept: number, plane: number, words: number) => void;
  readonly count: (planes: number, columns: number, words: number, digits: number, most: number, out: number) => void;
  readonly countFivePoints: (planes: number, columns: number, out: number) => void;
}
declare const WebAssembly:
  | {
      readonly Memory: new (limits: { initial: number }) => Memory;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: object };
    }
  | undefined;

interface Machine {
  readonly memory: Memory;
  readonly exports: Exports;
}

/** undefined: not tried yet; null: this browser has none. */
let machine: Machine | null | undefined;

/**
 * Pair sums of whole ratings 0 to 15, exact, many times faster than one rater after the other. null: no WebAssembly with
 * vectors here, count the plain way.
 * @param mask 255 for each rater who counts, else 0; null: all do
 * @param most the greatest rating, 1 to 15
 * @param complete a rater who left out one of the columns that have ratings is left out of all
 */
export function pairSumsOnPlanes(
  columns: readonly PlaneColumn[],
  raters: number,
  mask: Uint8Array | null,
  most: number,
  complete: boolean,
): PairSums | null {
  const ready = startMachine();
  if (ready === null) return null;
  const { memory, exports } = ready;
  const size = columns.length;
  const pairs = (size * (size + 1)) / 2;
  const digits = digitsOf(most);
  // Of five points the digits tell all; else each rating has a plane of its own beside them.
  const levels = most === FIVE_POINTS ? 0 : most;
  const planes = digits + 1 + levels;
  const bytesAt = pairs * SUMS_A_PAIR * 8;
  const maskAt = bytesAt + BLOCK;
  const tablesAt = maskAt + BLOCK;
  const planesAt = tablesAt + size * PLANE_CODES;
  const columnBytes = planes * WORDS * 8;
  reserve(memory, planesAt + size * columnBytes);
  const heap = new Uint8Array(memory.buffer);
  heap.fill(0, 0, bytesAt);
  columns.forEach(({ table }, index) => {
    heap.set(table, tablesAt + index * PLANE_CODES);
  });
  for (let first = 0; first < raters; first += BLOCK) {
    const last = Math.min(raters, first + BLOCK);
    if (mask === null) heap.fill(255, maskAt, maskAt + last - first);
    else heap.set(mask.subarray(first, last), maskAt);
    // What an earlier block left behind the last rater counts for nothing.
    heap.fill(0, maskAt + last - first, maskAt + BLOCK);
    columns.forEach(({ codes }, index) => {
      heap.set(codes.subarray(first, last), bytesAt);
      const table = tablesAt + index * PLANE_CODES;
      exports.pack(bytesAt, maskAt, table, planesAt + index * columnBytes, WORDS, digits, levels);
    });
    if (complete) keepComplete(ready, columns, { planesAt, planes, digits, keptAt: bytesAt });
    if (levels === 0) exports.countFivePoints(planesAt, size, 0);
    else exports.count(planesAt, size, WORDS, digits, most, 0);
  }
  return readSums(new Float64Array(memory.buffer, 0, pairs * SUMS_A_PAIR), size);
}

/** Binary digits of a rating. */
export function digitsOf(rating: number): number {
  return 32 - Math.clz32(rating);
}

/** Listwise: takes off every plane the raters who left out a column, unless nobody rated that column. */
function keepComplete(
  { memory, exports }: Machine,
  columns: readonly PlaneColumn[],
  at: { readonly planesAt: number; readonly planes: number; readonly digits: number; readonly keptAt: number },
): void {
  new Uint8Array(memory.buffer, at.keptAt, WORDS * 8).fill(255);
  const stride = WORDS * 8;
  columns.forEach(({ table }, index) => {
    const ratedAt = at.planesAt + (index * at.planes + at.digits) * stride;
    if (table.some((entry) => entry !== 0)) exports.meet(at.keptAt, ratedAt, WORDS);
  });
  for (let plane = 0; plane < columns.length * at.planes; plane += 1) {
    exports.meet(at.planesAt + plane * stride, at.keptAt, WORDS);
  }
}

function readSums(cells: Float64Array, size: number): PairSums {
  const sums = emptyPairSums(size);
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) {
      setPair(sums, i, j, {
        n: cells[at] ?? 0,
        sumFirst: cells[at + 1] ?? 0,
        sumSecond: cells[at + 2] ?? 0,
        squareFirst: cells[at + 3] ?? 0,
        squareSecond: cells[at + 4] ?? 0,
        product: cells[at + 5] ?? 0,
      });
      at += SUMS_A_PAIR;
    }
  }
  return sums;
}

function startMachine(): Machine | null {
  if (machine !== undefined) return machine;
  try {
    if (typeof WebAssembly === "undefined") return (machine = null);
    const memory = new WebAssembly.Memory({ initial: 1 });
    const compiled = new WebAssembly.Module(fromBase64(BIT_PLANES_MODULE));
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
    machine = { memory, exports: exports as Exports };
  } catch {
    // A policy may forbid it, or an old browser not know vectors: the plain way gives the same figures.
    machine = null;
  }
  return machine;
}

function reserve(memory: Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648, section 4. Written out, since neither Node's nor the browser's way is there in both. */
function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text.replace(/=+$/, "")) {
    held = (held << 6) | DIGITS.indexOf(character);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
