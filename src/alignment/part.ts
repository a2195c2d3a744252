import { type CriterionFigures, criterionFigures, type Leaning, leaningOf } from "./criterion";
import { type Role, ROLES } from "./evaluation";
import { type Figure, isComputable } from "./figure";
import { headlineCounts, type HeadlineWeights, headlineWeights } from "./headline";
import { weightedMean } from "./mean";
import { headlineScores, type OwnScores, ownScores } from "./own-scores";
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
  /** Of every rater, NaN where it does not count. */
  readonly own: OwnScores;
  /** Own scores that count of the headline raters, points. */
  readonly scores: Float64Array;
}

export function scorePart(panel: Panel, settings: ScoringSettings): ScoredPart {
  const tallies = tallyPanel(panel);
  const weights = headlineWeights(panel.part, tallies, settings);
  const own = ownScores(panel, tallies);
  const leanings = tallies.map((tally, index) => {
    const scale = panel.criteria[index]?.scale;
    return scale === undefined ? NO_LEANING : leaningOf(tally.values, headlineCounts(tally, weights), scale);
  });
  return {
    panel,
    weights,
    tallies,
    criteria: panel.criteria.flatMap((criterion, index) => {
      const tally = tallies[index];
      return tally === undefined ? [] : [criterionFigures(criterion, panel.part, tally, weights)];
    }),
    leaning: addLeanings(leanings),
    own,
    scores: headlineScores(panel, own, weights),
  };
}

const NO_LEANING: Leaning = { n: 0, favourable: 0, unfavourable: 0 };

export function addLeanings(leanings: readonly Leaning[]): Leaning {
  const total = (count: (leaning: Leaning) => number) => leanings.reduce((sum, leaning) => sum + count(leaning), 0);
  return {
    n: total(({ n }) => n),
    favourable: total(({ favourable }) => favourable),
    unfavourable: total(({ unfavourable }) => unfavourable),
  };
}

/** sum(w[i] score[i]) / sum(w[i]) over criteria with ratings, points. */
export function weightedScore(part: Pick<ScoredPart, "criteria">): Figure {
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
