import {
  BLANK_BYTE,
  type Criterion,
  NOT_APPLICABLE_BYTE,
  type RatedPart,
  type RatingTable,
  type Role,
  ROLES,
  type Scale,
} from "../../src/alignment/evaluation";
import { criterion } from "./builders";

export interface Asked {
  readonly part: RatedPart;
  readonly department: string | null;
  readonly period: string | null;
  readonly criteria: readonly Criterion[];
  readonly roles: readonly Role[];
  readonly scale?: Scale;
  /** Points by which this department is rated above the others. */
  readonly lift?: number;
  readonly anonymous?: boolean;
  readonly decimals?: boolean;
  readonly named?: boolean;
}

/** Answers with a common opinion a rater, a level of its own a criterion, some blank and some not applicable; always the same. */
export function answered(random: () => number, asked: Asked): RatingTable {
  const scale = asked.scale ?? { min: 1, max: 5 };
  const range = scale.max - scale.min;
  const opinions = asked.roles.map(() => random());
  const ratingOf = (rater: number, index: number): number | null => {
    const chance = random();
    const noise = random();
    if (chance < 0.08) return null;
    if (chance < 0.12) return Number.NEGATIVE_INFINITY;
    const share = 0.15 + 0.45 * (opinions[rater] ?? 0) + 0.3 * noise + 0.04 * (index % 4) + (asked.lift ?? 0);
    const exact =
      scale.min + range * Math.min(1, Math.max(0, asked.criteria[index]?.reverse === true ? 1 - share : share));
    return asked.decimals === true ? Math.round(exact * 2) / 2 : Math.round(exact);
  };
  const ratings = asked.criteria.map((_, index) => {
    const given = asked.roles.map((__, rater) => ratingOf(rater, index));
    return asked.decimals === true
      ? Float64Array.from(given, (rating) => rating ?? Number.NaN)
      : Uint8Array.from(given, (rating) => (rating === null ? BLANK_BYTE : rating < 0 ? NOT_APPLICABLE_BYTE : rating));
  });
  return {
    part: asked.part,
    department: asked.department,
    period: asked.period,
    scale,
    criteria: asked.criteria,
    raters: {
      count: asked.roles.length,
      role: Uint8Array.from(asked.roles, (role) => ROLES.indexOf(role)),
      key: asked.named === true ? asked.roles.map((_, rater) => `${asked.department ?? ""}-${rater + 1}`) : null,
    },
    ratings,
    anonymous: asked.anonymous ?? false,
  };
}

export function roles(counts: Partial<Record<Role, number>>): readonly Role[] {
  return ROLES.flatMap((role) => Array.from({ length: counts[role] ?? 0 }, () => role));
}

export function checklist(
  prefix: string,
  count: number,
  more: (index: number) => Partial<Criterion> = () => ({}),
): readonly Criterion[] {
  return Array.from({ length: count }, (_, index) => criterion(`${prefix}-${index + 1}`, more(index)));
}

export const CLIMATE = [
  ...["attract-1", "attract-2", "motivate-1", "train-1", "train-2", "train-3", "inform-1", "empower-1", "own-9"].map(
    (id) => criterion(id, { dimension: id.startsWith("own") ? null : (id.split("-")[0] ?? null) }),
  ),
];
export const DIRECT = checklist("vd", 3);
