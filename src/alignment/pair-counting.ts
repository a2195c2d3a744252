import type { HeadlineWeights } from "./headline";
import type { Panel } from "./panel";
import { type PairSums, pairSumsOf } from "./statistics/pair-sums";

/** Pair sums of the headline ratings of a panel, ratings counted from the lower end of the scale. */
export function countPairs(panel: Panel, weights: HeadlineWeights, complete: boolean): PairSums {
  const columns = panel.columns.map(({ codes, values }) => {
    const doubles = new Float64Array(panel.raterCount).fill(Number.NaN);
    for (let rater = 0; rater < panel.raterCount; rater += 1) {
      const code = codes[rater] as number;
      if (code < values.length && (weights[panel.role[rater] ?? 0] ?? 0) > 0) {
        doubles[rater] = (values[code] as number) - panel.scale.min;
      }
    }
    return doubles;
  });
  return pairSumsOf(complete ? completeRows(columns) : columns);
}

/** Listwise: a rater who left out one criterion is left out of all. */
function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const raters = columns[0]?.length ?? 0;
  const kept = Array.from({ length: raters }, (_, rater) => rater).filter((rater) =>
    columns.every((column) => !Number.isNaN(column[rater] ?? Number.NaN)),
  );
  return columns.map((column) => Float64Array.from(kept, (rater) => column[rater] ?? Number.NaN));
}
