import { type Figure, notComputable } from "../figure";
import { countedSum } from "./counted-sum";

/** Number, mean and standard deviation (n - 1) of a sample. */
export interface Summary {
  readonly n: number;
  readonly mean: Figure;
  readonly sd: Figure;
}

/** Of a sample given as values and how often each occurs. Two passes over the values: exact where they are integers. */
export function summaryOfCounts(values: Float64Array, counts: ArrayLike<number>): Summary {
  const n = countedSum(values, counts, () => 1);
  if (n === 0) return EMPTY;
  const mean = countedSum(values, counts, (value) => value) / n;
  return summary(
    n,
    mean,
    countedSum(values, counts, (value) => (value - mean) ** 2),
  );
}

/** Of plain values. */
export function summaryOf(values: ArrayLike<number>): Summary {
  const n = values.length;
  if (n === 0) return EMPTY;
  let sum = 0;
  for (let index = 0; index < n; index += 1) sum += values[index] ?? 0;
  const mean = sum / n;
  let squares = 0;
  for (let index = 0; index < n; index += 1) squares += ((values[index] ?? 0) - mean) ** 2;
  return summary(n, mean, squares);
}

const EMPTY: Summary = { n: 0, mean: notComputable("no-ratings"), sd: notComputable("no-ratings") };

function summary(n: number, mean: number, squares: number): Summary {
  return { n, mean, sd: n < 2 ? notComputable("too-few-raters") : Math.sqrt(squares / (n - 1)) };
}
