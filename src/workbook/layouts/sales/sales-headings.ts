import type { WorkbookSnapshot } from "../../snapshot";
import type { AccountColumn } from "../../reading/account/column-use";
import type { SalesEntry } from "../../reading/mapping";
import { cellsOf, headerRow } from "../../reading/sheet-cells";

/** The headings that a mapping of sales lines can choose from, as they stand, each once. */
export function salesHeadings(
  snapshot: WorkbookSnapshot,
  entry: SalesEntry,
  columns: readonly Pick<AccountColumn, "sheet" | "heading">[] = [],
): readonly string[] {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  // Lines of a file stand on no sheet: their headings are those of the account.
  if (sheet === undefined) {
    return [
      ...new Set(columns.flatMap((one) => (one.sheet === entry.sheet && one.heading !== "" ? [one.heading] : []))),
    ];
  }
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  if (header === null) return [];
  const headings = new Set<string>();
  for (let column = cells.left; column < cells.right; column += 1) {
    const text = String(cells.at(header, column));
    if (text.trim() !== "") headings.add(text);
  }
  return [...headings];
}
