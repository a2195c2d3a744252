/** Why a custom function gives an error instead of a figure. */
export const functionsEn = {
  notARating:
    "“{value}” in row {row}, column {column} of the range is no rating on the scale {lowest} to {highest}. Correct the cell or give the scale.",
  badScale: "The scale {lowest} to {highest} cannot be used: give whole numbers, the lowest first.",
  fourScores:
    "Give four cells with points from 0 to 100: customer orientation, climate, horizontal, vertical. Leave out what is missing by a blank cell.",
  fourWeights: "Give four weights of 0 or more, in the order of the scores.",
  "no-ratings": "There is no rating in the range.",
  "too-few-raters": "There are too few raters: this figure needs at least {fewest}.",
  "hidden-for-anonymity":
    "These answers are anonymous, and there are fewer than {minimum} of them: a figure would show single raters.",
  "too-few-criteria": "This figure needs at least two criteria: one column for each, one row for each rater.",
  "no-variance": "All ratings are alike, so this figure cannot be computed.",
  "ill-conditioned": "The ratings have too many gaps for this figure.",
  partMissing: "A part of Hamrasta could not be loaded: close its pane, open it again, then recalculate.",
  notComputable: "This figure cannot be computed from the range.",
} as const;

export type FunctionProblemKey = keyof typeof functionsEn;
export type FunctionProblemMessages = typeof functionsEn;
