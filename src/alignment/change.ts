import type { Certainty } from "./certainty-results";
import { type Figure, isComputable, notComputable } from "./figure";
import type { Change } from "./results";
import { benjaminiHochberg } from "./statistics/benjamini-hochberg";
import { differenceInterval, smallestDetectable, testOf, type TTest } from "./statistics/t-test";

const CONFIDENCE = 0.9;
const POWER = 0.8;

/** A change before it is seen among those of the other departments. Scores in points. */
export interface Comparison {
  readonly since: string;
  readonly now: number;
  readonly before: number;
  readonly test: TTest;
  readonly kind: Change["test"];
  readonly hedgesG: Figure;
}

/** Two scores and how sure their difference is. */
export function comparisonOf(
  scores: Pick<Comparison, "since" | "now" | "before" | "kind" | "hedgesG">,
  certainty: Figure<Pick<Certainty, "standardError" | "degreesOfFreedom">>,
): Figure<Comparison> {
  if (!isComputable(certainty)) return certainty;
  const { standardError, degreesOfFreedom } = certainty;
  if (!(standardError > 0)) return notComputable("no-variance");
  return { ...scores, test: testOf(scores.now - scores.before, standardError, degreesOfFreedom) };
}

/** Changes of all departments seen together: Benjamini-Hochberg, rising or falling at 90 %. */
export function changesOf(comparisons: readonly Figure<Comparison>[]): readonly Figure<Change>[] {
  const known = comparisons.flatMap((comparison) => (isComputable(comparison) ? [comparison] : []));
  const adjusted = benjaminiHochberg(known.map(({ test }) => test.p));
  return comparisons.map((comparison) =>
    isComputable(comparison) ? changeOf(comparison, adjusted[known.indexOf(comparison)] ?? 1) : comparison,
  );
}

function changeOf({ since, now, before, test, kind, hedgesG }: Comparison, adjustedP: number): Change {
  const interval = differenceInterval(test, CONFIDENCE);
  // An adjusted p is never below its own: where it is small enough the interval excludes 0, but for rounding.
  const moved = adjustedP < 1 - CONFIDENCE && interval[0] * interval[1] > 0;
  return {
    since,
    now,
    before,
    difference: test.difference,
    interval,
    direction: moved ? (test.difference > 0 ? "rising" : "falling") : "stable",
    test: kind,
    hedgesG,
    p: test.p,
    adjustedP,
    smallestDetectable: smallestDetectable(test, CONFIDENCE, POWER),
  };
}

/** The difference of the two scores as a page shows them, rounded to so many decimals: what a sentence may say. */
export function shownDifference({ now, before }: Pick<Change, "now" | "before">, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.round(now * factor) - Math.round(before * factor)) / factor;
}
