import type { ShownParts } from "./department";
import { ROLES } from "./evaluation";
import { whoRated } from "./rater-counts";

/**
 * Persons who rated, over the parts that may be shown: own staff and managers too, each once, also who rated several departments or the
 * company as a whole under one name. Who is not named cannot be known again: a row counts as a person. Whoever belongs to a role that is
 * hidden is left out, so that no hidden group's size can be had by subtraction.
 */
export function countPersons(departments: readonly ShownParts[]): number {
  const named = new Set<string>();
  let unnamed = 0;
  // Who rates the company as a whole stands in every department's own part, and is counted in the first.
  let companyCounted = false;
  for (const { A, B, D } of departments) {
    for (const own of [A, B, D]) {
      if (own === null) continue;
      const { panel, hidden } = own.part;
      const rated = whoRated(own.part);
      for (const { first, count, company } of panel.sources) {
        if (company && companyCounted) continue;
        for (let rater = first; rater < first + count; rater += 1) {
          const role = ROLES[panel.role[rater] ?? 0];
          if (rated[rater] !== 1 || role === undefined || hidden.roles.has(role)) continue;
          const name = panel.keys?.[rater] ?? "";
          if (name === "") unnamed += 1;
          // Numbers of rows in two lists are not one person's.
          else named.add(/^\d+$/.test(name) ? `${role} ${name}` : name);
        }
      }
    }
    companyCounted ||= D?.part.panel.sources.some(({ company }) => company) ?? false;
  }
  return unnamed + named.size;
}
