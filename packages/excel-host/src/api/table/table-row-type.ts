import { ApiError } from "../../protocol/api-error";
import { type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { rangeObject, type TableTarget } from "../objects";
import { announceChange, ensureWritable } from "../../workbook/range-changes";
import { readValues, writeInputs } from "../../workbook/range-cells";
import { recalculate } from "../../calculation/recalculation";
import { addRows, deleteRows } from "../../workbook/table-changes";

interface RowTarget extends TableTarget {
  readonly index: number;
}

function area({ book, table, index }: RowTarget): Area {
  const { body } = table;
  if (index < 0 || index >= body.rows) throw new ApiError("ItemNotFound");
  return new Area(book, table.sheet, { ...body, row: body.row + index, rows: 1 });
}

const row = defineClass<RowTarget>({
  name: "TableRow",
  identity: ({ index }) => index,
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => {
        recalculate(target.book);
        return readValues(area(target));
      },
      set: (target, value) => {
        writeInputs(area(target), value);
      },
    },
  },
  methods: {
    GetRange: (target) => rangeObject(area(target)),
    Delete: (target) => {
      deleteRows(target.book, target.table, target.index, 1);
      return undefined;
    },
  },
});

function add({ book, table }: TableTarget, args: CallArguments): HostObject {
  const values = args.value(1);
  const columns = table.area.columns;
  const lines = Array.isArray(values) ? (values as readonly unknown[]) : [values];
  const wanted = args.optionalInteger(0);
  ensureWritable(new Area(book, table.sheet, table.area));
  const bounds = addRows(book, table, wanted, Math.max(1, lines.length));
  const made = new Area(book, table.sheet, bounds);
  if (Array.isArray(values)) writeInputs(made, values);
  else if (values !== null) writeInputs(made, [Array.from({ length: columns }, () => values)]);
  announceChange(made, "RowInserted");
  return row({ book, table, index: bounds.row - table.body.row });
}

export const tableRows = defineClass<TableTarget>({
  name: "TableRowCollection",
  scalars: { Count: { get: ({ table }) => table.body.rows } },
  items: ({ book, table }) => Array.from({ length: table.body.rows }, (_, index) => row({ book, table, index })),
  methods: {
    Add: add,
    GetCount: ({ table }) => new Scalar(table.body.rows),
    GetItem: ({ book, table }, args) => row({ book, table, index: args.integer(0) }),
    GetItemAt: ({ book, table }, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= table.body.rows) throw new ApiError("InvalidArgument");
      return row({ book, table, index });
    },
    DeleteRowsAt: ({ book, table }, args) => {
      deleteRows(book, table, args.integer(0), args.optionalInteger(1) ?? 1);
      return undefined;
    },
  },
});
