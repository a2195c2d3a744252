import type { HeadlineWeights } from "./headline";
import type { Panel } from "./panel";
import { MOST_DIGITS, PLANE_CODES, type PlaneColumn, pairSumsOnPlanes } from "./statistics/bit-planes";
import { type PairSums, pairSumsOf } from "./statistics/pair-sums";
import type { CriterionTally } from "./tally";

/**
 * Pair sums of the headline ratings of a panel, ratings counted from the lower end of the scale: on bit planes where the
 * scale fits, else rater by rater.
 * @param complete listwise: a rater who left out one criterion is left out of all
 */
export function countPairs(
  panel: Panel,
  tallies: readonly CriterionTally[],
  weights: HeadlineWeights,
  complete: boolean,
): PairSums {
  const mask = maskOf(panel, tallies, weights, complete);
  return onPlanes(panel, tallies, mask) ?? raterByRater(panel, mask);
}

function onPlanes(panel: Panel, tallies: readonly CriterionTally[], mask: Uint8Array | null): PairSums | null {
  const digits = Math.max(1, Math.ceil(Math.log2(panel.scale.max - panel.scale.min + 1)));
  if (!(digits <= MOST_DIGITS)) return null;
  const columns: PlaneColumn[] = [];
  for (const [index, { codes, values }] of panel.columns.entries()) {
    const table = tableOf(values, tallies[index], panel.scale.min, digits);
    if (!(codes instanceof Uint8Array) || table === null) return null;
    columns.push({ codes, table });
  }
  return pairSumsOnPlanes(columns, panel.raterCount, mask, digits);
}

/** null: a code or rating that was given has no place on planes. */
function tableOf(
  values: Float64Array,
  tally: CriterionTally | undefined,
  lowest: number,
  digits: number,
): Uint8Array | null {
  const table = new Uint8Array(PLANE_CODES);
  for (let code = 0; code < values.length; code += 1) {
    if (!tally?.counts.some((counts) => (counts?.[code] ?? 0) > 0)) continue;
    const rating = (values[code] ?? 0) - lowest;
    if (code >= PLANE_CODES || !Number.isInteger(rating) || rating < 0 || rating >= 2 ** digits) return null;
    table[code] = rating | (1 << digits);
  }
  return table;
}

/** 255 for each rater of the headline (listwise: who answered everything), 0 for others; null: all count. */
function maskOf(
  panel: Panel,
  tallies: readonly CriterionTally[],
  weights: HeadlineWeights,
  complete: boolean,
): Uint8Array | null {
  const outside = weights.some((weight, role) => weight <= 0 && tallies.some(({ counts }) => hasRatings(counts[role])));
  if (!outside && !complete) return null;
  const inHeadline = Uint8Array.from(weights, (weight) => (weight > 0 ? 255 : 0));
  const mask = new Uint8Array(panel.raterCount);
  for (let rater = 0; rater < mask.length; rater += 1) mask[rater] = inHeadline[panel.role[rater] as number] as number;
  if (!complete) return mask;
  for (const [index, { codes, values }] of panel.columns.entries()) {
    // What nobody rated makes nobody incomplete.
    if (!tallies[index]?.counts.some(hasRatings)) continue;
    const levels = values.length;
    for (let rater = 0; rater < mask.length; rater += 1) if ((codes[rater] as number) >= levels) mask[rater] = 0;
  }
  return mask;
}

function hasRatings(counts: Uint32Array | null | undefined): boolean {
  return counts?.some((count) => count > 0) ?? false;
}

function raterByRater(panel: Panel, mask: Uint8Array | null): PairSums {
  return pairSumsOf(
    panel.columns.map(({ codes, values }) => {
      const doubles = new Float64Array(panel.raterCount).fill(Number.NaN);
      for (let rater = 0; rater < doubles.length; rater += 1) {
        const code = codes[rater] as number;
        if (code < values.length && mask?.[rater] !== 0) doubles[rater] = (values[code] as number) - panel.scale.min;
      }
      return doubles;
    }),
  );
}
