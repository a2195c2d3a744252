import type { MappingEntry } from "../reading/mapping";
import type { CellBlock, StyledArea } from "../report/description";
import type { Colour, PageLook } from "../report/theme";
import type { Area } from "../snapshot";

/** Sheets to be filled in, as plain data: pure code describes them, one thin writer writes them. */

export type ValidationRule =
  /** Chosen from a list. Excel takes 255 characters at most, and no item may hold a comma. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number }
  | { readonly kind: "atLeast"; readonly min: number };

export interface ValidatedArea {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly title: string;
  /** What Excel says when something else is entered. */
  readonly message: string;
}

/** What is written to one sheet, a new one or one of ours that grows. */
export interface SheetContent {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  /** Areas whose cells get thin lines between them: where something is to be entered. */
  readonly grids: readonly Area[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidatedArea[];
  readonly columnWidths: readonly { readonly column: number; readonly characters: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
}

export interface AuthoredSheet extends SheetContent {
  /** Wanted: where the workbook has a sheet of that name, it gets another. */
  readonly name: string;
  /** What a file of this sheet alone is called: a sheet's name may be 31 characters long. */
  readonly fileName?: string;
  /** A file of it is to say nothing of who saves it. */
  readonly isAnonymous?: true;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColour: Colour;
  readonly titleRows: { readonly first: number; readonly last: number };
  /** Cells that wait for a rating. */
  readonly cellsToFill: number;
  /** How to read it, under the wanted name. */
  readonly entries: readonly MappingEntry[];
}

/** A sheet of ours that is made longer or wider: room is made first, so that nothing that stands there is overwritten. */
export interface SheetAddition extends SheetContent {
  readonly sheet: string;
  readonly insertedRows: { readonly row: number; readonly count: number } | null;
  readonly insertedColumns: { readonly column: number; readonly count: number } | null;
}

export interface AuthoredWorkbook extends PageLook {
  readonly sheets: readonly AuthoredSheet[];
  readonly additions: readonly SheetAddition[];
}

export const NO_CONTENT: SheetContent = {
  blocks: [],
  styles: [],
  grids: [],
  merges: [],
  validations: [],
  columnWidths: [],
  rowHeights: [],
};
