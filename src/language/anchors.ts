import { ANCHOR_FAMILIES } from "./anchor-families";
import { matchingKey } from "./matching-key";

/** One family of anchors: the rank (0 = worst) of each spelling's key, and the number of points. */
export interface AnchorScale {
  readonly points: number;
  readonly rankOf: ReadonlyMap<string, number>;
}

const SCALES: readonly AnchorScale[] = ANCHOR_FAMILIES.map((anchors) => ({
  points: anchors.length,
  rankOf: new Map(
    anchors.flatMap((point, rank) => point.split("|").map((spelling) => [anchorKey(spelling), rank] as const)),
  ),
}));

/** Tolerates what people and tools vary: ZWNJ or blank, hyphens, tanvin, dots, trailing words in brackets. */
export function anchorKey(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "))
    .replace(/[().!،,;:'"’]/g, " ")
    .replace(/[-–—_/]+/g, " ")
    .replace(/\s+/g, "")
    .trim();
}

/**
 * The anchor scale that covers the given keys: all of them, or - where some are misspelt - most of them and at least two.
 * Where several do, the one with the wanted number of points, then the one without unused ends.
 */
export function anchorScaleOf(keys: ReadonlySet<string>, wantedPoints?: number): AnchorScale | null {
  let best: AnchorScale | null = null;
  let bestMerit = 0;
  for (const scale of SCALES) {
    let covered = 0;
    const ranks = new Set<number>();
    for (const key of keys) {
      const rank = scale.rankOf.get(key);
      if (rank === undefined) continue;
      covered += 1;
      ranks.add(rank);
    }
    if (covered === 0 || covered * 2 <= keys.size) continue;
    // Two spellings on one point ("disagree", "somewhat disagree") speak for a longer scale that tells them apart.
    const fitsWanted = scale.points === wantedPoints ? 5 : 0;
    const merit = ranks.size * 100 + covered * 10 + fitsWanted + (ranks.has(scale.points - 1) ? 1 : 0);
    if (merit > bestMerit) {
      best = scale;
      bestMerit = merit;
    }
  }
  return best;
}

/** Whether any family knows the text. */
export function isAnchor(key: string): boolean {
  return SCALES.some((scale) => scale.rankOf.has(key));
}
