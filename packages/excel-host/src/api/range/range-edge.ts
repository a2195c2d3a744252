import { boundingArea } from "@offline-excel/xlsx/address";
import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { asChoice, type CallArguments } from "../../protocol/arguments";
import type { Area } from "../../workbook/area";

const STEPS = {
  Left: { row: 0, column: -1 },
  Right: { row: 0, column: 1 },
  Up: { row: -1, column: 0 },
  Down: { row: 1, column: 0 },
} as const;
const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** The cell that Ctrl and an arrow key lead to: the end of what is filled, the next filled cell, or the sheet's edge. */
export function rangeEdge(area: Area, args: CallArguments): Bounds {
  const step = STEPS[asChoice(args.value(0), DIRECTIONS)];
  const from = args.object(1)?.target as Area | undefined;
  const { cells } = area.sheet.file.content;
  const used = cells.bounds(true);
  const inside = (row: number, column: number): boolean =>
    row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  const filled = (row: number, column: number): boolean => inside(row, column) && cells.kind(row, column) !== 0;
  let row = from?.row ?? area.row;
  let column = from?.column ?? area.column;
  const edge = {
    row: step.row === 0 ? row : step.row < 0 ? 0 : MAX_ROWS - 1,
    column: step.column === 0 ? column : step.column < 0 ? 0 : MAX_COLUMNS - 1,
    rows: 1,
    columns: 1,
  };
  const run = filled(row, column) && filled(row + step.row, column + step.column);
  for (;;) {
    const next = { row: row + step.row, column: column + step.column };
    if (run && !filled(next.row, next.column)) return { row, column, rows: 1, columns: 1 };
    if (!inside(next.row, next.column)) return edge;
    ({ row, column } = next);
    if (!run && filled(row, column)) return { row, column, rows: 1, columns: 1 };
    const beyond =
      used === null ||
      (step.row > 0 && row >= used.row + used.rows) ||
      (step.column > 0 && column >= used.column + used.columns);
    if (!run && beyond) return edge;
  }
}

/** A range with all up to its edge in a direction. */
export function extendedRange(area: Area, args: CallArguments): Bounds {
  return boundingArea(area, rangeEdge(area, args));
}
