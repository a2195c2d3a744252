import { columnName, intersection } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import type { CellLooks } from "./cell-look";
import { element } from "./elements";
import type { Layout } from "./layout";

/** What of the sheet is seen. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly frozen: { readonly width: number; readonly height: number; readonly rows: number; readonly columns: number };
}

const HEADER = { width: 52, height: 22 };
/** Rows and columns drawn beyond the edge, so that a scroll shows no gap. */
const MARGIN = 2;

/** Rows and columns that are drawn. */
type Span = Readonly<Record<"firstRow" | "lastRow" | "firstColumn" | "lastColumn", number>>;

const SIDES = ["insetInlineStart", "top", "width", "height"] as const;

/** A cell's style without its place, and its place in pixels. */
interface Given {
  readonly style: string;
  readonly box: Readonly<Record<(typeof SIDES)[number], number>>;
}

/**
 * One of the grid's panes: cells, column names or row numbers, frozen along one side or not. Elements are kept while their
 * cell is in view and moved together with the pane.
 */
export class GridPane {
  readonly node: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly lines = element("div", { class: "grid-lines" });
  private readonly kind: "cells" | "columns" | "rows";
  private readonly fixedRows: boolean;
  private readonly fixedColumns: boolean;
  private readonly drawn = new Map<number, HTMLElement>();
  /** Cells that are out of view: the next to come into it are made of them. */
  private readonly spare: HTMLElement[] = [];
  private sheet: Sheet | null = null;
  private layout: Layout | null = null;
  private looks: CellLooks | null = null;
  private marked = "";
  /** What each cell's element was last given: a scroll mostly changes its place and its text, and only these are set. */
  private readonly given = new WeakMap<HTMLElement, Given>();

  constructor(kind: "cells" | "columns" | "rows", fixedRows: boolean, fixedColumns: boolean) {
    this.kind = kind;
    this.fixedRows = fixedRows;
    this.fixedColumns = fixedColumns;
    this.layer = element("div", { class: "grid-layer" });
    const place = `${fixedRows ? " fixed-rows" : ""}${fixedColumns ? " fixed-columns" : ""}`;
    this.node = element("div", { class: `grid-pane ${kind}${place}` }, this.layer);
  }

  renew(sheet: Sheet, layout: Layout, looks: CellLooks): void {
    this.sheet = sheet;
    this.layout = layout;
    this.looks = looks;
    this.spare.length = 0;
    this.layer.replaceChildren(...(this.kind === "cells" ? [this.lines] : []));
    delete this.lines.dataset["state"];
    this.drawn.clear();
    this.marked = "";
  }

  draw(port: Viewport): void {
    const { layout, sheet } = this;
    if (layout === null || sheet === null) return;
    const { frozen } = port;
    const alongX = this.kind !== "rows";
    const alongY = this.kind !== "columns";
    const startX = alongX ? (this.fixedColumns ? 0 : frozen.width) : 0;
    const startY = alongY ? (this.fixedRows ? 0 : frozen.height) : 0;
    const sizeX = !alongX ? HEADER.width : this.fixedColumns ? frozen.width : port.width - HEADER.width - frozen.width;
    const sizeY = !alongY
      ? HEADER.height
      : this.fixedRows
        ? frozen.height
        : port.height - HEADER.height - frozen.height;
    const { style } = this.node;
    const shown = sizeX > 0 && sizeY > 0;
    style.display = shown ? "" : "none";
    // Until the sheet is scrolled sideways, a long text runs on over the cells that are not frozen.
    this.node.classList.toggle("spills", this.kind === "cells" && this.fixedColumns && port.x === 0);
    if (!shown) return;
    style.insetInlineStart = `${(alongX ? HEADER.width : 0) + startX}px`;
    style.top = `${(alongY ? HEADER.height : 0) + startY}px`;
    style.width = `${sizeX}px`;
    style.height = `${sizeY}px`;
    const x = alongX ? (this.fixedColumns ? 0 : port.x + frozen.width) : 0;
    const y = alongY ? (this.fixedRows ? 0 : port.y + frozen.height) : 0;
    const sign = sheet.rightToLeft ? 1 : -1;
    this.layer.style.transform = `translate(${sign * x}px, ${-y}px)`;
    const area = {
      firstRow: alongY ? Math.max(this.fixedRows ? 0 : frozen.rows, layout.rowAt(y) - MARGIN) : 0,
      lastRow: alongY
        ? Math.min(layout.rows - 1, layout.rowAt(y + sizeY) + MARGIN, this.fixedRows ? frozen.rows - 1 : Infinity)
        : 0,
      firstColumn: alongX ? Math.max(this.fixedColumns ? 0 : frozen.columns, layout.columnAt(x) - MARGIN) : 0,
      lastColumn: alongX
        ? Math.min(
            layout.columns - 1,
            layout.columnAt(x + sizeX) + MARGIN,
            this.fixedColumns ? frozen.columns - 1 : Infinity,
          )
        : 0,
    };
    this.fill(sheet, layout, area);
  }

  private fill(sheet: Sheet, layout: Layout, { firstRow, lastRow, firstColumn, lastColumn }: Span): void {
    for (const [key, node] of this.drawn) {
      const row = Math.floor(key / 16_384);
      const column = key % 16_384;
      if (row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn) continue;
      this.drawn.delete(key);
      if (this.kind === "cells") this.spare.push(node);
      else node.remove();
    }
    if (this.kind === "cells") this.rule(layout, { firstRow, lastRow, firstColumn, lastColumn });
    const fresh = document.createDocumentFragment();
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (this.kind !== "columns" && layout.top(row + 1) === layout.top(row)) continue;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const key = row * 16_384 + column;
        if (this.drawn.has(key)) continue;
        const node = this.make(sheet, layout, row, column);
        if (node === null) continue;
        this.drawn.set(key, node);
        if (node.parentNode === null) fresh.append(node);
      }
    }
    // A merged area whose first cell is out of view is drawn from there.
    if (this.kind === "cells") {
      const seen = {
        row: firstRow,
        column: firstColumn,
        rows: lastRow - firstRow + 1,
        columns: lastColumn - firstColumn + 1,
      };
      for (const merge of sheet.merges) {
        const key = merge.row * 16_384 + merge.column;
        if (this.drawn.has(key) || intersection(merge, seen) === null) continue;
        const node = this.make(sheet, layout, merge.row, merge.column);
        if (node === null) continue;
        if (node.parentNode === null) fresh.append(node);
        this.drawn.set(key, node);
      }
    }
    this.layer.append(fresh);
    // A cell that is made of another stays where it is in the document: only what nobody needs is taken out.
    for (const node of this.spare.splice(0)) node.remove();
  }

  /** Gridlines, one element a row and a column, under the cells. */
  private rule(layout: Layout, { firstRow, lastRow, firstColumn, lastColumn }: Span): void {
    const left = layout.left(firstColumn);
    const top = layout.top(firstRow);
    const width = layout.left(lastColumn + 1) - left;
    const height = layout.top(lastRow + 1) - top;
    const state = `${left} ${top} ${width} ${height}`;
    if (this.lines.dataset["state"] === state) return;
    this.lines.dataset["state"] = state;
    const styles: string[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      styles.push(`inset-inline-start:${left}px;top:${layout.top(row + 1) - 1}px;width:${width}px;height:1px`);
    }
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      styles.push(`inset-inline-start:${layout.left(column + 1) - 1}px;top:${top}px;width:1px;height:${height}px`);
    }
    const { children } = this.lines;
    while (children.length > styles.length) this.lines.lastElementChild?.remove();
    while (children.length < styles.length) this.lines.append(element("i"));
    for (const [index, style] of styles.entries()) (children[index] as HTMLElement).style.cssText = style;
  }

  private make(sheet: Sheet, layout: Layout, row: number, column: number): HTMLElement | null {
    const box = { row, column, rows: 1, columns: 1 };
    if (this.kind === "columns") return this.header(layout, box, columnName(column), "column-name");
    if (this.kind === "rows") return this.header(layout, box, String(row + 1), "row-name");
    const merge = sheet.mergeAt(row, column);
    if (merge !== null && (merge.row !== row || merge.column !== column)) return null;
    const look = this.looks?.at(row, column) ?? null;
    if (look === null && merge === null) return null;
    const node = this.spare.pop() ?? element("div", {}, element("span"));
    const note = look?.note ?? "";
    const kind = `cell${merge === null ? "" : " merged"}${note === "" ? "" : " noted"}`;
    if (node.className !== kind) node.className = kind;
    if (node.title !== note) node.title = note;
    const area = merge ?? box;
    let { columns } = area;
    // Text runs over blank cells to its right, as far as they go.
    if (look?.spreads === true && merge === null) {
      const need = look.text.length * fontSize(look.style) * 0.6;
      while (
        columns < 12 &&
        layout.left(column + columns) - layout.left(column) < need &&
        this.looks?.isBlank(row, column + columns) === true
      ) {
        columns += 1;
      }
    }
    this.place(node, `${look?.style ?? ""}${columns > area.columns ? "z-index:1;" : ""}`, {
      insetInlineStart: layout.left(column),
      top: layout.top(row),
      width: layout.left(column + columns) - layout.left(column),
      height: layout.top(row + area.rows) - layout.top(row),
    });
    if (node.childElementCount > 1) node.firstElementChild?.remove();
    if (look?.bar) {
      node.prepend(
        element("div", {
          class: "data-bar",
          style: `width:${(look.bar.share * 100).toFixed(1)}%;background:${look.bar.colour}`,
        }),
      );
    }
    const holder = node.lastElementChild;
    const shown = holder?.firstChild;
    if (shown instanceof Text) shown.data = look?.text ?? "";
    else if (holder !== null) holder.textContent = look?.text ?? "";
    return node;
  }

  private place(node: HTMLElement, style: string, box: Given["box"]): void {
    const last = this.given.get(node);
    this.given.set(node, { style, box });
    if (last?.style !== style) {
      node.style.cssText = `${style}inset-inline-start:${box.insetInlineStart}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
      return;
    }
    for (const side of SIDES) if (last.box[side] !== box[side]) node.style[side] = `${box[side]}px`;
  }

  private header(layout: Layout, { row, column }: Bounds, text: string, kind: string): HTMLElement {
    const node = element("div", { class: kind }, text);
    if (this.kind === "columns") {
      node.style.cssText = `inset-inline-start:${layout.left(column)}px;width:${layout.left(column + 1) - layout.left(column)}px`;
    } else {
      node.style.cssText = `top:${layout.top(row)}px;height:${layout.top(row + 1) - layout.top(row)}px`;
    }
    return node;
  }

  /** Names of the selected rows and columns stand out. */
  mark(selected: Bounds): void {
    if (this.kind === "cells") return;
    const marked = `${selected.row} ${selected.rows} ${selected.column} ${selected.columns} ${this.drawn.size}`;
    if (marked === this.marked) return;
    this.marked = marked;
    const [first, count] =
      this.kind === "columns" ? [selected.column, selected.columns] : [selected.row, selected.rows];
    for (const [key, node] of this.drawn) {
      const place = this.kind === "columns" ? key % 16_384 : Math.floor(key / 16_384);
      node.classList.toggle("selected", place >= first && place < first + count);
    }
  }
}

/** Pixels of the font in a style. */
function fontSize(style: string): number {
  return Number(/(\d+)px/.exec(style)?.[1] ?? 15);
}
