import { matchingKey } from "../../../language/matching-key";
import type { SalesLine } from "../../../profitability/sales";
import type { Journal } from "../../reading/journal";

const NAMED = ["customer", "product", "segment", "territory"] as const;
/** Spellings that a finding shows. */
const MOST_SHOWN = 6;

/**
 * Names that differ in case, blanks or letter forms alone are one: the spelling met most often is reported. Order numbers and
 * scenarios stay as they are.
 */
export function withOneSpelling(
  lines: readonly SalesLine[],
  aliases: Readonly<Record<string, string>>,
  journal: Journal,
): readonly SalesLine[] {
  const alias = aliasesByKey(aliases);
  const spelling = Object.fromEntries(
    NAMED.map((dimension) => [dimension, spellings(lines, dimension, alias, journal)]),
  ) as Record<(typeof NAMED)[number], ReadonlyMap<string, string>>;
  if (NAMED.every((dimension) => spelling[dimension].size === 0)) return lines;
  return lines.map((line) => {
    const renamed: Partial<Record<(typeof NAMED)[number], string>> = {};
    for (const dimension of NAMED) {
      const name = line[dimension];
      const other = name === null ? undefined : spelling[dimension].get(name);
      if (other !== undefined) renamed[dimension] = other;
    }
    return { ...line, ...renamed };
  });
}

/** What each spelling that is not the one to report becomes. */
function spellings(
  lines: readonly SalesLine[],
  dimension: (typeof NAMED)[number],
  alias: ReadonlyMap<string, string>,
  journal: Journal,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = line[dimension];
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const { renamed, joined } = spellingsOf(counts, alias);
  if (joined !== null) journal.note("names-joined", null, null, joined);
  return renamed;
}

/** Spellings of one name, and what a finding says of them. */
export interface Spellings {
  /** What each spelling that is not the one to report becomes. */
  readonly renamed: ReadonlyMap<string, string>;
  /** null: none were joined but those that the mapping names. */
  readonly joined: string | null;
}

/** By how many lines have each spelling; names that stand for others by their matching keys. */
export function spellingsOf(counts: ReadonlyMap<string, number>, alias: ReadonlyMap<string, string>): Spellings {
  const byKey = new Map<string, string[]>();
  const target = new Map<string, string>();
  for (const name of counts.keys()) {
    const to = alias.get(matchingKey(name));
    const key = matchingKey(to ?? name);
    if (to !== undefined) target.set(key, to);
    const names = byKey.get(key);
    if (names === undefined) byKey.set(key, [name]);
    else names.push(name);
  }
  const renamed = new Map<string, string>();
  const joined: string[] = [];
  for (const [key, names] of byKey) {
    const to = target.get(key) ?? names.reduce((best, one) => (isBetter(one, best, counts) ? one : best));
    for (const name of names) if (name !== to) renamed.set(name, to);
    if (names.length > 1 && !target.has(key)) joined.push(names.join(" = "));
  }
  const more = joined.length > MOST_SHOWN ? ` … +${joined.length - MOST_SHOWN}` : "";
  return { renamed, joined: joined.length === 0 ? null : `${joined.slice(0, MOST_SHOWN).join("; ")}${more}` };
}

/** Letters that Persian writes otherwise, and blanks too many. */
const ODD = /[يىكۀة]|\s{2,}/g;

/**
 * The spelling met more often; of two met as often, the one with Persian letters and single blanks, then in capitals and small ones, then with more
 * capitals: never the first one met, since lines of a database have no order.
 */
function isBetter(one: string, best: string, counts: ReadonlyMap<string, number>): boolean {
  const lead = (counts.get(one) ?? 0) - (counts.get(best) ?? 0);
  if (lead !== 0) return lead > 0;
  const odd = (name: string): number => name.match(ODD)?.length ?? 0;
  if (odd(one) !== odd(best)) return odd(one) < odd(best);
  const mixed = (name: string): boolean => name !== name.toUpperCase() && name !== name.toLowerCase();
  return mixed(one) === mixed(best) ? one < best : mixed(one);
}

/** Names that the mapping lets stand for others, by their matching keys. */
export function aliasesByKey(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases).map(([from, to]) => [matchingKey(from), to]));
}
