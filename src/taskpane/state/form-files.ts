import { zipSync } from "fflate";
import type { Language } from "../../language/language";
import { responseForms } from "../../workbook/authoring/response-forms";
import { sheetFile } from "../../workbook/authoring/sheet-file";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { AuthoredWorkbook } from "../../workbook/authoring/authored-sheet";
import { describeClimateForms, growingChecklists, languageOfEvaluation } from "./new-evaluation";

/** The earliest time that a zip knows: the same forms are the same bytes. */
const NO_TIME = { mtime: new Date(1980, 0, 1) };

/** One workbook a rater, named after the rater: nothing of the evaluation but the rater's own questions. */
export function formFiles(
  snapshot: WorkbookSnapshot,
  otherwise: Language,
): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const forms = responseForms(snapshot, growingChecklists(snapshot), languageOfEvaluation(snapshot, otherwise));
  return filesOf(forms);
}

/** One blank workbook a climate survey, the same for all employees. */
export function climateFormFiles(snapshot: WorkbookSnapshot, otherwise: Language): ReturnType<typeof formFiles> {
  return filesOf(describeClimateForms(snapshot, otherwise));
}

function filesOf(forms: AuthoredWorkbook): ReturnType<typeof formFiles> {
  const taken = new Set<string>();
  return forms.sheets.map((sheet) => {
    // Sheets' names differ from one another; longer names differ where those do not.
    const wanted = fileNameOf(sheet.fileName ?? sheet.name);
    const name = taken.has(wanted.toLowerCase()) ? sheet.name : wanted;
    taken.add(name.toLowerCase());
    return [`${name}.xlsx`, sheetFile(sheet, forms)] as const;
  });
}

/** All of them in one zip file. */
export function zipOfForms(files: ReturnType<typeof formFiles>): Uint8Array {
  return zipSync(Object.fromEntries(files), { ...NO_TIME, level: 0 });
}

/** Without the signs that Windows refuses in names of files. */
function fileNameOf(wanted: string): string {
  return wanted
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
