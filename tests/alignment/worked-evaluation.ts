import type { Evaluation } from "../../src/alignment/evaluation";
import type { ScoringSettings } from "../../src/alignment/settings";

/** An evaluation with the settings it is scored by. */
export interface WorkedEvaluation {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly settings: ScoringSettings;
}
