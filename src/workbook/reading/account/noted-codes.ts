import { isNotesSheet, notesOf } from "../notes";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { noAnswerCodesIn } from "./no-answer-codes";

/** Notes stand above the answers, or below them. */
const ROWS_OF_NOTES = 30;
/** Filled cells of a row: in a wider one that has numbers stand remarks of raters. */
const WIDEST_NOTE = 3;
/** Numbers up to here may be points of a scale; beyond stand ages and years, where a code says nothing of the neighbours. */
const LONGEST_SCALE = 10;

/** Numbers that a sheet's own notes, or those of a sheet of notes, give to missing answers. */
export function noAnswerCodesOf(sheet: SheetSnapshot): ReadonlySet<number> {
  const { values } = sheet;
  const rows =
    values.length > 2 * ROWS_OF_NOTES ? [...values.slice(0, ROWS_OF_NOTES), ...values.slice(-ROWS_OF_NOTES)] : values;
  const own = rows
    .filter((row) => !row.some((value) => typeof value === "number") || row.filter(isFilled).length <= WIDEST_NOTE)
    .flat()
    .flatMap((value) => (typeof value === "string" ? noAnswerCodesIn(value) : []));
  return new Set([...own, ...(sheet.notedCodes ?? [])]);
}

/** The workbook with the codes that its sheets of notes ("99 = no answer", a codebook) give to the others' missing answers. */
export function withNotedCodes(workbook: WorkbookSnapshot): WorkbookSnapshot {
  let known = withCodes.get(workbook);
  if (known === undefined) {
    known = codesGiven(workbook);
    withCodes.set(workbook, known);
  }
  return known;
}

/** The same sheets at each reading: what is learnt of their cells is kept with them. */
const withCodes = new WeakMap<WorkbookSnapshot, WorkbookSnapshot>();

function codesGiven(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const notes = workbook.sheets.filter((sheet) => !sheet.own && isNotesSheet(sheet));
  const codes = [...new Set(notes.flatMap(notesOf).flatMap(noAnswerCodesIn))];
  if (codes.length === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.own || notes.includes(sheet)) return sheet;
      const given = codes.filter((code) => !isPointOfAScale(sheet, code));
      return given.length === 0 ? sheet : { ...sheet, notedCodes: given };
    }),
  };
}

/** Whether a column has answers right below and right above a code: "9" is a point there, of 0 to 10. */
function isPointOfAScale({ values }: SheetSnapshot, code: number): boolean {
  if (code < 1 || code > LONGEST_SCALE) return false;
  const below = new Set<number>();
  const above = new Set<number>();
  for (const row of values) {
    row.forEach((value, column) => {
      if (value === code - 1) below.add(column);
      else if (value === code + 1) above.add(column);
    });
  }
  return [...below].some((column) => above.has(column));
}

function isFilled(value: CellValue): boolean {
  return !(typeof value === "string" && value.trim() === "");
}
