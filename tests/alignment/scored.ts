import type { Role } from "../../src/alignment/evaluation";
import type { AlignmentResults } from "../../src/alignment/results";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS, type ScoringSettings } from "../../src/alignment/settings";
import { evaluation, type Row } from "./builders";

/** Scores without the bootstrap, under the default settings but for those given. */
export function score(
  tables: Parameters<typeof evaluation>[0],
  more: Parameters<typeof evaluation>[1] = {},
  settings: Partial<ScoringSettings> = {},
): AlignmentResults {
  return scoreEvaluation(evaluation(tables, more), { ...DEFAULT_SETTINGS, ...settings });
}

/** So many raters of a role who answered alike. */
export function times(n: number, role: Role, ...ratings: readonly number[]): readonly Row[] {
  return Array.from({ length: n }, () => ({ role, ratings }));
}
