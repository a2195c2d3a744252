import type { Role } from "../../alignment/evaluation";
import type { Language } from "../../language/language";
import type { ChecklistEntry } from "../reading/mapping";
import type { CellBlock } from "../report/description";
import type { Area } from "../snapshot";
import { NO_CONTENT, type SheetAddition } from "./authored-sheet";
import type { ChecklistPlace } from "./checklist-place";
import { RATER_WIDTH } from "./checklist-sheet";
import { HEADER_ROW, HEADING_STYLE, INPUT_STYLE, PROGRESS_ROW, progressFormula, ratingValidation } from "./form-parts";

/** One more rater's column right of the others, under the given heading, and how the checklist is read from then on. */
export function raterColumn(
  place: ChecklistPlace,
  heading: string,
  role: Role,
  language: Language,
): { readonly addition: SheetAddition; readonly entry: ChecklistEntry } {
  const { entry } = place;
  const column = Math.max(...place.raters.map((rater) => rater.column)) + 1;
  const ratings: Area = { row: place.header + 1, column, rows: place.rows.length, columns: 1 };
  return {
    entry: { ...entry, raters: [...entry.raters, { column: heading, role }] },
    addition: {
      ...NO_CONTENT,
      sheet: entry.sheet,
      insertedRows: null,
      insertedColumns: { column, count: 1 },
      blocks: [{ row: place.header, column, cells: [[heading]] }, ...progressOf(place, language, 0, 1)],
      styles: [
        { area: { row: place.header, column, rows: 1, columns: 1 }, style: { ...HEADING_STYLE, horizontal: "centre" } },
        { area: ratings, style: INPUT_STYLE },
      ],
      grids: [ratings],
      validations: [ratingValidation(ratings, entry.scale, language)],
      columnWidths: [{ column, characters: RATER_WIDTH }],
    },
  };
}

/** The count of what is filled in, over the larger area; only where it stands as it was made. */
export function progressOf(
  place: ChecklistPlace,
  language: Language,
  moreRows: number,
  moreColumns: number,
): readonly CellBlock[] {
  if (place.header !== HEADER_ROW) return [];
  const columns = place.raters.map(({ column }) => column);
  const first = Math.min(...columns);
  const area: Area = {
    row: place.header + 1,
    column: first,
    rows: place.rows.length + moreRows,
    columns: Math.max(...columns) - first + 1 + moreColumns,
  };
  return [{ row: PROGRESS_ROW, column: 0, cells: [[progressFormula(language, [area])]] }];
}
