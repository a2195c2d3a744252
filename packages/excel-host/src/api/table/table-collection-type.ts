import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { ApiError } from "../../protocol/api-error";
import type { CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import { maker, type TableListTarget } from "../objects";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/table";
import { addTable } from "../../workbook/table-changes";

/** null sheet: the tables of the workbook. */
interface TablesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

function list({ book, sheet }: TablesTarget): Table[] {
  return sheet === null ? book.tables : book.tables.filter((table) => table.sheet === sheet);
}

function find(target: TablesTarget, key: string): HostObject | null {
  const folded = key.toLowerCase();
  const table = list(target).find((one) => one.id === key || one.name.toLowerCase() === folded);
  return table === undefined ? null : maker("table")({ book: target.book, table });
}

function area({ book, sheet }: TablesTarget, args: CallArguments): Area {
  const object = args.object(0);
  if (object !== null) {
    if (!(object.target instanceof Area)) throw new ApiError("InvalidArgument");
    return object.target;
  }
  const { sheet: name, rest } = splitSheet(args.text(0));
  const found = name === null ? (sheet ?? book.active) : book.findSheet(name);
  const bounds = parseArea(rest);
  if (found === null || bounds === null) throw new ApiError("InvalidArgument");
  return new Area(book, found, bounds);
}

export const tables = defineClass<TablesTarget>({
  name: "TableCollection",
  scalars: { Count: { get: (target) => list(target).length } },
  items: (target) => list(target).map((table) => maker("table")({ book: target.book, table })),
  methods: {
    Add: (target, args) => {
      const place = area(target, args);
      if (target.sheet !== null && place.sheet !== target.sheet) throw new ApiError("InvalidArgument");
      return maker("table")({ book: target.book, table: addTable(target.book, place, args.flag(1)) });
    },
    GetCount: (target) => new Scalar(list(target).length),
    GetItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetItemAt: (target, args) => {
      const table = list(target)[args.integer(0)];
      if (table === undefined) throw new ApiError("InvalidArgument");
      return maker("table")({ book: target.book, table });
    },
  },
});

function among({ book, tables: some }: TableListTarget, key: string): HostObject | null {
  const table = some.find((one) => one.name.toLowerCase() === key.toLowerCase() || one.id === key);
  return table === undefined ? null : maker("table")({ book, table });
}

export const scoped = defineClass<TableListTarget>({
  name: "TableScopedCollection",
  items: (target) => target.tables.map((table) => maker("table")({ book: target.book, table })),
  methods: {
    GetCount: (target) => new Scalar(target.tables.length),
    GetFirst: (target) => {
      const [table] = target.tables;
      if (table === undefined) throw new ApiError("ItemNotFound");
      return maker("table")({ book: target.book, table });
    },
    GetItem: (target, args) => {
      const found = among(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => among(target, args.text(0)),
  },
});
