import { parseCell } from "../../address";
import { namedColumns } from "../../reading/account/named-columns";
import type { LongMatrixEntry, SquareMatrixEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";
import { squareAt } from "./square";

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
  for (const { at: column, sumsUp } of squareAt(cells, corner.row, first - 1, cells.right, cells.bottom).across) {
    uses.push(
      sumsUp === null
        ? { column, use: "criterion", scale: entry.scale, direction: "highIsBest", because: "numbers-of-a-scale" }
        : {
            column,
            use: "derived",
            scale: null,
            direction: null,
            because: sumsUp === "said" ? "heading-says-derived" : "computed-from-others",
          },
    );
  }
  return uses;
}
