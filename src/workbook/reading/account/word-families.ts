import type { Scale } from "../../../alignment/evaluation";
import { anchorKey, type AnchorScale, anchorScaleOf, anchorScalesWithAll } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { NO_OPINION_WORDS } from "../../../language/vocabulary";
import { differs, type Family, inOrder, type NoOpinion } from "./family";
import { LEAST_CHANCE } from "./number-series";
import type { RegionColumn } from "./region-columns";

/** Families of columns whose answers are words of a scale. */
export function wordFamilies(columns: readonly RegionColumn[]): readonly Family[] {
  const groups: { keys: Set<string>; columns: RegionColumn[] }[] = [];
  const byWords = [...columns].sort((one, other) => wordKeys(other).size - wordKeys(one).size);
  for (const column of byWords) {
    const keys = wordKeys(column);
    const group = groups.find(
      (one) => anchorScalesWithAll(new Set([...one.keys, ...keys]), 0).length > 0 && mayShareWords(one, column, keys),
    );
    if (group === undefined) groups.push({ keys: new Set(keys), columns: [column] });
    else {
      for (const key of keys) group.keys.add(key);
      group.columns.push(column);
    }
  }
  return groups.flatMap((group) => wordFamily(group.columns, group.keys) ?? []);
}

/**
 * Whether a column that leaves out words of the others may be of their scale: not where so many answers would have met one of
 * those words, and its own make a whole scale.
 */
function mayShareWords(
  group: { readonly columns: readonly RegionColumn[]; readonly keys: ReadonlySet<string> },
  column: RegionColumn,
  keys: ReadonlySet<string>,
): boolean {
  const answers = column.profile.anchors;
  const [own] = anchorScalesWithAll(keys, answers);
  if (own === undefined || !isFullyUsed(own, keys) || keys.size === group.keys.size) return true;
  let all = 0;
  let missing = 0;
  for (const { profile } of group.columns) {
    for (const [text, times] of profile.written) {
      const key = anchorKey(text);
      if (!group.keys.has(key)) continue;
      all += times;
      if (!keys.has(key)) missing += times;
    }
  }
  return (1 - missing / Math.max(1, all)) ** answers >= LEAST_CHANCE;
}

function wordFamily(unordered: readonly RegionColumn[], keys: ReadonlySet<string>): Family | null {
  const columns = inOrder(unordered);
  const answers = columns.reduce((sum, { profile }) => sum + profile.anchors, 0);
  const fitting = anchorScalesWithAll(keys, answers);
  const taken = fitting[0] ?? anchorScaleOf(keys);
  if (taken === null) return null;
  const used = new Set([...keys].map((key) => taken.rankOf.get(key)).filter((rank) => rank !== undefined)).size;
  const settled = used === taken.points && answers >= ANSWERS_ENOUGH;
  const usual = taken.points === 5 || taken.points === 7;
  const other =
    settled && (usual || answers >= ANSWERS_TO_BE_SURE)
      ? undefined
      : fitting.find((one) => one.points !== taken.points && (usual ? isFullyUsed(one, keys) : one.points === 5));
  const points = meanOfWords(columns, taken);
  const otherPoints = other === undefined ? null : meanOfWords(columns, other);
  return {
    kind: "words",
    columns,
    // Yes is 1 and no is 0.
    scale: scaleOfPoints(taken.points),
    direction: "highIsBest",
    from: "words",
    other: other === undefined || !differs(points, otherPoints) ? null : scaleOfPoints(other.points),
    points,
    otherPoints: differs(points, otherPoints) ? otherPoints : null,
    directionAssumed: [...keys].every((key) => /^[a-z]{1,2}\d+$/.test(key)),
    ...noOpinionIn(columns, taken),
  };
}

/** Fewer points have no two sides between which an opinion may be wanting. */
const FEWEST_POINTS_WITH_SIDES = 4;

function noOpinionIn(
  columns: readonly RegionColumn[],
  { points, rankOf }: AnchorScale,
): { readonly noOpinion: NoOpinion } | Record<string, never> {
  if (points < FEWEST_POINTS_WITH_SIDES) return {};
  const middle = Math.floor(points / 2);
  // A scale with a middle that nobody chose may have this word for it.
  const hasMiddle = points % 2 === 1;
  const words = new Map<number, string>();
  let word = "";
  let answers = 0;
  let sum = 0;
  let count = 0;
  for (const { profile } of columns) {
    for (const [text, times] of profile.written) {
      const rank = rankOf.get(anchorKey(text));
      const isNone = NO_OPINION_WORDS.has(matchingKey(text));
      if (isNone) {
        word ||= text;
        answers += times;
      } else if (rank === undefined) continue;
      else if (!words.has(rank)) words.set(rank, text);
      sum += times * (isNone ? middle : hasMiddle || (rank ?? 0) < middle ? (rank ?? 0) : (rank ?? 0) + 1);
      count += times;
    }
  }
  if (answers === 0 || (hasMiddle && words.has(middle))) return {};
  const sides = Array.from({ length: points }, (_, rank) => rank).filter((rank) => !hasMiddle || rank !== middle);
  const known = sides.map((rank) => words.get(rank)).filter((one) => one !== undefined);
  return {
    noOpinion: {
      word,
      answers,
      words: known.length < sides.length ? null : [...known.slice(0, middle), word, ...known.slice(middle)],
      scale: scaleOfPoints(sides.length + 1),
      points: (100 * sum) / count / sides.length,
    },
  };
}

function scaleOfPoints(points: number): Scale {
  return points === 2 ? { min: 0, max: 1 } : { min: 1, max: points };
}

const ANSWERS_ENOUGH = 12;

const ANSWERS_TO_BE_SURE = 60;

/** Every point was chosen, each under its own name. */
function isFullyUsed({ points, rankOf }: AnchorScale, keys: ReadonlySet<string>): boolean {
  return keys.size === points && new Set([...keys].map((key) => rankOf.get(key))).size === points;
}

const SLIP_SHARE = 0.03;

/** The words of a column's answers, without those that so few wrote that they are slips where the others make a scale. */
export function wordKeys({ profile }: RegionColumn): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const text of profile.anchorTexts) {
    const key = anchorKey(text);
    times.set(key, (times.get(key) ?? 0) + (profile.written.get(text.trim()) ?? 0));
  }
  const keys = new Set(times.keys());
  if (anchorScalesWithAll(keys, 0).length > 0) return keys;
  const most = Math.max(1, SLIP_SHARE * profile.anchors);
  const rare = [...times].sort(([, one], [, other]) => one - other);
  for (const [key, count] of rare) {
    if (count > most) break;
    const others = new Set([...keys].filter((one) => one !== key));
    if (anchorScalesWithAll(others, 0).length > 0) return others;
  }
  let dropped = 0;
  for (const [key, count] of rare) {
    dropped += count;
    if (dropped > most) break;
    keys.delete(key);
    if (anchorScalesWithAll(keys, 0).length > 0) return keys;
  }
  return new Set(times.keys());
}

function meanOfWords(columns: readonly RegionColumn[], scale: AnchorScale): number {
  let sum = 0;
  let count = 0;
  for (const { profile } of columns) {
    for (const [text, times] of profile.written) {
      const rank = scale.rankOf.get(anchorKey(text));
      if (rank === undefined) continue;
      sum += rank * times;
      count += times;
    }
  }
  return count === 0 ? Number.NaN : (100 * sum) / count / (scale.points - 1);
}
