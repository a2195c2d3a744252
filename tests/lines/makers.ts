import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../src/cli/lines/open-sources";
import type { Analysis } from "../../src/workbook/analysis";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { csvSnapshot } from "../../src/workbook/csv/csv-snapshot";
import { parseTable } from "../../src/workbook/csv/parse-table";
import type { Mapping } from "../../src/workbook/reading/mapping";
import type { StreamedRows } from "../../src/workbook/sources/streamed-rows";
import { streamLines } from "../../src/workbook/sources/stream-lines";

/** The same lines by every maker of totals. */

export type Maker = "sheet" | "sql" | "stream";
export const MAKERS: readonly Maker[] = ["sheet", "sql", "stream"];

type Entry = Omit<Extract<Mapping["sheets"][number], { layout: "sales" }>, "sheet" | "layout">;

const SLICE = 110;

/** The rows of a text in slices, as a file's are read. */
export function streamOf(csv: string, slice = SLICE): StreamedRows {
  const [headings = [], ...rows] = parseTable(csv);
  return {
    name: "stream",
    headings: headings.map(String),
    dates: new Set(),
    read: async (take) => {
      for (let first = 0; first < rows.length; first += slice) {
        if (!take(rows.slice(first, first + slice), first / rows.length)) return;
      }
      await Promise.resolve();
    },
  };
}

const decode = (bytes: Uint8Array, encoding: string, isStrict: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
};

/** A slice of three rows, so that orders and groups lie across slices. */
export async function analysedBy(maker: Maker, csv: string, entry: Entry | null = null): Promise<Analysis> {
  const mapping = (sheet: string): Mapping | null =>
    entry === null ? null : { version: 1, sheets: [{ ...entry, layout: "sales", sheet }] };
  const empty = { sheets: [], saved: {}, date1904: false };
  switch (maker) {
    case "sheet": {
      const given = mapping("lines");
      const snapshot = csvSnapshot("lines.csv", new TextEncoder().encode(csv), decode);
      return analyseWorkbook(snapshot, given === null ? {} : { mapping: given });
    }
    case "sql": {
      const folder = mkdtempSync(join(tmpdir(), "makers-"));
      try {
        const file = join(folder, "lines.csv");
        writeFileSync(file, csv);
        const { analysed } = await readFiles([file], { mapping: mapping(file), period: null }, () => undefined);
        return analyseWorkbook(empty, { sources: analysed });
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    case "stream": {
      const sources = await streamLines(streamOf(csv, 3), { mapping: mapping("stream"), period: null });
      return analyseWorkbook(empty, { sources });
    }
  }
}
