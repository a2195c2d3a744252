import { agreementOf } from "./agreement";
import { type Drivers, driversOf } from "./drivers";
import type { Scale } from "./evaluation";
import { countPairs } from "./pair-counting";
import type { ScoredPart } from "./part";
import { commonScale } from "./points";
import { type CriteriaStructure, structureOf } from "./reliability";
import type { Agreement } from "./results";
import type { ScoringSettings } from "./settings";
import { type PairSums, scalePairSums } from "./statistics/pair-sums";

/** What needs pairs of criteria: made for the period that is reported, not for earlier ones. */
export interface PartStatistics {
  /** In units of the criteria's scale; in points where their scales differ. */
  readonly pairs: PairSums;
  readonly structure: CriteriaStructure;
  readonly agreement: Agreement;
  readonly drivers: Drivers;
}

export function partStatistics(part: ScoredPart, settings: ScoringSettings): PartStatistics {
  const listwise = settings.covariances === "listwise";
  const counted = countPairs(part.panel, part.tallies, part.weights, listwise);
  const pairs = commonScale(part.panel.criteria) === null ? pairsInPoints(counted, part.panel.criteria) : counted;
  const raters = listwise ? pairs.n.reduce((most, n) => Math.max(most, n), 0) : part.scores.length;
  const structure = structureOf(pairs, raters);
  return {
    pairs,
    structure,
    agreement: agreementOf(part.criteria),
    drivers: driversOf(
      structure,
      part.panel.criteria.map(({ weight }) => weight),
      raters,
    ),
  };
}

/** Ratings of different scales vary alike only in points. */
export function pairsInPoints(pairs: PairSums, criteria: readonly { readonly scale: Scale }[]): PairSums {
  return scalePairSums(
    pairs,
    criteria.map(({ scale }) => 100 / (scale.max - scale.min)),
  );
}
