import { GENERAL_FORMATS } from "../cell-formats";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { type Decoder, decodeText } from "./decode-text";
import { parseTable } from "./parse-table";

/** Characters of a sheet's name. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet, from that of a file. */
export function sheetNameOfFile(file: string): string {
  const name = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^['\s]+/, "")
    .slice(0, LONGEST_NAME)
    .replace(/['\s]+$/, "");
  return name === "" ? "Data" : name;
}

/** A file of separated values as a workbook of one sheet: recognised, read and scored as any other. */
export function csvSnapshot(file: string, bytes: Uint8Array, decode: Decoder): WorkbookSnapshot {
  const rows = parseTable(decodeText(bytes, decode));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const sheet: SheetSnapshot = {
    name: sheetNameOfFile(file),
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: columns === 0 ? null : { row: 0, column: 0, rows: rows.length, columns },
    values: rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? "")),
    formats: GENERAL_FORMATS,
    tables: [],
  };
  return { sheets: [sheet], saved: {}, date1904: false };
}
