import type { OwnScoresShown } from "./history";
import type { ScoredPart } from "./part";

/**
 * Raters' own scores beside figures that use every rating: where one who was promised anonymity left something out, the mean of
 * the own scores and the means of the criteria together give that person's answers. So the mean is shown only where all
 * answered everything; their number only where those who count are not fewer than the minimum.
 */
export function ownScoresShown({ panel, scores }: ScoredPart, minimumGroup: number): OwnScoresShown {
  const sources = panel.sources.filter(({ anonymous }) => anonymous);
  if (sources.length === 0) return { values: scores, withheld: "nothing" };
  if (scores.length < minimumGroup) return { values: scores, withheld: "size" };
  for (const { first, count } of sources) {
    for (let rater = first; rater < first + count; rater += 1) {
      const rated = panel.columns.filter(({ codes, values }) => (codes[rater] as number) < values.length).length;
      if (rated > 0 && rated < panel.columns.length) return { values: scores, withheld: "mean" };
    }
  }
  return { values: scores, withheld: "nothing" };
}
