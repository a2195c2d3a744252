import { matchingKey } from "../../language/matching-key";
import type { ChecklistEntry, MappingEntry } from "../reading/mapping";
import { cellsOf, findColumn, headerRow, isBlank, type SheetCells } from "../reading/sheet-cells";
import type { WorkbookSnapshot } from "../snapshot";

/** Where a checklist stands on its sheet now, whatever was inserted since it was made. */
export interface ChecklistPlace {
  readonly entry: ChecklistEntry;
  readonly cells: SheetCells;
  readonly header: number;
  readonly criterionColumn: number;
  readonly raters: readonly { readonly column: number; readonly heading: string }[];
  /** Rows of criteria, down to the first blank one. */
  readonly rows: readonly number[];
}

/** null: the sheet, its headings or its criteria are not there any more. */
export function checklistPlace(snapshot: WorkbookSnapshot, entry: MappingEntry): ChecklistPlace | null {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined || entry.layout !== "checklist") return null;
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.criterion]);
  const criterionColumn = header === null ? null : findColumn(cells, header, entry.criterion);
  if (header === null || criterionColumn === null) return null;
  const raters = entry.raters.flatMap(({ column: name }) => {
    const column = findColumn(cells, header, name);
    return column === null ? [] : [{ column, heading: cells.textAt(header, column) }];
  });
  const rows: number[] = [];
  for (let row = header + 1; row < cells.bottom && !isBlank(cells.at(row, criterionColumn)); row += 1) rows.push(row);
  return raters.length === 0 || rows.length === 0 ? null : { entry, cells, header, criterionColumn, raters, rows };
}

/** The row of a criterion by its text; null: it is not there. */
export function criterionRow({ cells, criterionColumn, rows }: ChecklistPlace, text: string): number | null {
  const key = matchingKey(text);
  return rows.find((row) => matchingKey(cells.textAt(row, criterionColumn)) === key) ?? null;
}
