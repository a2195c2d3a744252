import Papa from "papaparse";
import { digitsToLatin } from "../../language/matching-key";
import type { CellValue } from "../snapshot";

/** Excel's limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const SEPARATORS = [",", ";", "\t", "|", "؛", "،"] as const;

/**
 * The cells of a text of separated values: any separator, quoted fields, the line "sep=;" that Excel reads. Numbers become
 * numbers as they would in Excel; texts stay as they are.
 */
export function parseTable(text: string): readonly (readonly CellValue[])[] {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const rows = data.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  while (rows.length > 0 && (rows.at(-1) ?? []).every((field) => field.trim() === "")) rows.pop();
  const commaIsDecimal = delimiter === ";";
  return rows.map((row) => row.map((field) => cellOfField(field, commaIsDecimal)));
}

/** The separator that gives the most fields, the same number in most lines. */
export function separatorOf(text: string): string {
  const preview = text.slice(0, 200_000);
  let best = ",";
  let bestMerit = 0;
  for (const delimiter of SEPARATORS) {
    const { data } = Papa.parse<string[]>(preview, { delimiter, preview: 50 });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [fields, lines] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [1, 0];
    const merit = lines * Math.log2(fields);
    if (merit > bestMerit) {
      best = delimiter;
      bestMerit = merit;
    }
  }
  return best;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
/** Codes with leading zeros and numbers longer than Excel holds stay texts. */
const CODE = /^[+-]?0\d|\d{16,}/;

/** What Excel would make of a field: a number, or the text as it stands. */
export function cellOfField(field: string, commaIsDecimal: boolean): CellValue {
  const text = field.trim();
  if (text === "") return "";
  const latin = digitsToLatin(text);
  if (CODE.test(latin)) return field;
  if (NUMBER.test(latin)) return Number(latin);
  if (commaIsDecimal && COMMA_NUMBER.test(latin)) return Number(latin.replace(",", "."));
  return field;
}
