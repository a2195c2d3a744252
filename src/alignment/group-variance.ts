import { isComputable } from "./figure";
import type { RaterGroup } from "./rater-groups";
import { summaryOf } from "./statistics/summary";

/** Raters from which a group's own variance stands for it. */
const FEWEST_FOR_OWN_VARIANCE = 5;

/** Points squared: what the last digits of equal scores leave. Raters who agree have no variance, on whatever scale. */
const ROUNDING = 1e-12;

/** Variance of raters' own scores in a group, points squared. */
export interface GroupVariance {
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** The group's own, or pooled over all departments: of its role, or of all roles of its part. */
  readonly basis: "own" | "role" | "part";
}

/** null: nothing can be pooled, there is one rater in every role. */
export type VarianceOf = (group: RaterGroup) => GroupVariance | null;

interface Pool {
  squares: number;
  degreesOfFreedom: number;
}

/**
 * Variances of all groups of one period. A group of five or more has its own; a smaller one that of its role within departments,
 * pooled over them; where no department has two of that role, that of the part's roles.
 */
export function varianceOfGroups(groups: readonly RaterGroup[]): VarianceOf {
  const byRole = new Map<string, Pool>();
  const byPart = new Map<string, Pool>();
  const add = (pools: Map<string, Pool>, key: string, squares: number, degreesOfFreedom: number): void => {
    const pool = pools.get(key) ?? { squares: 0, degreesOfFreedom: 0 };
    pool.squares += squares;
    pool.degreesOfFreedom += degreesOfFreedom;
    pools.set(key, pool);
  };
  const own = new Map<RaterGroup, number>();
  for (const group of groups) {
    const { n, sd } = summaryOf(group.scores);
    if (!isComputable(sd) || !group.mayShow) continue;
    const variance = sd ** 2 > ROUNDING ? sd ** 2 : 0;
    own.set(group, variance);
    add(byRole, roleKey(group), (n - 1) * variance, n - 1);
    add(byPart, group.part, (n - 1) * variance, n - 1);
  }
  return (group) => {
    const n = group.scores.length;
    const variance = own.get(group);
    if (variance !== undefined && n >= FEWEST_FOR_OWN_VARIANCE) {
      return { variance, degreesOfFreedom: n - 1, basis: "own" };
    }
    return pooled(byRole.get(roleKey(group)), "role") ?? pooled(byPart.get(group.part), "part");
  };
}

function roleKey({ part, role }: RaterGroup): string {
  return `${part} ${role}`;
}

function pooled(pool: Pool | undefined, basis: "role" | "part"): GroupVariance | null {
  if (pool === undefined || pool.degreesOfFreedom === 0) return null;
  const { squares, degreesOfFreedom } = pool;
  return { variance: squares / degreesOfFreedom, degreesOfFreedom, basis };
}
