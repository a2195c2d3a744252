/** A figure and those beside it that it may be computed from. */
export interface Figure {
  readonly value: number;
  readonly from: readonly number[];
}

/** How likely it may be that a judgement is by chance what the others come to, in all the figures together. */
const LEAST_CHANCE = 1e-4;
const MOST_DIGITS = 3;

/**
 * Whether figures are all the means, or all the sums or counts, of those beside them, within rounding, and too many and too exact
 * for chance. Of equal figures anything is the mean: they must agree, and prove nothing.
 */
export function areComputed(figures: readonly Figure[]): boolean {
  if (figures.length === 0 || figures.some(({ from }) => from.length < 2)) return false;
  const all = rangeOf(figures);
  return [chanceOfMean, chanceOfSum].some((chanceOf) => {
    let chance = 1;
    for (const figure of figures) {
      const one = chanceOf(figure, all);
      if (one === null) return false;
      chance *= one;
    }
    return chance < LEAST_CHANCE;
  });
}

/** Whether a figure is the mean, the sum or the number of the others, whatever that proves. */
export function agrees(figure: Figure): boolean {
  const range = rangeOf([figure]);
  return (
    chanceOfMean(figure, range) !== null || chanceOfSum(figure, range) !== null || figure.value === figure.from.length
  );
}

/** Whether a figure is of another kind than the others: a decimal among whole numbers, or beyond them all. */
export function standsApart({ value, from }: Figure): boolean {
  return (!Number.isInteger(value) && from.every(Number.isInteger)) || from.every((one) => one < value);
}

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

function rangeOf(figures: readonly Figure[]): Range {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const { from } of figures) {
    for (const value of from) {
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
  }
  return { minimum, maximum };
}

/** null: it is not the mean. */
function chanceOfMean({ value, from }: Figure, { minimum, maximum }: Range): number | null {
  const whole = Number.isInteger(value);
  const ofWhole = from.every(Number.isInteger);
  const digits = digitsOf(value);
  // A whole number may be the rounded mean of anything near: it counts only where the mean is exact.
  const tolerance = whole ? 1e-9 : 0.5 * 10 ** -digits + 1e-9;
  if (Math.abs(sumOf(from) / from.length - value) > tolerance) return null;
  if (from.every((one) => one === from[0])) return 1;
  const points = maximum - minimum + 1;
  if (whole && ofWhole) return Math.min(1, 2 / (from.length * points));
  // Among whole numbers a half is rare, a third is no answer at all.
  if (ofWhole) return digits === 1 && Math.abs(value % 1) === 0.5 ? 0.02 : 0.009;
  return Math.min(0.5, (2 * 10 ** -digits) / (maximum - minimum));
}

/** null: it is not the sum. */
function chanceOfSum({ value, from }: Figure, { minimum, maximum }: Range): number | null {
  const tolerance = Math.max(0.5 * 10 ** -digitsOf(value), 1e-9);
  if (Math.abs(sumOf(from) - value) > (Number.isInteger(value) ? 1e-9 : tolerance)) return null;
  if (from.filter((one) => one !== 0).length < 2) return 1;
  return value > maximum ? 0.02 : 1 / (maximum - minimum + 1);
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Decimals that are written, up to the third. */
function digitsOf(value: number): number {
  const decimals = String(Math.abs(value)).split(".")[1] ?? "";
  return decimals.includes("e") ? MOST_DIGITS : Math.min(MOST_DIGITS, decimals.length);
}
