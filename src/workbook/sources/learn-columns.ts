import { digitsToLatin } from "../../language/matching-key";
import { cellAddress, columnLetters } from "../address";
import { GENERAL_FORMATS } from "../cell-formats";
import type { Finding, FindingCode } from "../finding";
import { readAmount } from "../layouts/sales/amount-cell";
import { dateOrderOf } from "../layouts/sales/line-dates";
import type { DecidedBefore } from "../layouts/sales/read";
import type { SalesEntry } from "../layouts/sales/schema";
import type { DecimalSign } from "../reading/mapping";
import { cellsOf, findColumn } from "../reading/sheet-cells";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { decimalsOfKinds, kindOfText, type TextKind, typicalOfSample } from "./decimals-of-kinds";
import { RefusedStream, type StreamedRows } from "./streamed-rows";
import { totalLabels } from "./total-labels";

const MOST_KINDS = 4000;
const MOSTLY_BLANK = 0.4;
const MOST_DATES = 100_000;

export interface Learnt {
  readonly decimals: Readonly<Record<string, DecimalSign>>;
  readonly dateOrder: Pick<SalesEntry, "dateOrder">;
  readonly signs: ReadonlyMap<number, 1 | -1>;
  readonly totalsOfNames: DecidedBefore["totalsOfNames"];
  readonly findings: readonly Finding[];
}

/** What only all rows together say: decimals, signs, the order of dates, and whether names stand in each row. */
export async function learn(
  source: StreamedRows,
  sheet: SheetSnapshot,
  entry: SalesEntry,
  onProgress: (share: number) => void,
): Promise<Learnt> {
  const cells = cellsOf(sheet);
  const indexOf = (name: string): number => {
    const index = findColumn(cells, 0, name);
    if (index === null) {
      throw new RefusedStream(source.name, {
        code: "column-missing",
        column: name,
        columns: source.headings.join(", "),
      });
    }
    return index;
  };
  const optional = (names: readonly (string | null | undefined)[]): readonly number[] =>
    names.flatMap((name) => (typeof name === "string" ? [indexOf(name)] : []));
  const revenue = indexOf(entry.revenue);
  const takenOff = optional([...(entry.deductions ?? []), ...Object.values(entry.costs ?? {}).flat()]);
  const lineColumns = [revenue, ...takenOff];
  const amounts = [
    ...new Set([
      ...lineColumns,
      ...optional([entry.profit, entry.quantity, typeof entry.tax === "string" ? entry.tax : null]),
      ...optional((entry.pools ?? []).flatMap(({ keys }) => keys.map(({ column }) => column))),
    ]),
  ];
  const named = optional([entry.customer, entry.product, entry.segment, entry.territory, entry.order]);
  const kinds = new Map(amounts.map((column) => [column, new Map<string, { lines: number; example: string }>()]));
  const signs = new Map(takenOff.map((column) => [column, { negative: 0, positive: 0 }]));
  const [date] = optional([entry.date]);
  const dimensions = [...named, ...optional([entry.date, entry.period, entry.scenario])];
  const labels = totalLabels(
    source.headings.flatMap((heading, column) =>
      dimensions.includes(column) || (heading !== "" && !amounts.includes(column)) ? [column] : [],
    ),
    dimensions,
  );
  const dates = new Set<string>();
  const blanks = new Map(named.map((column) => [column, 0]));
  let lines = 0;
  const isFilled = (value: CellValue | undefined): boolean =>
    value !== undefined && (typeof value !== "string" || value.trim() !== "");
  const figure = (value: CellValue | undefined): number =>
    typeof value === "number" ? value : value === undefined ? 0 : (readAmount(value).amount ?? 0);
  await source.read((rows, share) => {
    for (const row of rows) {
      for (const [column, found] of kinds) {
        const value = row[column];
        if (typeof value !== "string" || value === "") continue;
        const kind = kindOfText(digitsToLatin(value.normalize("NFKC")).trim());
        const known = found.get(kind);
        if (known !== undefined) known.lines += 1;
        else if (found.size < MOST_KINDS) found.set(kind, { lines: 1, example: value });
      }
      const isNegative = figure(row[revenue]) < 0;
      for (const [column, counts] of signs) {
        const amount = figure(row[column]);
        if (amount === 0) continue;
        if (amount < 0 !== isNegative) counts.negative += 1;
        else counts.positive += 1;
      }
      if (date !== undefined && typeof row[date] === "string" && row[date] !== "" && dates.size < MOST_DATES) {
        dates.add(row[date]);
      }
      if (!lineColumns.some((column) => isFilled(row[column]))) continue;
      if (labels.see(row)) continue;
      lines += 1;
      for (const column of named) if (!isFilled(row[column])) blanks.set(column, (blanks.get(column) ?? 0) + 1);
    }
    onProgress(share);
    return true;
  });
  for (const [column, blank] of blanks) {
    if (blank > 0 && blank < lines && blank >= MOSTLY_BLANK * lines) {
      throw new RefusedStream(source.name, {
        code: "blank-names",
        column: source.headings[column] ?? "",
        blank,
        lines,
      });
    }
  }
  const findings: Finding[] = [];
  const note = (code: FindingCode, column: number, value: string): void => {
    findings.push({ code, sheet: source.name, cell: cellAddress(0, column), value });
  };
  const stated = new Map(Object.entries(entry.decimals ?? {}).map(([name, sign]) => [indexOf(name), sign]));
  const given = new Set(Object.keys(entry.kinds ?? {}).map(indexOf));
  const typical = typicalOfSample(sheet, revenue);
  const decimals: Record<string, DecimalSign> = {};
  for (const [column, found] of kinds) {
    const all: readonly TextKind[] = [...found.values()];
    if (all.length === 0) continue;
    const compare = column === revenue || !lineColumns.includes(column) || given.has(column) ? null : typical;
    const { sign, assumed } = decimalsOfKinds(all, (text) => text, stated.get(column), { sheet, column, compare });
    decimals[`column:${columnLetters(column)}`] = sign;
    if (assumed !== null) {
      const heading = source.headings[column] ?? "";
      const other = sign === "comma" ? "point" : "comma";
      note("decimals-assumed", column, `${assumed.example} = ${assumed.read}; "decimals": {"${heading}": "${other}"}`);
    }
  }
  const ofDates = date === undefined ? null : orderOfDates(sheet, dates);
  if (ofDates?.isAssumed === true && date !== undefined && entry.dateOrder === undefined) {
    const other = ofDates.order === "mdy" ? "dmy" : "mdy";
    note("dates-as-text", date, `${source.headings[date] ?? ""}; "dateOrder": "${other}"`);
  }
  return {
    decimals,
    dateOrder: ofDates === null || entry.dateOrder !== undefined ? {} : { dateOrder: ofDates.order },
    totalsOfNames: await labels.known((take) => source.read(take)),
    signs: new Map([...signs].map(([column, { negative, positive }]) => [column, negative > positive ? -1 : 1])),
    findings,
  };
}

function orderOfDates(sheet: SheetSnapshot, texts: ReadonlySet<string>): ReturnType<typeof dateOrderOf> {
  const values = [...texts].map((text) => [text]);
  const used = { row: 0, column: 0, rows: values.length, columns: 1 };
  return dateOrderOf(cellsOf({ ...sheet, values, used, formats: GENERAL_FORMATS }), 0, 0, values.length);
}
