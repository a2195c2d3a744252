import { DIMENSIONS } from "../instrument/climate";
import { type Figure, isComputable, notComputable, reasonOf } from "./figure";
import { meanOfComputable } from "./mean";
import { ROUNDING } from "./points";
import type { DimensionResult } from "./results";
import type { ScoringSettings } from "./settings";

/** Name of the dimension that statements without a known one form together. */
export const OTHER_DIMENSION = "other";

/** Mean of the criteria of each dimension, points: the instrument's dimensions first, then the user's own. */
export function dimensionScores(
  criteria: readonly { readonly dimension: string | null; readonly score: Figure }[],
): readonly DimensionResult[] {
  const scores = new Map<string, Figure[]>();
  for (const { id } of DIMENSIONS) scores.set(id, []);
  for (const { dimension, score } of criteria) {
    const id = dimension ?? OTHER_DIMENSION;
    scores.set(id, [...(scores.get(id) ?? []), score]);
  }
  return [...scores].filter(([, own]) => own.length > 0).map(([id, own]) => ({ id, score: meanOfComputable(own) }));
}

/** Dimensions weigh equally, so that a long one does not drown a short one. */
export function climateScore(dimensions: readonly DimensionResult[]): Figure {
  return meanOfComputable(dimensions.map((dimension) => dimension.score));
}

/** Scores of the three stages, in order: the mean of their dimensions. A user's own dimension belongs to no stage. */
export function stageScores(dimensions: readonly DimensionResult[]): readonly Figure[] {
  return [1, 2, 3].map((stage) =>
    meanOfComputable(
      dimensions
        .filter(({ id }) => DIMENSIONS.some((dimension) => dimension.id === id && dimension.stage === stage))
        .map(({ score }) => score),
    ),
  );
}

/**
 * The highest stage whose score, and every lower one's, is at or above the threshold; 0 when none is. Not computable when the
 * answer hangs on a stage that may not be shown, or there is no stage at all.
 */
export function stageReached(stages: readonly Figure[], settings: ScoringSettings): Figure {
  if (stages.every((stage) => reasonOf(stage) === "no-ratings")) return notComputable("no-ratings");
  const firstNotReached = stages.findIndex(
    (stage) => !isComputable(stage) || stage < settings.stageThreshold - ROUNDING,
  );
  if (firstNotReached === -1) return stages.length;
  const stage = stages[firstNotReached];
  return stage !== undefined && reasonOf(stage) === "hidden-for-anonymity"
    ? notComputable("hidden-for-anonymity")
    : firstNotReached;
}
