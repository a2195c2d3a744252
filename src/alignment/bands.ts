import { type Figure, isComputable } from "./figure";
import { ROUNDING } from "./points";
import type { Band } from "./results";
import type { ScoringSettings } from "./settings";

/** < 50 critical, 50-65 watch, 65-80 good, >= 80 strong, or as set. */
export function bandOf(score: Figure, settings: ScoringSettings): Figure<Band> {
  if (!isComputable(score)) return score;
  const [watch, good, strong] = settings.bands;
  // 79.999... is what rounding makes of 80.
  const points = score + ROUNDING;
  if (points >= strong) return "strong";
  if (points >= good) return "good";
  return points >= watch ? "watch" : "critical";
}
