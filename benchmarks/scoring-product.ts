import { isComputable } from "../src/alignment/figure";
import { countPairs } from "../src/alignment/pair-counting";
import { type Panel, poolTables } from "../src/alignment/panel";
import { criterionFigures } from "../src/alignment/criterion";
import { headlineWeights } from "../src/alignment/headline";
import { scoreEvaluation } from "../src/alignment/score";
import { DEFAULT_SETTINGS } from "../src/alignment/settings";
import { covarianceMatrix } from "../src/alignment/statistics/covariance";
import { cronbachAlpha } from "../src/alignment/statistics/cronbach-alpha";
import { tallyPanel } from "../src/alignment/tally";
import { medianOf, readRatings, report } from "./measuring";
import { asEvaluation } from "./synthetic-ratings";

/** The product's own code, piece by piece and altogether. */
const evaluation = asEvaluation(readRatings());
const panels = evaluation.tables.flatMap((table): Panel | readonly Panel[] => poolTables([table]) ?? []);

const t1 = await medianOf(7, () => {
  let checksum = 0;
  for (const panel of panels) {
    const tallies = tallyPanel(panel);
    const weights = headlineWeights("A", tallies, DEFAULT_SETTINGS);
    panel.criteria.forEach((criterion, index) => {
      const tally = tallies[index];
      if (tally === undefined) return;
      const { n, mean, sd, favourable } = criterionFigures(criterion, "A", tally, weights);
      if (isComputable(mean) && isComputable(sd) && isComputable(favourable)) checksum += n + mean + sd + favourable;
    });
  }
  return checksum;
});

// Which codes occur is known from T1, as it is in the product.
const counted = panels.map((panel) => ({ panel, tallies: tallyPanel(panel) }));
const pairs = (listwise: boolean) =>
  counted.map(({ panel, tallies }) =>
    covarianceMatrix(countPairs(panel, tallies, headlineWeights("A", tallies, DEFAULT_SETTINGS), listwise)),
  );
const t2 = await medianOf(5, () =>
  pairs(true).reduce((sum, matrix) => sum + (matrix === null ? 0 : (cronbachAlpha(matrix) ?? 0)), 0),
);
const t3 = await medianOf(5, () =>
  pairs(false).reduce((sum, matrix) => sum + (matrix?.cells.reduce((total, cell) => total + cell, 0) ?? 0), 0),
);
const all = await medianOf(5, () => scoreEvaluation(evaluation, DEFAULT_SETTINGS));

report({
  t1: t1.milliseconds,
  t2: t2.milliseconds,
  t3: t3.milliseconds,
  all: all.milliseconds,
  checksums: { t1: t1.result, t2: t2.result, t3: t3.result },
});
