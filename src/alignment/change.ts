import { type Figure, isComputable, notComputable, type Reason } from "./figure";
import type { Panel } from "./panel";
import type { ScoredPart } from "./part";
import type { Change } from "./results";
import { benjaminiHochberg } from "./statistics/benjamini-hochberg";
import { hedgesG } from "./statistics/hedges-g";
import { summaryOf } from "./statistics/summary";
import {
  differenceInterval,
  pairedTest,
  type SampleMoments,
  smallestDetectable,
  testOf,
  type TTest,
  welchTest,
} from "./statistics/t-test";

/** Raters whose own score counts that a period needs. */
const FEWEST_FOR_CHANGE = 5;
/** Share of the smaller period's raters who must be known in both before they are compared one by one. */
const MATCHED_SHARE = 2 / 3;
const CONFIDENCE = 0.9;
const POWER = 0.8;

/** One period's side of a comparison: its ratings, or what an earlier report kept of them. */
export type PeriodSide = { readonly part: ScoredPart } | { readonly moments: SampleMoments };

/** A change before it is seen among those of the other departments. */
export interface Comparison {
  readonly since: string;
  readonly test: TTest;
  readonly kind: Change["test"];
  readonly hedgesG: Figure;
}

/** Paired t where the raters of both periods match, else Welch's. */
export function comparePeriods(since: string, now: PeriodSide, before: PeriodSide): Figure<Comparison> {
  const after = momentsOf(now);
  const earlier = momentsOf(before);
  if (isReason(after)) return notComputable(after);
  if (isReason(earlier)) return notComputable(earlier);
  const differences = "part" in now && "part" in before ? matchedDifferences(now.part, before.part) : null;
  const moments = differences === null ? null : momentsOfScores(differences);
  const paired = moments !== null && !isReason(moments);
  const test = paired ? pairedTest(moments) : welchTest(after, earlier);
  if (test === null) return notComputable("no-variance");
  const g = hedgesG(after, earlier);
  return { since, test, kind: paired ? "paired" : "welch", hedgesG: g ?? notComputable("no-variance") };
}

/** Mean over departments of their changes, its error from theirs. */
export function compareOrganisation(comparisons: readonly Figure<Comparison>[]): Figure<Comparison> {
  const known = comparisons.flatMap((comparison) => (isComputable(comparison) ? [comparison] : []));
  const first = known[0];
  if (first === undefined) return comparisons[0] ?? notComputable("too-few-periods");
  const squared = known.map(({ test }) => (test.standardError / known.length) ** 2);
  const standardError = Math.sqrt(sum(squared));
  const degreesOfFreedom =
    sum(squared) ** 2 / sum(squared.map((square, index) => square ** 2 / (known[index]?.test.degreesOfFreedom ?? 1)));
  return {
    since: first.since,
    test: testOf(sum(known.map(({ test }) => test.difference)) / known.length, standardError, degreesOfFreedom),
    kind: known.every(({ kind }) => kind === "paired") ? "paired" : "welch",
    hedgesG: notComputable("not-scored"),
  };
}

/** Changes of all departments seen together: Benjamini-Hochberg, rising or falling at 90 %. */
export function changesOf(comparisons: readonly Figure<Comparison>[]): readonly Figure<Change>[] {
  const known = comparisons.flatMap((comparison) => (isComputable(comparison) ? [comparison] : []));
  const adjusted = benjaminiHochberg(known.map(({ test }) => test.p));
  return comparisons.map((comparison) =>
    isComputable(comparison) ? changeOf(comparison, adjusted[known.indexOf(comparison)] ?? 1) : comparison,
  );
}

function changeOf({ since, test, kind, hedgesG: g }: Comparison, adjustedP: number): Change {
  const moved = adjustedP < 1 - CONFIDENCE;
  return {
    since,
    difference: test.difference,
    interval: differenceInterval(test, CONFIDENCE),
    direction: moved ? (test.difference > 0 ? "rising" : "falling") : "stable",
    test: kind,
    hedgesG: g,
    p: test.p,
    adjustedP,
    smallestDetectable: smallestDetectable(test, CONFIDENCE, POWER),
  };
}

function momentsOf(side: PeriodSide): SampleMoments | Reason {
  if ("part" in side) return momentsOfScores(side.part.scores);
  return side.moments.n < FEWEST_FOR_CHANGE ? "too-few-raters" : side.moments;
}

function momentsOfScores(scores: ArrayLike<number>): SampleMoments | Reason {
  const { n, mean, sd } = summaryOf(scores);
  return n < FEWEST_FOR_CHANGE || !isComputable(mean) || !isComputable(sd) ? "too-few-raters" : { n, mean, sd };
}

function isReason(moments: SampleMoments | Reason): moments is Reason {
  return typeof moments === "string";
}

/** Now less before, of raters who are named alike, in one role, in both periods. null: too few of them are. */
function matchedDifferences(now: ScoredPart, before: ScoredPart): Float64Array | null {
  const earlier = scoresByRater(before);
  const differences: number[] = [];
  for (const [rater, score] of scoresByRater(now)) {
    const old = earlier.get(rater);
    if (old !== undefined) differences.push(score - old);
  }
  const needed = Math.max(FEWEST_FOR_CHANGE, MATCHED_SHARE * Math.min(now.scores.length, before.scores.length));
  return differences.length >= needed ? Float64Array.from(differences) : null;
}

function scoresByRater({ panel, own, weights }: ScoredPart): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  if (panel.keys === null) return scores;
  panel.keys.forEach((key, rater) => {
    const score = own[rater] ?? Number.NaN;
    const role = roleOf(panel, rater);
    if (key !== "" && !Number.isNaN(score) && (weights[role] ?? 0) > 0) scores.set(`${role} ${key}`, score);
  });
  return scores;
}

function roleOf(panel: Panel, rater: number): number {
  return panel.role[rater] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
