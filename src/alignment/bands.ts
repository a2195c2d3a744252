import { type Figure, isComputable } from "./figure";
import type { Band } from "./results";
import type { ScoringSettings } from "./settings";

/** < 50 critical, 50-65 watch, 65-80 good, >= 80 strong, or as set. */
export function bandOf(score: Figure, settings: ScoringSettings): Figure<Band> {
  if (!isComputable(score)) return score;
  const [watch, good, strong] = settings.bands;
  if (score >= strong) return "strong";
  if (score >= good) return "good";
  return score >= watch ? "watch" : "critical";
}
