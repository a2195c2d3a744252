import type { Scale } from "../../../alignment/evaluation";
import { digitsToLatin } from "../../../language/matching-key";
import { anchorScaleOfTexts } from "../rating-cells";
import type { CellProfile } from "../account/column-profile";

export interface DetectedScale {
  readonly scale: Scale;
  /** Other scales would fit as well: the user should look. */
  readonly ambiguous: boolean;
}

/** Usual scales, the likelier first. */
const USUAL: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 1, max: 10 },
  // Schools and offices in Iran mark out of twenty.
  { min: 0, max: 20 },
  { min: 0, max: 100 },
];

/** Longest scale that is found by itself; 0-100 only where the headings speak of scores. */
export const LONGEST_SCALE = 10;

/** The scale that a title or note states: "Scale: 1-7", "rate from 0 to 10", "مقیاس ۱ تا ۵". */
export function statedScale(texts: readonly string[]): Scale | null {
  for (const text of texts) {
    const latin = digitsToLatin(text);
    if (!/scale|rate|rating|score|point|مقیاس|نمره|امتیاز|طیف|از|from/i.test(latin)) continue;
    const match = /(?:^|[^\d.])([01])\s*(?:[(=:][^)\d]{1,40}\)?\s*)?(?:-|–|—|to|تا|\.\.)\s*(\d{1,3})(?!\d)/i.exec(
      latin,
    );
    const max = Number(match?.[2]);
    if (match !== null && max >= 3 && max <= 100) return { min: Number(match[1]), max };
  }
  return null;
}

/** The scale of ratings seen in the given lines together. */
export function scaleOfProfiles(profiles: readonly CellProfile[], stated: Scale | null): DetectedScale {
  const anchorTexts = profiles.flatMap(({ anchorTexts: texts }) => [...texts]);
  const numbers = numbersSeen(profiles);
  if (stated !== null && numbers.outliers(stated) <= STATED_OUTLIER_SHARE) return { scale: stated, ambiguous: false };
  // Stray numbers among answers in words are slips, and no sign of another scale.
  const inWords = profiles.reduce((sum, { anchors }) => sum + anchors, 0);
  if (anchorTexts.length > 0 && inWords > 2 * profiles.reduce((sum, profile) => sum + profile.numbers, 0)) {
    const points = anchorScaleOfTexts(anchorTexts, { min: 1, max: 5 })?.points ?? 5;
    return { scale: { min: 1, max: points }, ambiguous: false };
  }
  for (const usual of USUAL) {
    const outliers = numbers.outliers(usual);
    if (outliers > (numbers.count < FEW_RATINGS ? OUTLIER_SHARE_OF_FEW : OUTLIER_SHARE)) continue;
    // Many ratings that leave the upper point unused, on a scale that is not the usual one, speak for a shorter scale.
    const top = numbers.maximumIn(usual);
    const full = top === usual.max && (usual.min === 0 || numbers.minimumIn(usual) >= usual.min);
    if (usual.min === 1 && usual.max === 7 && top === 6 && numbers.count >= 100)
      return { scale: { min: 1, max: 6 }, ambiguous: true };
    if (usual.max === 10 && usual.min === 0 && top <= 5) continue;
    if (usual.max > LONGEST_SCALE && top <= LONGEST_SCALE) continue;
    if (usual.min === 1 && usual.max === 5 && numbers.minimumIn({ min: 0, max: 10 }) === 0) continue;
    return { scale: usual, ambiguous: (!full && numbers.count >= 30) || outliers > OUTLIER_SHARE };
  }
  const { lowest, highest } = numbers;
  return { scale: { min: lowest >= 1 ? 1 : 0, max: Math.max(highest, 2) }, ambiguous: true };
}

/** Share of ratings that may lie outside a scale before it is doubted: they become findings. */
const OUTLIER_SHARE = 0.05;
/** Where ratings are few, one or two slips are a larger share; the user is asked. */
const FEW_RATINGS = 100;
const OUTLIER_SHARE_OF_FEW = 0.1;
/** A scale that the sheet states is believed against more. */
const STATED_OUTLIER_SHARE = 0.3;
/** Values beyond every short scale, when they are so few, are slips (44 for 4) and no sign of a scale to 100. */
const SLIP_SHARE = 0.15;

function numbersSeen(profiles: readonly CellProfile[]): {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  readonly outliers: (scale: Scale) => number;
  readonly minimumIn: (scale: Scale) => number;
  readonly maximumIn: (scale: Scale) => number;
} {
  const counts = new Map<number, number>();
  for (const profile of profiles) {
    for (const [value, count] of profile.counts) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const sumOf = (entries: Iterable<readonly [number, number]>): number =>
    [...entries].reduce((sum, [, count]) => sum + count, 0);
  const slips = [...counts].filter(([value]) => value < 0 || value > LONGEST_SCALE);
  if (sumOf(slips) <= SLIP_SHARE * sumOf(counts)) for (const [value] of slips) counts.delete(value);
  const total = sumOf(counts);
  const inScale = (scale: Scale): (readonly [number, number])[] =>
    [...counts].filter(([value]) => value >= scale.min && value <= scale.max);
  return {
    count: total,
    lowest: Math.floor(Math.min(...counts.keys())),
    highest: Math.ceil(Math.max(...counts.keys())),
    outliers: (scale) => (total === 0 ? 0 : 1 - sumOf(inScale(scale)) / total),
    minimumIn: (scale) => Math.min(...inScale(scale).map(([value]) => value)),
    maximumIn: (scale) => Math.max(...inScale(scale).map(([value]) => value)),
  };
}
