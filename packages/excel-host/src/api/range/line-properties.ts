import { ApiError } from "../../protocol/api-error";
import { asRecord } from "../../protocol/arguments";
import type { Area } from "../../workbook/area";
import { pickProperties, putProperties } from "./cell-properties";
import { rangeObject } from "../objects";

/** The rows of a range, or its columns, each as a range. */
function lines(area: Area, axis: "row" | "column"): Area[] {
  const { row, column, rows, columns } = area;
  return axis === "row"
    ? Array.from({ length: rows }, (_, index) => area.with({ row: row + index, column, rows: 1, columns }))
    : Array.from({ length: columns }, (_, index) => area.with({ row, column: column + index, rows, columns: 1 }));
}

/** Row by row or column by column what is asked for; null where the cells of one differ. */
export function readLineProperties(
  area: Area,
  axis: "row" | "column",
  wanted: Readonly<Record<string, unknown>>,
): unknown {
  return lines(area, axis).map((line) => withoutMixed(pickProperties(rangeObject(line), wanted)));
}

/** Colours that differ are "" for a range, and null here. */
function withoutMixed(value: unknown): unknown {
  if (value === "") return null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutMixed(inner)]));
}

/** Sets formats line by line from a list of records as long as the range; {} leaves a line. */
export function writeLineProperties(area: Area, axis: "row" | "column", data: unknown): void {
  const parts = lines(area, axis);
  if (!Array.isArray(data) || data.length !== parts.length) throw new ApiError("InvalidArgument");
  for (const [index, record] of (data as readonly unknown[]).entries()) {
    const line = parts[index];
    if (line === undefined || record === null) continue;
    putProperties(rangeObject(line), asRecord(record));
  }
}
