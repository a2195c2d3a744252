/** What a benchmark gives: rows of one table, printed and, with --json, written as they are. */
export interface BenchmarkResult {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** Rows as aligned text, a line each; numbers to the right. */
export function formatTable(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [headings, ...rows.map((row) => headings.map((heading) => textOf(row[heading] ?? null)))];
  const widths = headings.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? "").length)));
  return cells
    .map((line, index) =>
      line
        .map((cell, column) => {
          const isNumber = index > 0 && /^[\d.,-]+$/.test(cell);
          return isNumber ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function textOf(cell: string | number | null): string {
  if (cell === null) return "-";
  return typeof cell === "number" ? (Math.abs(cell) >= 100 ? cell.toFixed(0) : cell.toFixed(2)) : cell;
}
