import { ApiError } from "../../protocol/api-error";
import { asRecord, CallArguments } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import { serverName } from "../../protocol/query";
import type { Area } from "../../workbook/area";
import { rangeObject } from "../objects";
import { inputAt } from "../../workbook/range-cells";

/** Cell by cell what is asked for: {address: true, format: {fill: {color: true}}}. */
export function readCellProperties(area: Area, wanted: Readonly<Record<string, unknown>>): unknown {
  return rows(area, (cell) => pickProperties(rangeObject(cell), wanted));
}

function rows(area: Area, read: (cell: Area) => unknown): unknown[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(area.with({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 })),
    ),
  );
}

/** What is asked for of one object: {address: true, format: {fill: {color: true}}}. */
export function pickProperties(object: HostObject, wanted: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const server = serverName(name);
    if (value === true && object.hasScalar(server)) {
      result[name] = object.get(server);
    } else if (typeof value === "object" && value !== null) {
      const inner = navigate(object, name);
      if (inner !== null) result[name] = pickProperties(inner, asRecord(value));
    }
  }
  return result;
}

const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", horizontal: "InsideHorizontal",
  vertical: "InsideVertical", diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp",
}; // prettier-ignore

/** A border is named in these records, and an item of a collection otherwise. */
function navigate(object: HostObject, name: string): HostObject | null {
  const side = SIDES[name];
  if (object.typeName === "RangeBorderCollection" && side !== undefined) {
    const item = object.call("GetItem", new CallArguments([side]));
    return item !== undefined && item !== null && "typeName" in item ? item : null;
  }
  return object.navigate(serverName(name)) ?? null;
}

/** Sets formats cell by cell from a 2-D array of records; {} leaves a cell. */
export function writeCellProperties(area: Area, data: unknown): void {
  if (!Array.isArray(data)) throw new ApiError("InvalidArgument");
  const at = inputAt(area, data);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const record = at(row, column);
      if (record === null || record === undefined) continue;
      putProperties(rangeObject(area.with({ row, column, rows: 1, columns: 1 })), asRecord(record));
    }
  }
}

/** Sets what a record says of one object. */
export function putProperties(object: HostObject, record: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(record)) {
    const server = serverName(name);
    if (object.hasScalar(server)) {
      if (!object.set(server, value)) throw new ApiError("InvalidArgument");
      continue;
    }
    const inner = navigate(object, name);
    if (inner === null) throw new ApiError("InvalidArgument");
    putProperties(inner, asRecord(value));
  }
}
