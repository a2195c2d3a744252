import { CELL, MAX_COLUMNS, MAX_ROWS, type Bounds } from "@offline-excel/xlsx/cell-store";
import { boundingArea, intersection } from "@offline-excel/xlsx/address";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** The used range of a sheet; formats count unless only values are asked for. null: the sheet is blank. */
export function usedRange(sheet: Sheet, valuesOnly: boolean): Bounds | null {
  const cells = sheet.file.content.cells.bounds(valuesOnly);
  if (valuesOnly) return cells;
  // A merged area belongs to the used range as a whole.
  return sheet.merges.reduce<Bounds | null>((all, merge) => (all === null ? merge : boundingArea(all, merge)), cells);
}

/** The used part of a range: the smallest rectangle round what it has in use. */
export function usedArea(area: Area, valuesOnly: boolean): Bounds | null {
  const whole = usedRange(area.sheet, valuesOnly);
  const part = whole === null ? null : intersection(whole, area);
  if (part === null) return null;
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return part;
  const { cells } = area.sheet.file.content;
  let used: Bounds | null = null;
  for (const { row, columns } of cells.rowsWithin(part)) {
    const kept = valuesOnly ? columns.filter((column) => cells.kind(row, column) !== CELL.empty) : columns;
    const first = kept[0];
    const last = kept[kept.length - 1];
    if (first === undefined || last === undefined) continue;
    const line = { row, column: first, rows: 1, columns: last - first + 1 };
    used = used === null ? line : boundingArea(used, line);
  }
  return used;
}

/** The block of cells round a range, bounded by blank rows and columns. */
export function surroundingRegion(area: Area): Bounds {
  const { cells } = area.sheet.file.content;
  const filled = (bounds: Bounds): boolean => {
    for (const { row, columns } of cells.rowsWithin(bounds)) {
      if (columns.some((column) => cells.kind(row, column) !== CELL.empty)) return true;
    }
    return false;
  };
  let region: Bounds = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  for (let grown = true; grown;) {
    grown = false;
    const wide = { ...region, column: Math.max(0, region.column - 1) };
    const columns = Math.min(MAX_COLUMNS, region.column + region.columns + 1) - wide.column;
    const above = { row: region.row - 1, column: wide.column, rows: 1, columns };
    const below = { row: region.row + region.rows, column: wide.column, rows: 1, columns };
    const before = { row: region.row, column: region.column - 1, rows: region.rows, columns: 1 };
    const after = { row: region.row, column: region.column + region.columns, rows: region.rows, columns: 1 };
    if (above.row >= 0 && filled(above))
      [region, grown] = [boundingArea(region, { ...above, ...across(region) }), true];
    if (below.row < MAX_ROWS && filled(below))
      [region, grown] = [boundingArea(region, { ...below, ...across(region) }), true];
    if (before.column >= 0 && filled(before)) [region, grown] = [boundingArea(region, before), true];
    if (after.column < MAX_COLUMNS && filled(after)) [region, grown] = [boundingArea(region, after), true];
  }
  return region;
}

function across(region: Bounds): Pick<Bounds, "column" | "columns"> {
  return { column: region.column, columns: region.columns };
}
