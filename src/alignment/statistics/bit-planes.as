// Pairs of criteria counted on bit planes: one bit a rater, a plane for each binary digit of the rating and one for "rated". The
// number of raters of a pair, their sums and the sum of their products are then counts of bits that two planes share.
// Compiled by scripts/bit-planes.ts into bit-planes-module.ts; bit-planes.ts is the way in.

/** Makes a column's planes: digits (lowest first), rated, then the products of two digits (1.0, 2.0, 2.1, 3.0 ...). */
export function pack(bytes: usize, mask: usize, table: usize, planes: usize, words: u32, digits: u32): void {
  const stride = <usize>words << 3;
  const values = v128.load(table);
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
  }
  let product = planes + stride * (digits + 1);
  for (let high: u32 = 1; high < digits; high++) {
    for (let low: u32 = 0; low < high; low++) {
      for (let word: usize = 0; word < stride; word += 8) {
        store<u64>(product + word, load<u64>(planes + stride * high + word) & load<u64>(planes + stride * low + word));
      }
      product += stride;
    }
  }
}

/** Adds every pair's six sums (n, sum i, sum j, square i, square j, product) to `out`, pairs in the order of rows. */
export function count(planes: usize, columns: u32, words: u32, digits: u32, out: usize): void {
  const stride = <usize>words << 3;
  const column = stride * (digits + 1 + ((digits * (digits - 1)) >> 1));
  for (let i: u32 = 0; i < columns; i++) {
    const first = planes + column * i;
    for (let j: u32 = i; j < columns; j++) {
      const second = planes + column * j;
      const ratedFirst = first + stride * digits;
      const ratedSecond = second + stride * digits;
      raise(out, shared(ratedFirst, ratedSecond, stride));
      raise(out + 8, sumWithin(first, ratedSecond, stride, digits));
      raise(out + 16, sumWithin(second, ratedFirst, stride, digits));
      raise(out + 24, squareWithin(first, ratedSecond, stride, digits));
      raise(out + 32, squareWithin(second, ratedFirst, stride, digits));
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

function sumWithin(planes: usize, rated: usize, stride: usize, digits: u32): u64 {
  let sum: u64 = 0;
  for (let digit: u32 = 0; digit < digits; digit++) sum += shared(planes + stride * digit, rated, stride) << digit;
  return sum;
}

/** (sum of 2^d b[d])^2 = sum of 4^d b[d] + sum over d > e of 2^(d + e + 1) b[d] b[e]. */
function squareWithin(planes: usize, rated: usize, stride: usize, digits: u32): u64 {
  let sum: u64 = 0;
  for (let digit: u32 = 0; digit < digits; digit++) sum += shared(planes + stride * digit, rated, stride) << (2 * digit);
  let product = planes + stride * (digits + 1);
  for (let high: u32 = 1; high < digits; high++) {
    for (let low: u32 = 0; low < high; low++) {
      sum += shared(product, rated, stride) << (high + low + 1);
      product += stride;
    }
  }
  return sum;
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
