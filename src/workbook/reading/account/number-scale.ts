import type { Scale } from "../../../alignment/evaluation";

/** Numbers of some columns, counted. */
export interface CountedNumbers {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly shareOutside: (scale: Scale) => number;
  /** Mean of the numbers inside a scale, in points 0-100. */
  readonly meanPoints: (scale: Scale) => number;
}

export interface NumberScale {
  readonly scale: Scale;
  readonly from: "stated" | "range";
  /** One that fits nearly as well; null: none. */
  readonly other: Scale | null;
}

/** Share of values that may lie apart from a column's range: slips and codes for no answer. */
const APART_SHARE = 0.06;
const FEW = 100;
const APART_SHARE_OF_FEW = 0.1;
/** A value next to the range is a slip only where it is rarer still. */
const NEXT_SHARE = 0.015;
const STATED_SHARE = 0.3;
const LONGEST_SCALE = 10;

/**
 * The scale of numbers: the stated one where most fit; else the usual scale that covers them save a few that lie apart. Values
 * outside never widen it.
 */
export function scaleOfNumbers(numbers: CountedNumbers, stated: Scale | null): NumberScale {
  if (stated !== null && numbers.shareOutside(stated) <= STATED_SHARE)
    return { scale: stated, from: "stated", other: null };
  const { minimum, maximum, answers } = coreOf(numbers);
  const found = (scale: Scale, other: Scale | null = null): NumberScale => ({
    scale,
    from: "range",
    // So much left out speaks for a scale that has it.
    other:
      other ??
      (numbers.shareOutside(scale) > OUTSIDE_TO_DOUBT && numbers.maximum <= LONGEST_SCALE
        ? { min: 0, max: LONGEST_SCALE }
        : null),
  });
  const share = (value: number): number => (numbers.counts.get(value) ?? 0) / Math.max(1, numbers.total);
  if (minimum < 0) {
    const end = Math.max(Math.ceil(-minimum), Math.ceil(maximum), 1);
    return found({ min: -end, max: end });
  }
  if (maximum <= 5) {
    const bottom = minimum < 1 ? 0 : 1;
    if (bottom === 0) {
      const top = maximum > 4 ? 5 : maximum > 3 ? 4 : Math.max(3, Math.ceil(maximum));
      return found({ min: 0, max: top }, { min: 1, max: 5 });
    }
    if (maximum > 4) return found({ min: 1, max: 5 });
    const top = Math.max(3, Math.ceil(maximum));
    // So many answers would have reached the next point, were there one.
    // Where nobody went down to 1 either, all have stayed in the middle of five points.
    if (minimum < 2 && answers >= ANSWERS_FOR_A_SHORT_SCALE && share(top) >= SHARE_AT_THE_TOP)
      return found({ min: 1, max: top }, { min: 1, max: 5 });
    return found({ min: 1, max: 5 }, answers >= ANSWERS_FOR_A_DOUBT ? { min: 1, max: top } : null);
  }
  if (maximum <= 7) {
    if (minimum < 1) return found({ min: 0, max: maximum <= 6 ? 6 : 7 }, { min: 0, max: 10 });
    if (maximum <= 6) {
      const six = { min: 1, max: 6 };
      const seven = { min: 1, max: 7 };
      return answers >= FEW ? found(six, seven) : found(seven, answers >= ANSWERS_FOR_A_DOUBT ? six : null);
    }
    return found({ min: 1, max: 7 });
  }
  if (maximum <= LONGEST_SCALE) {
    const from0 = { min: 0, max: 10 };
    const from1 = { min: 1, max: 10 };
    return minimum < 1 ? found(from0) : answers < FEW_FOR_TEN ? found(from0, from1) : found(from1, from0);
  }
  if (maximum <= 20) return found({ min: 0, max: 20 });
  if (maximum <= 100) return found({ min: 0, max: 100 });
  return found({ min: 0, max: Math.ceil(maximum) });
}
const OUTSIDE_TO_DOUBT = 0.05;
const ANSWERS_FOR_A_SHORT_SCALE = 60;
const SHARE_AT_THE_TOP = 0.08;
const ANSWERS_FOR_A_DOUBT = 15;
const FEW_FOR_TEN = 30;

const MANY = 60;
const CODES_SHARE = 0.2;
/** 66, 77, 88, 99 ... beside answers up to 10. */
const FIRST_CODE = 66;

/** Where scales mostly end. */
const ENDS: ReadonlySet<number> = new Set([4, 5, 7, 10]);

interface Core {
  readonly minimum: number;
  readonly maximum: number;
  readonly answers: number;
}

scaleOfNumbers.core = coreOf;

/** The range without the few values that lie apart above and below. */
function coreOf({ counts, total }: CountedNumbers): Core {
  const values = [...counts].sort(([one], [other]) => one - other);
  const most = total < FEW ? Math.max(APART_SHARE_OF_FEW * total, total >= 6 ? 1 : 0) : APART_SHARE * total;
  const next = total < FEW ? (total >= 20 ? 1 : 0) : NEXT_SHARE * total;
  let end = values.length;
  let dropped = 0;
  for (let index = values.length - 1; index > 0; index -= 1) {
    const [value, times] = values[index] ?? [0, 0];
    const below = values[index - 1]?.[0] ?? 0;
    dropped += times;
    // So wide a gap among so many answers is none of a scale: beyond it stand codes for "no answer".
    const farApart = value - below >= 3 || value > LONGEST_SCALE || end < values.length;
    const isCode = value >= FIRST_CODE && below <= LONGEST_SCALE;
    if (dropped > (isCode || (farApart && total >= MANY) ? CODES_SHARE * total : most)) break;
    if (value - below >= 2 || value > LONGEST_SCALE ? below <= LONGEST_SCALE : dropped <= next && ENDS.has(below))
      end = index;
  }
  let start = 0;
  dropped = 0;
  const top = values[end - 1]?.[0] ?? 0;
  for (let index = 0; index < end - 1; index += 1) {
    const [value, times] = values[index] ?? [0, 0];
    const above = values[index + 1]?.[0] ?? 0;
    dropped += times;
    if (dropped > most) break;
    // Negative codes, and a zero below a scale that begins at 1; a scale to 10 may well begin at 0.
    if (value < 0 || (value < 1 && above >= 1 && top <= 7)) start = index + 1;
    else break;
  }
  const kept = values.slice(start, end);
  return {
    minimum: kept[0]?.[0] ?? 0,
    maximum: kept.at(-1)?.[0] ?? 0,
    answers: kept.reduce((sum, [, times]) => sum + times, 0),
  };
}
