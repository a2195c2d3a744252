import type { CellValue } from "../snapshot";
import { isTick } from "./account/answer-groups";
import type { TickedAnswers } from "./mapping";
import { findColumn, isBlank, type SheetCells } from "./sheet-cells";

/**
 * The sheet with one column in place of those of each answer: its cells hold the rating that the tick means; where two are
 * ticked, both headings, so that the cell is refused with what stands there.
 */
export function withTickedAnswers(
  cells: SheetCells,
  headerRow: number,
  firstRow: number,
  ticked: readonly TickedAnswers[] | undefined,
): SheetCells {
  if (ticked === undefined || ticked.length === 0) return cells;
  const byColumn = new Map<number, { readonly column: number; readonly value: number }[]>();
  for (const { columns, values } of ticked) {
    const answers = columns.flatMap((name, index) => {
      const column = findColumn(cells, headerRow, name);
      const value = values[index];
      return column === null || value === undefined ? [] : [{ column, value }];
    });
    const [first] = answers;
    if (first !== undefined) byColumn.set(first.column, answers);
  }
  const at = (row: number, column: number): CellValue => {
    const answers = row < firstRow ? undefined : byColumn.get(column);
    if (answers === undefined) return cells.at(row, column);
    const chosen = answers.filter((answer) => isChosen(cells.at(row, answer.column)));
    const [only] = chosen;
    if (only === undefined) {
      const odd = answers
        .map((answer) => cells.at(row, answer.column))
        .find((value) => !isBlank(value) && value !== 0 && value !== false);
      return odd ?? "";
    }
    return chosen.length === 1 ? only.value : chosen.map(({ value }) => value).join(" + ");
  };
  return { ...cells, at, textAt: (row, column) => String(at(row, column)).trim() };
}

/** A tick, the answer's own words, or 1. */
function isChosen(value: CellValue): boolean {
  if (typeof value === "string") return !isBlank(value) && (isTick(value) || /\p{L}{2}|^\s*\d+\s*$/u.test(value));
  return value !== 0 && value !== false;
}
