import { asksForRecommendation, headingKey } from "../../../language/column-words";
import { countedNumbers, numbersOf } from "./counted-numbers";
import { scaleOfNumbers } from "./number-scale";
import type { RegionColumn } from "./region-columns";

/**
 * Columns of numbers by how far they reach: those that stop at 5 are of the scale that others take to 7 or 10 only where so many
 * answers may well have stayed below by chance.
 */
export function byTop(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
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
export const LEAST_CHANCE = 0.01;

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
