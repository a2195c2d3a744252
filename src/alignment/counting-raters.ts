import type { ShownPart, ShownParts } from "./department";

/**
 * Raters whose own score counts, over the parts that may be shown; not those who rate the company as a whole. A rater who is
 * named alike in several parts or departments is one person.
 */
export function countingRaters(departments: readonly ShownParts[]): number {
  const named = new Set<string>();
  let n = 0;
  for (const { A, B, D } of departments) {
    for (const own of [A, B, D]) {
      if (own === null || isOfCompany(own)) continue;
      const { keys } = own.part.panel;
      if (keys === null) {
        n += own.part.scores.length;
        continue;
      }
      own.part.own.forEach((score, rater) => {
        if (Number.isNaN(score) || (own.part.weights[own.part.panel.role[rater] ?? 0] ?? 0) <= 0) return;
        const key = keys[rater] ?? "";
        if (key === "") n += 1;
        else named.add(key);
      });
    }
  }
  return n + named.size;
}

function isOfCompany({ part }: ShownPart): boolean {
  return part.panel.sources.every(({ company }) => company);
}
