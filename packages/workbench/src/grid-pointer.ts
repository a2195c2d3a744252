import { type Grid, HEADER_HEIGHT, HEADER_WIDTH } from "./grid";
import { PIXEL } from "./layout";

/** Pixels beside an edge that count as the edge. */
const EDGE = 4;

/** The mouse, a pen or a finger on the grid: selects cells, rows and columns, and drags their edges. */
export class GridPointer {
  private readonly grid: Grid;

  constructor(grid: Grid) {
    this.grid = grid;
    const { view } = grid;
    view.addEventListener("pointerdown", (event) => {
      this.point(event);
    });
    view.addEventListener("pointermove", (event) => {
      const edge = event.buttons === 0 ? this.edgeAt(event) : null;
      view.dataset["edge"] = edge?.kind ?? "";
    });
  }

  /** The cell under a point of the view. */
  private cellAt(event: PointerEvent): { readonly row: number; readonly column: number } | null {
    const { sheet, layout } = this.grid;
    if (sheet === null || layout === null) return null;
    const box = this.grid.view.getBoundingClientRect();
    const fromStart = sheet.rightToLeft ? box.right - event.clientX : event.clientX - box.left;
    const x = fromStart - HEADER_WIDTH;
    const y = event.clientY - box.top - HEADER_HEIGHT;
    const { rows, columns } = sheet.frozen;
    const column =
      x < layout.left(columns)
        ? layout.columnAt(Math.max(0, x))
        : layout.columnAt(x + Math.abs(this.grid.node.scrollLeft));
    const row = y < layout.top(rows) ? layout.rowAt(Math.max(0, y)) : layout.rowAt(y + this.grid.node.scrollTop);
    return { row: y < 0 ? -1 : row, column: x < 0 ? -1 : column };
  }

  /** The row or column whose far edge lies under a point of the names. */
  private edgeAt(
    event: PointerEvent,
  ): { readonly kind: "columns" | "rows"; readonly index: number; readonly size: number } | null {
    const { layout } = this.grid;
    const cell = this.cellAt(event);
    if (layout === null || cell === null || cell.row >= 0 === cell.column >= 0) return null;
    const kind = cell.row < 0 ? "columns" : "rows";
    const at = kind === "columns" ? cell.column : cell.row;
    const edges = kind === "columns" ? layout.columnEdges : layout.rowEdges;
    const box = this.grid.boxOf(Math.max(0, cell.row), Math.max(0, cell.column));
    const view = this.grid.view.getBoundingClientRect();
    const fromStart = this.grid.sheet?.rightToLeft === true ? view.right - event.clientX : event.clientX - view.left;
    const [place, near, size] =
      kind === "columns" ? [fromStart, box.start, box.width] : [event.clientY - view.top, box.top, box.height];
    const index = near + size - place <= EDGE ? at : place - near <= EDGE && at > 0 ? at - 1 : null;
    return index === null ? null : { kind, index, size: (edges[index + 1] ?? 0) - (edges[index] ?? 0) };
  }

  private resize(event: PointerEvent, edge: NonNullable<ReturnType<GridPointer["edgeAt"]>>): void {
    const { kind, index, size } = edge;
    this.grid.view.setPointerCapture(event.pointerId);
    const start = kind === "columns" ? event.clientX : event.clientY;
    const sign = kind === "columns" && this.grid.sheet?.rightToLeft === true ? -1 : 1;
    const stop = (end: PointerEvent): void => {
      const by = sign * ((kind === "columns" ? end.clientX : end.clientY) - start);
      this.grid.onResize?.(kind, index, 1, Math.max(0, size + by) / PIXEL);
    };
    this.grid.view.addEventListener("pointerup", stop, { once: true });
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
    this.grid.node.focus({ preventScroll: true });
    const { layout } = this.grid;
    const whole = layout === null ? { rows: 1, columns: 1 } : { rows: layout.rows, columns: layout.columns };
    if (start.row < 0 && start.column < 0) return;
    if (start.row < 0) this.grid.pick({ row: 0, column: start.column, rows: whole.rows, columns: 1 });
    else if (start.column < 0) this.grid.pick({ row: start.row, column: 0, rows: 1, columns: whole.columns });
    else this.drag(event, start);
    event.preventDefault();
  }

  private drag(event: PointerEvent, start: { readonly row: number; readonly column: number }): void {
    this.grid.pick(this.grid.merged({ ...start, rows: 1, columns: 1 }));
    this.grid.view.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent): void => {
      const end = this.cellAt(next);
      if (end === null || end.row < 0 || end.column < 0) return;
      const row = Math.min(start.row, end.row);
      const column = Math.min(start.column, end.column);
      this.grid.pick({
        row,
        column,
        rows: Math.abs(end.row - start.row) + 1,
        columns: Math.abs(end.column - start.column) + 1,
      });
    };
    const stop = (): void => {
      this.grid.view.removeEventListener("pointermove", move);
      this.grid.view.removeEventListener("pointerup", stop);
    };
    this.grid.view.addEventListener("pointermove", move);
    this.grid.view.addEventListener("pointerup", stop);
  }
}
