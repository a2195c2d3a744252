/** Cells as text between programs: tabs between cells, lines between rows, quotes round what holds either. */

export function textOfTable(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of equal length. */
export function tableOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (const match of text.matchAll(token)) {
    const [, inQuotes, plain, end] = match;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // A last line's end begins no row.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  const wide = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: wide - row.length }, () => "")]);
}
