import type { DepartmentRegister } from "./departments";
import type { Journal } from "./journal";
import type { SheetCells } from "./sheet-cells";

/** What every layout's reader is given beside its entry. */
export interface ReadingContext {
  readonly cells: SheetCells;
  readonly departments: DepartmentRegister;
  readonly journal: Journal;
  /** The row at which another entry's block begins on the same sheet, or the sheet's end. */
  readonly endRow: number;
}
