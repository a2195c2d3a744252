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
  const alias = new Map(Object.entries(aliases).map(([from, to]) => [matchingKey(from), to]));
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
  const byKey = new Map<string, string[]>();
  const target = new Map<string, string>();
  for (const name of counts.keys()) {
    const to = alias.get(matchingKey(name));
    const key = matchingKey(to ?? name);
    if (to !== undefined) target.set(key, to);
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const renamed = new Map<string, string>();
  const joined: string[] = [];
  for (const [key, names] of byKey) {
    const to =
      target.get(key) ?? names.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
    for (const name of names) if (name !== to) renamed.set(name, to);
    if (names.length > 1 && !target.has(key)) joined.push(names.join(" = "));
  }
  if (joined.length > 0) {
    const more = joined.length > MOST_SHOWN ? ` … +${joined.length - MOST_SHOWN}` : "";
    journal.note("names-joined", null, null, `${joined.slice(0, MOST_SHOWN).join("; ")}${more}`);
  }
  return renamed;
}
