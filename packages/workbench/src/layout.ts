import { fileWidthToPoints, standardWidthPoints } from "@offline-excel/excel-host/workbook/geometry";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";

/** Pixels of a point. */
export const PIXEL = 96 / 72;
/** Rows and columns beyond what is used that can be scrolled to. */
const MARGIN = { rows: 60, columns: 16 };

/** Where the rows and columns of a sheet lie, in pixels. Made anew when widths or the used range change. */
export class Layout {
  readonly rows: number;
  readonly columns: number;
  /** Far edges: `rowEdges[r]` is the near edge of row r, `rowEdges[rows]` the end. */
  readonly rowEdges: Float64Array;
  readonly columnEdges: Float64Array;

  constructor(
    sheet: Sheet,
    reach: { readonly row: number; readonly column: number },
    fitted: ReadonlyMap<number, number>,
  ) {
    const used = sheet.file.content.cells.bounds(false);
    this.rows = Math.min(MAX_ROWS, Math.max((used?.row ?? 0) + (used?.rows ?? 0), reach.row) + MARGIN.rows);
    this.columns = Math.min(
      MAX_COLUMNS,
      Math.max((used?.column ?? 0) + (used?.columns ?? 0), reach.column) + MARGIN.columns,
    );
    this.rowEdges = new Float64Array(this.rows + 1);
    this.columnEdges = new Float64Array(this.columns + 1);
    const standard = Math.round(sheet.standardHeight * PIXEL);
    const facts = sheet.file.content.rows;
    for (let row = 0; row < this.rows; row += 1) {
      const own = facts.size === 0 ? undefined : facts.get(row);
      const automatic = fitted.get(row) ?? standard;
      const height =
        own === undefined
          ? automatic
          : own.hidden
            ? 0
            : own.height === null
              ? automatic
              : Math.round(own.height * PIXEL);
      this.rowEdges[row + 1] = (this.rowEdges[row] ?? 0) + height;
    }
    const width = Math.round(standardWidthPoints(sheet) * PIXEL);
    const widths = new Float64Array(this.columns).fill(width);
    for (const run of sheet.file.columns()) {
      const own = run.hidden ? 0 : run.width === null ? width : Math.round(fileWidthToPoints(run.width) * PIXEL);
      widths.fill(own, run.first, Math.min(run.last + 1, this.columns));
    }
    for (let column = 0; column < this.columns; column += 1) {
      this.columnEdges[column + 1] = (this.columnEdges[column] ?? 0) + (widths[column] ?? width);
    }
  }

  get height(): number {
    return this.rowEdges[this.rows] ?? 0;
  }

  get width(): number {
    return this.columnEdges[this.columns] ?? 0;
  }

  top(row: number): number {
    return this.rowEdges[Math.min(row, this.rows)] ?? 0;
  }

  left(column: number): number {
    return this.columnEdges[Math.min(column, this.columns)] ?? 0;
  }

  rowAt(y: number): number {
    return indexAt(this.rowEdges, y, this.rows);
  }

  columnAt(x: number): number {
    return indexAt(this.columnEdges, x, this.columns);
  }
}

/** The last place whose near edge is not beyond `distance`. */
function indexAt(edges: Float64Array, distance: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
