import { EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import type { CallArguments } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { readValues } from "../../workbook/range-cells";
import { announceChange, ensureWritable } from "../../workbook/range-changes";
import { readLines, writeLines } from "./range-sort-type";
import { recalculate } from "../../calculation/recalculation";

const result = defineClass<{ readonly removed: number; readonly remaining: number }>({
  name: "RemoveDuplicatesResult",
  scalars: { Removed: { get: ({ removed }) => removed }, UniqueRemaining: { get: ({ remaining }) => remaining } },
});

/** Takes rows out that say in the given columns what a row above said; the rows below move up within the range. */
export function removeDuplicates(area: Area, args: CallArguments): HostObject {
  ensureWritable(area);
  recalculate(area.book);
  const columns = args.value(0);
  const right =
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.every((one) => Number.isInteger(one) && Number(one) >= 0 && Number(one) < area.columns);
  if (!right) throw new ApiError("InvalidArgument");
  const values = readValues(area) as readonly (readonly unknown[])[] | null;
  if (values === null) throw new ApiError("InvalidArgument");
  const header = args.flag(1) ? 1 : 0;
  const known = new Set<string>();
  const lines = readLines(area, area.row);
  const kept = lines.filter((_, row) => {
    if (row < header) return true;
    const key = JSON.stringify(
      (columns as readonly number[]).map((column) => {
        const value = values[row]?.[column];
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  const removed = lines.length - kept.length;
  if (removed > 0) {
    writeLines(area, area.row, kept);
    for (let row = area.row + kept.length; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        area.sheet.file.setContent(row, column, EMPTY_CELL);
    }
    area.book.wrote(area.sheet, { row: area.row, column: area.column, rows: area.rows, columns: area.columns });
    announceChange(area, "RangeEdited");
  }
  return result({ removed, remaining: kept.length - header });
}
