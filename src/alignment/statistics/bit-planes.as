// Pairs of criteria counted on bit planes: one bit a rater, a plane for each binary digit of the rating and one for "rated". The
// number of raters of a pair, their sums and the sum of their products are then counts of bits that two planes share.
// Compiled by scripts/bit-planes.ts into bit-planes-module.ts; bit-planes.ts is the way in.

/** Makes a column's planes: digits (lowest first), rated, then one for each rating from 1 to `most`. */
export function pack(bytes: usize, mask: usize, table: usize, planes: usize, words: u32, digits: u32, most: u32): void {
  const stride = <usize>words << 3;
  const values = v128.load(table);
  const rated: u8 = 1 << <u8>digits;
  const steps = words << 2;
  for (let step: u32 = 0; step < steps; step++) {
    const at = <usize>step << 4;
    // A code of 16 or more finds nothing in the table: blank and "not applicable" become 0, not rated.
    const rating = v128.and(i8x16.swizzle(values, v128.load(bytes + at)), v128.load(mask + at));
    let plane = planes + (<usize>step << 1);
    for (let digit: u32 = 0; digit <= digits; digit++) {
      store<u16>(plane, <u16>i8x16.bitmask(i8x16.shl(rating, 7 - digit)));
      plane += stride;
    }
    for (let level: u32 = 1; level <= most; level++) {
      store<u16>(plane, <u16>i8x16.bitmask(i8x16.eq(rating, i8x16.splat(<i8>(rated | <u8>level)))));
      plane += stride;
    }
  }
}

/** Leaves in `kept` only who is on the plane too. */
export function meet(kept: usize, plane: usize, words: u32): void {
  const stride = <usize>words << 3;
  for (let at: usize = 0; at < stride; at += 8) store<u64>(kept + at, load<u64>(kept + at) & load<u64>(plane + at));
}

/** Adds every pair's six sums (n, sum i, sum j, square i, square j, product) to `out`, pairs in the order of rows. */
export function count(planes: usize, columns: u32, words: u32, digits: u32, most: u32, out: usize): void {
  const stride = <usize>words << 3;
  const column = stride * (digits + 1 + most);
  for (let i: u32 = 0; i < columns; i++) {
    const first = planes + column * i;
    for (let j: u32 = i; j < columns; j++) {
      const second = planes + column * j;
      const ratedFirst = first + stride * digits;
      const ratedSecond = second + stride * digits;
      raise(out, shared(ratedFirst, ratedSecond, stride));
      levels(out + 8, out + 24, first + stride * (digits + 1), ratedSecond, stride, most);
      levels(out + 16, out + 32, second + stride * (digits + 1), ratedFirst, stride, most);
      let product: u64 = 0;
      for (let high: u32 = 0; high < digits; high++) {
        for (let low: u32 = 0; low < digits; low++) {
          product += shared(first + stride * high, second + stride * low, stride) << (high + low);
        }
      }
      raise(out + 40, product);
      out += 48;
    }
  }
}

/**
 * The same for ratings 0 to 4 (a scale of five points, the usual one) from their three digits and "rated" alone: one pass a pair
 * that loads each plane once. Digit 2 is only set in a 4, which has no other digit. Hence a square is 1, 4 and 16 times the digits
 * and 4 more where digits 0 and 1 meet; and of the terms of a product those of weight 4, and those of weight 8, never meet.
 */
export function countFivePoints(planes: usize, columns: u32, out: usize): void {
  for (let i: u32 = 0; i < columns; i++) {
    const first = planes + STRIDE * 4 * i;
    for (let j: u32 = i; j < columns; j++) {
      fivePoints(first, planes + STRIDE * 4 * j, out);
      out += 48;
    }
  }
}

/** Bytes of a plane of 8,192 raters: a constant here, so that a load needs no register for it. */
const STRIDE: usize = 1024;
/** Counts of up to 8,192 stand side by side in one register, in lanes of so many bits. */
const LANE: u64 = 16;

function fivePoints(first: usize, second: usize, out: usize): void {
  let n: u64 = 0;
  let product: u64 = 0;
  // From low to high: digit 0, digit 1, digits 0 and 1, digit 2, of one column among the raters of the other.
  let ofFirst: u64 = 0;
  let ofSecond: u64 = 0;
  const end = first + STRIDE;
  while (first < end) {
    const a0 = load<u64>(first);
    const a1 = load<u64>(first, STRIDE);
    const a2 = load<u64>(first, STRIDE * 2);
    const b0 = load<u64>(second);
    const b1 = load<u64>(second, STRIDE);
    const b2 = load<u64>(second, STRIDE * 2);
    const fours = (popcnt((a1 & b2) | (a2 & b1)) << 1) + popcnt((a1 & b1) | (a0 & b2) | (a2 & b0)) + (popcnt(a2 & b2) << 2);
    product += popcnt(a0 & b0) + ((popcnt(a0 & b1) + popcnt(a1 & b0) + (fours << 1)) << 1);
    const ratedSecond = load<u64>(second, STRIDE * 3);
    const a0r = a0 & ratedSecond;
    ofFirst +=
      popcnt(a0r) |
      (popcnt(a1 & ratedSecond) << LANE) |
      (popcnt(a0r & a1) << (2 * LANE)) |
      (popcnt(a2 & ratedSecond) << (3 * LANE));
    const ratedFirst = load<u64>(first, STRIDE * 3);
    n += popcnt(ratedFirst & ratedSecond);
    const b0r = b0 & ratedFirst;
    ofSecond +=
      popcnt(b0r) |
      (popcnt(b1 & ratedFirst) << LANE) |
      (popcnt(b0r & b1) << (2 * LANE)) |
      (popcnt(b2 & ratedFirst) << (3 * LANE));
    first += 8;
    second += 8;
  }
  raise(out, n);
  raise(out + 8, sumOf(ofFirst));
  raise(out + 16, sumOf(ofSecond));
  raise(out + 24, squaresOf(ofFirst));
  raise(out + 32, squaresOf(ofSecond));
  raise(out + 40, product);
}

function sumOf(lanes: u64): u64 {
  return lane(lanes, 0) + (lane(lanes, 1) << 1) + (lane(lanes, 3) << 2);
}

function squaresOf(lanes: u64): u64 {
  return lane(lanes, 0) + ((lane(lanes, 1) + lane(lanes, 2)) << 2) + (lane(lanes, 3) << 4);
}

function lane(lanes: u64, index: u64): u64 {
  return (lanes >> (index * LANE)) & 0xffff;
}

/** Sum and sum of squares of one column's ratings among the raters of another. */
function levels(sum: usize, square: usize, planes: usize, rated: usize, stride: usize, most: u32): void {
  let total: u64 = 0;
  let squares: u64 = 0;
  for (let level: u64 = 1; level <= most; level++) {
    const raters = shared(planes, rated, stride);
    total += raters * level;
    squares += raters * level * level;
    planes += stride;
  }
  raise(sum, total);
  raise(square, squares);
}

/** Number of bits that two planes share. Four at a time, so that the processor need not wait for one count to end. */
// @ts-ignore: decorator
@inline
function shared(one: usize, other: usize, stride: usize): u64 {
  let a: u64 = 0;
  let b: u64 = 0;
  let c: u64 = 0;
  let d: u64 = 0;
  for (let at: usize = 0; at < stride; at += 32) {
    a += popcnt(load<u64>(one + at) & load<u64>(other + at));
    b += popcnt(load<u64>(one + at, 8) & load<u64>(other + at, 8));
    c += popcnt(load<u64>(one + at, 16) & load<u64>(other + at, 16));
    d += popcnt(load<u64>(one + at, 24) & load<u64>(other + at, 24));
  }
  return a + b + c + d;
}

// @ts-ignore: decorator
@inline
function raise(cell: usize, by: u64): void {
  store<f64>(cell, load<f64>(cell) + <f64>by);
}
