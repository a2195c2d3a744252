import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import type { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { rangeObject, type SheetTarget } from "../objects";

function location({ book, sheet }: SheetTarget): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const bounds = {
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  };
  return rangeObject(new Area(book, sheet, bounds));
}

export const freezePanes = defineClass<SheetTarget>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: ({ sheet }, args) => {
      const object = args.object(0);
      const bounds =
        object?.target instanceof Area ? object.target : parseArea(splitSheet(args.optionalText(0) ?? "").rest);
      if (bounds === null) throw new ApiError("InvalidArgument");
      const rows = bounds.rows === MAX_ROWS ? 0 : bounds.row + bounds.rows;
      sheet.freeze(rows, bounds.columns === MAX_COLUMNS ? 0 : bounds.column + bounds.columns);
      return undefined;
    },
    FreezeRows: ({ sheet }, args) => {
      sheet.freeze(args.optionalInteger(0) ?? 0, 0);
      return undefined;
    },
    FreezeColumns: ({ sheet }, args) => {
      sheet.freeze(0, args.optionalInteger(0) ?? 0);
      return undefined;
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze(0, 0);
      return undefined;
    },
    GetLocation: (target) => {
      const object = location(target);
      if (object === null) throw new ApiError("ItemNotFound");
      return object;
    },
    GetLocationOrNullObject: location,
  },
});
