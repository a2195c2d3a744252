import { type Figure, isComputable, notComputable, type Reason } from "./figure";

/** Mean of the figures that exist; `reason` where there is none. */
export function meanOfComputable(figures: Iterable<Figure>, reason: Reason = "no-ratings"): Figure {
  let sum = 0;
  let n = 0;
  for (const figure of figures) {
    if (!isComputable(figure)) continue;
    sum += figure;
    n += 1;
  }
  return n > 0 ? sum / n : notComputable(reason);
}

/** sum(w x) / sum(w) over the figures that exist and weigh. */
export function weightedMean(figures: Iterable<{ readonly figure: Figure; readonly weight: number }>): Figure {
  let sum = 0;
  let total = 0;
  for (const { figure, weight } of figures) {
    if (!isComputable(figure) || weight <= 0) continue;
    sum += weight * figure;
    total += weight;
  }
  return total > 0 ? sum / total : notComputable("no-ratings");
}
