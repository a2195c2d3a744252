import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { EmbeddedDuckDB } from "./duckdb";
import { literal, quoted } from "./dialect";
import { RefusedLines } from "./refused-lines";
import type { ColumnKind, SourceColumn, SourceTable } from "./source-table";
import { linesAbove, textForm, toUtf8 } from "./text-file";

const TEXT = /\.(csv|tsv|tab|txt)(\.gz)?$/i;
const PARQUET = /\.(parquet|pq)$/i;

/** Whether files of this name are read as lines. */
export function isFileOfLines(source: string): boolean {
  return TEXT.test(source) || PARQUET.test(source);
}

/** A file, or the files of a pattern, as one table. */
export async function openFiles(database: EmbeddedDuckDB, source: string, isParallel: boolean): Promise<SourceTable> {
  const files = existsSync(source) ? [source] : await filesOf(database, source);
  if (files.length === 0) throw new RefusedLines("lines.missing", { source });
  return PARQUET.test(source) ? parquet(database, source, files) : text(database, source, files, isParallel);
}

async function filesOf(database: EmbeddedDuckDB, pattern: string): Promise<readonly string[]> {
  const rows = await database.rows({ sql: `select file from glob(${literal(pattern)}) order by file`, values: [] });
  return rows.flatMap(([file]) => file ?? []);
}

function listed(files: readonly string[]): string {
  return `[${files.map(literal).join(", ")}]`;
}

async function parquet(database: EmbeddedDuckDB, source: string, files: readonly string[]): Promise<SourceTable> {
  const described = await database.rows({
    sql: `describe select * from read_parquet(${listed(files)})`,
    values: [],
  });
  const columns = described.map(([name, type], index): SourceColumn => ({
    heading: name ?? "",
    sql: `c${index}`,
    kind: kindOf(type ?? ""),
  }));
  // Names of our own: whatever the user's columns are called, none of them is taken for one of ours.
  const own = columns.map(({ heading, sql }) => `${quoted(heading)} as ${sql}`).join(", ");
  return {
    name: source,
    relation: `(select ${own} from read_parquet(${listed(files)})) s`,
    columns,
    placed: {
      relation: `(select ${own}, filename as place_file, file_row_number + 1 as place_row from read_parquet(${listed(files)}, filename = true, file_row_number = true)) s`,
    },
    partitionedBy: [],
    text: null,
  };
}

/** What a type of DuckDB's is to a reader of lines. */
export function kindOf(type: string): ColumnKind {
  if (/^(VARCHAR|ENUM|UUID)/.test(type)) return "text";
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return "integer";
  if (/^DECIMAL/.test(type)) return "decimal";
  if (/^(FLOAT|DOUBLE)$/.test(type)) return "double";
  return /^(DATE|TIMESTAMP)/.test(type) ? "date" : "other";
}

/** Text files: every field as it stands, read by its kind afterwards as a sheet's cells are. */
async function text(
  database: EmbeddedDuckDB,
  source: string,
  files: readonly string[],
  isParallel: boolean,
): Promise<SourceTable> {
  const [first = ""] = files;
  const form = textForm(first);
  if (form.headings.length === 0) throw new RefusedLines("lines.empty", { source });
  const paths: string[] = [];
  for (const [index, file] of files.entries()) {
    const own = index === 0 ? form : textForm(file);
    if (
      own.delimiter !== form.delimiter ||
      own.headings.join("\n") !== form.headings.join("\n") ||
      linesAbove(own) !== linesAbove(form)
    ) {
      throw new RefusedLines("lines.headings-differ", { file: basename(file), first: basename(first) });
    }
    if (own.encoding === "utf-8") paths.push(file);
    else {
      // DuckDB reads UTF-8: a file in another encoding is written anew beside its temporary files.
      const copy = join(database.folder, `${index}-${basename(file).replace(/\.gz$/i, "")}`);
      await toUtf8(file, own.encoding, copy);
      paths.push(copy);
    }
  }
  const columns = form.headings.map((heading, index): SourceColumn => ({
    heading,
    sql: quoted(`c${index}`),
    kind: "text",
  }));
  const types = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const options = `columns = {${types}}, auto_detect = false, header = true, skip = ${linesAbove(form)}, delim = ${literal(form.delimiter)}, quote = '"', escape = '"', null_padding = true, parallel = ${isParallel}, max_line_size = 16777216`;
  const compression = paths.some((path) => /\.gz$/i.test(path)) ? ", compression = 'gzip'" : "";
  // Read once and kept in columns on the disk: every later statement is of them.
  const table = await database.keep({
    sql: `select *, filename as place_file from read_csv(${listed(paths)}, ${options}${compression}, filename = true)`,
    values: [],
  });
  const own = columns.map(({ sql }) => sql).join(", ");
  return {
    name: source,
    relation: table,
    columns,
    placed: {
      relation: `(select ${own}, place_file, rowid - min(rowid) over (partition by place_file) + ${linesAbove(form) + 2} as place_row from ${table}) s`,
    },
    partitionedBy: [],
    text: { commaIsDecimal: form.delimiter === ";" },
  };
}
