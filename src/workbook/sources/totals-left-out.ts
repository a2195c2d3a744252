import type { Finding } from "../finding";

/** Labels that are named. */
const MOST_NAMED = 5;

/** Rows of a source that sum others up, told once; null: there are none. */
export function totalsLeftOut(source: string, count: number, labels: Iterable<string>): Finding | null {
  if (count === 0) return null;
  const all = [...new Set(labels)];
  const more = all.length > MOST_NAMED ? " …" : "";
  const value = `${count}: ${all.slice(0, MOST_NAMED).join(", ")}${more}`;
  return { code: "lines-are-totals", sheet: source, cell: null, value };
}
