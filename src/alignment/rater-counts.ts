import { type Role, ROLES } from "./evaluation";
import type { PanelSource } from "./panel";
import type { ScoredPart } from "./part";

/** Who gave at least one rating: in the headline, and by role. */
export interface RaterCounts {
  readonly headline: number;
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
}

/** Over the parts of one department, without those who rate the company as a whole. A rater who is named alike in two parts is one person. */
export function countRaters(parts: readonly ScoredPart[]): RaterCounts {
  const named = new Set<string>();
  const headline = new Uint32Array(ROLES.length);
  const everyone = new Uint32Array(ROLES.length);
  for (const part of parts) {
    const rated = whoRated(part);
    const ofCompany = part.panel.sources.filter(({ company }) => company);
    for (let rater = 0; rater < part.panel.raterCount; rater += 1) {
      if (rated[rater] !== 1 || ofCompany.some((source) => comesFrom(source, rater))) continue;
      const role = part.panel.role[rater] ?? 0;
      const inHeadline = (part.weights[role] ?? 0) > 0;
      const key = parts.length > 1 ? (part.panel.keys?.[rater] ?? "") : "";
      if (isFirst(named, key, `everyone ${role}`)) everyone[role] = (everyone[role] ?? 0) + 1;
      if (inHeadline && isFirst(named, key, `headline ${role}`)) headline[role] = (headline[role] ?? 0) + 1;
    }
  }
  const byRole: Partial<Record<Role, number>> = {};
  ROLES.forEach((name, role) => {
    const count = everyone[role] ?? 0;
    if (count > 0) byRole[name] = count;
  });
  return { headline: headline.reduce((sum, count) => sum + count, 0), byRole };
}

function comesFrom({ first, count }: PanelSource, rater: number): boolean {
  return rater >= first && rater < first + count;
}

function isFirst(named: Set<string>, key: string, group: string): boolean {
  if (key === "") return true;
  const mark = `${group} ${key}`;
  if (named.has(mark)) return false;
  named.add(mark);
  return true;
}

/** 1 for each rater with at least one rating. */
export function whoRated({ panel }: Pick<ScoredPart, "panel">): Uint8Array {
  const rated = new Uint8Array(panel.raterCount);
  for (const { codes, values } of panel.columns) {
    const levels = values.length;
    for (let rater = 0; rater < codes.length; rater += 1) {
      if ((codes[rater] as number) < levels) rated[rater] = 1;
    }
  }
  return rated;
}
