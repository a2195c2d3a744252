import { CELL, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import type { CellActions } from "./cell-actions";
import type { Editor } from "./editor";
import type { Grid } from "./grid";

export interface KeyboardActions {
  readonly sheet: () => Sheet;
  readonly goTo: (row: number, column: number) => void;
  readonly extend: (row: number, column: number) => void;
  readonly nextSheet: (step: 1 | -1) => void;
  readonly cells: CellActions;
  /** Opens the list of the active cell's validation; false: it has none. */
  readonly choose: () => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Excel's keys on the grid. Arrows move on the screen: in a right-to-left sheet, left is the next column. */
export function listenToKeys(grid: Grid, editor: Editor, actions: KeyboardActions): void {
  grid.node.addEventListener("keydown", (event) => {
    if (editor.active || event.target !== grid.node) return;
    if (act(event, grid, editor, actions)) event.preventDefault();
  });
}

function act(event: KeyboardEvent, grid: Grid, editor: Editor, actions: KeyboardActions): boolean {
  const sheet = actions.sheet();
  const { row, column, rows, columns } = grid.selection;
  const control = event.ctrlKey || event.metaKey;
  if (change(event, sheet, actions)) return true;
  const move = direction(event.key, sheet.rightToLeft);
  if (move !== null) {
    const [down, along] = move;
    // Extending moves the far corner, moving starts from the near one.
    const from = event.shiftKey ? { row: row + rows - 1, column: column + columns - 1 } : { row, column };
    const to = control ? edge(sheet, from, down, along) : { row: from.row + down, column: from.column + along };
    const target = { row: clamp(to.row, MAX_ROWS), column: clamp(to.column, MAX_COLUMNS) };
    if (event.shiftKey) actions.extend(target.row, target.column);
    else actions.goTo(target.row, target.column);
    return true;
  }
  const page = Math.max(1, Math.floor(grid.node.clientHeight / 22) - 2);
  switch (event.key) {
    case "PageDown":
    case "PageUp": {
      const step = event.key === "PageDown" ? 1 : -1;
      if (control) actions.nextSheet(step);
      else actions.goTo(clamp(row + step * page, MAX_ROWS), column);
      return true;
    }
    case "Home":
      actions.goTo(control ? 0 : row, 0);
      return true;
    case "End": {
      const used = sheet.file.content.cells.bounds(true);
      if (used !== null && control) actions.goTo(used.row + used.rows - 1, used.column + used.columns - 1);
      return true;
    }
    case "Enter":
      actions.goTo(clamp(row + (event.shiftKey ? -1 : 1), MAX_ROWS), column);
      return true;
    case "F2":
      editor.open(null);
      return true;
    case "Delete":
    case "Backspace":
      actions.cells.clear();
      return true;
    default:
      if (event.key.length !== 1 || control || event.altKey) return false;
      editor.open(event.key);
      return true;
  }
}

/** Keys that change cells, rows and columns. */
function change(event: KeyboardEvent, sheet: Sheet, { cells, choose, undo, redo }: KeyboardActions): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey && !control && event.key === "ArrowDown") return choose();
  if (!control) return false;
  const move = event.altKey ? direction(event.key, sheet.rightToLeft) : null;
  if (move !== null) {
    const [down, along] = move;
    cells.resize(down === 0 ? "columns" : "rows", down + along);
    return true;
  }
  switch (event.key.toLowerCase()) {
    case "z":
      if (event.shiftKey) redo();
      else undo();
      return true;
    case "y":
      redo();
      return true;
    case "d":
      cells.fill(true);
      return true;
    case "r":
      cells.fill(false);
      return true;
    case "+":
      cells.insertLines();
      return true;
    case "-":
      cells.deleteLines();
      return true;
    default:
      return false;
  }
}

function direction(key: string, rightToLeft: boolean): readonly [down: number, along: number] | null {
  switch (key) {
    case "ArrowUp":
      return [-1, 0];
    case "ArrowDown":
      return [1, 0];
    case "ArrowLeft":
      return [0, rightToLeft ? 1 : -1];
    case "ArrowRight":
      return [0, rightToLeft ? -1 : 1];
    default:
      return null;
  }
}

/** Control and an arrow: to the end of the block, or to the next one. */
function edge(
  sheet: Sheet,
  from: { readonly row: number; readonly column: number },
  down: number,
  along: number,
): { row: number; column: number } {
  const { cells } = sheet.file.content;
  const used = cells.bounds(true);
  const lastRow = used === null ? 0 : used.row + used.rows - 1;
  const lastColumn = used === null ? 0 : used.column + used.columns - 1;
  const filled = (row: number, column: number): boolean => cells.kind(row, column) !== CELL.empty;
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= lastRow && column <= lastColumn;
  let { row, column } = from;
  const inBlock = filled(row, column) && inside(row + down, column + along) && filled(row + down, column + along);
  while (inside(row + down, column + along)) {
    if (inBlock && !filled(row + down, column + along)) break;
    row += down;
    column += along;
    if (!inBlock && filled(row, column)) break;
  }
  return { row, column };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
