import { cellKey } from "@offline-excel/xlsx/cell-store";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import { element } from "./elements";
import type { Grid } from "./grid";
import { notesOf } from "./notes";

/** The note of the active cell, beside it. */
export class NoteBox {
  private readonly grid: Grid;
  private readonly box = element("div", { class: "note-box", role: "note", dir: "auto", hidden: "" });

  constructor(grid: Grid) {
    this.grid = grid;
    grid.view.append(this.box);
  }

  /** Shows the note where there is one, and gives its text. */
  follow(book: Book): string | null {
    const { row, column } = this.grid.selection;
    const text = notesOf(book, book.active).get(cellKey(row, column)) ?? null;
    this.box.hidden = text === null;
    if (text === null) return null;
    const place = this.grid.boxOf(row, column);
    this.box.textContent = text;
    this.box.style.cssText = `inset-inline-start:${place.start + place.width + 8}px;top:${Math.max(0, place.top - 4)}px`;
    return text;
  }
}
