import type { CellContent, ReportColumn, ReportSheet } from "./description";
import type { Area } from "../snapshot";

/** The cells of an area on a sheet of the report, row by row; null where nothing is written. */
export function areaContents(sheet: ReportSheet, area: Area): readonly CellContent[] {
  const contents: CellContent[] = new Array<CellContent>(area.rows * area.columns).fill(null);
  const put = (row: number, column: number, cells: readonly (readonly CellContent[])[]): void => {
    cells.forEach((line, down) => {
      const inRow = row + down - area.row;
      if (inRow < 0 || inRow >= area.rows) return;
      line.forEach((cell, across) => {
        const inColumn = column + across - area.column;
        if (inColumn >= 0 && inColumn < area.columns) contents[inRow * area.columns + inColumn] = cell;
      });
    });
  };
  for (const block of sheet.blocks) put(block.row, block.column, block.cells);
  for (const table of sheet.tables) {
    put(table.row, table.column, [table.columns.map(({ heading }) => heading)]);
    put(table.row + 1, table.column, table.rows);
  }
  return contents;
}

/** The table column that an area lies in; null outside tables. */
export function columnOf(sheet: ReportSheet, area: Area): ReportColumn | null {
  for (const table of sheet.tables) {
    const inRows = area.row > table.row && area.row <= table.row + table.rows.length;
    const column = table.columns[area.column - table.column];
    if (inRows && column !== undefined) return column;
  }
  return null;
}

export function asNumber(content: CellContent | undefined): number | null {
  const value = shownValue(content);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function asText(content: CellContent | undefined): string {
  return String(shownValue(content) ?? "");
}

/** A formula counts as what it gives. */
function shownValue(content: CellContent | undefined): string | number | boolean | null {
  if (content === undefined || content === null) return null;
  return typeof content === "object" ? content.value : content;
}
