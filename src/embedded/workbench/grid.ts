import type { Bounds } from "../package/cell-store";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { CellLooks } from "./cell-look";
import { ConditionalLooks } from "./conditional-look";
import { element } from "./elements";
import { GridPane } from "./grid-pane";
import { Layout, PIXEL } from "./layout";
import { fittedRows } from "./row-fit";

/** Pixels beside an edge that count as the edge. */
const EDGE = 4;

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
  private sheet: Sheet | null = null;
  private layoutValue: Layout | null = null;
  private selected: Bounds = { row: 0, column: 0, rows: 1, columns: 1 };
  private scheduled = false;
  /** Draws what stands over the cells: charts. */
  drawOver: ((layout: Layout, x: number, y: number) => void) | null = null;

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
    this.view.addEventListener("pointerdown", (event) => {
      this.point(event);
    });
    this.view.addEventListener("pointermove", (event) => {
      const edge = event.buttons === 0 ? this.edgeAt(event) : null;
      this.view.dataset["edge"] = edge?.kind ?? "";
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

  get selection(): Bounds {
    return this.selected;
  }

  show(book: Book, sheet: Sheet): void {
    if (sheet !== this.sheet) {
      this.node.scrollTop = 0;
      this.node.scrollLeft = 0;
    }
    this.book = book;
    this.sheet = sheet;
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

  /** The cell under a point of the view. */
  private cellAt(event: PointerEvent): { readonly row: number; readonly column: number } | null {
    const { sheet, layoutValue: layout } = this;
    if (sheet === null || layout === null) return null;
    const box = this.view.getBoundingClientRect();
    const fromStart = sheet.rightToLeft ? box.right - event.clientX : event.clientX - box.left;
    const x = fromStart - HEADER_WIDTH;
    const y = event.clientY - box.top - HEADER_HEIGHT;
    const { rows, columns } = sheet.frozen;
    const column =
      x < layout.left(columns) ? layout.columnAt(Math.max(0, x)) : layout.columnAt(x + Math.abs(this.node.scrollLeft));
    const row = y < layout.top(rows) ? layout.rowAt(Math.max(0, y)) : layout.rowAt(y + this.node.scrollTop);
    return { row: y < 0 ? -1 : row, column: x < 0 ? -1 : column };
  }

  /** Called with points when a person drags the edge of a row's or a column's name. */
  onResize: ((kind: "columns" | "rows", first: number, count: number, points: number) => void) | null = null;

  /** The row or column whose far edge lies under a point of the names. */
  private edgeAt(
    event: PointerEvent,
  ): { readonly kind: "columns" | "rows"; readonly index: number; readonly size: number } | null {
    const { layoutValue: layout } = this;
    const cell = this.cellAt(event);
    if (layout === null || cell === null || cell.row >= 0 === cell.column >= 0) return null;
    const kind = cell.row < 0 ? "columns" : "rows";
    const at = kind === "columns" ? cell.column : cell.row;
    const edges = kind === "columns" ? layout.columnEdges : layout.rowEdges;
    const box = this.boxOf(Math.max(0, cell.row), Math.max(0, cell.column));
    const view = this.view.getBoundingClientRect();
    const fromStart = this.sheet?.rightToLeft === true ? view.right - event.clientX : event.clientX - view.left;
    const [place, near, size] =
      kind === "columns" ? [fromStart, box.start, box.width] : [event.clientY - view.top, box.top, box.height];
    const index = near + size - place <= EDGE ? at : place - near <= EDGE && at > 0 ? at - 1 : null;
    return index === null ? null : { kind, index, size: (edges[index + 1] ?? 0) - (edges[index] ?? 0) };
  }

  private resize(event: PointerEvent, edge: NonNullable<ReturnType<Grid["edgeAt"]>>): void {
    const { kind, index, size } = edge;
    this.view.setPointerCapture(event.pointerId);
    const start = kind === "columns" ? event.clientX : event.clientY;
    const sign = kind === "columns" && this.sheet?.rightToLeft === true ? -1 : 1;
    const stop = (end: PointerEvent): void => {
      const by = sign * ((kind === "columns" ? end.clientX : end.clientY) - start);
      this.onResize?.(kind, index, 1, Math.max(0, size + by) / PIXEL);
    };
    this.view.addEventListener("pointerup", stop, { once: true });
  }

  private point(event: PointerEvent): void {
    const edge = this.edgeAt(event);
    if (edge !== null) {
      this.resize(event, edge);
      event.preventDefault();
      return;
    }
    const start = this.cellAt(event);
    if (start === null || (event.target instanceof Element && event.target.closest(".chart") !== null)) return;
    this.node.focus({ preventScroll: true });
    const { layoutValue: layout } = this;
    const whole = layout === null ? { rows: 1, columns: 1 } : { rows: layout.rows, columns: layout.columns };
    if (start.row < 0 && start.column < 0) return;
    if (start.row < 0) this.pick({ row: 0, column: start.column, rows: whole.rows, columns: 1 });
    else if (start.column < 0) this.pick({ row: start.row, column: 0, rows: 1, columns: whole.columns });
    else this.drag(event, start);
    event.preventDefault();
  }

  private drag(event: PointerEvent, start: { readonly row: number; readonly column: number }): void {
    this.pick(this.merged({ ...start, rows: 1, columns: 1 }));
    this.view.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent): void => {
      const end = this.cellAt(next);
      if (end === null || end.row < 0 || end.column < 0) return;
      const row = Math.min(start.row, end.row);
      const column = Math.min(start.column, end.column);
      this.pick({
        row,
        column,
        rows: Math.abs(end.row - start.row) + 1,
        columns: Math.abs(end.column - start.column) + 1,
      });
    };
    const stop = (): void => {
      this.view.removeEventListener("pointermove", move);
      this.view.removeEventListener("pointerup", stop);
    };
    this.view.addEventListener("pointermove", move);
    this.view.addEventListener("pointerup", stop);
  }

  private merged(area: Bounds): Bounds {
    return this.sheet?.mergeAt(area.row, area.column) ?? area;
  }

  private pick(area: Bounds): void {
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
