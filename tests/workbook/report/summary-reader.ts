import type { CellContent, ReportDescription, ReportSheet, SheetKey } from "../../../src/workbook/report/description";

/**
 * An analyst with the printed report and a pencil: takes the figures from the tables alone, rounds them as the page does, and checks
 * each sentence of the Summary by arithmetic of their own.
 */

export type Row = Readonly<Record<string, string | number | null>>;

function plain(cell: CellContent): string | number | null {
  if (typeof cell === "object" && cell !== null) return cell.value;
  return typeof cell === "boolean" ? String(cell) : cell;
}

export function sheetOf(report: ReportDescription, key: SheetKey): ReportSheet {
  const sheet = report.sheets.find((one) => one.key === key);
  if (sheet === undefined) throw new Error(`There is no sheet ${key}.`);
  return sheet;
}

/** The rows of a table by the keys of its columns; none where the report has no such table. */
export function rowsOf(report: ReportDescription, name: string): readonly Row[] {
  const table = report.sheets.flatMap(({ tables }) => tables).find((one) => one.name === name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map(({ key }, index) => [key, plain(row[index] ?? null)])),
  );
}

/** Every text of the Summary that stands outside its table. */
export function textsOf(report: ReportDescription): readonly string[] {
  return sheetOf(report, "summary").blocks.flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : [])),
  );
}

export function figure(value: string | number | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}

export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

const PATTERNS = {
  overall: /^Alignment is (\d+) of 100(?:, in the (\w+) band)?: (.+)\.$/,
  scope: /^(\d+) of (\d+) departments? (?:has|have) a score(.*)\.$/,
  change: /alignment (rose|fell|shows no clear change)/,
  lowest: /^Lowest: (.+) with (\d+) of 100( each)?; highest: (.+) with (\d+)\.$/,
  supplier: /^As internal suppliers? (.+) (?:is|are) rated lowest: (\d+) of 100(?:, by (\d+) departments| each)\.$/,
  selfOthers: /^(.+) rates its customer orientation at (\d+); others rate it at (\d+)\.$/,
  component: /^(.+): the weakest components?, (\d+) of 100\.$/,
  stage: /stages? .*of internal marketing|stage of internal marketing/,
} as const;
export type Claim = keyof typeof PATTERNS;

/** The sentences of a kind, with what the pattern finds in them. */
export function claims(report: ReportDescription, kind: Claim): readonly (readonly string[])[] {
  return sentencesOf(report).flatMap((sentence) => {
    const found = PATTERNS[kind].exec(sentence);
    return found === null ? [] : [[...found].map((part: string | undefined) => part ?? "")];
  });
}

/** What stands between "What matters" and the figures below. */
export function sentencesOf(report: ReportDescription): readonly string[] {
  const texts = textsOf(report);
  const from = texts.indexOf("What matters") + 1;
  const to = texts.findIndex((text, index) => index >= from && text === "Components by department");
  return texts.slice(from, to).flatMap((text) => text.split(/(?<=\.) (?=[A-Z][^.]* rates its)/));
}

/** Names of a sentence's list: "A", "A and B", "A, B, and C". */
export function names(list: string): readonly string[] {
  return list.split(/, and | and |, /);
}

/** "12 below the target of 75" as what is said and what it is said of. */
export function distance(text: string): { readonly gap: number; readonly target: number } {
  const found = /^(?:(\d+) (above|below)|on) the target of (\d+)$/.exec(text);
  if (found === null) throw new Error(`No distance: ${text}`);
  const size = Number(found[1] ?? 0);
  return { gap: found[2] === "above" ? -size : size, target: Number(found[3]) };
}
