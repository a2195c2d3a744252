import { EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { Area } from "./area";
import type { Book } from "./book";
import { insertCells, deleteCells } from "./range-shift";
import type { Table } from "./table";

/** Shows or hides the totals row: "Total" in front, the last column summed, as Excel does. */
export function setTotals(book: Book, table: Table, shown: boolean): void {
  if (shown === table.showTotals) return;
  const { area, sheet } = table;
  if (!shown) {
    table.setTotals(false);
    const row = area.row + area.rows - 1;
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.file.setContent(row, column, EMPTY_CELL);
    table.area = { ...area, rows: area.rows - 1 };
    deleteCells(new Area(book, sheet, { row, column: area.column, rows: 1, columns: area.columns }), "Up");
    for (const element of table.columnElements()) {
      for (const name of ["totalsRowLabel", "totalsRowFunction"]) element.removeAttribute(name);
    }
    return;
  }
  const row = area.row + area.rows;
  insertCells(new Area(book, sheet, { row, column: area.column, rows: 1, columns: area.columns }), "Down");
  table.setTotals(true);
  table.area = { ...area, rows: area.rows + 1 };
  const columns = table.columnElements();
  const last = columns[columns.length - 1];
  if (columns.length > 1) {
    columns[0]?.setAttribute("totalsRowLabel", "Total");
    sheet.file.setContent(row, area.column, { kind: "text", value: "Total" });
  }
  if (last !== undefined) {
    const numeric =
      sheet.file.content.cells.kind(area.row + (table.showHeaders ? 1 : 0), area.column + area.columns - 1) === 1;
    last.setAttribute("totalsRowFunction", numeric ? "sum" : "count");
    const name = last.getAttribute("name") ?? "";
    const text = `SUBTOTAL(${numeric ? 109 : 103},${table.name}[${name.replace(/[[\]#']/g, "'$&")}])`;
    sheet.file.setFormula(row, area.column + area.columns - 1, {
      kind: "normal",
      text,
      sharedIndex: null,
      range: null,
      attributes: "",
    });
  }
  book.wrote(sheet, { row, column: area.column, rows: 1, columns: area.columns });
}
