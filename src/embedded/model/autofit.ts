import { changeColumns } from "../package/columns";
import type { Area } from "./area";
import { cellText } from "./range-cells";
import { recalculate } from "./recalculation";
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

/** Rows without a height of their own are fitted by whoever opens the file. */
export function autofitRows(area: Area): void {
  ensureWritable(area, "rows");
  for (const [row, facts] of area.sheet.file.content.rows) {
    if (row < area.row || row >= area.row + area.rows || facts.height === null) continue;
    const attributes = facts.attributes.replace(/\s*customHeight="[^"]*"/g, "").trim();
    area.sheet.file.setRow(row, { height: null, attributes });
  }
}
