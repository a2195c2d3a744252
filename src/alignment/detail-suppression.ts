import { DIMENSIONS } from "../instrument/climate";
import { groupsToHide } from "./anonymity";
import { OTHER_DIMENSION } from "./climate";
import { type Role, ROLES } from "./evaluation";
import type { ScoredPart } from "./part";
import { whoRated } from "./rater-counts";

/** What of a shown part may not be shown, so that no group below the minimum can be seen or worked out. */
export interface HiddenDetail {
  /** Criterion ids. */
  readonly criteria: ReadonlySet<string>;
  /** Dimension ids, Part B. */
  readonly dimensions: ReadonlySet<string>;
  /** 1 to 3, Part B. */
  readonly stages: ReadonlySet<number>;
  readonly roles: ReadonlySet<Role>;
  /** Is a role hidden, or are there criteria that too few raters of one answered? Then no criterion shows its roles. */
  readonly rolesOfCriteria: boolean;
}

export const NOTHING_HIDDEN: HiddenDetail = {
  criteria: new Set(),
  dimensions: new Set(),
  stages: new Set(),
  roles: new Set(),
  rolesOfCriteria: false,
};

/** A total and what it is made of. A leaf is a criterion. */
interface Node {
  readonly id: string;
  readonly n: number;
  readonly children: readonly Node[];
}

export function hiddenDetail(part: ScoredPart, minimum: number): HiddenDetail {
  if (!part.panel.sources.some(({ anonymous }) => anonymous)) return NOTHING_HIDDEN;
  const cells = anonymousCells(part);
  const inHeadline = (role: number) => (part.weights[role] ?? 0) > 0;
  const rolesHidden = rolesToHide(cells.raters, inHeadline, minimum);
  const leaves = part.panel.criteria.map(({ id }, index): Node => {
    let all = 0;
    let visible = 0;
    ROLES.forEach((name, role) => {
      const n = inHeadline(role) ? (cells.ratings[index]?.[role] ?? 0) : 0;
      all += n;
      if (n >= minimum && !rolesHidden.has(name)) visible += n;
    });
    // What is left of it without roles that may not be shown; who gave a name may always be.
    const named = (part.criteria[index]?.n ?? 0) - all;
    return { id: `criterion ${id}`, n: visible === 0 && all > 0 && named === 0 ? 1 : visible, children: [] };
  });
  const hidden = new Set<string>();
  hideWithin(treeOf(part, leaves), minimum, hidden);
  const rolesPresent = cells.raters.filter((n) => n > 0).length;
  const smallCell = cells.ratings.some((byRole) => byRole.some((n) => n > 0 && n < minimum));
  return {
    criteria: named(hidden, "criterion "),
    dimensions: named(hidden, "dimension "),
    stages: new Set([...named(hidden, "stage ")].map(Number)),
    roles: rolesHidden,
    rolesOfCriteria: rolesHidden.size > 0 || (rolesPresent > 1 && smallCell),
  };
}

/** Part B adds up by stages and dimensions, Part A and D at once. A dimension of the user's own stands beside the stages. */
function treeOf(part: ScoredPart, leaves: readonly Node[]): Node {
  const root = (children: readonly Node[]): Node => ({ id: "total", n: Infinity, children });
  if (part.panel.part !== "B") return root(leaves);
  const dimensions = new Map<string, Node[]>();
  part.panel.criteria.forEach(({ dimension }, index) => {
    const leaf = leaves[index];
    const id = dimension ?? OTHER_DIMENSION;
    if (leaf !== undefined) dimensions.set(id, [...(dimensions.get(id) ?? []), leaf]);
  });
  const stages = new Map<string, Node[]>();
  for (const [id, children] of dimensions) {
    const node = { id: `dimension ${id}`, n: largest(children), children };
    const stage = DIMENSIONS.find((dimension) => dimension.id === id)?.stage;
    const key = stage === undefined ? `own ${id}` : `stage ${stage}`;
    stages.set(key, [...(stages.get(key) ?? []), node]);
  }
  return root([...stages].map(([id, children]) => ({ id, n: largest(children), children })));
}

/** A total has at least as many raters as its largest part; to count on no more keeps it on the safe side. */
function largest(children: readonly Node[]): number {
  return Math.max(0, ...children.map(({ n }) => n));
}

/**
 * From the leaves up: hides what is too small, then, where one child of a total alone is hidden, the next-smallest beside
 * it; where there is none to hide beside it, the total itself is hidden and becomes a child to protect further up.
 */
function hideWithin(node: Node, minimum: number, hidden: Set<string>): void {
  for (const child of node.children) hideWithin(child, minimum, hidden);
  const existing = node.children.filter(({ n }) => n > 0);
  for (const { id, n } of existing) if (n < minimum) hidden.add(id);
  const isHidden = existing.filter(({ id }) => hidden.has(id));
  if (isHidden.length !== 1) return;
  const next = existing.filter(({ id }) => !hidden.has(id)).sort((one, other) => one.n - other.n)[0];
  if (next === undefined) hidden.add(node.id);
  else hideDown(next, hidden);
}

/**
 * Hides a total and one way down to a leaf, lest it be added up again from its children. The way leads by the smallest: a
 * child that is hidden already is never larger than one that is not.
 */
function hideDown(node: Node, hidden: Set<string>): void {
  hidden.add(node.id);
  const [smallest] = node.children.filter(({ n }) => n > 0).sort((one, other) => one.n - other.n);
  if (smallest !== undefined) hideDown(smallest, hidden);
}

/** Roles that make up the headline protect one another; a role beside it (self) stands alone. */
function rolesToHide(raters: Uint32Array, inHeadline: (role: number) => boolean, minimum: number): ReadonlySet<Role> {
  const groups = ROLES.map((id, role) => ({ id, n: raters[role] ?? 0, headline: inHeadline(role) }));
  const beside = groups.filter(({ headline, n }) => !headline && n > 0 && n < minimum).map(({ id }) => id);
  const within = groupsToHide(
    groups.filter(({ headline }) => headline),
    minimum,
  );
  return new Set([...beside, ...ROLES.filter((role) => within.has(role))]);
}

/** Ratings of anonymous raters by criterion and role, and how many of them there are by role. */
export function anonymousCells(part: ScoredPart): {
  readonly ratings: readonly Uint32Array[];
  readonly raters: Uint32Array;
} {
  const { panel } = part;
  const sources = panel.sources.filter(({ anonymous }) => anonymous);
  const ratings = panel.columns.map(({ codes, values }) => {
    const byRole = new Uint32Array(ROLES.length);
    for (const { first, count } of sources) {
      for (let rater = first; rater < first + count; rater += 1) {
        if ((codes[rater] as number) >= values.length) continue;
        const role = panel.role[rater] as number;
        byRole[role] = (byRole[role] ?? 0) + 1;
      }
    }
    return byRole;
  });
  const rated = whoRated(part);
  const raters = new Uint32Array(ROLES.length);
  for (const { first, count } of sources) {
    for (let rater = first; rater < first + count; rater += 1) {
      const role = panel.role[rater] as number;
      if (rated[rater] === 1) raters[role] = (raters[role] ?? 0) + 1;
    }
  }
  return { ratings, raters };
}

function named(hidden: ReadonlySet<string>, prefix: string): ReadonlySet<string> {
  return new Set([...hidden].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)));
}
