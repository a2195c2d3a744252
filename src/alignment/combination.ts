import { type Component, COMPONENTS } from "./evaluation";
import { type Figure, isComputable, notComputable, reasonOf } from "./figure";
import type { ScoringSettings } from "./settings";

/**
 * Alignment score, points: weighted mean of the components that exist, their weights re-normalised. The geometric mean does
 * not let a strong component hide a weak one: a component of 0 makes it 0.
 */
export function combineComponents(components: Readonly<Record<Component, Figure>>, settings: ScoringSettings): Figure {
  let total = 0;
  let sum = 0;
  for (const component of COMPONENTS) {
    const score = components[component];
    const weight = settings.componentWeights[component];
    if (!isComputable(score) || weight <= 0) continue;
    total += weight;
    sum += weight * (settings.combination === "geometric" ? Math.log(Math.max(0, score)) : score);
  }
  if (total > 0) return settings.combination === "geometric" ? Math.exp(sum / total) : sum / total;
  const hidden = COMPONENTS.some((component) => reasonOf(components[component]) === "hidden-for-anonymity");
  return notComputable(hidden ? "hidden-for-anonymity" : "no-ratings");
}

/**
 * By how much the alignment score moves when a component moves by one point: its re-normalised weight, and in a geometric mean
 * that times score / component. null: a component of 0 makes a geometric mean 0, whatever the others are.
 */
export function componentEffects(
  components: Readonly<Record<Component, Figure>>,
  settings: ScoringSettings,
): Readonly<Record<Component, number>> | null {
  const score = combineComponents(components, settings);
  const geometric = settings.combination === "geometric";
  const effects = { customerOrientation: 0, climate: 0, horizontal: 0, vertical: 0 };
  let total = 0;
  for (const component of COMPONENTS) {
    const level = components[component];
    const weight = settings.componentWeights[component];
    if (!isComputable(level) || !isComputable(score) || weight <= 0) continue;
    if (geometric && level <= 0) return null;
    total += weight;
    effects[component] = geometric ? (weight * score) / level : weight;
  }
  if (total > 0) for (const component of COMPONENTS) effects[component] /= total;
  return effects;
}

/** How many of the four components exist. */
export function countComponents(components: Readonly<Record<Component, Figure>>): number {
  return COMPONENTS.filter((component) => isComputable(components[component])).length;
}
