import { salesMeaning } from "../../language/money-words";
import { GENERAL_FORMATS, packFormats } from "../cell-formats";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { RefusedStream, type StreamedRows } from "./streamed-rows";

const SAMPLE = 5000;
const MOST_WORDS = 60;
const ROWS_A_WORD = 3;
const SAYS_WHAT: ReadonlySet<string> = new Set(["status", "documentType", "scenario"]);

/** The first rows as a sheet, with rows for every text of columns that say what a line is. */
export async function sampleOf(source: StreamedRows): Promise<SheetSnapshot> {
  const rows: (readonly CellValue[])[] = [];
  const said = source.headings.flatMap((heading, index) => (SAYS_WHAT.has(salesMeaning(heading) ?? "") ? [index] : []));
  const met = new Map(said.map((column) => [column, new Map<string, number>()]));
  const more: (readonly CellValue[])[] = [];
  await source.read((some) => {
    for (const row of some) {
      const isFirst = rows.length < SAMPLE;
      if (isFirst) rows.push(row);
      let isNew = false;
      for (const [column, words] of met) {
        const word = String(row[column] ?? "");
        const count = words.get(word) ?? 0;
        if (words.size > MOST_WORDS) continue;
        words.set(word, count + 1);
        if (!isFirst && count < ROWS_A_WORD) isNew = true;
      }
      if (isNew) more.push(row);
    }
    return rows.length < SAMPLE || said.length > 0;
  });
  if (rows.length === 0) throw new RefusedStream(source.name, { code: "empty" });
  return sheetOf(source, [...rows, ...more]);
}

/** Rows as the sheet that a reader of sheets takes. */
export function sheetOf(
  { name, headings, dates }: StreamedRows,
  rows: readonly (readonly CellValue[])[],
): SheetSnapshot {
  const values = [headings, ...rows];
  const formats =
    dates.size === 0
      ? GENERAL_FORMATS
      : packFormats(
          [undefined],
          headings.map((_, index) => (dates.has(index) ? "yyyy-mm-dd" : "General")),
          1,
        );
  return {
    name,
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: values.length, columns: headings.length },
    values,
    formats,
    tables: [],
  };
}
