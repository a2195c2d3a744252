import { RefusedLines } from "./refused-lines";

/** Fields that go over several lines cannot be read by several threads where lines may be short. */
export function isOfQuotedLines(error: unknown): boolean {
  return error instanceof Error && /null_padding/.test(error.message) && /quoted new ?lines?/i.test(error.message);
}

/** What DuckDB refused, as a sentence; faults of ours stay what they are. */
export function failureOfDuckDB(error: unknown, source: string, folder: string): unknown {
  if (error instanceof RefusedLines || !(error instanceof Error)) return error;
  const { message } = error;
  const line = Number(/CSV Error on Line: (\d+)/.exec(message)?.[1] ?? 0);
  const file = /file\s*=\s*(\S.*)/
    .exec(message)?.[1]
    ?.trim()
    .replace(/^.*[\\/]/, "");
  if (
    /No space left|disk.*full|Could not write|failed to offload|max_temp_directory_size|temp_directory/i.test(message)
  ) {
    return new RefusedLines("lines.disk-full", { source, folder: folder.replace(/[\\/][^\\/]*$/, "") });
  }
  if (/Out of Memory|could not allocate|Allocation failure/i.test(message)) {
    return new RefusedLines("lines.memory", { source });
  }
  if (line > 0 || /CSV Error/.test(message)) {
    const problem = /unterminated quote|unquoted value|quote/i.test(message.split("Possible")[0] ?? "")
      ? "quote"
      : /Expected Number of Columns/.test(message)
        ? "fields"
        : /unicode|utf-8/i.test(message)
          ? "encoding"
          : "other";
    return new RefusedLines("lines.csv", { source: file ?? source, line, problem });
  }
  if (/No files found/.test(message)) return new RefusedLines("lines.missing", { source });
  if (/^(IO|Invalid Input|Invalid|Serialization|Not implemented) Error/.test(message)) {
    return new RefusedLines("lines.damaged", { source, detail: firstLine(message) });
  }
  return error;
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/[.:\s]+$/, "");
}
