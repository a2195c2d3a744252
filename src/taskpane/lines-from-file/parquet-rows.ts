import { type AsyncBuffer, parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import type { CellValue } from "../../workbook/snapshot";
import { RefusedStream } from "../../workbook/sources/streamed-rows";

/** Rows that are handed on at a time. */
const ROWS = 20_000;

export interface ParquetForm {
  readonly headings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly groups: readonly number[];
}

export function bufferOf(file: Blob): AsyncBuffer {
  return { byteLength: file.size, slice: (start, end) => file.slice(start, end).arrayBuffer() };
}

export async function parquetForm(file: File): Promise<ParquetForm> {
  try {
    const metadata = await parquetMetadataAsync(bufferOf(file));
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    const isDate = (type: string | undefined, logical: string | undefined): boolean =>
      /^(DATE|TIMESTAMP)/.test(type ?? "") || /^(DATE|TIMESTAMP)/.test(logical ?? "");
    return {
      headings: columns.map(({ name }) => name),
      dates: new Set(
        columns.flatMap(({ converted_type, logical_type }, index) =>
          isDate(converted_type, logical_type?.type) ? [index] : [],
        ),
      ),
      groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
    };
  } catch (error) {
    throw damaged(file, error);
  }
}

/** The rows of a Parquet file, one of its row groups in memory at a time. */
export async function readParquet(
  file: File,
  { groups }: ParquetForm,
  take: (rows: readonly (readonly CellValue[])[], share: number) => boolean,
): Promise<boolean> {
  const all = groups.reduce((sum, rows) => sum + rows, 0);
  let start = 0;
  for (const group of groups) {
    const rows: unknown[][] = [];
    try {
      await parquetRead({
        file: bufferOf(file),
        rowStart: start,
        rowEnd: start + group,
        onComplete: (read: unknown[][]) => {
          for (const row of read) rows.push(row);
        },
      });
    } catch (error) {
      throw damaged(file, error);
    }
    for (let at = 0; at < rows.length; at += ROWS) {
      const some = rows.slice(at, at + ROWS).map((row) => row.map(cellOf));
      if (!take(some, (start + at + some.length) / Math.max(1, all))) return false;
    }
    start += group;
  }
  return true;
}

const DAY = 86_400_000;
/** Days between 1899-12-30, from which Excel counts, and 1970-01-01. */
const DAYS_TO_1970 = 25_569;

function cellOf(value: unknown): CellValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return Number(value);
    default:
      return value instanceof Date ? value.getTime() / DAY + DAYS_TO_1970 : "";
  }
}

function damaged(file: File, error: unknown): RefusedStream {
  return new RefusedStream(file.name, { code: "damaged", detail: error instanceof Error ? error.message : "" });
}
