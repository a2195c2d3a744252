import type { Component, HistoryRow, RatedPart } from "./evaluation";
import { ORGANISATION } from "./history";
import { ROUNDING } from "./points";

/** The part whose raters a component's figures come from; a service matrix has no raters who were promised anything. */
export const PART_OF: Readonly<Partial<Record<HistoryRow["component"], RatedPart>>> = {
  customerOrientation: "A",
  climate: "B",
  vertical: "D",
};

/** Was this department's part rated by anybody who was promised anonymity? */
export type IsAnonymous = (department: string, part: RatedPart) => boolean;

/** A part of a department that changed by fewer raters than the minimum since an earlier report of the same period. */
export interface ChangedGroup {
  readonly department: string;
  readonly component: Component;
}

/**
 * Two reports of one period, before and after a few answers came in, show those answers by subtraction: groups of which fewer than
 * the minimum came or went, or that stayed as many and score otherwise.
 */
export function groupsChangedByTooFew(
  computed: readonly HistoryRow[],
  stored: readonly HistoryRow[],
  isAnonymous: IsAnonymous,
  minimum: number,
): readonly ChangedGroup[] {
  return computed.flatMap((row): readonly ChangedGroup[] => {
    const { component, department } = row;
    const part = PART_OF[component];
    if (component === "alignment" || part === undefined || row.score === null || !isAnonymous(department, part))
      return [];
    const before = stored.findLast(
      (one) => one.period === row.period && one.department === department && one.component === component,
    );
    if (before === undefined || before.score === null) return [];
    const moved = Math.abs((row.n ?? 0) - (before.n ?? 0));
    const same = moved === 0 && Math.abs(row.score - before.score) < ROUNDING;
    return same || moved >= minimum ? [] : [{ department, component }];
  });
}

/**
 * Rows that an earlier report wrote under a smaller minimum, hidden as they would be today: theirs, the alignment that they are
 * part of, and the organisation's, from which they could be taken.
 */
export function hideSmallGroups(
  stored: readonly HistoryRow[],
  isAnonymous: IsAnonymous,
  minimum: number,
): readonly HistoryRow[] {
  const hidden = new Set<string>();
  for (const { period, department, component, n } of stored) {
    const part = PART_OF[component];
    if (part === undefined || n === null || n === 0 || n >= minimum || department === ORGANISATION) continue;
    if (!isAnonymous(department, part)) continue;
    for (const one of [department, ORGANISATION]) {
      hidden.add(keyOf(period, one, component));
      hidden.add(keyOf(period, one, "alignment"));
    }
  }
  return stored.map((row) =>
    hidden.has(keyOf(row.period, row.department, row.component))
      ? { ...row, score: null, n: null, mean: null, sd: null }
      : row,
  );
}

function keyOf(period: string, department: string, component: string): string {
  return JSON.stringify([period, department, component]);
}
