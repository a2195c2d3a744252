import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import {
  type EmbeddedWorkbook,
  newWorkbook,
  openWorkbook,
  RefusedWorkbook,
  type WorkbookKind,
} from "@offline-excel/excel-host/node";
import { writeTable } from "../excel/write-table";
import type { Language } from "../language/language";
import { decodeText } from "../workbook/csv/decode-text";
import { sheetNameOfFile } from "../workbook/csv/csv-snapshot";
import { parseTable } from "../workbook/csv/parse-table";
import { ADD_IN_ID } from "./add-in-id";
import { decoder } from "./decoder";
import { adapterFailure, Failure } from "./failure";

/** The workbook that a file is; of separated values, an empty one to be filled. */
export function openInput(path: string, file: string, language: Language): EmbeddedWorkbook {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Failure(language, "refused.missing", { file });
  }
  if (isSeparatedValues(path)) return newWorkbook({ addIn: ADD_IN_ID });
  try {
    return openWorkbook(bytes, { addIn: ADD_IN_ID });
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    throw refusal(error, language, file);
  }
}

/** What is known of a damaged file is said: which part, and how. */
function refusal({ code, detail }: RefusedWorkbook, language: Language, file: string): Failure {
  const part = detail.part ?? "";
  if (detail.reason === "checksum") return new Failure(language, "refused.checksum", { file, part });
  if (code === "damaged" && part !== "") return new Failure(language, "refused.malformed", { file, part });
  if (code === "too-large") {
    const gigabytes = (bytes: number | undefined): number => Math.round((bytes ?? 0) / 1e8) / 10;
    return new Failure(language, "refused.too-large", {
      file,
      size: gigabytes(detail.size),
      limit: gigabytes(detail.limit),
    });
  }
  return new Failure(language, `refused.${code}`, { file });
}

/** A file of separated values, by its name; a workbook in disguise is opened as one and refused as one. */
export function isSeparatedValues(path: string): boolean {
  if (!/\.(csv|tsv|tab|txt)$/i.test(path)) return false;
  try {
    const [first, second] = readFileSync(path).subarray(0, 2);
    return !(first === 0x50 && second === 0x4b) && !(first === 0xd0 && second === 0xcf);
  } catch {
    return false;
  }
}

/** The table of a file of separated values, in the one sheet of a new workbook. */
export async function fillFromText(path: string, file: string, language: Language): Promise<void> {
  const rows = parseTable(decodeText(readFileSync(path), decoder()));
  await writeTable(sheetNameOfFile(file), rows).catch((error: unknown) => {
    throw adapterFailure(error, language);
  });
}

/** Files whose names say that they run macros; Excel opens none whose content and name disagree. */
const ENDING_OF_KIND: Readonly<Record<WorkbookKind, string>> = {
  workbook: ".xlsx",
  macros: ".xlsm",
  template: ".xltx",
  "macro-template": ".xltm",
  "add-in": ".xlam",
};

/** Excel opens no file whose name speaks of another kind of workbook than is in it. */
export function refuseOtherKind(kind: WorkbookKind, out: string, language: Language): void {
  const ending = ENDING_OF_KIND[kind];
  const given = extname(out).toLowerCase();
  if (given === ending || !Object.values(ENDING_OF_KIND).includes(given)) return;
  throw new Failure(language, "failed.kind", { file: basename(out), ending });
}
