import { type Role, ROLES } from "./evaluation";
import type { ScoredPart } from "./part";

/** Who gave at least one rating: in the headline, and by role. */
export interface RaterCounts {
  readonly headline: number;
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
}

/**
 * Over the parts of one department, without those who rate the company as a whole. A rater who is named alike in two parts, in
 * one role, is one person.
 */
export function countRaters(parts: readonly ScoredPart[]): RaterCounts {
  const everyone = new Uint32Array(ROLES.length);
  const headline = new Uint32Array(ROLES.length);
  const counted: ReadonlySet<string>[] = [];
  for (const part of parts) {
    const known = counted.flatMap((names) => [...names]);
    const own = countOwn(part, new Set(known));
    for (let role = 0; role < ROLES.length; role += 1) {
      const n = own.byRole[role] ?? 0;
      everyone[role] = (everyone[role] ?? 0) + n;
      if ((part.weights[role] ?? 0) > 0) headline[role] = (headline[role] ?? 0) + n;
    }
    counted.push(own.names);
  }
  const byRole: Partial<Record<Role, number>> = {};
  ROLES.forEach((name, role) => {
    const count = everyone[role] ?? 0;
    if (count > 0) byRole[name] = count;
  });
  return { headline: headline.reduce((sum, count) => sum + count, 0), byRole };
}

/** One part's raters by role, without those whom another part has named already. */
function countOwn(
  part: ScoredPart,
  known: ReadonlySet<string>,
): { readonly byRole: Uint32Array; readonly names: ReadonlySet<string> } {
  const { panel } = part;
  const rated = whoRated(part);
  const byRole = new Uint32Array(ROLES.length);
  const names = new Set<string>();
  for (const { first, count, company } of panel.sources) {
    if (company) continue;
    for (let rater = first; rater < first + count; rater += 1) {
      if (rated[rater] !== 1) continue;
      const role = panel.role[rater] as number;
      if (panel.keys !== null) {
        const name = `${role} ${panel.keys[rater] ?? ""}`;
        const isNamed = panel.keys[rater] !== "";
        if (isNamed && known.has(name)) continue;
        if (isNamed) names.add(name);
      }
      byRole[role] = (byRole[role] as number) + 1;
    }
  }
  return { byRole, names };
}

/** 1 for each rater with at least one rating. */
export function whoRated({ panel }: Pick<ScoredPart, "panel">): Uint8Array {
  const rated = new Uint8Array(panel.raterCount);
  let missing = panel.raterCount;
  for (const { codes, values } of panel.columns) {
    // Most raters have answered one of the first criteria: then there is nobody left to look for.
    if (missing === 0) break;
    const levels = values.length;
    for (let rater = 0; rater < codes.length; rater += 1) {
      if (rated[rater] === 0 && (codes[rater] as number) < levels) {
        rated[rater] = 1;
        missing -= 1;
      }
    }
  }
  return rated;
}
