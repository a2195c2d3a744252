import type { Evaluation } from "../../src/alignment/evaluation";
import { DEFAULT_SETTINGS, type ScoringSettings } from "../../src/alignment/settings";

/** An evaluation with the settings it is scored by. */
export interface WorkedEvaluation {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly settings: ScoringSettings;
}

export const FEW_RESAMPLES: ScoringSettings = { ...DEFAULT_SETTINGS, bootstrap: { resamples: 60, seed: 7 } };
