import { ApiError } from "../../protocol/api-error";
import type { CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { rangeAreas, rangeCollection } from "./areas-type";
import { type WorkbookAreasTarget } from "../objects";
import type { Sheet } from "../../workbook/sheet";

function bySheet({ book, areas }: WorkbookAreasTarget): { readonly sheet: Sheet; readonly areas: Area[] }[] {
  return book.sheets
    .map((sheet) => ({ sheet, areas: areas.filter((area) => area.sheet === sheet) }))
    .filter((one) => one.areas.length > 0);
}

function objects(target: WorkbookAreasTarget): HostObject[] {
  return bySheet(target).map((one) => rangeAreas({ book: target.book, ...one }));
}

const list = defineClass<WorkbookAreasTarget>({
  name: "RangeAreasCollection",
  items: objects,
  methods: {
    GetCount: (target) => new Scalar(objects(target).length),
    GetItemAt: (target, args) => {
      const found = objects(target)[args.integer(0)];
      if (found === undefined) throw new ApiError("InvalidArgument");
      return found;
    },
  },
});

function ofSheet(target: WorkbookAreasTarget, args: CallArguments): HostObject | null {
  const sheet = target.book.findSheet(args.text(0));
  const found = bySheet(target).find((one) => one.sheet === sheet);
  return found === undefined ? null : rangeAreas({ book: target.book, ...found });
}

export const workbookAreas = defineClass<WorkbookAreasTarget>({
  name: "WorkbookRangeAreas",
  tracked: true,
  scalars: {
    Addresses: {
      get: (target) => bySheet(target).map(({ areas }) => areas.map(({ address }) => address).join(",")),
    },
  },
  navigation: {
    Areas: list,
    Ranges: ({ book, areas }) => {
      const [first] = areas;
      if (first === undefined) throw new ApiError("ItemNotFound");
      return rangeCollection({ book, sheet: first.sheet, areas: [...areas] });
    },
  },
  methods: {
    GetRangeAreasBySheet: (target, args) => {
      const found = ofSheet(target, args);
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: ofSheet,
  },
});
