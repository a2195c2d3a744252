import { cellKey } from "@offline-excel/xlsx/cell-store";
import { changeColumns } from "@offline-excel/xlsx/columns";
import { withoutCustomHeight } from "@offline-excel/xlsx/sheet-file";
import type { Area } from "./area";
import { cellText } from "./range-cells";
import { recalculate } from "../calculation/recalculation";
import { ensureWritable } from "./range-changes";

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** Characters that a text takes, roughly: fonts are not measured here. */
function textWidth(text: string, size: number, bold: boolean): number {
  let longest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const letter of line) width += WIDE.test(letter) ? 2 : 1;
    longest = Math.max(longest, width);
  }
  return longest * (size / 11) * (bold ? 1.08 : 1);
}

export function autofitColumns(area: Area): void {
  ensureWritable(area, "columns");
  recalculate(area.book);
  const { sheet } = area;
  const used = area.usedPart();
  if (used === null) return;
  const widest = new Map<number, number>();
  for (const { row, columns } of sheet.file.content.cells.rowsWithin(used)) {
    for (const column of columns) {
      if (sheet.mergeAt(row, column) !== null) continue;
      const format = area.book.file.styles.format(sheet.styleAt(row, column));
      const text = format.alignment.wrap ? "" : cellText(area, row, column);
      widest.set(column, Math.max(widest.get(column) ?? 0, textWidth(text, format.font.size, format.font.bold)));
    }
  }
  let runs = sheet.file.columns();
  for (const [column, width] of widest) {
    if (width > 0)
      runs = changeColumns(runs, column, column, { width: Math.min(255, Math.round((width + 1.7) * 256) / 256) });
  }
  sheet.file.setColumns(runs);
}

/** Points of a line of text by its size in points: what Excel gives 11-point text, 15, in proportion. */
const LINE = 15 / 11;

/** Rows as high as their wrapped texts need; the others are left to whoever opens the file. */
export function autofitRows(area: Area): void {
  ensureWritable(area, "rows");
  const { file } = area.sheet;
  const needed = neededHeights(area);
  const rows = new Set([...file.content.rows.keys(), ...needed.keys()]);
  for (const row of rows) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const height = needed.get(row) ?? null;
    if (height === null && file.row(row).height === null) continue;
    const kept = withoutCustomHeight(file.row(row).attributes);
    file.setRow(row, { height, attributes: height === null ? kept : `${kept} customHeight="0"`.trim() });
  }
}

/** Points, of the rows in which a wrapped text takes more than one line. */
function neededHeights(area: Area): ReadonlyMap<number, number> {
  const { sheet } = area;
  const { styles } = area.book.file;
  const used = area.usedPart();
  const heights = new Map<number, number>();
  if (used === null) return heights;
  const runs = sheet.file.columns();
  const { cells, formulas } = sheet.file.content;
  let calculated = false;
  for (const { row, columns } of cells.rowsWithin(used)) {
    for (const column of columns) {
      const { alignment, font } = styles.format(sheet.styleAt(row, column));
      if (!alignment.wrap || sheet.mergeAt(row, column) !== null) continue;
      if (!calculated && formulas.has(cellKey(row, column))) {
        recalculate(area.book);
        calculated = true;
      }
      const width = runs.find(({ first, last }) => column >= first && column <= last)?.width ?? STANDARD_WIDTH;
      const lines = linesOf(cellText(area, row, column), width, font.size, font.bold);
      if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, Math.round(lines * font.size * LINE * 4) / 4));
    }
  }
  return heights;
}

/** Letters are narrower than the digits by which a column's width is counted. */
const LETTER = 0.92;
/** Characters of a column that nobody has set. */
const STANDARD_WIDTH = 8.43;

/** Lines that a text takes in a column of so many characters, broken between words. */
function linesOf(text: string, width: number, size: number, bold: boolean): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let taken = 0;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word, size, bold) * LETTER;
      if (taken > 0 && taken + LETTER + length > width) {
        lines += 1;
        taken = length;
      } else taken += (taken > 0 ? LETTER : 0) + length;
    }
  }
  return lines;
}
