import type { HeadlineWeights } from "./headline";
import type { Panel } from "./panel";
import { digitsOf, GREATEST_ON_PLANES, PLANE_CODES, type PlaneColumn, pairSumsOnPlanes } from "./statistics/bit-planes";
import { type PairSums, pairSumsOf } from "./statistics/pair-sums";
import type { CriterionTally } from "./tally";

/**
 * Pair sums of the headline ratings of a panel, ratings counted from the lower end of their criterion's scale, in its units: on
 * bit planes where the scales fit, else rater by rater.
 * @param complete listwise: a rater who left out one criterion that others rated is left out of all
 */
export function countPairs(
  panel: Panel,
  tallies: readonly CriterionTally[],
  weights: HeadlineWeights,
  complete: boolean,
): PairSums {
  const mask = maskOf(panel, tallies, weights);
  return onPlanes(panel, tallies, mask, complete) ?? raterByRater(panel, mask, complete);
}

function onPlanes(
  panel: Panel,
  tallies: readonly CriterionTally[],
  mask: Uint8Array | null,
  complete: boolean,
): PairSums | null {
  const most = panel.criteria.reduce((greatest, { scale }) => Math.max(greatest, scale.max - scale.min), 0);
  if (!Number.isInteger(most) || most < 1 || most > GREATEST_ON_PLANES) return null;
  const columns: PlaneColumn[] = [];
  for (const [index, { codes, values }] of panel.columns.entries()) {
    const table = tableOf(values, tallies[index], lowestOf(panel, index), most);
    if (!(codes instanceof Uint8Array) || table === null) return null;
    columns.push({ codes, table });
  }
  return pairSumsOnPlanes(columns, panel.raterCount, mask, most, complete);
}

/** null: a code or rating that was given has no place on planes. */
function tableOf(
  values: Float64Array,
  tally: CriterionTally | undefined,
  lowest: number,
  most: number,
): Uint8Array | null {
  const table = new Uint8Array(PLANE_CODES);
  for (let code = 0; code < values.length; code += 1) {
    if (!tally?.counts.some((counts) => (counts?.[code] ?? 0) > 0)) continue;
    const rating = (values[code] ?? 0) - lowest;
    if (code >= PLANE_CODES || !Number.isInteger(rating) || rating < 0 || rating > most) return null;
    table[code] = rating | (1 << digitsOf(most));
  }
  return table;
}

/** 255 for each rater of the headline, 0 for others; null: all are in it. */
function maskOf(panel: Panel, tallies: readonly CriterionTally[], weights: HeadlineWeights): Uint8Array | null {
  const outside = weights.some((weight, role) => weight <= 0 && tallies.some(({ counts }) => hasRatings(counts[role])));
  if (!outside) return null;
  const inHeadline = Uint8Array.from(weights, (weight) => (weight > 0 ? 255 : 0));
  const mask = new Uint8Array(panel.raterCount);
  for (let rater = 0; rater < mask.length; rater += 1) mask[rater] = inHeadline[panel.role[rater] as number] as number;
  return mask;
}

function lowestOf({ criteria }: Panel, index: number): number {
  return criteria[index]?.scale.min ?? 0;
}

function hasRatings(counts: Uint32Array | null | undefined): boolean {
  return counts?.some((count) => count > 0) ?? false;
}

function raterByRater(panel: Panel, mask: Uint8Array | null, complete: boolean): PairSums {
  const columns = panel.columns.map(({ codes, values }, index) => {
    const lowest = lowestOf(panel, index);
    const doubles = new Float64Array(panel.raterCount).fill(Number.NaN);
    for (let rater = 0; rater < doubles.length; rater += 1) {
      const code = codes[rater] as number;
      if (code < values.length && mask?.[rater] !== 0) doubles[rater] = (values[code] as number) - lowest;
    }
    return doubles;
  });
  return pairSumsOf(complete ? completeRows(columns) : columns);
}

/** Without whoever left out a column that has ratings. */
function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const rated = columns.filter((column) => column.some((rating) => !Number.isNaN(rating)));
  return columns.map((column) =>
    column.map((rating, rater) => (rated.some((other) => Number.isNaN(other[rater])) ? Number.NaN : rating)),
  );
}
