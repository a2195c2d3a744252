import type { Scale } from "../../../src/alignment/evaluation";
import type { AuthoredSheet, AuthoredWorkbook } from "../../../src/workbook/authoring/authored-sheet";
import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { SAVED_KEYS } from "../../../src/workbook/saved-keys";
import { withEntries } from "../../../src/workbook/authoring/sheet-names";
import { sheetOf } from "../snapshot-of";

/** The areas of a sheet that wait for ratings: those whose drop-down or check asks for the scale. */
export function ratingAreas(sheet: AuthoredSheet, scale: Scale): readonly Area[] {
  return sheet.validations
    .filter(({ rule }) => (rule.kind === "list" ? rule.items.includes(String(scale.max)) : rule.kind === "wholeNumber"))
    .map(({ area }) => area);
}

export type Fill = (sheet: string, row: number, column: number) => number | "";

/** What Excel would show of a sheet, its rating cells filled. */
export function filledSheet(sheet: AuthoredSheet, scale: Scale, fill: Fill): SheetSnapshot {
  const rows: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = value;
  };
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (cell !== null) put(row + r, column + c, typeof cell === "object" ? "0" : cell);
      });
    });
  }
  for (const area of ratingAreas(sheet, scale)) {
    for (let r = 0; r < area.rows; r += 1) {
      for (let c = 0; c < area.columns; c += 1) {
        put(area.row + r, area.column + c, fill(sheet.name, area.row + r, area.column + c));
      }
    }
  }
  return sheetOf(sheet.name, rows);
}

export function filledWorkbook(authored: AuthoredWorkbook, scale: Scale, fill: Fill): WorkbookSnapshot {
  const mapping = withEntries(
    { version: 1, sheets: [] },
    authored.sheets,
    authored.sheets.map(({ name }) => name),
  );
  return {
    sheets: authored.sheets.map((sheet) => filledSheet(sheet, scale, fill)),
    saved: { [SAVED_KEYS.mapping]: JSON.stringify(mapping) },
    date1904: false,
  };
}
