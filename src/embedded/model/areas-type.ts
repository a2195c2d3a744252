import { intersection } from "../package/address";
import { MAX_COLUMNS, MAX_ROWS } from "../package/cell-store";
import { ApiError } from "../protocol/api-error";
import { defineType, type HostObject, Scalar } from "../protocol/host-object";
import type { Area } from "./area";
import { conditionalFormats } from "./conditional-type";
import { type AreasTarget, maker, rangeObject, register } from "./objects";
import { clearCells } from "./range-clear";
import { rangeFormat } from "./range-format-type";
import { otherArea } from "./range-methods";
import { usedArea } from "./used-areas";
import { dataValidation } from "./validation-type";

function common(target: AreasTarget, other: Area): HostObject | null {
  const areas = target.areas
    .map((area) => (other.sheet === area.sheet ? intersection(area, other) : null))
    .filter((bounds) => bounds !== null)
    .map((bounds) => other.with(bounds));
  return areas.length === 0 ? null : rangeAreas({ ...target, areas });
}

function first({ areas }: AreasTarget): Area {
  const [area] = areas;
  if (area === undefined) throw new ApiError("ItemNotFound");
  return area;
}

const collection = defineType<AreasTarget>({
  name: "RangeCollection",
  items: ({ areas }) => areas.map(rangeObject),
  methods: {
    GetCount: ({ areas }) => new Scalar(areas.length),
    GetItemAt: ({ areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw new ApiError("InvalidArgument");
      return rangeObject(area);
    },
  },
});

export const rangeAreas: (target: AreasTarget) => HostObject = defineType<AreasTarget>({
  name: "RangeAreas",
  tracked: true,
  scalars: {
    Address: { get: ({ areas }) => areas.map((area) => area.address).join(",") },
    AddressLocal: { get: ({ areas }) => areas.map((area) => area.address).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every((area) => area.isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every((area) => area.isEntireRow) },
  },
  navigation: {
    Areas: collection,
    Format: ({ areas }) => rangeFormat(areas),
    Worksheet: ({ book, sheet }) => maker("worksheet")({ book, sheet }),
    ConditionalFormats: ({ areas }) => conditionalFormats(areas),
    DataValidation: ({ areas }) => dataValidation(areas),
  },
  methods: {
    Clear: ({ areas }, args) => {
      for (const area of areas) clearCells(area, args.optionalText(0) ?? "All");
      return undefined;
    },
    GetEntireRow: (target) =>
      rangeAreas({
        ...target,
        areas: target.areas.map((area) => area.with({ ...plain(area), column: 0, columns: MAX_COLUMNS })),
      }),
    GetEntireColumn: (target) =>
      rangeAreas({
        ...target,
        areas: target.areas.map((area) => area.with({ ...plain(area), row: 0, rows: MAX_ROWS })),
      }),
    GetOffsetRangeAreas: (target, args) =>
      rangeAreas({
        ...target,
        areas: target.areas.map((area) =>
          area.with({ ...plain(area), row: area.row + args.integer(0), column: area.column + args.integer(1) }),
        ),
      }),
    GetIntersection: (target, args) => {
      const found = common(target, otherArea(first(target), args, 0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetIntersectionOrNullObject: (target, args) => common(target, otherArea(first(target), args, 0)),
    GetUsedRangeAreasOrNullObject: (target, args) => {
      const areas = target.areas
        .map((area) => usedArea(area, args.flag(0)))
        .filter((bounds) => bounds !== null)
        .map((bounds) => first(target).with(bounds));
      return areas.length === 0 ? null : rangeAreas({ ...target, areas });
    },
  },
});

function plain({ row, column, rows, columns }: Area): Pick<Area, "row" | "column" | "rows" | "columns"> {
  return { row, column, rows, columns };
}

register("areas", rangeAreas);
