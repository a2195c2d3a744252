import { type Figure, isComputable } from "../../alignment/figure";
import type { ScoringSettings } from "../../alignment/settings";
import type { AlignmentResults, DepartmentResult } from "../../alignment/results";

/**
 * Figures as the executive's page shows them, without decimals. Whatever a sentence says of two of them - a difference, below or above,
 * a tie - is said of what is shown, so that a reader who subtracts finds the same.
 */

/** A score as it is shown. Asked only where there is one. */
export function shown(figure: Figure): number {
  if (!isComputable(figure)) throw new RangeError("There is no score to show.");
  return Math.round(figure);
}

/** Whether the shown score lies below the shown target. */
export function isBelow(figure: Figure, target: number): boolean {
  return isComputable(figure) && Math.round(figure) < Math.round(target);
}

/** Departments that have a score, highest first. */
export function scoredDepartments({ departments }: Pick<AlignmentResults, "departments">): readonly DepartmentResult[] {
  return departments
    .flatMap((department) => {
      const { alignment } = department;
      return isComputable(alignment) ? [{ department, alignment }] : [];
    })
    .sort((one, other) => other.alignment - one.alignment)
    .map(({ department }) => department);
}

/** How the company's figures are made of the departments': by headcount only where it is set and every scored one has a headcount. */
export function departmentsWeigh(
  { departments }: Pick<AlignmentResults, "departments">,
  { organisationWeights }: Pick<ScoringSettings, "organisationWeights">,
): "equal" | "headcount" | "headcount-missing" {
  if (organisationWeights === "equal") return "equal";
  return departments.every(({ headcount, alignment }) => headcount !== null || !isComputable(alignment))
    ? "headcount"
    : "headcount-missing";
}

export interface Extreme<One> {
  /** All that share it. */
  readonly of: readonly One[];
  readonly value: number;
}

/** Who shares the lowest shown value; null: nobody has one. */
export function lowestShown<One>(all: readonly One[], figureOf: (one: One) => Figure): Extreme<One> | null {
  return extreme(all, figureOf, Math.min);
}

export function highestShown<One>(all: readonly One[], figureOf: (one: One) => Figure): Extreme<One> | null {
  return extreme(all, figureOf, Math.max);
}

function extreme<One>(
  all: readonly One[],
  figureOf: (one: One) => Figure,
  pick: (...values: readonly number[]) => number,
): Extreme<One> | null {
  const known = all.filter((one) => isComputable(figureOf(one)));
  if (known.length === 0) return null;
  const value = pick(...known.map((one) => shown(figureOf(one))));
  return { of: known.filter((one) => shown(figureOf(one)) === value), value };
}

/** A score of a single rater is that person's opinion: no headline rests on it. */
export function restsOnSeveral({ raters, componentRaters }: DepartmentResult): boolean {
  const counts = [raters, ...Object.values(componentRaters).filter(isComputable)];
  return counts.some((count) => typeof count === "number" && count > 1);
}
