import { BLANK_BYTE, NOT_APPLICABLE_BYTE, type RatingColumn, type Scale } from "./evaluation";

/**
 * A column of ratings as codes into a short list of values, so that one counting loop serves every scale. A byte column is
 * its own codes and is not copied. A code equal to `values.length` is "not applicable", a greater one is blank.
 */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint32Array;
  /** Value of each code, units of the scale, reversed where the criterion is. */
  readonly values: Float64Array;
}

/** Values of a byte column: 0 to 253, so that the two marks of evaluation.ts are "not applicable" and blank. */
const BYTE_LEVELS = NOT_APPLICABLE_BYTE;

/** Codes a column of one table; `reverse` applies x' = lo + hi - x, before anything else sees the ratings. */
export function codeColumn(column: RatingColumn, scale: Scale, reverse: boolean): CodedColumn {
  if (column instanceof Uint8Array) {
    return { codes: column, values: reverse ? reversedBytes(scale) : PLAIN_BYTES };
  }
  return codeDoubles(column, reverse ? scale.min + scale.max : null);
}

const PLAIN_BYTES = Float64Array.from({ length: BYTE_LEVELS }, (_, code) => code);

function reversedBytes(scale: Scale): Float64Array {
  return PLAIN_BYTES.map((value) => scale.min + scale.max - value);
}

/** Codes doubles by their distinct values; `mirror` is lo + hi of a reverse criterion. NaN is blank, -Infinity n/a. */
function codeDoubles(column: Float64Array, mirror: number | null): CodedColumn {
  const distinct = Float64Array.from(new Set(column.filter(Number.isFinite))).sort();
  const codeOf = new Map<number, number>();
  distinct.forEach((value, code) => codeOf.set(value, code));
  const levels = distinct.length;
  const codes = levels + 2 <= 256 ? new Uint8Array(column.length) : new Uint32Array(column.length);
  for (let rater = 0; rater < column.length; rater += 1) {
    const rating = column[rater] ?? Number.NaN;
    codes[rater] = codeOf.get(rating) ?? (rating === -Infinity ? levels : levels + 1);
  }
  return { codes, values: mirror === null ? distinct : distinct.map((value) => mirror - value) };
}

/** The column as doubles in the units of another scale, as given (not reversed). */
export function columnAsDoubles(column: RatingColumn, from: Scale, to: Scale): Float64Array {
  const factor = (to.max - to.min) / (from.max - from.min);
  const doubles = new Float64Array(column.length);
  const bytes = column instanceof Uint8Array;
  for (let rater = 0; rater < column.length; rater += 1) {
    const rating = column[rater] ?? Number.NaN;
    if (bytes && rating === BLANK_BYTE) doubles[rater] = Number.NaN;
    else if (bytes && rating === NOT_APPLICABLE_BYTE) doubles[rater] = -Infinity;
    else doubles[rater] = Number.isFinite(rating) ? to.min + (rating - from.min) * factor : rating;
  }
  return doubles;
}
