import { ROLES } from "./evaluation";
import type { ScoredPart } from "./part";
import type { RaterGroup, WeightedGroup } from "./rater-groups";

/** Raters who are known in both periods that a part needs before they are compared one by one. */
const FEWEST_PAIRS = 5;
/** Share of the smaller period's raters who must be known in both. */
const MATCHED_SHARE = 2 / 3;

/**
 * The groups of a difference of two scores: of parts whose raters match, the raters' own differences, a group a role; of others
 * both periods' groups, those of before with their weights turned.
 */
export function pairGroups(
  now: readonly WeightedGroup[],
  before: readonly WeightedGroup[],
  parts: Readonly<Partial<Record<string, readonly [now: ScoredPart, before: ScoredPart]>>>,
): { readonly groups: readonly WeightedGroup[]; readonly pairs: readonly RaterGroup[] } {
  const matched = new Map<string, ReadonlyMap<string, readonly [number, number]>>();
  for (const [part, pair] of Object.entries(parts)) {
    const matches = pair === undefined ? null : matchedScores(...pair);
    if (matches !== null) matched.set(part, matches);
  }
  const groups: WeightedGroup[] = [];
  const pairs: RaterGroup[] = [];
  const used = new Set<WeightedGroup>();
  for (const one of now) {
    const other = before.find(({ group }) => group.part === one.group.part && group.role === one.group.role);
    const matches = matched.get(one.group.part);
    const pair = other === undefined || matches === undefined ? null : differencesOf(one, other, matches);
    if (other === undefined || pair === null) {
      groups.push(one);
      continue;
    }
    used.add(other);
    groups.push({ group: pair, weight: one.weight });
    pairs.push(pair);
  }
  const turned = before.filter((one) => !used.has(one)).map(({ group, weight }) => ({ group, weight: -weight }));
  return { groups: [...groups, ...turned], pairs };
}

/** In units of the weight of now. null: nobody of this role is known in both. */
function differencesOf(
  now: WeightedGroup,
  before: WeightedGroup,
  matches: ReadonlyMap<string, readonly [number, number]>,
): RaterGroup | null {
  const role = `${ROLES.indexOf(now.group.role)} `;
  const own = [...matches].filter(([rater]) => rater.startsWith(role));
  if (own.length === 0 || now.weight === 0) return null;
  const ratio = before.weight / now.weight;
  return {
    ...now.group,
    scores: Float64Array.from(own, ([, [after, earlier]]) => after - ratio * earlier),
    raterAt: (place) => `name ${own[place]?.[0].slice(role.length) ?? ""}`,
  };
}

/** Own scores of raters who are named alike, in one role, in both periods. null: too few of them are. */
function matchedScores(now: ScoredPart, before: ScoredPart): ReadonlyMap<string, readonly [number, number]> | null {
  const earlier = scoresByRater(before);
  const matches = new Map<string, readonly [number, number]>();
  for (const [rater, score] of scoresByRater(now)) {
    const old = earlier.get(rater);
    if (old !== undefined) matches.set(rater, [score, old]);
  }
  const needed = Math.max(FEWEST_PAIRS, MATCHED_SHARE * Math.min(now.scores.length, before.scores.length));
  return matches.size >= needed ? matches : null;
}

function scoresByRater({ panel, own, weights }: ScoredPart): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  if (panel.keys === null) return scores;
  panel.keys.forEach((key, rater) => {
    const score = own[rater] ?? Number.NaN;
    const role = panel.role[rater] ?? 0;
    if (key !== "" && !Number.isNaN(score) && (weights[role] ?? 0) > 0) scores.set(`${role} ${key}`, score);
  });
  return scores;
}
