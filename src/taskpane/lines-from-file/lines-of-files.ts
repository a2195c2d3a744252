import type { AnalysedSources } from "../../workbook/analysed-sources";
import type { Mapping } from "../../workbook/reading/mapping";
import { RefusedStream, type StreamedRows } from "../../workbook/sources/streamed-rows";
import { streamLines } from "../../workbook/sources/stream-lines";
import { parquetForm, readParquet } from "./parquet-rows";
import { readText, textForm } from "./text-rows";

/** A file with its headings and the way through its rows. */
interface OpenFile {
  readonly headings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly read: (take: Parameters<StreamedRows["read"]>[0]) => Promise<boolean>;
}

async function open(file: File): Promise<OpenFile> {
  if (/\.(parquet|pq)$/i.test(file.name)) {
    const form = await parquetForm(file);
    return { ...form, read: (take) => readParquet(file, form, take) };
  }
  const form = await textForm(file);
  return { headings: form.headings, dates: new Set(), read: (take) => readText(file, form, take) };
}

/** The name under which files stand in the report and in the mapping. */
export function nameOfFiles(files: readonly Pick<File, "name">[]): string {
  const [first] = files;
  return files.length < 2 ? (first?.name ?? "") : `${first?.name ?? ""} + ${files.length - 1}`;
}

/**
 * The totals of the lines in files that stand on the user's disk: read slice by slice, nothing of them leaves the machine.
 * @throws RefusedStream
 */
export async function linesOfFiles(
  files: readonly File[],
  mapping: Mapping | null,
  onProgress: (share: number) => void,
): Promise<AnalysedSources> {
  const opened: OpenFile[] = [];
  for (const file of files) opened.push(await open(file));
  const [first] = opened;
  const name = nameOfFiles(files);
  if (first === undefined || first.headings.length === 0) throw new RefusedStream(name, { code: "empty" });
  opened.forEach(({ headings }, index) => {
    if (headings.join("\n") !== first.headings.join("\n")) {
      throw new RefusedStream(files[index]?.name ?? "", { code: "headings-differ", first: files[0]?.name ?? "" });
    }
  });
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const rows: StreamedRows = {
    name,
    headings: first.headings,
    dates: first.dates,
    read: async (take) => {
      let before = 0;
      for (const [index, file] of opened.entries()) {
        const own = files[index]?.size ?? 0;
        const goesOn = await file.read((some, share) => take(some, (before + share * own) / Math.max(1, size)));
        if (!goesOn) return;
        before += own;
      }
    },
  };
  return streamLines(rows, { mapping, period: null, onProgress });
}
