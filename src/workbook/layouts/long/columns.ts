import { addStatedUses, namedColumns } from "../../reading/account/named-columns";
import type { LongEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** One rating a row: the column of ratings, and those that say of what, of whom, by whom. */
export function columnsOfLong(entry: LongEntry, cells: SheetCells): readonly NamedUse[] {
  const columns = namedColumns(cells, entry.header, [entry.criterion, entry.rating]);
  if (columns === null) return [];
  columns.addRatings(entry.rating, entry.scale, false, "numbers-of-a-scale");
  columns.add(entry.criterion, "statement", "statements");
  columns.add(entry.department, "department rated", "heading-says-department");
  columns.add(entry.rater, "rater", "heading-says-rater");
  columns.add(entry.role, "role", "heading-says-role");
  columns.add(entry.period, "period", "heading-says-period");
  addStatedUses(columns, entry.uses);
  return columns.uses();
}
