import { namedColumns } from "../../reading/account/named-columns";
import type { DepartmentsEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** A list of departments: names, headcount, target, and figures that are shown and never scored. */
export function columnsOfDepartments(entry: DepartmentsEntry, cells: SheetCells): readonly NamedUse[] {
  const columns = namedColumns(cells, entry.header, [entry.department]);
  if (columns === null) return [];
  columns.add(entry.department, "department rated", "heading-says-department");
  columns.add(entry.headcount, "headcount", "heading-says-headcount");
  columns.add(entry.target, "target", "heading-says-target");
  columns.add(entry.retention, "fact", "list-column");
  for (const name of entry.figures ?? []) columns.add(name, "fact", "list-column");
  return columns.uses();
}
