import type { Scale } from "./evaluation";

/** p(x) = 100 (x - lo) / (hi - lo): a rating, or a mean of ratings, in points 0-100. */
export function toPoints(scale: Scale, rating: number): number {
  return (100 * (rating - scale.min)) / (scale.max - scale.min);
}

export function sameScale(one: Scale, other: Scale): boolean {
  return one.min === other.min && one.max === other.max;
}

/** The scale that all of them have; null: they differ, and only points compare. */
export function commonScale(scaled: readonly { readonly scale: Scale }[]): Scale | null {
  const first = scaled[0]?.scale;
  return first !== undefined && scaled.every(({ scale }) => sameScale(scale, first)) ? first : null;
}

/** A = hi - lo + 1 points. */
export function scalePoints(scale: Scale): number {
  return scale.max - scale.min + 1;
}

/** Points at or above which a rating is favourable. */
export const FAVOURABLE = 75;
/** Points at or below which a rating is unfavourable. */
export const UNFAVOURABLE = 25;
/** Points lost to rounding: a rating of 4 on 1-5 is exactly 75, on 0-0.3 it would not be. */
export const ROUNDING = 1e-9;
