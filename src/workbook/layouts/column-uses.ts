import type { NamedUse } from "../reading/account/column-use";
import type { MappingEntry } from "../reading/mapping";
import type { SheetCells } from "../reading/sheet-cells";
import { columnsOfChecklist } from "./checklist/columns";
import { columnsOfDepartments } from "./departments/columns";
import { columnsOfLong } from "./long/columns";
import { columnsOfMatrix } from "./matrix/columns";
import { columnsOfResponses } from "./responses/columns";
import { columnsOfSales } from "./sales/columns";

/** The columns that an entry names, each with its use. */
export function columnUsesOf(entry: MappingEntry, cells: SheetCells): readonly NamedUse[] {
  switch (entry.layout) {
    case "checklist":
      return columnsOfChecklist(entry, cells);
    case "responses":
      return columnsOfResponses(entry, cells);
    case "long":
      return columnsOfLong(entry, cells);
    case "matrix":
      return columnsOfMatrix(entry, cells);
    case "departments":
      return columnsOfDepartments(entry, cells);
    case "sales":
      return columnsOfSales(entry, cells);
    case "ignore":
      return [];
  }
}
