import { numberAttribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asText, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { tablePlace } from "./auto-filter-type";
import { columnFilter } from "./column-filter-type";
import { rangeObject, type TableTarget } from "../objects";
import { deleteCells, insertCells } from "../../workbook/range-shift";
import { readValues, writeInputs } from "../../workbook/range-cells";
import { recalculate } from "../../calculation/recalculation";
import { deleteTable, writeHeadings } from "../../workbook/table-changes";

/** A column is known by the number that its element has; its place may change. */
interface ColumnTarget extends TableTarget {
  readonly id: number;
}

function place({ table, id }: ColumnTarget): number {
  const index = table.columnElements().findIndex((element) => numberAttribute(element, "id") === id);
  if (index < 0) throw new ApiError("ItemNotFound");
  return index;
}

function whole(target: ColumnTarget): Area {
  const { book, table } = target;
  return new Area(book, table.sheet, { ...table.area, column: table.area.column + place(target), columns: 1 });
}

function headerCell(target: ColumnTarget): Area {
  const { row, column: place, columns } = whole(target);
  return whole(target).with({ row, column: place, columns, rows: 1 });
}

function body(target: ColumnTarget): Area {
  return whole(target).with({ ...target.table.body, column: target.table.area.column + place(target), columns: 1 });
}

const column = defineClass<ColumnTarget>({
  name: "TableColumn",
  scalars: {
    Id: { get: ({ id }) => id },
    Index: { get: place },
    Name: {
      get: (target) => target.table.columnNames()[place(target)] ?? "",
      set: (target, value) => {
        const name = asText(value);
        const others = target.table.columnNames().filter((_, index) => index !== place(target));
        if (name === "" || others.some((other) => other.toLowerCase() === name.toLowerCase()))
          throw new ApiError("InvalidArgument");
        target.table.renameColumn(place(target), name);
        writeHeadings(target.book, target.table);
      },
    },
    Values: {
      get: (target) => {
        recalculate(target.book);
        return readValues(whole(target));
      },
      set: (target, value) => {
        writeInputs(whole(target), value);
      },
    },
  },
  navigation: {
    Filter: (target) => columnFilter({ of: () => tablePlace(target), index: () => place(target) }),
  },
  methods: {
    GetRange: (target) => rangeObject(whole(target)),
    GetHeaderRowRange: (target) => rangeObject(headerCell(target)),
    GetDataBodyRange: (target) => rangeObject(body(target)),
    GetTotalRowRange: (target) => {
      if (!target.table.showTotals) throw new ApiError("InvalidOperation");
      const area = whole(target);
      return rangeObject(area.with({ row: area.row + area.rows - 1, column: area.column, rows: 1, columns: 1 }));
    },
    Delete: (target) => {
      const { book, table } = target;
      const index = place(target);
      const names = table.columnNames();
      if (names.length === 1) {
        deleteTable(book, table, false);
        return undefined;
      }
      const area = whole(target);
      const before = table.area;
      deleteCells(area, "Left");
      // Its cells took it along, unless they were all that the table had at its edge.
      if (table.columnNames().length === names.length) {
        const keep = names.map((_, at) => at).filter((at) => at !== index);
        table.setColumns(
          keep.map((at) => names[at] ?? ""),
          keep,
        );
      }
      table.area = { ...before, columns: before.columns - 1 };
      return undefined;
    },
  },
});

function list({ book, table }: TableTarget): HostObject[] {
  return table.columnElements().map((element) => column({ book, table, id: numberAttribute(element, "id") ?? 0 }));
}

function find(target: TableTarget, key: unknown): HostObject | null {
  return (
    list(target).find((one) =>
      typeof key === "number"
        ? one.get("Id") === key
        : String(one.get("Name")).toLowerCase() === String(key).toLowerCase(),
    ) ?? null
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Puts in a column; what is to the right of the table moves. */
function add(target: TableTarget, args: CallArguments): HostObject {
  const { book, table } = target;
  const names = table.columnNames();
  const wanted = args.optionalInteger(0);
  const index = wanted === null || wanted < 0 ? names.length : wanted;
  if (index > names.length) throw new ApiError("InvalidArgument");
  const values = args.value(1);
  const lines = Array.isArray(values) ? (values as readonly (readonly unknown[])[]) : null;
  const { area } = table;
  const heading = args.optionalText(2) ?? (lines !== null && table.showHeaders ? textOf(lines[0]?.[0]) : "");
  let name = heading === "" ? `Column${names.length + 1}` : heading;
  for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1)
    name = `${heading}${number}`;
  const place = new Area(book, table.sheet, { ...area, column: area.column + index, columns: 1 });
  insertCells(place, "Right");
  const keep: (number | null)[] = names.map((_, at) => at);
  keep.splice(index, 0, null);
  const next = [...names];
  next.splice(index, 0, name);
  // Cells put in between took a column of the table with them: it only needs its name.
  if (table.columnNames().length === next.length) table.renameColumn(index, name);
  else table.setColumns(next, keep);
  table.area = { ...area, columns: area.columns + 1 };
  if (lines !== null) {
    const full = lines.length === area.rows;
    writeInputs(
      full
        ? place.with({ ...area, column: area.column + index, columns: 1 })
        : place.with({ ...table.body, column: area.column + index, columns: 1 }),
      lines,
    );
  }
  writeHeadings(book, table);
  const made = list(target)[index];
  if (made === undefined) throw new ApiError("GeneralException");
  return made;
}

export const tableColumns = defineClass<TableTarget>({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columnNames().length } },
  items: list,
  methods: {
    Add: add,
    GetCount: ({ table }) => new Scalar(table.columnNames().length),
    GetItem: (target, args) => {
      const found = find(target, args.value(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.value(0)),
    GetItemAt: (target, args) => {
      const found = list(target)[args.integer(0)];
      if (found === undefined) throw new ApiError("InvalidArgument");
      return found;
    },
  },
});
