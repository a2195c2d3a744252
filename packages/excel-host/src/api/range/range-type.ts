import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import { asFlag, asRecord, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { conditionalFormats } from "../conditional-format/conditional-type";
import { columnLeft, columnPoints, rowPoints, rowTop } from "../../workbook/geometry";
import { type Hyperlink, readHyperlink, writeHyperlink } from "../../workbook/hyperlinks";
import { maker } from "../objects";
import { builtInStyle } from "../../workbook/built-in-styles";
import { readFormat, writeFormat } from "./format-target";
import { changeFormats } from "../../workbook/range-formats";
import {
  inputAt,
  inputsOfR1C1,
  readFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeInputs,
} from "../../workbook/range-cells";
import { rangeFormat } from "./range-format-type";
import { rangeMethods } from "./range-methods";
import {
  announceChange,
  ensureWritable,
  hideColumns,
  hideRows,
  hiddenColumns,
  hiddenRows,
} from "../../workbook/range-changes";
import { rangeSort } from "./range-sort-type";
import { dataValidation } from "./validation-type";
import { recalculate } from "../../calculation/recalculation";

function write(area: Area, value: unknown): void {
  ensureWritable(area);
  writeInputs(area, value);
  announceChange(area, "RangeEdited");
}

function writeNumberFormat(area: Area, value: unknown): void {
  ensureWritable(area, "format");
  if (!Array.isArray(value)) {
    changeFormats(area, { numberFormat: asText(value) });
    return;
  }
  const at = inputAt(area, value);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const format = at(row, column);
      if (format === null || format === undefined) continue;
      changeFormats(area.with({ row, column, rows: 1, columns: 1 }), { numberFormat: asText(format) });
    }
  }
}

function calculated<Result>(read: (area: Area) => Result): (area: Area) => Result {
  return (area) => {
    recalculate(area.book);
    return read(area);
  };
}

const sum = (from: number, count: number, of: (index: number) => number): number => {
  let total = 0;
  for (let index = from; index < from + count; index += 1) total += of(index);
  return total;
};

export const range = defineClass<Area>({
  name: "Range",
  tracked: true,
  scalars: {
    Address: { get: (area) => area.address },
    AddressLocal: { get: (area) => area.address },
    RowIndex: { get: (area) => area.row },
    ColumnIndex: { get: (area) => area.column },
    RowCount: { get: (area) => area.rows },
    ColumnCount: { get: (area) => area.columns },
    CellCount: { get: (area) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
    IsEntireColumn: { get: (area) => area.isEntireColumn },
    IsEntireRow: { get: (area) => area.isEntireRow },
    Values: { get: calculated(readValues), set: write },
    Formulas: { get: calculated(readFormulas), set: write },
    FormulasLocal: { get: calculated(readFormulas), set: write },
    FormulasR1C1: {
      get: calculated(readFormulasR1C1),
      set: (area, value) => {
        write(area, inputsOfR1C1(area, value));
      },
    },
    Text: { get: calculated(readText) },
    ValueTypes: { get: calculated(readValueTypes) },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormat },
    NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormat },
    RowHidden: {
      get: (area) => hiddenRows(area),
      set: (area, value) => {
        hideRows(area, asFlag(value));
      },
    },
    ColumnHidden: {
      get: (area) => hiddenColumns(area),
      set: (area, value) => {
        hideColumns(area, asFlag(value));
      },
    },
    Hidden: { get: (area) => both(hiddenRows(area), hiddenColumns(area)) },
    HasSpill: { get: () => false },
    SavedAsArray: { get: () => false },
    Top: { get: (area) => rowTop(area.sheet, area.row) },
    Left: { get: (area) => columnLeft(area.sheet, area.column) },
    Height: {
      get: (area) =>
        area.rows === MAX_ROWS
          ? rowTop(area.sheet, MAX_ROWS)
          : sum(area.row, area.rows, (row) => rowPoints(area.sheet, row)),
    },
    Width: {
      get: (area) =>
        area.columns === MAX_COLUMNS
          ? columnLeft(area.sheet, MAX_COLUMNS)
          : sum(area.column, area.columns, (column) => columnPoints(area.sheet, column)),
    },
    Hyperlink: {
      get: readHyperlink,
      set: (area, value) => {
        writeHyperlink(area, hyperlink(value));
      },
    },
    Style: {
      get: (area) => readFormat({ areas: [area] }, ({ style }) => style),
      set: (area, value) => {
        const name = asText(value);
        const { styles } = area.book.file;
        const known = [...styles.styleNames().values()].find((one) => one.toLowerCase() === name.toLowerCase());
        const style = known === undefined ? builtInStyle(name) : { name: known, builtIn: null, change: {} };
        if (style === null) throw new ApiError("InvalidArgument");
        writeFormat({ areas: [area] }, { style });
      },
    },
  },
  navigation: {
    Worksheet: (area) => maker("worksheet")(area),
    Format: (area) => rangeFormat([area]),
    ConditionalFormats: (area) => conditionalFormats([area]),
    DataValidation: (area) => dataValidation([area]),
    Sort: (area) => rangeSort(area),
  },
  methods: rangeMethods,
});

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === true || other === true) return true;
  return one === false && other === false ? false : null;
}

function hyperlink(value: unknown): Hyperlink {
  const given = asRecord(value);
  const text = (name: keyof Hyperlink): string | null => {
    const one = given[name];
    return typeof one === "string" && one !== "" ? one : null;
  };
  return {
    address: text("address"),
    documentReference: text("documentReference"),
    screenTip: text("screenTip"),
    textToDisplay: text("textToDisplay"),
  };
}
