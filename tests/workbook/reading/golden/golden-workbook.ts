import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { workbookOf } from "../../snapshot-of";

/** A small workbook that holds one difficulty; its expected reading stands in expected/<name>.txt. */
export interface GoldenWorkbook {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
}

export function golden(name: string, ...sheets: readonly SheetSnapshot[]): GoldenWorkbook {
  return { name, snapshot: workbookOf(sheets) };
}
