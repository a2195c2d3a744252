import { boundingArea, intersection, parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { ApiError, ARRAY_SIZE_MESSAGE } from "../../protocol/api-error";
import { asChoice, type CallArguments } from "../../protocol/arguments";
import { type HostObject, type MethodResult, Scalar } from "../../protocol/host-object";
import { Area } from "../../workbook/area";
import { existing, maker, rangeObject } from "../objects";
import { readCellProperties, writeCellProperties } from "./cell-properties";
import { readLineProperties, writeLineProperties } from "./line-properties";
import { groupCells, OUTLINE_AXES, showDetails, ungroupCells } from "../../workbook/outline";
import { FILL_KINDS, fillCells } from "../../workbook/fill-cells";
import { moveCells } from "../../workbook/move-cells";
import { CLEAR_PARTS, clearCells } from "../../workbook/range-clear";
import { dependentsOf, precedentsOf } from "../../workbook/dependencies";
import { COPY_PARTS, copyCells } from "../../workbook/range-copy";
import { deleteCells, insertCells } from "../../workbook/range-shift";
import { mergeCells, unmergeCells } from "../../workbook/range-merge";
import { specialCells } from "./special-cells";
import { surroundingRegion, usedArea } from "../../workbook/used-areas";
import { ensureWritable } from "../../workbook/range-changes";
import { recalculate } from "../../calculation/recalculation";
import { removeDuplicates } from "./range-duplicates";
import { extendedRange, rangeEdge } from "./range-edge";
import { visibleView } from "./range-view-type";
import { findText, replaceText } from "./range-search";

type Method = (area: Area, args: CallArguments) => MethodResult;

/** A range given as an object or as an address on the same sheet. */
export function otherArea(area: Area, args: CallArguments, index: number): Area {
  const object = args.object(index);
  if (object !== null) {
    if (object.target instanceof Area) return object.target;
    throw new ApiError("InvalidArgument");
  }
  const { sheet, rest } = splitSheet(args.text(index));
  const found = sheet === null ? area.sheet : area.book.findSheet(sheet);
  const bounds = parseArea(rest);
  if (found === null || bounds === null) throw new ApiError("InvalidArgument");
  return new Area(area.book, found, bounds);
}

function sameSheet(area: Area, args: CallArguments): Area {
  const other = otherArea(area, args, 0);
  if (other.sheet !== area.sheet) throw new ApiError("InvalidArgument");
  return other;
}

function part(area: Area, bounds: Partial<Bounds>): HostObject {
  return rangeObject(
    area.with({ row: area.row, column: area.column, rows: area.rows, columns: area.columns, ...bounds }),
  );
}

function orNull(area: Area, bounds: Bounds | null): HostObject | null {
  return bounds === null ? null : rangeObject(area.with(bounds));
}

function beside(area: Area, count: number, before: boolean, rows: boolean): HostObject {
  const size = Math.abs(count);
  if (size === 0) throw new ApiError("InvalidArgument");
  const back = before !== count < 0;
  if (rows) return part(area, { row: back ? area.row - size : area.row + area.rows, rows: size });
  return part(area, { column: back ? area.column - size : area.column + area.columns, columns: size });
}

const groupMethods: Readonly<Record<string, Method>> = {
  Group: (area, args) => {
    groupCells(area, asChoice(args.value(0), OUTLINE_AXES));
    return undefined;
  },
  Ungroup: (area, args) => {
    ungroupCells(area, asChoice(args.value(0), OUTLINE_AXES));
    return undefined;
  },
  ShowGroupDetails: (area, args) => {
    showDetails(area, asChoice(args.value(0), OUTLINE_AXES), true);
    return undefined;
  },
  HideGroupDetails: (area, args) => {
    showDetails(area, asChoice(args.value(0), OUTLINE_AXES), false);
    return undefined;
  },
};

export const rangeMethods: Readonly<Record<string, Method>> = {
  GetCell: (area, args) =>
    part(area, { row: area.row + args.integer(0), column: area.column + args.integer(1), rows: 1, columns: 1 }),
  GetRow: (area, args) => {
    const row = args.integer(0);
    if (row < 0 || row >= area.rows) throw new ApiError("InvalidArgument");
    return part(area, { row: area.row + row, rows: 1 });
  },
  GetColumn: (area, args) => {
    const column = args.integer(0);
    if (column < 0 || column >= area.columns) throw new ApiError("InvalidArgument");
    return part(area, { column: area.column + column, columns: 1 });
  },
  GetLastCell: (area) =>
    part(area, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
  GetLastRow: (area) => part(area, { row: area.row + area.rows - 1, rows: 1 }),
  GetLastColumn: (area) => part(area, { column: area.column + area.columns - 1, columns: 1 }),
  GetEntireRow: (area) => part(area, { column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (area) => part(area, { row: 0, rows: MAX_ROWS }),
  GetOffsetRange: (area, args) =>
    part(area, { row: area.row + args.integer(0), column: area.column + args.integer(1) }),
  GetResizedRange: (area, args) =>
    part(area, { rows: area.rows + args.integer(0), columns: area.columns + args.integer(1) }),
  GetAbsoluteResizedRange: (area, args) => part(area, { rows: args.integer(0), columns: args.integer(1) }),
  GetRowsAbove: (area, args) => beside(area, args.optionalInteger(0) ?? 1, true, true),
  GetRowsBelow: (area, args) => beside(area, args.optionalInteger(0) ?? 1, false, true),
  GetColumnsBefore: (area, args) => beside(area, args.optionalInteger(0) ?? 1, true, false),
  GetColumnsAfter: (area, args) => beside(area, args.optionalInteger(0) ?? 1, false, false),
  GetBoundingRect: (area, args) => rangeObject(area.with(boundingArea(area, sameSheet(area, args)))),
  GetIntersection: (area, args) => existing(orNull(area, intersection(area, sameSheet(area, args)))),
  GetIntersectionOrNullObject: (area, args) => {
    const other = otherArea(area, args, 0);
    return other.sheet === area.sheet ? orNull(area, intersection(area, other)) : null;
  },
  GetUsedRange: (area, args) => existing(orNull(area, usedArea(area, args.flag(0)))),
  GetUsedRangeOrNullObject: (area, args) => orNull(area, usedArea(area, args.flag(0))),
  GetSurroundingRegion: (area) => rangeObject(area.with(surroundingRegion(area))),
  GetSpecialCells: (area, args) => existing(specialCells(area, args)),
  GetSpecialCellsOrNullObject: (area, args) => specialCells(area, args),
  GetRangeEdge: (area, args) => rangeObject(area.with(rangeEdge(area, args))),
  GetExtendedRange: (area, args) => rangeObject(area.with(extendedRange(area, args))),
  GetVisibleView: visibleView,
  RemoveDuplicates: (area, args) => removeDuplicates(area, args),
  GetTables: (area, args) => maker("tableList")({ book: area.book, tables: tablesIn(area, args.flag(0)) }),
  Find: (area, args) => existing(findText(area, args)),
  FindOrNullObject: (area, args) => findText(area, args),
  ReplaceAll: (area, args) => new Scalar(replaceText(area, args)),
  GetMergedAreasOrNullObject: mergedAreas,
  Select: (area) => {
    area.book.select(
      area.sheet,
      { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
      area.local,
    );
    return undefined;
  },
  Clear: (area, args) => {
    clearCells(area, asChoice(args.optionalText(0) ?? "All", CLEAR_PARTS));
    return undefined;
  },
  Delete: (area, args) => {
    deleteCells(area, asChoice(args.text(0), ["Up", "Left"]));
    return undefined;
  },
  Insert: (area, args) => rangeObject(insertCells(area, asChoice(args.text(0), ["Down", "Right"]))),
  Merge: (area, args) => {
    mergeCells(area, args.flag(0));
    return undefined;
  },
  Unmerge: (area) => {
    unmergeCells(area);
    return undefined;
  },
  CopyFrom: (area, args) => {
    ensureWritable(area);
    copyCells(
      area,
      otherArea(area, args, 0),
      asChoice(args.optionalText(1) ?? "All", COPY_PARTS),
      args.flag(2),
      args.flag(3),
    );
    return undefined;
  },
  AutoFill: (area, args) => {
    ensureWritable(area);
    const target = args.given(0) && args.value(0) !== null ? otherArea(area, args, 0) : area;
    fillCells(area, target, asChoice(args.optionalText(1) ?? "FillDefault", FILL_KINDS));
    return undefined;
  },
  GetCellProperties: (area, args) => new Scalar(readCellProperties(area, args.record(0))),
  SetCellProperties: (area, args) => {
    ensureWritable(area, "format");
    writeCellProperties(area, args.value(0));
    return undefined;
  },
  MoveTo: (area, args) => {
    moveCells(area, otherArea(area, args, 0));
    return undefined;
  },
  GetDirectPrecedents: (area) => maker("workbookAreas")({ book: area.book, areas: precedentsOf(area, true) }),
  GetPrecedents: (area) => maker("workbookAreas")({ book: area.book, areas: precedentsOf(area, false) }),
  GetDirectDependents: (area) => maker("workbookAreas")({ book: area.book, areas: dependentsOf(area, true) }),
  GetDependents: (area) => maker("workbookAreas")({ book: area.book, areas: dependentsOf(area, false) }),
  GetRowProperties: (area, args) => new Scalar(readLineProperties(area, "row", args.record(0))),
  GetColumnProperties: (area, args) => new Scalar(readLineProperties(area, "column", args.record(0))),
  SetRowProperties: (area, args) => {
    ensureWritable(area, "format");
    writeLineProperties(area, "row", args.value(0));
    return undefined;
  },
  SetColumnProperties: (area, args) => {
    ensureWritable(area, "format");
    writeLineProperties(area, "column", args.value(0));
    return undefined;
  },
  ...groupMethods,
  Calculate: ({ book }) => {
    recalculate(book, true);
    return undefined;
  },
  SetDirty: (area) => {
    setDirty(area);
    return undefined;
  },
  _ValidateArraySize: (area, args) => {
    if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
      throw new ApiError("InvalidArgument", ARRAY_SIZE_MESSAGE);
    return undefined;
  },
};

/** The formulas of a range are calculated the next time, whatever they are made from. */
export function setDirty({ book, sheet, row, column, rows, columns }: Area): void {
  book.written.push({ sheet, area: { row, column, rows, columns } });
}

function mergedAreas(area: Area): HostObject | null {
  const merges = area.sheet.merges.filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return null;
  return maker("areas")({ book: area.book, sheet: area.sheet, areas: merges.map((merge) => area.with(merge)) });
}

export function tablesIn(area: Area, fully: boolean): Area["book"]["tables"] {
  return area.book.tables.filter((table) => {
    if (table.sheet !== area.sheet) return false;
    const common = intersection(table.area, area);
    if (common === null) return false;
    return !fully || (common.rows === table.area.rows && common.columns === table.area.columns);
  });
}
