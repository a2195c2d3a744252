import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import type { ResponsesEntry } from "../reading/mapping";
import type { Area, WorkbookSnapshot } from "../snapshot";
import { NO_CONTENT, type SheetAddition } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import { climatePlace } from "./climate-place";
import {
  departmentValidation,
  HEADER_ROW,
  INPUT_STYLE,
  PROGRESS_ROW,
  progressFormula,
  QUIET_STYLE,
  ratingValidation,
  TEXT_STYLE,
} from "./form-parts";

/**
 * Rows of Part B for the employees of one more department, as many as the others have on average, below theirs. null: the
 * department has rows already, or the sheet is not as it was made.
 */
export function grownClimate(
  snapshot: WorkbookSnapshot,
  entry: ResponsesEntry,
  department: string,
  language: Language,
): SheetAddition | null {
  const place = climatePlace(snapshot, entry);
  if (place === null) return null;
  const { header, people, statements } = place;
  const names = [...new Map(people.map((name) => [matchingKey(name), name])).values()];
  if (people.length === 0 || names.some((name) => matchingKey(name) === matchingKey(department))) return null;
  const t = authoringWords(language);
  const count = Math.max(1, Math.round(people.length / names.length));
  const first = header + 1;
  const row = first + people.length;
  const lines = (column: number, columns = 1): Area => ({ row, column, rows: count, columns });
  const ratings = lines(statements.first, statements.count);
  const all = { row: first, rows: people.length + count };
  const left = Math.min(place.respondent, place.department);
  const choice = departmentValidation(
    { ...all, column: place.department, columns: 1 },
    [...names, department],
    language,
  );
  const numbers = Array.from({ length: count }, (_, index) => [
    t("respondentNumber", { number: people.length + index + 1 }),
  ]);
  return {
    ...NO_CONTENT,
    sheet: entry.sheet,
    insertedRows: { row, count },
    insertedColumns: null,
    blocks: [
      { row, column: place.respondent, cells: numbers },
      { row, column: place.department, cells: numbers.map(() => [department]) },
      ...(header === HEADER_ROW
        ? [
            {
              row: PROGRESS_ROW,
              column: 0,
              cells: [[progressFormula(language, [{ ...all, column: statements.first, columns: statements.count }])]],
            },
          ]
        : []),
    ],
    styles: [
      { area: lines(place.respondent), style: QUIET_STYLE },
      { area: lines(place.department), style: TEXT_STYLE },
      { area: ratings, style: INPUT_STYLE },
    ],
    grids: [lines(left, statements.first + statements.count - left)],
    validations: [ratingValidation(ratings, entry.scale, language), ...(choice === null ? [] : [choice])],
  };
}
