import { portableCodec } from "@offline-excel/xlsx/codec";
import { RefusedWorkbook } from "@offline-excel/xlsx/refusal";
import { WorkbookFile } from "@offline-excel/xlsx/workbook-file";
import { isBlank } from "../reading/sheet-cells";
import type { CellValue } from "../snapshot";
import { ANSWER_COLUMN, DEPARTMENT_ROW, FIRST_STATEMENT_ROW, STATEMENT_COLUMN } from "./climate-form";
import { CLIMATE_FORM_MARK, FORM_MARK, MARK_COLUMN, MARK_ROW, RATER_COLUMN } from "./response-form-mark";

/** A climate form as it came back. */
export interface ReturnedClimateForm {
  /** The name of the survey's sheet when the form was made. */
  readonly survey: string;
  readonly department: string;
  /** Answered ones only. */
  readonly answers: readonly { readonly statement: string; readonly value: CellValue }[];
}

export interface ReturnedClimateFile {
  /** Said only of a file that was not taken: it may be a person's name. */
  readonly file: string;
  /** Of the whole file: the same one has the same. */
  readonly digest: string;
  readonly forms: readonly ReturnedClimateForm[];
  /** Whether a rater's form stands in the file, too. */
  readonly hasRaterForm: boolean;
}

/**
 * The climate forms of a file, read without Excel: as sheets of the workbook they would stand in the order in which they came.
 * null: there are none, or the file cannot be read so.
 */
export async function returnedClimateFile(file: string, bytes: Uint8Array): Promise<ReturnedClimateFile | null> {
  const sheets = cellsOfFile(bytes);
  if (sheets === null) return null;
  const forms = sheets.filter((at) => at(MARK_ROW, MARK_COLUMN) === CLIMATE_FORM_MARK).map(formOf);
  if (forms.length === 0) return null;
  const hasRaterForm = sheets.some((at) => at(MARK_ROW, MARK_COLUMN) === FORM_MARK);
  return { file, digest: await digestOf(bytes), forms, hasRaterForm };
}

type CellAt = (row: number, column: number) => CellValue;

function cellsOfFile(bytes: Uint8Array): readonly CellAt[] | null {
  try {
    return new WorkbookFile(bytes, portableCodec).sheets.map(
      ({ content }) =>
        (row, column) =>
          content.cells.value(row, column),
    );
  } catch (error) {
    if (error instanceof RefusedWorkbook) return null;
    throw error;
  }
}

function formOf(at: CellAt): ReturnedClimateForm {
  const answers: { statement: string; value: CellValue }[] = [];
  for (let row = FIRST_STATEMENT_ROW; !isBlank(at(row, STATEMENT_COLUMN)); row += 1) {
    const value = at(row, ANSWER_COLUMN);
    if (!isBlank(value)) answers.push({ statement: String(at(row, STATEMENT_COLUMN)), value });
  }
  return {
    survey: String(at(MARK_ROW, RATER_COLUMN)),
    department: String(at(DEPARTMENT_ROW, ANSWER_COLUMN)).trim(),
    answers,
  };
}

/** Hexadecimal digits of a digest that are kept: 64 bits tell a company's forms apart. */
const DIGITS = 16;

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, DIGITS);
}
