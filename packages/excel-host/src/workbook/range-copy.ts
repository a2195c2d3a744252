import { cellKey } from "@offline-excel/xlsx/cell-store";
import { translateFormula } from "../formula/formula-references";
import type { Area } from "./area";
import { announceChange } from "./range-changes";
import { formulaAt } from "./shared-formulas";
import { recalculate } from "../calculation/recalculation";

/** What may be copied of cells. */
export const COPY_PARTS = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

/** Copies cells as paste would: formulas move their references, a smaller source repeats. */
export function copyCells(target: Area, source: Area, part: CopyPart, skipBlanks: boolean, transpose: boolean): void {
  if (part === "Values") recalculate(source.book);
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const high = target.rows % rows === 0 ? target.rows : rows;
  const wide = target.columns % columns === 0 ? target.columns : columns;
  const area = target.with({ row: target.row, column: target.column, rows: high, columns: wide });
  const from = source.sheet.file.content;
  const into = target.sheet.file;
  const copies = Array.from({ length: high * wide }, (_, index) => {
    const down = Math.floor(index / wide);
    const along = index % wide;
    const row = source.row + (transpose ? along % columns : down % rows);
    const column = source.column + (transpose ? down % rows : along % columns);
    return {
      row: target.row + down,
      column: target.column + along,
      style: source.sheet.styleAt(row, column),
      content: from.cells.content(row, column),
      formula: from.formulas.has(cellKey(row, column)) ? formulaAt(source.sheet, row, column) : null,
      rowShift: target.row + down - row,
      columnShift: target.column + along - column,
    };
  });
  for (const copy of copies) {
    if (skipBlanks && copy.content.kind === "empty" && copy.formula === null) continue;
    if (part === "All" || part === "Formats") into.content.cells.setStyle(copy.row, copy.column, copy.style);
    if (part === "Formats") continue;
    if (copy.formula !== null && part !== "Values") {
      const text = translateFormula(copy.formula, copy.rowShift, copy.columnShift);
      const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
      into.setFormula(copy.row, copy.column, formula, text === copy.formula ? copy.content : null);
    } else {
      into.setContent(copy.row, copy.column, copy.content);
    }
  }
  target.book.wrote(target.sheet, { row: area.row, column: area.column, rows: high, columns: wide });
  announceChange(area, "RangeEdited");
}
