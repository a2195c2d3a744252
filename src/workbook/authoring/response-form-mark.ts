import type { CellValue, SheetSnapshot } from "../snapshot";

/** Stands on every response form, the same in both languages, so that a form is known wherever it comes back from. */
export const FORM_MARK = "Hamrasta form";
/** On the form that all employees get alike. */
export const CLIMATE_FORM_MARK = "Hamrasta climate form";
export const MARK_ROW = 3;
export const MARK_COLUMN = 0;
/** On a rater's form the rater's heading, on a climate form the name of the survey's sheet. */
export const RATER_COLUMN = 1;

/** A response form holds answers that belong into the evaluation: read where it stands, they would count twice. */
export function isResponseForm(sheet: Pick<SheetSnapshot, "used" | "values">): boolean {
  return isRaterForm(sheet) || isClimateForm(sheet);
}

export function isRaterForm(sheet: Pick<SheetSnapshot, "used" | "values">): boolean {
  return formCell(sheet, MARK_ROW, MARK_COLUMN) === FORM_MARK;
}

export function isClimateForm(sheet: Pick<SheetSnapshot, "used" | "values">): boolean {
  return formCell(sheet, MARK_ROW, MARK_COLUMN) === CLIMATE_FORM_MARK;
}

/** A cell by its place on the sheet. */
export function formCell(
  { used, values }: Pick<SheetSnapshot, "used" | "values">,
  row: number,
  column: number,
): CellValue {
  return used === null ? "" : (values[row - used.row]?.[column - used.column] ?? "");
}
