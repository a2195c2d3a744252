import Papa from "papaparse";
import { cellOfField } from "../../workbook/csv/parse-table";
import { FORM_BYTES, type TextForm, textFormOf } from "../../workbook/csv/text-form";
import type { CellValue } from "../../workbook/snapshot";
import { RefusedStream } from "../../workbook/sources/streamed-rows";

/** Bytes of a file that are read at a time. */
const SLICE = 2_097_152;
/** A record that is longer has a quote that is never closed. */
const LONGEST_RECORD = 33_554_432;

export async function textForm(file: Blob): Promise<TextForm> {
  const bytes = new Uint8Array(await file.slice(0, FORM_BYTES).arrayBuffer());
  return textFormOf(bytes, (part, encoding, isStrict) => {
    try {
      return new TextDecoder(encoding, { fatal: isStrict }).decode(part, { stream: true });
    } catch {
      return null;
    }
  });
}

/** The rows of a text file, some at a time, a slice of the file in memory and no more. */
export async function readText(
  file: File,
  form: TextForm,
  take: (rows: readonly (readonly CellValue[])[], share: number) => boolean,
): Promise<boolean> {
  const decoder = new TextDecoder(form.encoding);
  const commaIsDecimal = form.delimiter === ";";
  let rest = "";
  // Titles and the headings.
  let skip = form.titles + 1;
  let stated = form.statedLine.length;
  let before = 0;
  for (let at = 0; at < file.size; at += SLICE) {
    const isLast = at + SLICE >= file.size;
    const bytes = await file.slice(at, at + SLICE).arrayBuffer();
    rest += decoder.decode(bytes, { stream: !isLast });
    if (stated > 0) {
      rest = rest.slice(stated);
      stated = 0;
    }
    // The last record of a slice may go on in the next one.
    const { data, meta, errors } = new Papa.Parser({ delimiter: form.delimiter }).parse(
      rest,
      0,
      !isLast,
    ) as Papa.ParseResult<string[]>;
    const unclosed = errors.some(({ code }) => code === "MissingQuotes");
    if ((isLast && unclosed) || (data.length === 0 && rest.length > LONGEST_RECORD)) {
      const row = errors.find(({ code }) => code === "MissingQuotes")?.row ?? data.length;
      throw new RefusedStream(file.name, { code: "quote", line: before + row + 1 });
    }
    rest = isLast ? "" : rest.slice(meta.cursor);
    before += data.length;
    const records = data.slice(skip).filter((row) => row.length > 1 || (row[0] ?? "") !== "");
    skip = Math.max(0, skip - data.length);
    const wide = records.findIndex(
      (row) => row.length > form.headings.length && row.slice(form.headings.length).some((field) => field !== ""),
    );
    if (wide >= 0) {
      throw new RefusedStream(file.name, { code: "fields", line: before - records.length + wide + 1 });
    }
    const rows = records.map((row) => row.map((field) => cellOfField(field, commaIsDecimal)));
    if (rows.length > 0 && !take(rows, Math.min(1, (at + SLICE) / file.size))) return false;
  }
  return true;
}
