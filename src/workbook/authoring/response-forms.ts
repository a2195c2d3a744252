import type { Language } from "../../language/language";
import type { MappingEntry } from "../reading/mapping";
import type { Area, WorkbookSnapshot } from "../snapshot";
import type { AuthoredSheet, AuthoredWorkbook } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import { type ChecklistPlace, checklistPlace } from "./checklist-place";
import { pageLook } from "../report/theme";
import {
  HEADER_ROW,
  headOf,
  HEADING_STYLE,
  heightOf,
  INPUT_STYLE,
  progressFormula,
  QUIET_STYLE,
  ratingValidation,
  scaleSentence,
  TEXT_STYLE,
} from "./form-parts";
import { FORM_MARK, MARK_ROW } from "./response-form-mark";
import { withSheetNames } from "./sheet-names";

export const FORM_SHEET_COLUMN = 0;
export const FORM_CRITERION_COLUMN = 1;
export const FORM_RATING_COLUMN = 2;
const CRITERION_WIDTH = 70;

/** One rater with every checklist that waits for an answer of theirs. */
interface FormRater {
  readonly heading: string;
  readonly name: string;
  readonly places: readonly ChecklistPlace[];
}

/**
 * One form a rater, over all checklists in which the rater has a column: a column of one heading is one person, but for a
 * department's own staff, who are others in each.
 */
export function responseForms(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  language: Language,
): AuthoredWorkbook {
  const sheets = ratersOf(snapshot, entries, language).map((rater) => form(rater, language));
  return { ...pageLook(language), sheets: withSheetNames(sheets), additions: [] };
}

function ratersOf(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  language: Language,
): readonly FormRater[] {
  const t = authoringWords(language);
  const raters = new Map<string, FormRater>();
  for (const entry of entries) {
    const place = checklistPlace(snapshot, entry);
    if (place === null) continue;
    for (const { heading } of place.raters) {
      const own = place.entry.raters.find((rater) => rater.column === heading)?.role === "self";
      const inChecklist = own && place.entry.part === "A";
      const key = inChecklist ? `${entry.sheet}\n${heading}` : heading;
      const name = inChecklist ? t("formOwnRater", { rater: heading, department: entry.sheet }) : heading;
      const known = raters.get(key);
      raters.set(key, { heading, name, places: [...(known?.places ?? []), place] });
    }
  }
  return [...raters.values()];
}

function form({ heading, name, places }: FormRater, language: Language): AuthoredSheet {
  const t = authoringWords(language);
  const lines = places.flatMap(({ entry, cells, criterionColumn, rows }) =>
    rows.map((row) => [entry.sheet, cells.textAt(row, criterionColumn)] as const),
  );
  const first = HEADER_ROW + 1;
  const scale = places[0]?.entry.scale ?? { min: 1, max: 5 };
  const column = (at: number): Area => ({ row: first, column: at, rows: lines.length, columns: 1 });
  const ratings = column(FORM_RATING_COLUMN);
  const head = headOf(
    t("formTitle", { rater: name }),
    t("formInstructions", { scale: scaleSentence(scale, language), notApplicable: t("notApplicable") }),
    progressFormula(language, [ratings]),
    FORM_RATING_COLUMN + 1,
  );
  return {
    name: t("formSheet", { rater: name }),
    fileName: t("formSheet", { rater: name }),
    blocks: [
      ...head.blocks,
      { row: MARK_ROW, column: 0, cells: [[FORM_MARK, heading]] },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [[t("department"), t("criterion"), t("rating")], ...lines.map(([sheet, text]) => [sheet, text, null])],
      },
    ],
    styles: [
      ...head.styles,
      { area: { row: MARK_ROW, column: 0, rows: 1, columns: 2 }, style: { ...QUIET_STYLE, size: 8 } },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: 3 }, style: HEADING_STYLE },
      { area: column(FORM_SHEET_COLUMN), style: { ...QUIET_STYLE, wrap: true } },
      { area: column(FORM_CRITERION_COLUMN), style: TEXT_STYLE },
      { area: ratings, style: INPUT_STYLE },
    ],
    grids: [{ row: first, column: 0, rows: lines.length, columns: 3 }],
    merges: head.merges,
    validations: [ratingValidation(ratings, scale, language)],
    columnWidths: [24, CRITERION_WIDTH, 14].map((characters, at) => ({ column: at, characters })),
    rowHeights: [
      ...head.rowHeights,
      ...lines.map(([, text], index) => ({
        row: first + index,
        height: heightOf([{ text, characters: CRITERION_WIDTH }]),
      })),
    ],
    frozen: { rows: first, columns: 0 },
    tabColour: "target",
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    cellsToFill: lines.length,
    entries: [{ layout: "ignore", sheet: "" }],
  };
}
