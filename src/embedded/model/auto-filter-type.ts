import { areaName, parseArea } from "../package/address";
import { attribute, child, children, removeElement } from "../package/xml";
import { ApiError } from "../protocol/api-error";
import { defineType, type HostObject } from "../protocol/host-object";
import { Area } from "./area";
import { definedNames, removeName, setOwnName } from "./names";
import { absoluteName, quotedSheet } from "../package/address";
import { rangeObject, type SheetTarget, type TableTarget } from "./objects";

const NAME = "_xlnm._FilterDatabase";

function range({ book, sheet }: SheetTarget): HostObject | null {
  const element = child(sheet.file.root(), "autoFilter");
  const bounds = element === null ? null : parseArea(attribute(element, "ref") ?? "");
  return bounds === null ? null : rangeObject(new Area(book, sheet, bounds));
}

/** The filter of a sheet: its arrows. Hiding rows by criteria is not done here. */
export const sheetFilter = defineType<SheetTarget>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: ({ sheet }) => child(sheet.file.root(), "autoFilter") !== null },
    IsDataFiltered: {
      get: ({ sheet }) => {
        const element = child(sheet.file.root(), "autoFilter");
        return element !== null && children(element, "filterColumn").length > 0;
      },
    },
    Criteria: { get: () => [] },
  },
  methods: {
    Apply: ({ book, sheet }, args) => {
      const object = args.object(0);
      const bounds = object?.target instanceof Area ? object.target : parseArea(args.optionalText(0) ?? "");
      if (bounds === null) throw new ApiError("InvalidArgument");
      if (args.given(2)) throw new ApiError("NotImplemented");
      sheet.file.ensure("autoFilter").setAttribute("ref", areaName(bounds));
      setOwnName(book, sheet, NAME, `${quotedSheet(sheet.name)}!${absoluteName(bounds)}`);
      definedNames(book)
        .find((one) => one.sheet === sheet && one.name === NAME)
        ?.element.setAttribute("hidden", "1");
      return undefined;
    },
    Remove: ({ book, sheet }) => {
      const element = child(sheet.file.root(), "autoFilter");
      if (element === null) return undefined;
      sheet.file.changeShell();
      removeElement(element);
      for (const name of definedNames(book)) if (name.sheet === sheet && name.name === NAME) removeName(book, name);
      return undefined;
    },
    ClearCriteria: ({ sheet }) => {
      const element = child(sheet.file.root(), "autoFilter");
      if (element === null) return undefined;
      for (const column of children(element)) {
        sheet.file.changeShell();
        removeElement(column);
      }
      return undefined;
    },
    GetRange: (target) => {
      const object = range(target);
      if (object === null) throw new ApiError("ItemNotFound");
      return object;
    },
    GetRangeOrNullObject: range,
  },
});

export const tableFilter = defineType<TableTarget>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: ({ table }) => table.showFilterButton },
    IsDataFiltered: {
      get: ({ table }) => {
        const element = child(table.root(), "autoFilter");
        return element !== null && children(element, "filterColumn").length > 0;
      },
    },
    Criteria: { get: () => [] },
  },
  methods: {
    GetRange: ({ book, table }) => rangeObject(new Area(book, table.sheet, table.area)),
    GetRangeOrNullObject: ({ book, table }) => rangeObject(new Area(book, table.sheet, table.area)),
    ClearCriteria: () => undefined,
  },
});
