import { matchingKey } from "../../../language/matching-key";
import { isReversalCell, speaksOfReversal } from "../../../language/reversal-words";
import { headerMeaning } from "../../../language/vocabulary";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { isNotesSheet, LONGEST_NOTES } from "../notes";

/** Where headings stand, and where statements do that are rated down the rows. */
const ROWS_OF_HEADINGS = 10;
const COLUMNS_OF_STATEMENTS = 3;
/** Filled cells of a row that is a note above or below the answers. */
const WIDEST_NOTE = 2;

const known = new WeakMap<WorkbookSnapshot, WorkbookSnapshot>();

/**
 * The workbook with the questions that a codebook or a note says to be scored in reverse ("Q3 | I often think of leaving
 * (reversed)", "Q3 and Q7 are reverse-scored").
 */
export function withNotedReversals(workbook: WorkbookSnapshot): WorkbookSnapshot {
  let noted = known.get(workbook);
  if (noted === undefined) {
    noted = reversalsNoted(workbook);
    known.set(workbook, noted);
  }
  return noted;
}

function reversalsNoted(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const books = workbook.sheets.filter(({ own, values }) => !own && values.length <= LONGEST_NOTES);
  const rows = new Map(books.map((sheet) => [sheet, rowsOfReversals(sheet)]));
  const lines = new Map(books.map((sheet) => [sheet, linesOfReversals(sheet)]));
  if ([...rows.values(), ...lines.values()].every((found) => found.length === 0)) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.own) return sheet;
      const names = namesOf(sheet);
      const said = new Set<string>();
      for (const [book, found] of rows) {
        if (book === sheet) continue;
        for (const row of found) for (const key of row) if (names.has(key)) said.add(key);
      }
      for (const [book, found] of lines) {
        if (book !== sheet && !isNotesSheet(book)) continue;
        for (const line of found) for (const word of wordsOf(line)) if (isCode(word) && names.has(word)) said.add(word);
      }
      if (said.size === 0) return sheet;
      return { ...sheet, notedReversed: [...said].map((key) => names.get(key) ?? key) };
    }),
  };
}

/** By row that says of a question that it is reversed: the keys of its cells, one of which may be the question's name. */
function rowsOfReversals({ values }: SheetSnapshot): readonly (readonly string[])[] {
  const head = values.findIndex((row) => row.some((value) => isText(value) && headerMeaning(value) === "reverse"));
  const column = (values[head] ?? []).findIndex((value) => isText(value) && headerMeaning(value) === "reverse");
  return values.flatMap((row, index): readonly (readonly string[])[] => {
    const texts = row.filter(isText);
    const ticked = column >= 0 && index > head && isYes(row[column] ?? "");
    if (texts.length === 0 || !(ticked || texts.some(isReversalCell))) return [];
    return [row.filter((value) => value !== "").map((value) => matchingKey(String(value)))];
  });
}

const YES: ReadonlySet<string> = new Set(
  [
    "yes",
    "y",
    "x",
    "1",
    "true",
    "reverse",
    "reversed",
    "r",
    "ja",
    "oui",
    "si",
    "sí",
    "✓",
    "✔",
    "بله",
    "بلی",
    "معکوس",
  ].map(matchingKey),
);
function isYes(value: CellValue): boolean {
  return YES.has(matchingKey(String(value)));
}

/** Notes that speak of reversal: rows of one or two texts and no numbers. */
function linesOfReversals({ values }: SheetSnapshot): readonly string[] {
  return values.flatMap((row) => {
    const filled = row.filter((value) => value !== "");
    if (filled.length === 0 || filled.length > WIDEST_NOTE || !filled.every(isText)) return [];
    const line = filled.join(": ");
    return speaksOfReversal(line) ? [line] : [];
  });
}

/** What may be a question's name on a sheet, by its key. */
function namesOf({ values }: SheetSnapshot): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (value: CellValue): void => {
    if (isText(value) && value.trim() !== "") names.set(matchingKey(value), value.trim());
  };
  for (const row of values.slice(0, ROWS_OF_HEADINGS)) row.forEach(add);
  for (const row of values.slice(0, LONGEST_NOTES)) row.slice(0, COLUMNS_OF_STATEMENTS).forEach(add);
  return names;
}

function wordsOf(line: string): readonly string[] {
  return (
    matchingKey(line)
      .match(/[\p{L}\p{N}_.]+/gu)
      ?.map((word) => word.replace(/\.$/, "")) ?? []
  );
}

/** "q3", "item_7": in a line of notes other words are words. */
function isCode(word: string): boolean {
  return /^\p{L}[\p{L}_.]{0,8}\d+\p{L}?$/u.test(word);
}

function isText(value: CellValue): value is string {
  return typeof value === "string" && value !== "";
}
