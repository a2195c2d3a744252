import { intersection } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import { asChoice, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { conditionalFormats } from "../conditional-format/conditional-type";
import { existing, type AreasTarget, maker, rangeObject } from "../objects";
import { ensureWritable } from "../../workbook/range-changes";
import { COPY_PARTS, copyCells } from "../../workbook/range-copy";
import { CLEAR_PARTS, clearCells } from "../../workbook/range-clear";
import { rangeFormat } from "./range-format-type";
import { otherArea, setDirty, tablesIn } from "./range-methods";
import { recalculate } from "../../calculation/recalculation";
import { specialCells } from "./special-cells";
import { usedArea } from "../../workbook/used-areas";
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

export const rangeCollection = defineClass<AreasTarget>({
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

export const rangeAreas: (target: AreasTarget) => HostObject = defineClass<AreasTarget>({
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
    Areas: rangeCollection,
    Format: ({ areas }) => rangeFormat(areas),
    Worksheet: ({ book, sheet }) => maker("worksheet")({ book, sheet }),
    ConditionalFormats: ({ areas }) => conditionalFormats(areas),
    DataValidation: ({ areas }) => dataValidation(areas),
  },
  methods: {
    Clear: ({ areas }, args) => {
      for (const area of areas) clearCells(area, asChoice(args.optionalText(0) ?? "All", CLEAR_PARTS));
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
    GetUsedRangeAreas: (target, args) => existing(usedAreas(target, args)),
    GetUsedRangeAreasOrNullObject: usedAreas,
    GetSpecialCells: (target, args) => existing(special(target, args)),
    GetSpecialCellsOrNullObject: special,
    GetTables: ({ book, areas }, args) => {
      const tables = book.tables.filter((table) => areas.some((area) => tablesIn(area, args.flag(0)).includes(table)));
      return maker("tableList")({ book, tables });
    },
    CopyFrom: ({ areas }, args) => {
      const [target] = areas;
      if (target === undefined) throw new ApiError("ItemNotFound");
      const given = args.object(0)?.target;
      const sources =
        given !== undefined && "areas" in given ? (given.areas as readonly Area[]) : [otherArea(target, args, 0)];
      const part = asChoice(args.optionalText(1) ?? "All", COPY_PARTS);
      for (const area of areas) ensureWritable(area);
      // Several sources keep their places to each other, from the first of the target on.
      const [origin] = sources;
      for (const source of sources) {
        for (const area of sources.length === 1 ? areas : [target]) {
          const row = area.row + source.row - (origin?.row ?? 0);
          const column = area.column + source.column - (origin?.column ?? 0);
          const into =
            sources.length === 1 ? area : area.with({ row, column, rows: source.rows, columns: source.columns });
          copyCells(into, source, part, args.flag(2), args.flag(3));
        }
      }
      return undefined;
    },
    Calculate: ({ book }) => {
      recalculate(book, true);
      return undefined;
    },
    SetDirty: ({ areas }) => {
      for (const area of areas) setDirty(area);
      return undefined;
    },
  },
});

function usedAreas(target: AreasTarget, args: CallArguments): HostObject | null {
  const areas = target.areas
    .map((area) => usedArea(area, args.flag(0)))
    .filter((bounds) => bounds !== null)
    .map((bounds) => first(target).with(bounds));
  return areas.length === 0 ? null : rangeAreas({ ...target, areas });
}

/** What each of the areas finds, as one object. */
function special(target: AreasTarget, args: CallArguments): HostObject | null {
  const areas = target.areas
    .map((area) => specialCells(area, args)?.target)
    .flatMap((found) => (found !== undefined && "areas" in found ? (found.areas as readonly Area[]) : []));
  return areas.length === 0 ? null : rangeAreas({ ...target, areas: [...areas] });
}

function plain({ row, column, rows, columns }: Area): Pick<Area, "row" | "column" | "rows" | "columns"> {
  return { row, column, rows, columns };
}
