import { agreementOf } from "./agreement";
import { type Drivers, driversOf } from "./drivers";
import { countPairs } from "./pair-counting";
import type { ScoredPart } from "./part";
import { type CriteriaStructure, structureOf } from "./reliability";
import type { Agreement } from "./results";
import type { ScoringSettings } from "./settings";
import type { PairSums } from "./statistics/pair-sums";

/** What needs pairs of criteria: made for the period that is reported, not for earlier ones. */
export interface PartStatistics {
  readonly pairs: PairSums;
  readonly structure: CriteriaStructure;
  readonly agreement: Agreement;
  readonly drivers: Drivers;
}

export function partStatistics(part: ScoredPart, settings: ScoringSettings): PartStatistics {
  const listwise = settings.covariances === "listwise";
  const pairs = countPairs(part.panel, part.tallies, part.weights, listwise);
  const raters = listwise ? pairs.n.reduce((most, n) => Math.max(most, n), 0) : part.scores.length;
  const structure = structureOf(pairs, raters);
  return {
    pairs,
    structure,
    agreement: agreementOf(part.criteria, part.panel.scale),
    drivers: driversOf(
      structure,
      part.panel.criteria.map(({ weight }) => weight),
      raters,
    ),
  };
}
