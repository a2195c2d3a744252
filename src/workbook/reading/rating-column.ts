import { BLANK_BYTE, NOT_APPLICABLE_BYTE, type RatingColumn, type Scale } from "../../alignment/evaluation";

/** The column that holds ratings of a scale most compactly: bytes where whole numbers from 0 to 250 will do. */
export function newColumn(length: number, scale: Scale): RatingColumn {
  const fitsBytes = Number.isInteger(scale.min) && Number.isInteger(scale.max) && scale.min >= 0 && scale.max <= 250;
  return fitsBytes ? new Uint8Array(length).fill(BLANK_BYTE) : new Float64Array(length).fill(Number.NaN);
}

export function blankIn(column: RatingColumn): number {
  return column instanceof Uint8Array ? BLANK_BYTE : Number.NaN;
}

export function notApplicableIn(column: RatingColumn): number {
  return column instanceof Uint8Array ? NOT_APPLICABLE_BYTE : Number.NEGATIVE_INFINITY;
}

/** The same ratings as doubles: for a column in which a decimal turned up. */
export function widened(column: RatingColumn): Float64Array {
  if (column instanceof Float64Array) return column;
  return Float64Array.from(column, (rating) =>
    rating === BLANK_BYTE ? Number.NaN : rating === NOT_APPLICABLE_BYTE ? Number.NEGATIVE_INFINITY : rating,
  );
}

/** The ratings of the given raters, in their order. */
export function gathered(column: RatingColumn, raters: Int32Array): RatingColumn {
  const result = column instanceof Uint8Array ? new Uint8Array(raters.length) : new Float64Array(raters.length);
  for (let index = 0; index < raters.length; index += 1) result[index] = column[raters[index] ?? 0] ?? 0;
  return result;
}

/** The column moved linearly from one scale to another; what is no rating stays. */
export function rescaled(column: RatingColumn, from: Scale, to: Scale): RatingColumn {
  if (from.min === to.min && from.max === to.max) return column;
  const factor = (to.max - to.min) / (from.max - from.min);
  return widened(column).map((rating) => (Number.isFinite(rating) ? to.min + (rating - from.min) * factor : rating));
}
