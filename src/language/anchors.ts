import { ADVERBS, ANCHOR_FAMILIES, CODE_FAMILIES, GRADED_ADJECTIVES, GRADES } from "./anchor-families";
import { ANCHOR_FAMILIES_OF_OTHERS } from "./anchor-families-of-others";
import { matchingKey } from "./matching-key";

/** One family of anchors: the rank (0 = worst) of each spelling's key, and the number of points. */
export interface AnchorScale {
  readonly points: number;
  readonly rankOf: ReadonlyMap<string, number>;
  /** True where a person has named the words: one of them is a point, also where it else means no answer. */
  readonly isOwn?: true;
}

const SCALES: readonly AnchorScale[] = [
  ...ANCHOR_FAMILIES.map(scaleOfSpellings),
  ...ANCHOR_FAMILIES_OF_OTHERS.map(scaleOfSpellings),
  ...GRADED_ADJECTIVES.flatMap((adjective) => GRADES.map((points) => scaleOfSpellings(graded(points, adjective)))),
];

/** "slightly" and "confident" as "slightly confident", "un" and "helpful" as "unhelpful". */
function graded(points: readonly string[], adjective: string): readonly string[] {
  return points.map((point) =>
    point
      .split("|")
      .map((grade) =>
        grade === "neutral" ? grade : grade.endsWith("un") ? `${grade}${adjective}` : `${grade} ${adjective}`,
      )
      .join("|"),
  );
}

/** Answer codes of LimeSurvey ("A1" ... "A5") go by their number. */
const NUMBERED_CODES: readonly AnchorScale[] = [2, 3, 4, 5, 6, 7, 10].flatMap((points) =>
  ["a", "ao", "l", "o"].map((letters) =>
    scaleOfSpellings(
      Array.from(
        { length: points },
        (_, index) => `${letters}${index + 1}|${letters}0${index + 1}|${letters}00${index + 1}`,
      ),
    ),
  ),
);
const CODES: readonly AnchorScale[] = [...CODE_FAMILIES.map(scaleOfSpellings), ...NUMBERED_CODES];

const ANCHOR_KEYS: ReadonlySet<string> = new Set(SCALES.flatMap(({ rankOf }) => [...rankOf.keys()]));

function scaleOfSpellings(points: readonly string[]): AnchorScale {
  return {
    points: points.length,
    rankOf: new Map(
      points.flatMap((point, rank) =>
        point
          .split("|")
          .flatMap(withAdverbs)
          .map((spelling) => [anchorKey(spelling), rank] as const),
      ),
    ),
  };
}

/** "{most}agree" as "strongly agree", "agree strongly", "totally agree" ... */
function withAdverbs(spelling: string): readonly string[] {
  const match = /^\{(.+?)\}(.+)$/.exec(spelling);
  const adverbs = ADVERBS[match?.[1] ?? ""];
  const word = match?.[2];
  if (adverbs === undefined || word === undefined) return [spelling];
  return adverbs.flatMap((adverb) => [`${adverb} ${word}`, `${word} ${adverb}`]);
}

/** Tolerates what people and tools vary: ZWNJ or blank, hyphens, tanvin, dots, trailing words in brackets. */
export function anchorKey(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "))
    .replace(/[().!،,;:'"’*]/g, " ")
    .replace(/[-–—_/]+/g, " ")
    .replace(/\s+/g, "")
    .trim();
}

/**
 * The anchor scale that covers the given keys: all of them, or - where some are misspelt - most of them and at least two.
 * Where several do, the one that tells the most of them apart, then the one with the wanted number of points, then the shortest.
 */
export function anchorScaleOf(keys: ReadonlySet<string>, wantedPoints?: number): AnchorScale | null {
  let best: AnchorScale | null = null;
  let bestMerit = 0;
  for (const scale of possibleScales(keys)) {
    const { covered, ranks } = coverOf(scale, keys);
    if (covered === 0 || covered * 2 <= keys.size) continue;
    // Two spellings on one point ("disagree", "somewhat disagree") speak for a longer scale that tells them apart.
    const fitsWanted = scale.points === wantedPoints ? 20 : 0;
    const merit = covered * 1000 + ranks * 100 + fitsWanted - scale.points - unusualness(scale, ranks);
    if (merit > bestMerit) {
      best = scale;
      bestMerit = merit;
    }
  }
  return best;
}

/** Fewer answers do not show that a scale has no further point than those chosen. */
const ANSWERS_ENOUGH = 12;
const USUAL_POINTS: ReadonlySet<number> = new Set([5, 7]);

/** What speaks against a scale of which not every point was chosen, unless it is of a usual length. */
function unusualness({ points }: AnchorScale, ranks: number, answers = Number.POSITIVE_INFINITY): number {
  return USUAL_POINTS.has(points) || (ranks === points && answers >= ANSWERS_ENOUGH) ? 0 : 10;
}

/**
 * The scales that have every key: those first that tell the most of them apart, then the shortest whose points were all chosen
 * in that number of answers, or of 5 or 7 points.
 */
export function anchorScalesWithAll(keys: ReadonlySet<string>, answers: number): readonly AnchorScale[] {
  if (keys.size === 0) return [];
  return possibleScales(keys)
    .map((scale) => ({ scale, ...coverOf(scale, keys) }))
    .filter(({ covered }) => covered === keys.size)
    .sort(
      (one, other) =>
        other.ranks - one.ranks ||
        one.scale.points +
          unusualness(one.scale, one.ranks, answers) -
          other.scale.points -
          unusualness(other.scale, other.ranks, answers),
    )
    .map(({ scale }) => scale);
}

function coverOf(
  { rankOf }: AnchorScale,
  keys: ReadonlySet<string>,
): { readonly covered: number; readonly ranks: number } {
  let covered = 0;
  const ranks = new Set<number>();
  for (const key of keys) {
    const rank = rankOf.get(key);
    if (rank === undefined) continue;
    covered += 1;
    ranks.add(rank);
  }
  return { covered, ranks: ranks.size };
}

/** Codes are looked at only where every key is one: "A" among words is no answer. */
function possibleScales(keys: ReadonlySet<string>): readonly AnchorScale[] {
  return isSetOfCodes(keys) ? [...SCALES, ...CODES] : SCALES;
}

const FEWEST_CODES = 3;

/** Whether all the keys are codes of one scale ("SA", "A", "N"), and enough of them to be sure. */
export function isSetOfCodes(keys: ReadonlySet<string>): boolean {
  if (keys.size < FEWEST_CODES) return false;
  return CODES.some(({ rankOf }) => [...keys].every((key) => rankOf.has(key)));
}

/** Whether any family knows the text. */
export function isAnchor(key: string): boolean {
  return ANCHOR_KEYS.has(key);
}
