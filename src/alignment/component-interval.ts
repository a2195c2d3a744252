import { type Figure, type Interval, isComputable, notComputable } from "./figure";
import { summaryOf } from "./statistics/summary";
import { tInterval } from "./statistics/t-interval";

/** Raters from which there is an interval; below, down to two, the range of their scores stands in for it. */
const FEWEST_FOR_INTERVAL = 5;

/** How sure a component is: an interval, or from two to four raters the range instead. Points. */
export interface Certainty {
  readonly interval: Figure<Interval>;
  readonly range: Figure<Interval>;
  readonly raters: number;
}

export const NO_CERTAINTY: Certainty = {
  interval: notComputable("no-ratings"),
  range: notComputable("no-ratings"),
  raters: 0,
};

/** For a component that no raters' own scores make up: an agreement between two groups. */
export const NOT_RATED_ALONE: Certainty = {
  interval: notComputable("not-scored"),
  range: notComputable("not-scored"),
  raters: 0,
};

/**
 * @param scores raters' own scores that count, points
 * @param population persons, where these raters are all of one known group; else null
 * @param anonymous the ends of a range are single raters: not for those who were promised anonymity
 */
export function certaintyOf(scores: Float64Array, population: number | null, anonymous: boolean): Certainty {
  const { n, mean, sd } = summaryOf(scores);
  if (!isComputable(mean)) return NO_CERTAINTY;
  if (!isComputable(sd)) return { interval: sd, range: sd, raters: n };
  if (n < FEWEST_FOR_INTERVAL) {
    return {
      interval: notComputable("too-few-raters"),
      range: anonymous ? notComputable("hidden-for-anonymity") : [Math.min(...scores), Math.max(...scores)],
      raters: n,
    };
  }
  // With an interval nobody needs the range.
  return { interval: tInterval(mean, sd, n, 0.95, population), range: notComputable("not-scored"), raters: n };
}
