import { type CriterionFigures, criterionFigures, type Leaning, leaningOf } from "./criterion";
import { type Role, ROLES } from "./evaluation";
import { type Figure, isComputable } from "./figure";
import { headlineCounts, type HeadlineWeights, headlineWeights } from "./headline";
import { weightedMean } from "./mean";
import type { Panel } from "./panel";
import type { ScoringSettings } from "./settings";
import { type CriterionTally, tallyPanel } from "./tally";

/** One part of one department, counted: what its scores and statistics are made from. */
export interface ScoredPart {
  readonly panel: Panel;
  readonly weights: HeadlineWeights;
  readonly tallies: readonly CriterionTally[];
  readonly criteria: readonly CriterionFigures[];
  /** All headline ratings together. */
  readonly leaning: Leaning;
}

export function scorePart(panel: Panel, settings: ScoringSettings): ScoredPart {
  const tallies = tallyPanel(panel);
  const weights = headlineWeights(panel.part, tallies, settings);
  const criteria = panel.criteria.flatMap((criterion, index) => {
    const tally = tallies[index];
    return tally === undefined ? [] : [criterionFigures(criterion, panel.part, panel.scale, tally, weights)];
  });
  const leanings = tallies.map((tally) => leaningOf(tally.values, headlineCounts(tally, weights), panel.scale));
  return {
    panel,
    weights,
    tallies,
    criteria,
    leaning: {
      n: total(leanings.map(({ n }) => n)),
      favourable: total(leanings.map(({ favourable }) => favourable)),
      unfavourable: total(leanings.map(({ unfavourable }) => unfavourable)),
    },
  };
}

/** sum(w[i] score[i]) / sum(w[i]) over criteria with ratings, points. */
export function weightedScore(part: ScoredPart): Figure {
  return weightedMean(part.criteria.map(({ score, weight }) => ({ figure: score, weight })));
}

/** The same of each role on its own. */
export function weightedScoresByRole(part: ScoredPart): Readonly<Partial<Record<Role, Figure>>> {
  const scores: Partial<Record<Role, Figure>> = {};
  for (const role of ROLES) {
    const score = weightedMean(
      part.criteria.flatMap(({ byRole, weight }) => {
        const figures = byRole[role];
        return figures === undefined ? [] : [{ figure: figures.score, weight }];
      }),
    );
    if (isComputable(score)) scores[role] = score;
  }
  return scores;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
