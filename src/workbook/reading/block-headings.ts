import { columnLetters } from "../address";
import type { SheetSnapshot } from "../snapshot";
import { columnName } from "./detect/draft";
import { isHeading } from "./detect/heading";
import type { MappingEntry } from "./mapping";
import { cellsOf, findColumn, headerRow } from "./sheet-cells";

export interface BlockHeading {
  /** As a mapping calls the column. */
  readonly name: string;
  readonly letters: string;
  /** "" where the column has no heading. */
  readonly text: string;
}

export interface BlockHeadings {
  /** The row of the headings, from 0. */
  readonly row: number;
  readonly headings: readonly BlockHeading[];
  /** The name in `headings` of the column that an entry calls so; the given name where there is none. */
  readonly nameOf: (name: string) => string;
}

/** The columns that an entry's block can choose from; null: its sheet has no row of headings. */
export function blockHeadings(sheet: SheetSnapshot, entry: MappingEntry): BlockHeadings | null {
  const cells = cellsOf(sheet);
  const row = headerRow(cells, "header" in entry ? entry.header : undefined, wantedNames(entry));
  if (row === null) return null;
  const headings: BlockHeading[] = [];
  for (let column = cells.left; column < cells.right; column += 1) {
    const letters = columnLetters(column);
    headings.push({ name: columnName(cells, row, column, letters), letters, text: cells.textAt(row, column) });
  }
  return {
    row,
    headings,
    nameOf: (name) => {
      const column = findColumn(cells, row, name);
      return column === null ? name : (headings[column - cells.left]?.name ?? name);
    },
  };
}

/** Rows in which headings may stand: those near the top of the sheet and of the block that hold two texts or more. */
export function headingRows(sheet: SheetSnapshot, present: number): readonly number[] {
  const cells = cellsOf(sheet);
  const rows: number[] = [];
  const isNear = (row: number): boolean => row < cells.top + NEAR || Math.abs(row - present) <= NEAR;
  for (let row = cells.top; row < Math.min(cells.bottom, Math.max(cells.top, present) + NEAR + 1); row += 1) {
    if (!isNear(row)) continue;
    let texts = 0;
    for (let column = cells.left; column < cells.right; column += 1) if (isHeading(cells.at(row, column))) texts += 1;
    if (row === present || texts >= FEWEST_HEADINGS) rows.push(row);
  }
  return rows.slice(0, MOST_ROWS);
}

const NEAR = 12;
const FEWEST_HEADINGS = 2;
const MOST_ROWS = 24;

function wantedNames(entry: MappingEntry): readonly string[] {
  switch (entry.layout) {
    case "responses":
      return entry.criteria;
    case "long":
      return [entry.criterion, entry.rating];
    case "sales":
      return [entry.revenue];
    case "departments":
      return [entry.department];
    case "matrix":
      return "suppliers" in entry ? [] : [entry.supplier, entry.customer, entry.rating];
    default:
      return [];
  }
}
