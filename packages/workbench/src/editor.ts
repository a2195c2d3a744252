import { Area } from "@offline-excel/excel-host/workbook/area";
import { announceChange } from "@offline-excel/excel-host/workbook/range-changes";
import { cellText, readFormulas, writeInputs } from "@offline-excel/excel-host/workbook/range-cells";
import { recalculate } from "@offline-excel/excel-host/calculation/recalculation";
import { followHeadings } from "@offline-excel/excel-host/workbook/table-changes";
import { WorkbookError } from "@offline-excel/excel-host/workbook/workbook-error";
import type { EditHistory } from "./edit-history";
import { element } from "./elements";
import type { Grid } from "./grid";
import type { OpenWorkbook } from "./open-workbook";

/** Typing into cells: in the cell or in the formula bar, one field follows the other. */
export class Editor {
  readonly field: HTMLTextAreaElement;
  private readonly bar: HTMLInputElement;
  private readonly opened: OpenWorkbook;
  private readonly grid: Grid;
  private editing = false;
  private typed = false;

  private readonly edits: EditHistory;

  constructor(opened: OpenWorkbook, grid: Grid, edits: EditHistory, bar: HTMLInputElement, label: string) {
    this.opened = opened;
    this.grid = grid;
    this.edits = edits;
    this.bar = bar;
    this.field = element("textarea", { class: "cell-editor", rows: "1", "aria-label": label, hidden: "" });
    grid.view.append(this.field);
    this.field.addEventListener("keydown", (event) => {
      this.key(event, this.field.value);
    });
    this.field.addEventListener("input", () => {
      this.bar.value = this.field.value;
    });
    this.field.addEventListener("blur", () => {
      if (this.editing) this.commit(this.field.value, 0, 0);
    });
    bar.addEventListener("keydown", (event) => {
      this.key(event, bar.value);
    });
    bar.addEventListener("input", () => {
      this.typed = true;
    });
    bar.addEventListener("blur", () => {
      if (this.typed) this.commit(bar.value, 0, 0);
    });
  }

  get active(): boolean {
    return this.editing;
  }

  private area(): Area {
    const { book } = this.opened.workbook;
    const { row, column } = this.grid.selection;
    return new Area(book, book.active, { row, column, rows: 1, columns: 1 });
  }

  /** What the formula bar shows of the active cell. */
  content(): string {
    const values = readFormulas(this.area()) as readonly (readonly (string | number | boolean)[])[];
    const value = values[0]?.[0] ?? "";
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }

  shown(): string {
    const area = this.area();
    return cellText(area, area.row, area.column);
  }

  /** Opens the field over the active cell; `text` replaces its content, null keeps it. */
  open(text: string | null): void {
    const { row, column } = this.grid.selection;
    const box = this.grid.boxOf(row, column);
    this.editing = true;
    this.field.hidden = false;
    this.field.value = text ?? this.content();
    this.bar.value = this.field.value;
    this.field.style.cssText = `inset-inline-start:${box.start}px;top:${box.top}px;min-width:${box.width}px;height:${box.height}px`;
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  private key(event: KeyboardEvent, text: string): void {
    if (event.key === "Enter" && !event.altKey) this.commit(text, event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Tab") this.commit(text, 0, event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") this.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private cancel(): void {
    this.close();
    this.bar.value = this.content();
    this.grid.node.focus({ preventScroll: true });
  }

  private close(): void {
    this.editing = false;
    this.typed = false;
    this.field.hidden = true;
  }

  private commit(text: string, down: number, along: number): void {
    const before = this.content();
    this.close();
    if (text !== before) this.write(text);
    const { row, column } = this.grid.selection;
    this.grid.node.focus({ preventScroll: true });
    if (down !== 0 || along !== 0) this.onMove?.(Math.max(0, row + down), Math.max(0, column + along));
  }

  onMove: ((row: number, column: number) => void) | null = null;

  /** Writes as a person would: what is typed is read as a number, a date or a formula. */
  write(text: string): void {
    const area = this.area();
    try {
      this.edits.around(area, () => {
        writeInputs(area, text);
      });
      followHeadings(area.book);
      recalculate(area.book);
      announceChange(area, "RangeEdited");
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
    this.opened.changed();
  }
}
