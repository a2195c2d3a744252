import type { Scale } from "../../../alignment/evaluation";
import type { MappingEntry, ProposalReason } from "../mapping";
import type { SheetCells } from "../sheet-cells";
import type { Family } from "../account/family";
import type { Direction, Legend } from "../account/legends";
import type { CellProfile } from "../account/column-profile";
import type { SalesNote } from "../../layouts/sales/sales-note";
import type { Region } from "./regions";

/** What a detector sees. */
export interface DetectionContext {
  readonly cells: SheetCells;
  readonly region: Region;
  /** One past the last row that may belong to a block which begins in the region. */
  readonly endRow: number;
  /** What sheets without answers say of the scale. */
  readonly noted?: Legend | null;
}

/** A detector's finding before the workbook's scale is known. */
export interface Draft {
  /** Its scale, where it has one, is a placeholder. */
  readonly entry: MappingEntry;
  readonly confidence: number;
  readonly reasons: readonly ProposalReason[];
  /** The lines of ratings; empty for layouts without. */
  readonly profiles: readonly CellProfile[];
  readonly statedScale: Scale | null;
  readonly headerRow: number;
  /** The families of its criteria, where the account of its columns found them: their scales are the entry's already. */
  readonly families?: readonly Family[];
  /** Which end is good, where titles say it. */
  readonly direction?: Direction | null;
  /** What is judged, where the rows say it. */
  readonly statements?: readonly string[];
  /** What was taken as the likelier in sales lines. */
  readonly salesNotes?: readonly SalesNote[];
  /** Further entries that the same cells give: one a column of ratings, where an entry can name one only. */
  readonly siblings?: readonly Draft[];
}

export const UNKNOWN_SCALE: Scale = { min: 1, max: 5 };

/** How a column is named in a mapping: by its header where that is unique in its row, else by its letters. */
export function columnName(cells: SheetCells, headerRow: number, column: number, letters: string): string {
  const text = String(cells.at(headerRow, column));
  if (text.trim() === "") return `column:${letters}`;
  let same = 0;
  for (let other = cells.left; other < cells.right; other += 1) {
    if (String(cells.at(headerRow, other)) === text) same += 1;
  }
  return same === 1 ? text : `column:${letters}`;
}
