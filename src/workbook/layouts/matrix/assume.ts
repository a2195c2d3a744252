import { type AssumedBlock, headed, isNamesOfDepartments, ratingColumn } from "../assumed-block";
import { cellAddress } from "../../address";
import { UNKNOWN_SCALE } from "../../reading/detect/draft";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeMatrix(block: AssumedBlock): MappingEntry | null {
  const { name: sheet } = block.context.cells;
  const names = block.texts.filter((column) => isNamesOfDepartments(column));
  const supplier = block.columns.find(({ meaning }) => meaning === "supplier") ?? names[0];
  const customer = block.columns.find(({ meaning }) => meaning === "customer") ?? names.find((one) => one !== supplier);
  const rating = ratingColumn(block, [supplier, customer]);
  const labels = supplier ?? block.texts[0];
  if (labels === undefined || rating === null) return null;
  if (supplier !== undefined && customer !== undefined && customer !== supplier) {
    return {
      layout: "matrix",
      sheet,
      header: block.headerCell,
      supplier: supplier.name,
      customer: customer.name,
      facet: headed(block, "facet"),
      rating: rating.name,
      scale: UNKNOWN_SCALE,
    };
  }
  const header = cellAddress(block.header, labels.column + 1);
  return { layout: "matrix", sheet, header, suppliers: "rows", scale: UNKNOWN_SCALE };
}
