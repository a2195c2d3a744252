import { matchingKey } from "../../../language/matching-key";
import type { ReadingContext } from "../../reading/reading-context";

/** Notes every heading that an earlier one of the same row equals: a mapping by name would mean the first. */
export function duplicateHeadings({ cells, journal }: ReadingContext, header: number): void {
  const met = new Set<string>();
  for (let column = cells.left; column < cells.right; column += 1) {
    const text = cells.textAt(header, column);
    if (text === "") continue;
    const key = matchingKey(text);
    if (met.has(key)) journal.noteAt("duplicate-heading", cells.name, header, column, text);
    met.add(key);
  }
}
