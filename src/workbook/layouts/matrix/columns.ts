import { parseCell } from "../../address";
import { namedColumns } from "../../reading/account/named-columns";
import { isSummaryLabel } from "../../reading/block-rows";
import type { LongMatrixEntry, SquareMatrixEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** Departments by departments: ratings beside the names down, or one column of ratings. */
export function columnsOfMatrix(entry: SquareMatrixEntry | LongMatrixEntry, cells: SheetCells): readonly NamedUse[] {
  if ("supplier" in entry) {
    const columns = namedColumns(cells, entry.header, [entry.supplier, entry.customer, entry.rating]);
    if (columns === null) return [];
    columns.addRatings(entry.rating, entry.scale, false, "numbers-of-a-scale");
    columns.add(entry.supplier, "supplier", "heading-says-department");
    columns.add(entry.customer, "customer", "heading-says-department");
    columns.add(entry.facet, "facet", "statements");
    columns.add(entry.period, "period", "heading-says-period");
    return columns.uses();
  }
  const corner = parseCell(entry.header);
  if (corner === null) return [];
  const first =
    corner.column > 0 && cells.textAt(corner.row + 1, corner.column - 1) !== "" ? corner.column : corner.column + 1;
  const uses: NamedUse[] = [
    {
      column: first - 1,
      use: entry.suppliers === "rows" ? "supplier" : "customer",
      scale: null,
      direction: null,
      because: "heading-says-department",
    },
  ];
  for (let column = first; column < cells.right; column += 1) {
    const text = cells.textAt(corner.row, column);
    if (text === "") break;
    uses.push(
      isSummaryLabel(text)
        ? { column, use: "derived", scale: null, direction: null, because: "heading-says-derived" }
        : { column, use: "criterion", scale: entry.scale, direction: "highIsBest", because: "numbers-of-a-scale" },
    );
  }
  return uses;
}
