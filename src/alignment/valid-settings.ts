import { COMPONENTS, ROLES } from "./evaluation";
import { DEFAULT_SETTINGS, type ScoringSettings, SMALLEST_MINIMUM_GROUP } from "./settings";

/** More than any company's groups; a larger minimum hides everything as well as this one does. */
const LARGEST_MINIMUM_GROUP = 1_000_000;
const GREATEST_WEIGHT = 1_000_000;

/**
 * Settings from a workbook may be anybody's: every one that is not what it should be is the method's default, and what protects
 * raters holds whatever they say. Settings that are no more are left out.
 */
export function validSettings(given: unknown): ScoringSettings {
  const from = isRecord(given) ? given : {};
  const standard = DEFAULT_SETTINGS;
  const minimum = numberWithin(from["minimumGroup"], -Infinity, Infinity, standard.minimumGroup);
  return {
    componentWeights: weightsOf(COMPONENTS, from["componentWeights"], standard.componentWeights),
    combination: oneOf(from["combination"], ["arithmetic", "geometric"], standard.combination),
    roleWeights: weightsOf(ROLES, from["roleWeights"], standard.roleWeights),
    stageThreshold: numberWithin(from["stageThreshold"], 0, 100, standard.stageThreshold),
    bands: bandsOf(from["bands"]),
    target: numberWithin(from["target"], 0, 100, standard.target),
    minimumGroup: Math.min(LARGEST_MINIMUM_GROUP, Math.max(SMALLEST_MINIMUM_GROUP, Math.ceil(minimum))),
    covariances: oneOf(from["covariances"], ["pairwise", "listwise"], standard.covariances),
    organisationWeights: oneOf(from["organisationWeights"], ["equal", "headcount"], standard.organisationWeights),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numberWithin(value: unknown, least: number, most: number, otherwise: number): number {
  const usable = typeof value === "number" && Number.isFinite(value) && value >= least && value <= most;
  return usable ? value : otherwise;
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** Weights that leave nothing to weigh are no weights. */
function weightsOf<Name extends string>(
  names: readonly Name[],
  given: unknown,
  standard: Readonly<Record<Name, number>>,
): Readonly<Record<Name, number>> {
  if (!isRecord(given)) return standard;
  const weights: Record<Name, number> = { ...standard };
  for (const name of names) weights[name] = numberWithin(given[name], 0, GREATEST_WEIGHT, standard[name]);
  return names.some((name) => weights[name] > 0) ? weights : standard;
}

function bandsOf(given: unknown): ScoringSettings["bands"] {
  if (!Array.isArray(given) || given.length !== 3) return DEFAULT_SETTINGS.bands;
  const [watch, good, strong] = given.map((bound: unknown) => numberWithin(bound, 0, 100, Number.NaN));
  if (watch === undefined || good === undefined || strong === undefined) return DEFAULT_SETTINGS.bands;
  return watch <= good && good <= strong ? [watch, good, strong] : DEFAULT_SETTINGS.bands;
}
