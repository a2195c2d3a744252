import type { SheetAddition } from "../../../src/workbook/authoring/authored-sheet";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf } from "../snapshot-of";

/** The workbook after additions, as Excel would show it: rows are put in, then cells are written. */
export function withAdditions(snapshot: WorkbookSnapshot, additions: readonly SheetAddition[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows: CellValue[][] = sheet.values.map((line) => [...line]);
      for (const { insertedRows, blocks } of additions.filter((addition) => addition.sheet === sheet.name)) {
        if (insertedRows !== null)
          rows.splice(insertedRows.row, 0, ...Array.from({ length: insertedRows.count }, (): CellValue[] => []));
        for (const { row, column, cells } of blocks) {
          cells.forEach((line, down) => {
            line.forEach((cell, along) => {
              const target = rows[row + down] ?? [];
              while (target.length <= column + along) target.push("");
              target[column + along] = cell === null ? "" : typeof cell === "object" ? "0" : cell;
              rows[row + down] = target;
            });
          });
        }
      }
      return sheetOf(sheet.name, rows);
    }),
  };
}
