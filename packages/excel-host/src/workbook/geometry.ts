import { MAX_COLUMNS, MAX_ROWS, type Bounds } from "@offline-excel/xlsx/cell-store";
import { type Anchor, type AnchorCorner, POINT } from "@offline-excel/xlsx/drawing-file";
import type { Sheet } from "./sheet";

/** Pixels of a digit in the standard font (Calibri 11 at 96 dpi). */
const DIGIT = 7;

/** A width as files have it, padding included, to points; and back. */
export function fileWidthToPoints(width: number): number {
  return Math.floor(((256 * width + Math.floor(128 / DIGIT)) / 256) * DIGIT) * 0.75;
}

export function pointsToFileWidth(points: number): number {
  return Math.round((points / 0.75 / DIGIT) * 256) / 256;
}

export function columnPoints(sheet: Sheet, column: number): number {
  const run = sheet.columnAt(column);
  if (run?.hidden === true) return 0;
  if (run !== null && run.width !== null) return fileWidthToPoints(run.width);
  return standardWidthPoints(sheet);
}

export function standardWidthPoints(sheet: Sheet): number {
  return fileWidthToPoints(sheet.standardFileWidth);
}

export function rowPoints(sheet: Sheet, row: number): number {
  const facts = sheet.file.row(row);
  return facts.hidden ? 0 : (facts.height ?? sheet.standardHeight);
}

/** Points from the sheet's corner to a column's near edge. */
export function columnLeft(sheet: Sheet, column: number): number {
  let points = column * standardWidthPoints(sheet);
  const standard = standardWidthPoints(sheet);
  for (const run of sheet.file.columns()) {
    const count = Math.min(run.last + 1, column) - run.first;
    if (count > 0) points += count * (columnPoints(sheet, run.first) - standard);
  }
  return points;
}

export function rowTop(sheet: Sheet, row: number): number {
  const standard = sheet.standardHeight;
  let points = row * standard;
  for (const [number, facts] of sheet.file.content.rows) {
    if (number < row && (facts.height !== null || facts.hidden)) points += rowPoints(sheet, number) - standard;
  }
  return points;
}

/** The cell at a distance from the corner, and how far into it. */
function columnAt(sheet: Sheet, points: number): Pick<AnchorCorner, "column" | "columnOffset"> {
  let rest = points;
  let column = 0;
  for (; column < MAX_COLUMNS - 1; column += 1) {
    const width = columnPoints(sheet, column);
    if (rest < width) break;
    rest -= width;
  }
  return { column, columnOffset: Math.max(0, rest) * POINT };
}

function rowAt(sheet: Sheet, points: number): Pick<AnchorCorner, "row" | "rowOffset"> {
  let rest = points;
  let row = 0;
  for (; row < MAX_ROWS - 1; row += 1) {
    const height = rowPoints(sheet, row);
    if (rest < height) break;
    rest -= height;
  }
  return { row, rowOffset: Math.max(0, rest) * POINT };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOfAnchor(sheet: Sheet, anchor: Anchor): Box {
  const x = (corner: AnchorCorner): number =>
    columnLeft(sheet, corner.column) + Math.min(corner.columnOffset / POINT, columnPoints(sheet, corner.column));
  const y = (corner: AnchorCorner): number =>
    rowTop(sheet, corner.row) + Math.min(corner.rowOffset / POINT, rowPoints(sheet, corner.row));
  const left = x(anchor.from);
  const top = y(anchor.from);
  return { left, top, width: Math.max(0, x(anchor.to) - left), height: Math.max(0, y(anchor.to) - top) };
}

export function anchorOfBox(sheet: Sheet, box: Box): Anchor {
  return {
    from: { ...columnAt(sheet, box.left), ...rowAt(sheet, box.top) },
    to: { ...columnAt(sheet, box.left + box.width), ...rowAt(sheet, box.top + box.height) },
  };
}

/** The box of cells: charts stand exactly on them. */
export function anchorOfCells(area: Bounds): Anchor {
  return {
    from: { row: area.row, rowOffset: 0, column: area.column, columnOffset: 0 },
    to: { row: area.row + area.rows, rowOffset: 0, column: area.column + area.columns, columnOffset: 0 },
  };
}
