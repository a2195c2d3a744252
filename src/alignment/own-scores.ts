import { ROLES, type Scale } from "./evaluation";
import type { HeadlineWeights } from "./headline";
import type { Panel, PanelSource } from "./panel";
import { commonScale, toPoints } from "./points";
import type { CriterionTally } from "./tally";

/**
 * Each rater's own score: the mean over the criteria rated, by the criteria's weights, points. NaN: does not count, since
 * fewer than two thirds of what was asked and applied was answered.
 */
export type OwnScores = Float64Array;

/** Raters are added up in blocks that stay in the processor's first cache while every column passes over them. */
const BLOCK = 4096;

export function ownScores(panel: Panel, tallies: readonly CriterionTally[]): OwnScores {
  const packed = packedLookups(panel, tallies);
  const scores = new Float64Array(panel.raterCount);
  const asked = askedByRater(panel, tallies);
  if (packed === null) scoreOneByOne(panel, asked, scores);
  else scorePacked(panel, packed, asked, scores);
  return scores;
}

/** Own scores that count of the raters in the headline, points. */
export function headlineScores(panel: Panel, own: OwnScores, weights: HeadlineWeights): Float64Array {
  const counting = new Float64Array(panel.raterCount);
  let n = 0;
  for (let rater = 0; rater < panel.raterCount; rater += 1) {
    const score = own[rater] ?? Number.NaN;
    if (Number.isNaN(score) || (weights[panel.role[rater] ?? 0] ?? 0) <= 0) continue;
    counting[n] = score;
    n += 1;
  }
  return counting.subarray(0, n);
}

/** At least two thirds of what was asked and is applicable. */
function counts(rated: number, asked: number, notApplicable: number): boolean {
  return rated > 0 && 3 * rated >= 2 * (asked - notApplicable);
}

/** Number of criteria asked: asked[source][role]. */
type Asked = readonly { readonly source: PanelSource; readonly byRole: readonly number[] }[];

function askedByRater(panel: Panel, tallies: readonly CriterionTally[]): Asked {
  return panel.sources.map((source) => ({
    source,
    byRole: ROLES.map(
      (_, role) =>
        source.asked.filter(
          (asked, index) => asked && (!source.askedWhatWasRated || wasRatedByRole(tallies[index], role)),
        ).length,
    ),
  }));
}

function wasRatedByRole(tally: CriterionTally | undefined, role: number): boolean {
  return tally?.counts[role]?.some((count) => count > 0) ?? false;
}

/** Of one rating, packed into one number: 1 for "not applicable", 1 for a rating, and the rating itself less lo. */
const NOT_APPLICABLE_BIT = 24;
const RATED_BIT = 16;
const SUM_MASK = 0xffff;
const COUNT_MASK = 0xff;

/** What each code of each column adds, and the scale that the sums are on. */
export interface PackedLookups {
  readonly scale: Scale;
  readonly lookups: readonly Uint32Array[];
}

/**
 * One addition a cell instead of three: possible where ratings are bytes of one whole-number scale, criteria weigh alike and
 * no sum can overflow its bits. null: not here.
 */
export function packedLookups(panel: Panel, tallies: readonly CriterionTally[]): PackedLookups | null {
  const scale = commonScale(panel.criteria);
  if (scale === null) return null;
  const { min, max } = scale;
  const alike = panel.criteria.every(({ weight }) => weight > 0 && weight === panel.criteria[0]?.weight);
  const fits = panel.criteria.length <= COUNT_MASK && panel.criteria.length * (max - min) <= SUM_MASK;
  if (!alike || !fits) return null;
  const lookups: Uint32Array[] = [];
  for (const [index, { codes, values }] of panel.columns.entries()) {
    if (!(codes instanceof Uint8Array)) return null;
    const lookup = new Uint32Array(256);
    for (let code = 0; code < values.length; code += 1) {
      const above = (values[code] ?? 0) - min;
      const used = tallies[index]?.counts.some((counts) => (counts?.[code] ?? 0) > 0) ?? false;
      if (used && (!Number.isInteger(above) || above < 0 || above > max - min)) return null;
      lookup[code] = (1 << RATED_BIT) | (above & SUM_MASK);
    }
    lookup[values.length] = 1 << NOT_APPLICABLE_BIT;
    lookups.push(lookup);
  }
  return { scale, lookups };
}

function scorePacked(panel: Panel, { scale, lookups }: PackedLookups, asked: Asked, scores: Float64Array): void {
  const block = new Uint32Array(BLOCK);
  for (const { source, byRole } of asked) {
    for (let first = source.first; first < source.first + source.count; first += BLOCK) {
      const size = Math.min(BLOCK, source.first + source.count - first);
      block.fill(0);
      panel.columns.forEach(({ codes }, index) => {
        const lookup = lookups[index];
        if (lookup !== undefined) addColumn(block, codes, lookup, first, size);
      });
      for (let offset = 0; offset < size; offset += 1) {
        const packed = block[offset] ?? 0;
        const rated = (packed >>> RATED_BIT) & COUNT_MASK;
        const role = panel.role[first + offset] ?? 0;
        const mean = scale.min + (packed & SUM_MASK) / rated;
        scores[first + offset] = counts(rated, byRole[role] ?? 0, packed >>> NOT_APPLICABLE_BIT)
          ? toPoints(scale, mean)
          : Number.NaN;
      }
    }
  }
}

function addColumn(
  block: Uint32Array,
  codes: Uint8Array | Uint32Array,
  lookup: Uint32Array,
  first: number,
  size: number,
): void {
  for (let offset = 0; offset < size; offset += 1) {
    block[offset] = (block[offset] as number) + (lookup[codes[first + offset] as number] as number);
  }
}

/** On the common scale, which is exact where ratings are whole; criteria of different scales have only points in common. */
function scoreOneByOne(panel: Panel, asked: Asked, scores: Float64Array): void {
  const scale = commonScale(panel.criteria);
  const units = panel.columns.map(({ values }, index) => {
    const own = panel.criteria[index]?.scale;
    return scale !== null || own === undefined ? values : values.map((value) => toPoints(own, value));
  });
  for (const { source, byRole } of asked) {
    for (let rater = source.first; rater < source.first + source.count; rater += 1) {
      scores[rater] = scoreOf(panel, units, scale ?? POINTS, rater, byRole[panel.role[rater] ?? 0] ?? 0);
    }
  }
}

const POINTS: Scale = { min: 0, max: 100 };

function scoreOf(panel: Panel, units: readonly Float64Array[], scale: Scale, rater: number, asked: number): number {
  let rated = 0;
  let notApplicable = 0;
  let sum = 0;
  let weights = 0;
  for (const [index, { codes, values }] of panel.columns.entries()) {
    const code = codes[rater] ?? values.length + 1;
    if (code === values.length) notApplicable += 1;
    if (code >= values.length) continue;
    const weight = panel.criteria[index]?.weight ?? 1;
    rated += 1;
    sum += weight * (units[index]?.[code] ?? 0);
    weights += weight;
  }
  return counts(rated, asked, notApplicable) && weights > 0 ? toPoints(scale, sum / weights) : Number.NaN;
}
