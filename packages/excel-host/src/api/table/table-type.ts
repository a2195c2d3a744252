import { attribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asFlag, asText } from "../../protocol/arguments";
import type { ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { clearFilters, reapply, tableFilter, tablePlace } from "./auto-filter-type";
import { maker, rangeObject, type TableTarget } from "../objects";
import { otherArea } from "../range/range-methods";
import { sortKeys, sortRows } from "../range/range-sort-type";
import { deleteTable, renameTable, resizeTable } from "../../workbook/table-changes";
import { tableColumns } from "./table-column-type";
import { tableRows } from "./table-row-type";
import { setTotals } from "../../workbook/table-totals";
import { EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { writeHeadings } from "../../workbook/table-changes";

function styleFlag(name: string): ScalarMember<TableTarget> {
  return {
    get: ({ table }) => table.styleFlag(name),
    set: ({ table }, value) => {
      table.setStyle(name, asFlag(value) ? "1" : "0");
    },
  };
}

const sort = defineClass<TableTarget>({
  name: "TableSort",
  scalars: { MatchCase: { get: () => false }, Method: { get: () => "PinYin" }, Fields: { get: () => [] } },
  methods: {
    Apply: ({ book, table }, args) => {
      sortRows(new Area(book, table.sheet, table.body), sortKeys(args.value(0)), false);
      return undefined;
    },
    Clear: () => undefined,
    Reapply: () => undefined,
  },
});

export const table = defineClass<TableTarget>({
  name: "Table",
  scalars: {
    Id: { get: ({ table: one }) => one.id },
    LegacyId: { get: ({ table: one }) => String(one.number) },
    Name: {
      get: ({ table: one }) => one.name,
      set: ({ book, table: one }, value) => {
        renameTable(book, one, asText(value));
      },
    },
    ShowHeaders: {
      get: ({ table: one }) => one.showHeaders,
      set: ({ book, table: one }, value) => {
        showHeaders({ book, table: one }, asFlag(value));
      },
    },
    ShowTotals: {
      get: ({ table: one }) => one.showTotals,
      set: ({ book, table: one }, value) => {
        setTotals(book, one, asFlag(value));
      },
    },
    Style: {
      get: ({ table: one }) => {
        const info = one.styleInfo();
        return (info === null ? null : attribute(info, "name")) ?? "";
      },
      set: ({ table: one }, value) => {
        const name = asText(value);
        if (!/^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$|^$/.test(name)) {
          throw new ApiError("InvalidArgument");
        }
        one.setStyle("name", name);
      },
    },
    ShowBandedRows: styleFlag("showRowStripes"),
    ShowBandedColumns: styleFlag("showColumnStripes"),
    HighlightFirstColumn: styleFlag("showFirstColumn"),
    HighlightLastColumn: styleFlag("showLastColumn"),
    ShowFilterButton: {
      get: ({ table: one }) => one.showFilterButton,
      set: ({ table: one }, value) => {
        if (!one.showHeaders) throw new ApiError("InvalidOperation");
        one.setFilterButton(asFlag(value));
      },
    },
  },
  navigation: {
    Columns: tableColumns,
    Rows: tableRows,
    Sort: sort,
    Worksheet: ({ book, table: one }) => maker("worksheet")({ book, sheet: one.sheet }),
    AutoFilter: tableFilter,
  },
  methods: {
    GetRange: ({ book, table: one }) => rangeObject(new Area(book, one.sheet, one.area)),
    GetHeaderRowRange: ({ book, table: one }) => {
      if (!one.showHeaders) throw new ApiError("InvalidOperation");
      return rangeObject(new Area(book, one.sheet, { ...one.area, rows: 1 }));
    },
    GetDataBodyRange: ({ book, table: one }) => rangeObject(new Area(book, one.sheet, one.body)),
    GetTotalRowRange: ({ book, table: one }) => {
      if (!one.showTotals) throw new ApiError("InvalidOperation");
      return rangeObject(new Area(book, one.sheet, { ...one.area, row: one.area.row + one.area.rows - 1, rows: 1 }));
    },
    Resize: ({ book, table: one }, args) => {
      resizeTable(book, one, otherArea(new Area(book, one.sheet, one.area), args, 0));
      return undefined;
    },
    ConvertToRange: ({ book, table: one }) => {
      const area = new Area(book, one.sheet, one.area);
      deleteTable(book, one, true);
      return rangeObject(area);
    },
    Delete: ({ book, table: one }) => {
      deleteTable(book, one, false);
      return undefined;
    },
    ClearFilters: (target) => {
      clearFilters(tablePlace(target));
      return undefined;
    },
    ReapplyFilters: (target) => {
      reapply(tablePlace(target));
      return undefined;
    },
  },
});

/** Hidden headers leave their row, blank, outside the table. */
function showHeaders({ book, table: one }: TableTarget, shown: boolean): void {
  if (shown === one.showHeaders) return;
  const { area, sheet } = one;
  if (!shown) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.file.setContent(area.row, column, EMPTY_CELL);
    one.setHeaders(false);
    one.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    book.wrote(sheet, area);
    return;
  }
  if (area.row === 0) throw new ApiError("InvalidOperation");
  one.setHeaders(true);
  one.area = { ...area, row: area.row - 1, rows: area.rows + 1 };
  writeHeadings(book, one);
}
