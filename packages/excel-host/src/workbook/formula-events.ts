import { cellName } from "@offline-excel/xlsx/address";
import { cellKey, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import type { Area } from "./area";
import { EVENT } from "./book";
import { formulaAt } from "./shared-formulas";

/** The formulas of a range, by their cells. */
function formulasIn({ sheet, row, column, rows, columns }: Area): Map<number, string> {
  const { formulas } = sheet.file.content;
  const found = new Map<number, string>();
  const put = (atRow: number, atColumn: number): void => {
    if (formulas.has(cellKey(atRow, atColumn)))
      found.set(cellKey(atRow, atColumn), `=${formulaAt(sheet, atRow, atColumn) ?? ""}`);
  };
  // Whichever is less to look through.
  if (rows * columns <= formulas.size) {
    for (let down = row; down < row + rows; down += 1) {
      for (let along = column; along < column + columns; along += 1) put(down, along);
    }
    return found;
  }
  for (const key of formulas.keys()) {
    const [down, along] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (down >= row && down < row + rows && along >= column && along < column + columns) put(down, along);
  }
  return found;
}

/** To be called before a range is written; what it gives is called afterwards, and tells which formulas changed. */
export function watchFormulas(area: Area): () => void {
  if (area.book.listeners.size === 0) return () => undefined;
  const before = formulasIn(area);
  return () => {
    const after = formulasIn(area);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    if (changed.length === 0) return;
    const formulaDetails = changed.map((key) => ({
      cellAddress: cellName(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS),
      previousFormula: before.get(key) ?? "",
    }));
    const { id } = area.sheet;
    area.book.emit(EVENT.formulaChanged, id, { formulaDetails, source: "Local", worksheetId: id });
  };
}
