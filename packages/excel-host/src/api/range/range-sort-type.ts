import { type CellContent, cellKey, EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { translateFormula } from "../../formula/formula-references";
import { ApiError } from "../../protocol/api-error";
import { asRecord, type CallArguments } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { announceChange, ensureWritable } from "../../workbook/range-changes";
import { formulaAt } from "../../workbook/shared-formulas";
import { recalculate } from "../../calculation/recalculation";

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

export function sortKeys(value: unknown): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw new ApiError("InvalidArgument");
  return (value as readonly unknown[]).map((field) => {
    const { key, ascending } = asRecord(field);
    if (typeof key !== "number") throw new ApiError("InvalidArgument");
    return { column: key, ascending: ascending !== false };
  });
}

const RANK = { number: 0, text: 1, boolean: 2, error: 3, empty: 4 } as const;

/** Numbers, texts, booleans, errors; blanks are last either way. */
function compare(a: CellContent, b: CellContent, ascending: boolean): number {
  if (a.kind === "empty" || b.kind === "empty") return RANK[a.kind] - RANK[b.kind];
  const sign = ascending ? 1 : -1;
  if (a.kind !== b.kind) return sign * (RANK[a.kind] - RANK[b.kind]);
  if (a.kind === "text" && b.kind === "text")
    return sign * a.value.localeCompare(b.value, undefined, { sensitivity: "accent" });
  return sign * (Number(a.value) - Number(b.value));
}

/** A row of a range with all that moves with it. */
interface Line {
  readonly from: number;
  readonly cells: readonly { readonly content: CellContent; readonly style: number; readonly formula: string | null }[];
}

/** The rows of a range from one on. */
export function readLines(area: Area, top: number): readonly Line[] {
  const { cells, formulas } = area.sheet.file.content;
  return Array.from({ length: area.row + area.rows - top }, (_, index) => ({
    from: top + index,
    cells: Array.from({ length: area.columns }, (__, column) => ({
      content: cells.content(top + index, area.column + column),
      style: cells.styleMark(top + index, area.column + column),
      formula: formulas.has(cellKey(top + index, area.column + column))
        ? formulaAt(area.sheet, top + index, area.column + column)
        : null,
    })),
  }));
}

/** Puts rows of a range in another order; their formulas speak of their new places. */
export function writeLines(area: Area, top: number, lines: readonly Line[]): void {
  const { file } = area.sheet;
  for (const [index, line] of lines.entries()) {
    for (const [offset, cell] of line.cells.entries()) {
      const row = top + index;
      const column = area.column + offset;
      if (cell.formula === null) file.setContent(row, column, cell.content);
      else {
        const text = translateFormula(cell.formula, row - line.from, 0);
        const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
        file.setFormula(row, column, formula, text === cell.formula ? cell.content : null);
      }
      if (cell.style > 0) file.content.cells.setStyle(row, column, cell.style - 1);
    }
  }
}

/** Sorts the rows of a range; what is equal keeps its order. */
export function sortRows(area: Area, keys: readonly SortKey[], hasHeaders: boolean): void {
  ensureWritable(area);
  recalculate(area.book);
  const top = area.row + (hasHeaders ? 1 : 0);
  const rows = [...readLines(area, top)];
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a.cells[column]?.content ?? EMPTY_CELL, b.cells[column]?.content ?? EMPTY_CELL, ascending);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  writeLines(area, top, rows);
  area.book.wrote(area.sheet, { row: area.row, column: area.column, rows: area.rows, columns: area.columns });
  announceChange(area, "RangeEdited");
}

const sort = defineClass<Area>({
  name: "RangeSort",
  methods: {
    Apply: (area, args: CallArguments) => {
      sortRows(area, sortKeys(args.value(0)), args.flag(2));
      return undefined;
    },
  },
});

export function rangeSort(area: Area): HostObject {
  return sort(area);
}
