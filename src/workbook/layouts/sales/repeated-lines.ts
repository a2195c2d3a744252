import type { Journal } from "../../reading/journal";
import type { SheetCells } from "../../reading/sheet-cells";

/** Places that a finding names. */
const MOST_NAMED = 8;

export interface RepeatedLines {
  /** In the order of the rows. */
  readonly add: (row: number) => void;
  readonly rows: () => readonly number[];
  readonly note: (journal: Journal) => void;
}

/**
 * Lines that repeat an earlier one in every cell, the number of its order and of the line too: counted, but never without a word.
 * @param carriedAt what of a line may stand further up: two orders whose lines leave it out may look alike
 */
export function repeatedLines(cells: SheetCells, carriedAt: (row: number) => readonly string[]): RepeatedLines {
  const first = new Map<number, number>();
  const again: number[] = [];
  return {
    add: (row) => {
      const carried = carriedAt(row);
      const hash = hashOf(cells, row, carried);
      const earlier = first.get(hash);
      if (earlier === undefined) first.set(hash, row);
      else if (areEqual(cells, earlier, row) && carriedAt(earlier).join("\n") === carried.join("\n")) again.push(row);
    },
    rows: () => again,
    note: (journal) => {
      const [line] = again;
      if (line !== undefined) journal.noteAt("lines-duplicated", cells.name, line, cells.left, rowsInWords(again));
    },
  };
}

/** Rows, from 0, as a person counts them: the first few, and how many more. */
export function rowsInWords(rows: readonly number[]): string {
  const more = rows.length > MOST_NAMED ? ` … +${rows.length - MOST_NAMED}` : "";
  return `${rows
    .slice(0, MOST_NAMED)
    .map((row) => row + 1)
    .join(", ")}${more}`;
}

/** 53 bits of all the row's cells. */
function hashOf(cells: SheetCells, row: number, carried: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  const mix = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) {
      low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b) + index;
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x85ebca6b);
  };
  for (let column = cells.left; column < cells.right; column += 1) mix(String(cells.at(row, column)));
  carried.forEach(mix);
  return (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff);
}

function areEqual(cells: SheetCells, one: number, other: number): boolean {
  for (let column = cells.left; column < cells.right; column += 1)
    if (cells.at(one, column) !== cells.at(other, column)) return false;
  return true;
}
