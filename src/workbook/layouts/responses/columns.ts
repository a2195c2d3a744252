import { addStatedUses, namedColumns } from "../../reading/account/named-columns";
import { criterionOptions } from "../../reading/named-values";
import type { ResponsesEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** A column a criterion, and those that say who rates whom, in which role and when. */
export function columnsOfResponses(entry: ResponsesEntry, cells: SheetCells): readonly NamedUse[] {
  const columns = namedColumns(cells, entry.header, entry.criteria);
  if (columns === null) return [];
  const optionsOf = criterionOptions(entry);
  for (const name of entry.criteria) {
    const { scale, reverse } = optionsOf([name, columns.headingOf(name)]);
    columns.addRatings(name, scale, reverse, "numbers-of-a-scale");
    const ticked = entry.ticks?.find((ticks) => ticks.columns[0] === name)?.columns ?? [];
    for (const other of ticked.slice(1)) columns.addRatings(other, scale, reverse, "column-for-each-answer");
  }
  const isRaters = entry.departmentOf === undefined ? entry.part === "B" : entry.departmentOf === "rater";
  columns.add(entry.department, isRaters ? "department of the rater" : "department rated", "heading-says-department");
  columns.add(entry.role, "role", "heading-says-role");
  columns.add(entry.rater, "rater", "heading-says-rater");
  columns.add(entry.period, "period", "heading-says-period");
  addStatedUses(columns, entry.uses);
  return columns.uses();
}
