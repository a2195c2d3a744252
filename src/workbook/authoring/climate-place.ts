import type { ResponsesEntry } from "../reading/mapping";
import { cellsOf, findColumn, headerRow, type SheetCells } from "../reading/sheet-cells";
import type { WorkbookSnapshot } from "../snapshot";

/** Where the climate survey stands on its sheet now, whatever was inserted since it was made. */
export interface ClimatePlace {
  readonly entry: ResponsesEntry;
  readonly cells: SheetCells;
  readonly header: number;
  readonly respondent: number;
  readonly department: number;
  readonly statements: { readonly first: number; readonly count: number };
  /** The statements' texts, from the first column on. */
  readonly texts: readonly string[];
  /** The department of each employee's row, from the row below the header to the first without one. */
  readonly people: readonly string[];
}

/** null: the sheet, its headings or its statements are not there as they were made. */
export function climatePlace(snapshot: WorkbookSnapshot, entry: ResponsesEntry): ClimatePlace | null {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined || typeof entry.department !== "string" || typeof entry.rater !== "string") return null;
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, entry.criteria);
  if (header === null) return null;
  const respondent = findColumn(cells, header, entry.rater);
  const department = findColumn(cells, header, entry.department);
  const columns = entry.criteria.map((name) => findColumn(cells, header, name)).filter((column) => column !== null);
  const first = Math.min(...columns);
  const isWhole = columns.length === entry.criteria.length && Math.max(...columns) - first + 1 === columns.length;
  if (respondent === null || department === null || !isWhole) return null;
  const people: string[] = [];
  for (let row = header + 1; row < cells.bottom && cells.textAt(row, department) !== ""; row += 1)
    people.push(cells.textAt(row, department));
  const texts = columns.map((_, index) => cells.textAt(header, first + index));
  return { entry, cells, header, respondent, department, statements: { first, count: columns.length }, texts, people };
}
