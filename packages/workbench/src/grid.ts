import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { CellLooks } from "./cell-look";
import { ConditionalLooks } from "./conditional-look";
import { element } from "./elements";
import { GridPane } from "./grid-pane";
import { Layout } from "./layout";
import { fittedRows } from "./row-fit";

export const HEADER_HEIGHT = 22;
export const HEADER_WIDTH = 52;

export interface GridListener {
  readonly select: (area: Bounds) => void;
  readonly edit: (text: string | null) => void;
}

/** The grid: one scroller with everything drawn in a sticky view, so that headers and frozen panes never lag behind. */
export class Grid {
  readonly node: HTMLElement;
  readonly view: HTMLElement;
  private readonly space: HTMLElement;
  private readonly overlay: HTMLElement;
  private readonly selectionBox: HTMLElement;
  private readonly panes: readonly GridPane[];
  private readonly listener: GridListener;
  private book: Book | null = null;
  private shown: Sheet | null = null;
  private layoutValue: Layout | null = null;
  private selected: Bounds = { row: 0, column: 0, rows: 1, columns: 1 };
  private scheduled = false;
  /** Draws what stands over the cells: charts. */
  drawOver: ((layout: Layout, x: number, y: number) => void) | null = null;

  /** Called with points when a person drags the edge of a row's or a column's name. */
  onResize: ((kind: "columns" | "rows", first: number, count: number, points: number) => void) | null = null;

  constructor(label: string, listener: GridListener) {
    this.listener = listener;
    this.space = element("div", { class: "grid-space" });
    this.view = element("div", { class: "grid-view" });
    this.overlay = element("div", { class: "grid-overlay" });
    this.selectionBox = element("div", { class: "grid-selection" });
    this.panes = [
      new GridPane("cells", false, false),
      new GridPane("cells", false, true),
      new GridPane("cells", true, false),
      new GridPane("cells", true, true),
      new GridPane("columns", false, false),
      new GridPane("columns", false, true),
      new GridPane("rows", false, false),
      new GridPane("rows", true, false),
    ];
    this.overlay.append(this.selectionBox);
    this.view.append(
      ...this.panes.slice(0, 4).map((pane) => pane.node),
      this.overlay,
      ...this.panes.slice(4).map((pane) => pane.node),
    );
    this.view.append(element("div", { class: "grid-corner" }));
    this.node = element(
      "div",
      { class: "grid", tabindex: "0", role: "application", "aria-label": label },
      this.view,
      this.space,
    );
    this.node.addEventListener("scroll", () => {
      this.draw();
    });
    this.view.addEventListener("dblclick", () => {
      this.listener.edit(null);
    });
    new ResizeObserver(() => {
      this.schedule();
    }).observe(this.node);
  }

  /** Where charts are put. */
  get over(): HTMLElement {
    return this.overlay;
  }

  get layout(): Layout | null {
    return this.layoutValue;
  }

  get sheet(): Sheet | null {
    return this.shown;
  }

  get selection(): Bounds {
    return this.selected;
  }

  show(book: Book, sheet: Sheet): void {
    if (sheet !== this.sheet) {
      this.node.scrollTop = 0;
      this.node.scrollLeft = 0;
    }
    this.book = book;
    this.shown = sheet;
    this.selected = book.selection(sheet);
    this.node.dir = sheet.rightToLeft ? "rtl" : "ltr";
    this.layoutValue = new Layout(
      sheet,
      { row: this.selected.row, column: this.selected.column },
      fittedRows(book, sheet),
    );
    this.space.style.height = `${this.layoutValue.height + HEADER_HEIGHT}px`;
    this.space.style.width = `${this.layoutValue.width + HEADER_WIDTH}px`;
    this.view.classList.toggle("no-gridlines", !sheet.showGridlines);
    const looks = new CellLooks(book, sheet, new ConditionalLooks(book, sheet));
    for (const pane of this.panes) pane.renew(sheet, this.layoutValue, looks);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  private draw(): void {
    const { sheet, layoutValue: layout } = this;
    if (sheet === null || layout === null) return;
    const { clientWidth, clientHeight } = this.node;
    this.view.style.width = `${clientWidth}px`;
    this.view.style.height = `${clientHeight}px`;
    const x = Math.abs(this.node.scrollLeft);
    const y = this.node.scrollTop;
    const { rows, columns } = sheet.frozen;
    const frozen = { width: layout.left(columns), height: layout.top(rows), rows, columns };
    for (const pane of this.panes) pane.draw({ x, y, width: clientWidth, height: clientHeight, frozen });
    this.placeSelection(layout, x, y, frozen.width, frozen.height);
    this.overlay.style.insetInlineStart = `${HEADER_WIDTH}px`;
    this.overlay.style.top = `${HEADER_HEIGHT}px`;
    this.drawOver?.(layout, x, y);
  }

  private placeSelection(layout: Layout, x: number, y: number, fixedWidth: number, fixedHeight: number): void {
    const { row, column, rows, columns } = this.selected;
    const left = layout.left(column);
    const top = layout.top(row);
    const style = this.selectionBox.style;
    style.insetInlineStart = `${left < fixedWidth ? left : left - x}px`;
    style.top = `${top < fixedHeight ? top : top - y}px`;
    style.width = `${layout.left(column + columns) - left}px`;
    style.height = `${layout.top(row + rows) - top}px`;
    for (const pane of this.panes) pane.mark(this.selected);
  }

  /** The merged area that an area's first cell belongs to, or the area itself. */
  merged(area: Bounds): Bounds {
    return this.sheet?.mergeAt(area.row, area.column) ?? area;
  }

  /** Selects what a person points at. */
  pick(area: Bounds): void {
    const same =
      area.row === this.selected.row &&
      area.column === this.selected.column &&
      area.rows === this.selected.rows &&
      area.columns === this.selected.columns;
    if (same) return;
    this.selected = area;
    this.schedule();
    this.listener.select(area);
  }

  /** Selects from elsewhere: the keyboard, the name box, an add-in. */
  goTo(area: Bounds): void {
    if (
      this.layoutValue !== null &&
      (area.row + 10 > this.layoutValue.rows || area.column + 5 > this.layoutValue.columns)
    ) {
      if (this.book !== null && this.sheet !== null) {
        this.layoutValue = new Layout(
          this.sheet,
          { row: area.row, column: area.column },
          fittedRows(this.book, this.sheet),
        );
        this.space.style.height = `${this.layoutValue.height + HEADER_HEIGHT}px`;
        this.space.style.width = `${this.layoutValue.width + HEADER_WIDTH}px`;
        const looks = new CellLooks(this.book, this.sheet, new ConditionalLooks(this.book, this.sheet));
        for (const pane of this.panes) pane.renew(this.sheet, this.layoutValue, looks);
      }
    }
    this.selected = area;
    this.reveal(area);
    this.schedule();
  }

  private reveal(area: Bounds): void {
    const { layoutValue: layout, sheet } = this;
    if (layout === null || sheet === null) return;
    const { rows, columns } = sheet.frozen;
    const height = this.node.clientHeight - HEADER_HEIGHT;
    const width = this.node.clientWidth - HEADER_WIDTH;
    const top = layout.top(area.row);
    const left = layout.left(area.column);
    const sign = sheet.rightToLeft ? -1 : 1;
    const x = Math.abs(this.node.scrollLeft);
    if (area.row >= rows) {
      if (top - layout.top(rows) < this.node.scrollTop) this.node.scrollTop = top - layout.top(rows);
      else if (layout.top(area.row + 1) > this.node.scrollTop + height)
        this.node.scrollTop = layout.top(area.row + 1) - height;
    }
    if (area.column >= columns) {
      if (left - layout.left(columns) < x) this.node.scrollLeft = sign * (left - layout.left(columns));
      else if (layout.left(area.column + 1) > x + width)
        this.node.scrollLeft = sign * (layout.left(area.column + 1) - width);
    }
  }

  /** Where a cell lies in the view, for the editor. */
  boxOf(
    row: number,
    column: number,
  ): { readonly start: number; readonly top: number; readonly width: number; readonly height: number } {
    const { layoutValue: layout } = this;
    if (layout === null) return { start: 0, top: 0, width: 0, height: 0 };
    const own = this.merged({ row, column, rows: 1, columns: 1 });
    const frozen = this.sheet?.frozen ?? { rows: 0, columns: 0 };
    const x = column < frozen.columns ? 0 : Math.abs(this.node.scrollLeft);
    const y = row < frozen.rows ? 0 : this.node.scrollTop;
    return {
      start: HEADER_WIDTH + layout.left(column) - x,
      top: HEADER_HEIGHT + layout.top(row) - y,
      width: layout.left(column + own.columns) - layout.left(column),
      height: layout.top(row + own.rows) - layout.top(row),
    };
  }
}
