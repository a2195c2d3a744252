/** A group that may have to be hidden: its place in the report and how many raters it has. */
export interface Group {
  readonly id: string;
  readonly n: number;
}

/**
 * Which of the groups that make up one total are hidden: those of fewer than `minimum` raters, and, so that none can be had
 * by subtracting the shown ones from the total, the next-smallest (first in report order among equals) until at least two
 * are. Groups without raters are no groups.
 */
export function groupsToHide(groups: readonly Group[], minimum: number): ReadonlySet<string> {
  const existing = groups.filter(({ n }) => n > 0);
  const hidden = new Set(existing.filter(({ n }) => n < minimum).map(({ id }) => id));
  if (hidden.size === 0) return hidden;
  // Sorting is stable: equals stay in report order.
  const bySize = existing.filter(({ id }) => !hidden.has(id)).sort((one, other) => one.n - other.n);
  for (const { id } of bySize) {
    if (hidden.size >= 2) break;
    hidden.add(id);
  }
  return hidden;
}
