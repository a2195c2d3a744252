import type { Scale } from "../../../alignment/evaluation";
import { type AnchorScale, anchorKey, anchorScaleOf, anchorScalesWithAll } from "../../../language/anchors";
import { asksForRecommendation, headingKey } from "../../../language/column-words";
import { type Direction, type Legend, legendOf } from "./legends";
import { type CountedNumbers, scaleOfNumbers } from "./number-scale";
import type { RegionColumn } from "./region-columns";

/** Columns that share their answers: a scale belongs to a family, never to a sheet. */
export interface Family {
  readonly kind: "words" | "numbers" | "labelled";
  readonly columns: readonly RegionColumn[];
  readonly scale: Scale;
  readonly direction: Direction;
  /** Where the scale is from. */
  readonly from: "labels" | "stated" | "words" | "range";
  /** A scale that fits nearly as well; null: none. */
  readonly other: Scale | null;
  /** Mean of all answers in points 0-100 under the scale taken, and under the other one. */
  readonly points: number;
  readonly otherPoints: number | null;
  /** True where the answers themselves do not say which end is good: codes and labels that nobody knows. */
  readonly directionAssumed: boolean;
}

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

/** Points: a smaller difference is no other reading. */
const SAME_READING = 2;

export function differs(points: number, other: number | null): boolean {
  return other !== null && Math.abs(points - other) > SAME_READING;
}

function inOrder(columns: readonly RegionColumn[]): readonly RegionColumn[] {
  return [...columns].sort((one, other) => one.column - other.column);
}

/** Families of columns whose answers are numbers, alone or written with words. */
export function numberFamilies(columns: readonly RegionColumn[], legend: Legend): readonly Family[] {
  const labelled = columns.filter(isLabelled);
  const own = columns.filter((column) => !labelled.includes(column) && ownLegend(column).scale !== null);
  const plain = columns.filter((column) => !labelled.includes(column) && !own.includes(column));
  return [
    ...sameLabels(labelled).flatMap((group) => labelledFamily(group, legend)),
    ...sameStated(own).map((group) => numberFamily(group, withDirection(ownLegend(group[0] as RegionColumn), legend))),
    ...byTop(plain).map((group) => numberFamily(group, legend)),
  ];
}

function withDirection(own: Legend, shared: Legend): Legend {
  return { scale: own.scale, direction: own.direction ?? shared.direction };
}

function isLabelled({ profile }: RegionColumn): boolean {
  return profile.labelled * 5 >= profile.numbers && profile.labels.size > 0;
}

/** What the column's own heading says of its scale; a recommendation is asked for from 0 to 10. */
function ownLegend({ heading, profile }: RegionColumn): Legend {
  const own = legendOf([heading]);
  if (own.scale !== null) return own;
  if (isInPercent({ profile })) return { scale: { min: 0, max: 100 }, direction: own.direction };
  const recommends = asksForRecommendation(heading) && profile.maximum > 7 && profile.maximum <= 10;
  return { scale: recommends ? { min: 0, max: 10 } : null, direction: own.direction };
}

/** Cells shown as percent say themselves from where to where they go. */
export function isInPercent({ profile }: Pick<RegionColumn, "profile">): boolean {
  const { percents, numbers, minimum, maximum, counts } = profile;
  // 0 % is shown like any 0.
  return percents > 0 && (percents + (counts.get(0) ?? 0)) * 2 > numbers && minimum >= 0 && maximum <= 100;
}

function sameStated(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  return grouped(columns, (column) => JSON.stringify(ownLegend(column)));
}

function sameLabels(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  const groups: { labels: Map<number, string>; columns: RegionColumn[] }[] = [];
  for (const column of columns) {
    const labels = new Map([...column.profile.labels].map(([number, label]) => [number, anchorKey(label)]));
    const group = groups.find((one) =>
      [...labels].every(([number, label]) => (one.labels.get(number) ?? label) === label),
    );
    if (group === undefined) groups.push({ labels, columns: [column] });
    else {
      for (const [number, label] of labels) group.labels.set(number, label);
      group.columns.push(column);
    }
  }
  return groups.map((group) => group.columns);
}

function grouped(columns: readonly RegionColumn[], keyOf: (column: RegionColumn) => string): readonly RegionColumn[][] {
  const groups = new Map<string, RegionColumn[]>();
  for (const column of columns) groups.set(keyOf(column), [...(groups.get(keyOf(column)) ?? []), column]);
  return [...groups.values()];
}

/** Numbers written with words: the words say where the scale ends and which end is good. */
function labelledFamily(columns: readonly RegionColumn[], legend: Legend): readonly Family[] {
  const numbers = numbersOf(columns);
  const labels = new Map(columns.flatMap(({ profile }) => [...profile.labels]));
  const keys = new Set([...labels.values()].map(anchorKey));
  const words = anchorScalesWithAll(keys, numbers.total)[0] ?? anchorScaleOf(keys);
  const pairs = [...labels].flatMap(([number, label]) => {
    const rank = words?.rankOf.get(anchorKey(label));
    return rank === undefined ? [] : [{ number, rank }];
  });
  const said = legendOf([[...labels].map(([number, label]) => `${number} = ${label}`).join(", ")]);
  const slope = slopeOf(pairs);
  const seen = scaleOfNumbers(numbers, said.scale ?? legend.scale);
  const direction: Direction =
    slope === null ? (said.direction ?? legend.direction ?? "highIsBest") : slope < 0 ? "lowIsBest" : "highIsBest";
  const scale =
    words !== null && slope !== null && Math.abs(slope) === 1 ? scaleOfPairs(pairs, slope, words.points) : seen.scale;
  const taken = scale.max - scale.min >= numbers.maximum - numbers.minimum ? scale : seen.scale;
  return [
    {
      kind: "labelled",
      columns: inOrder(columns),
      scale: taken,
      direction,
      from: slope === null ? seen.from : "labels",
      other: null,
      points: inDirection(numbers.meanPoints(taken), direction),
      otherPoints: null,
      directionAssumed: slope === null && said.direction === null && legend.direction === null,
    },
  ];
}

/** Points a step of the words' ranks; null: they do not say. */
function slopeOf(pairs: readonly { readonly number: number; readonly rank: number }[]): number | null {
  const sorted = [...pairs].sort((one, other) => one.number - other.number);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first.number === last.number || first.rank === last.rank)
    return null;
  return (last.number - first.number) / (last.rank - first.rank);
}

function scaleOfPairs(
  pairs: readonly { readonly number: number; readonly rank: number }[],
  slope: number,
  points: number,
): Scale {
  const [pair] = pairs;
  const atWorst = (pair?.number ?? 1) - slope * (pair?.rank ?? 0);
  const atBest = atWorst + slope * (points - 1);
  return { min: Math.min(atWorst, atBest), max: Math.max(atWorst, atBest) };
}

function numberFamily(columns: readonly RegionColumn[], legend: Legend): Family {
  const numbers = numbersOf(columns);
  const { scale, other, from } = scaleOfNumbers(numbers, legend.scale);
  const direction = legend.direction ?? "highIsBest";
  const points = inDirection(numbers.meanPoints(scale), direction);
  const otherPoints = other === null ? null : inDirection(numbers.meanPoints(other), direction);
  return {
    kind: "numbers",
    columns: inOrder(columns),
    scale,
    direction,
    from,
    other: differs(points, otherPoints) ? other : null,
    points,
    otherPoints: differs(points, otherPoints) ? otherPoints : null,
    directionAssumed: false,
  };
}

function inDirection(points: number, direction: Direction): number {
  return direction === "lowIsBest" ? 100 - points : points;
}

export function numbersOf(columns: readonly RegionColumn[]): CountedNumbers {
  const counts = new Map<number, number>();
  for (const { profile } of columns) {
    for (const [value, times] of profile.counts) counts.set(value, (counts.get(value) ?? 0) + times);
  }
  return countedNumbers(counts);
}

export function countedNumbers(counts: ReadonlyMap<number, number>): CountedNumbers {
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0);
  return {
    counts,
    total,
    minimum: Math.min(...counts.keys()),
    maximum: Math.max(...counts.keys()),
    shareOutside: ({ min, max }) => {
      let outside = 0;
      for (const [value, times] of counts) if (value < min || value > max) outside += times;
      return total === 0 ? 0 : outside / total;
    },
    meanPoints: ({ min, max }) => {
      let sum = 0;
      let inside = 0;
      for (const [value, times] of counts) {
        if (value < min || value > max) continue;
        sum += value * times;
        inside += times;
      }
      return inside === 0 ? Number.NaN : (100 * (sum / inside - min)) / (max - min);
    },
  };
}

/**
 * Columns of numbers by how far they reach: those that stop at 5 are of the scale that others take to 7 or 10 only where so many
 * answers may well have stayed below by chance.
 */
function byTop(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  const classes: { readonly top: number; columns: RegionColumn[] }[] = TOPS.map((top) => ({ top, columns: [] }));
  const signed: RegionColumn[] = [];
  for (const column of columns) {
    const { minimum, maximum } = coreRange(column);
    if (minimum < 0) signed.push(column);
    else (classes.find(({ top }) => maximum <= top) ?? classes.at(-1))?.columns.push(column);
  }
  joinThoseWithCodes(classes);
  const groups: RegionColumn[][] = [];
  for (let index = classes.length - 1; index >= 0; index -= 1) {
    const wide = classes[index]?.columns ?? [];
    if (wide.length === 0) continue;
    const group = [...wide];
    // The next lower class first: what stops at 5 is nearer to 7 than to 10.
    for (let lower = index - 1; lower >= 0; lower -= 1) {
      const narrow = classes[lower];
      if (narrow === undefined || narrow.columns.length === 0) continue;
      const like = narrow.columns.filter((column) => wide.some((other) => isOfOneSeries(column, other)));
      group.push(...like);
      narrow.columns = narrow.columns.filter((column) => !like.includes(column));
      if (narrow.columns.length === 0) continue;
      if (mayBeOfOneScale(wide, narrow.columns, narrow.top)) group.push(...narrow.columns.splice(0));
    }
    groups.push(group);
  }
  if (signed.length > 0) joinSigned(signed, groups);
  return groups.filter((group) => group.length > 0).flatMap(byBottom);
}

/**
 * A column that goes beyond most others only by one number far above their scale, a code for no answer ("9" beside 1 to 5), is of
 * their scale, also where more have given it than may be slips.
 */
function joinThoseWithCodes(classes: readonly { readonly top: number; columns: RegionColumn[] }[]): void {
  const [most] = [...classes].sort((one, other) => other.columns.length - one.columns.length);
  if (most === undefined || most.columns.length < FEWEST_OF_A_SERIES) return;
  const highest = Math.max(...most.columns.map((column) => coreRange(column).maximum));
  for (const wide of classes.filter(({ top }) => top > most.top)) {
    const joined = wide.columns.filter((column) => {
      const { counts, numbers } = column.profile;
      const beyond = [...counts].filter(([value]) => value > highest);
      const [code] = beyond;
      return (
        beyond.length === 1 &&
        code !== undefined &&
        CODES.has(code[0]) &&
        code[0] - highest >= 2 &&
        code[1] <= CODE_SHARE * numbers &&
        !asksForRecommendation(column.heading)
      );
    });
    most.columns.push(...joined);
    wide.columns = wide.columns.filter((column) => !joined.includes(column));
  }
}
/** A zero that so few columns have, and so few in them, is no answer to a question from 1 up. */
function hasFewZeros({ profile, heading }: RegionColumn): boolean {
  return (profile.counts.get(0) ?? 0) <= CODE_SHARE * profile.numbers && !asksForRecommendation(heading);
}
const FEWEST_OF_A_SERIES = 3;
const CODE_SHARE = 0.25;
/** Numbers that survey tools and offices give to "no answer". */
const CODES: ReadonlySet<number> = new Set([7, 8, 9, 66, 77, 88, 98, 99, 888, 999]);

/** Columns with few negative answers, or by chance none, beside those of a scale about 0 are of that scale. */
function joinSigned(signed: RegionColumn[], groups: RegionColumn[][]): void {
  const lowest = Math.min(...signed.map((column) => coreRange(column).minimum));
  const highest = Math.max(-lowest, ...signed.map((column) => coreRange(column).maximum));
  for (const group of groups) {
    const within = group.filter(({ profile }) => profile.minimum >= lowest && profile.maximum <= highest);
    const met = within.filter(({ profile }) => profile.minimum < 0);
    const rest = within.filter(({ profile }) => profile.minimum >= 0);
    const joined = rest.length > 0 && mayBeOfOneScale(signed, rest, -1, true) ? [...met, ...rest] : met;
    signed.push(...joined);
    group.splice(0, group.length, ...group.filter((column) => !joined.includes(column)));
  }
  groups.push(signed);
}

/** Columns without a 0 apart from those with zeros, where so many answers would have met one. */
function byBottom(group: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  const withZero = group.filter((column) => coreRange(column).minimum < 1);
  const without = group.filter((column) => coreRange(column).minimum >= 1);
  if (withZero.length === 0 || without.length === 0 || withZero.some((column) => coreRange(column).minimum < 0))
    return [group];
  const areOneSeries = without.every((column) => withZero.some((other) => isOfOneSeries(column, other)));
  const isCode = without.length >= FEWEST_OF_A_SERIES && withZero.length * 3 <= without.length;
  if (isCode && withZero.every(hasFewZeros)) return [group];
  return areOneSeries || mayBeOfOneScale(withZero, without, 0, true) ? [group] : [withZero, without];
}
const TOPS = [5, 7, 10, 20, Number.POSITIVE_INFINITY] as const;
/** A chance below which columns that do not reach as far as others are no longer taken for the same scale. */
const LEAST_CHANCE = 0.01;

/** "Question 12" and "Q_3" are members of a series, whatever was answered. */
function isOfOneSeries(one: RegionColumn, other: RegionColumn): boolean {
  const stem = seriesStem(one.heading);
  return stem !== null && stem === seriesStem(other.heading) && one.group === other.group;
}

/** null: a heading without a number at its end. */
function seriesStem(text: string): string | null {
  return /^(.*\p{L}.*?)[\s_.-]*\d+$/u.exec(headingKey(text))?.[1] ?? null;
}

function mayBeOfOneScale(
  wide: readonly RegionColumn[],
  narrow: readonly RegionColumn[],
  top: number,
  below = false,
): boolean {
  const numbers = numbersOf(wide);
  let beyond = 0;
  for (const [value, times] of numbers.counts) if (below ? value <= top : value > top) beyond += times;
  const share = beyond / Math.max(1, numbers.total);
  const answers = narrow.reduce((sum, { profile }) => sum + profile.numbers, 0);
  return (1 - share) ** answers >= LEAST_CHANCE;
}

/** The range without the few values that lie apart. */
export function coreRange({ profile }: RegionColumn): { readonly minimum: number; readonly maximum: number } {
  return scaleOfNumbers.core(countedNumbers(profile.counts));
}
