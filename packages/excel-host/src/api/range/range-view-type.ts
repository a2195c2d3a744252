import { cellName, quotedSheet } from "@offline-excel/xlsx/address";
import { ApiError } from "../../protocol/api-error";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { rangeObject } from "../objects";
import {
  inputAt,
  readFormulas,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeInputs,
} from "../../workbook/range-cells";
import { announceChange, ensureWritable } from "../../workbook/range-changes";
import { recalculate } from "../../calculation/recalculation";

/** The rows and columns of a range that are not hidden, as if there were no others. */
interface ViewTarget {
  readonly area: Area;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Its place among the rows of another view. */
  readonly index: number;
}

function numbers(first: number, count: number, hidden: (at: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter((at) => !hidden(at));
}

export function visibleView(area: Area): HostObject {
  const { sheet } = area;
  const part = area.isEntireColumn || area.isEntireRow ? area.usedPart() : area;
  const bounds = part ?? { row: area.row, column: area.column, rows: 0, columns: 0 };
  return view({
    area,
    rows: numbers(bounds.row, bounds.rows, (row) => sheet.file.row(row).hidden),
    columns: numbers(bounds.column, bounds.columns, (column) => sheet.columnAt(column)?.hidden ?? false),
    index: 0,
  });
}

/** What the range has, less what is hidden. */
function seen({ area, rows, columns }: ViewTarget, read: (row: Area) => unknown): unknown[][] {
  recalculate(area.book);
  return rows.map((row) => {
    const first = columns[0] ?? area.column;
    const last = columns.at(-1) ?? first;
    const [line = []] = read(area.with({ row, column: first, rows: 1, columns: last - first + 1 })) as unknown[][];
    return columns.map((column) => line[column - first]);
  });
}

const view: (target: ViewTarget) => HostObject = defineClass<ViewTarget>({
  name: "RangeView",
  scalars: {
    Values: {
      get: (target) => seen(target, readValues),
      set: (target, value) => {
        write(target, value);
      },
    },
    Formulas: {
      get: (target) => seen(target, readFormulas),
      set: (target, value) => {
        write(target, value);
      },
    },
    Text: { get: (target) => seen(target, readText) },
    ValueTypes: { get: (target) => seen(target, readValueTypes) },
    NumberFormat: { get: (target) => seen(target, readNumberFormats) },
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    CellAddresses: {
      get: ({ area, rows, columns }) =>
        rows.map((row) => columns.map((column) => `${quotedSheet(area.sheet.name)}!${cellName(row, column)}`)),
    },
    Index: { get: ({ index }) => index },
  },
  navigation: { Rows: (target) => lines(target) },
  methods: { GetRange: ({ area }) => rangeObject(area) },
});

const lines: (target: ViewTarget) => HostObject = defineClass<ViewTarget>({
  name: "RangeViewCollection",
  items: (target) => target.rows.map((row, index) => view({ ...target, rows: [row], index })),
  methods: {
    GetCount: ({ rows }) => new Scalar(rows.length),
    GetItemAt: (target, args) => {
      const index = args.integer(0);
      const row = target.rows[index];
      if (row === undefined) throw new ApiError("InvalidArgument");
      return view({ ...target, rows: [row], index });
    },
  },
});

function write({ area, rows, columns }: ViewTarget, value: unknown): void {
  const at = inputAt(area.with({ row: 0, column: 0, rows: rows.length, columns: columns.length }), value);
  ensureWritable(area);
  for (const [down, row] of rows.entries()) {
    for (const [along, column] of columns.entries()) {
      writeInputs(area.with({ row, column, rows: 1, columns: 1 }), at(down, along));
    }
  }
  announceChange(area, "RangeEdited");
}
