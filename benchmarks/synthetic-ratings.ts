import { type Evaluation, type RatingTable, ROLES } from "../src/alignment/evaluation";
import { seededRandom } from "../tests/seeded-random";

/** Ratings 1-5 with a common factor, some missing, raters grouped by department: columns of bytes, 255 = missing. */
export interface SyntheticRatings {
  readonly raters: number;
  readonly criteria: number;
  /** First rater of each department, and the number of raters at the end. */
  readonly bounds: readonly number[];
  readonly columns: readonly Uint8Array[];
}

export function syntheticRatings(
  raters: number,
  criteria: number,
  departments: number,
  missing: number,
): SyntheticRatings {
  const random = seededRandom(20_240_601);
  const columns = Array.from({ length: criteria }, () => new Uint8Array(raters));
  for (let rater = 0; rater < raters; rater += 1) {
    const level = 1.6 + 2.4 * random();
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const rating = Math.min(5, Math.max(1, Math.round(level + 2.4 * (random() - 0.5) + (criterion % 5) * 0.1)));
      const column = columns[criterion];
      if (column !== undefined) column[rater] = random() < missing ? 255 : rating;
    }
  }
  const bounds = Array.from({ length: departments + 1 }, (_, index) => Math.floor((index * raters) / departments));
  return { raters, criteria, bounds, columns };
}

/** The same as an evaluation of Part A: each department its rows, views into the same bytes. */
export function asEvaluation({ bounds, columns, criteria }: SyntheticRatings): Evaluation {
  const ids = bounds.slice(1).map((_, index) => `department-${index + 1}`);
  return {
    departments: ids.map((id) => ({ id, name: id })),
    tables: ids.map((id, index): RatingTable => {
      const first = bounds[index] ?? 0;
      const last = bounds[index + 1] ?? 0;
      return {
        part: "A",
        department: id,
        period: null,
        scale: { min: 1, max: 5 },
        criteria: Array.from({ length: criteria }, (_, number) => ({
          id: `c-${number + 1}`,
          text: `Criterion ${number + 1}`,
          weight: 1,
          reverse: false,
          dimension: null,
        })),
        raters: { count: last - first, role: new Uint8Array(last - first).fill(ROLES.indexOf("peer")), key: null },
        ratings: columns.map((column) => column.subarray(first, last)),
        anonymous: false,
      };
    }),
    service: null,
    periods: [],
    history: [],
  };
}
