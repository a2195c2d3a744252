import { digitsToLatin, matchingKey } from "../../language/matching-key";
import { salesMeaning } from "../../language/money-words";
import type { ProfitabilityOptions } from "../../profitability/options";
import { parseCell, cellAddress } from "../address";
import type { AnalysedSources } from "../analysed-sources";
import { GENERAL_FORMATS, packFormats } from "../cell-formats";
import type { Finding, FindingCode } from "../finding";
import { readAmount } from "../layouts/sales/amount-cell";
import { contributionOrder } from "../layouts/sales/levels";
import { dateOrderOf } from "../layouts/sales/line-dates";
import { profitabilityOptions } from "../layouts/sales/profitability-options";
import { type DecidedBefore, readSales } from "../layouts/sales/read";
import type { SalesEntry } from "../layouts/sales/schema";
import { rowsInWords } from "../layouts/sales/repeated-lines";
import type { LeftOutReason, LeftOutRow } from "../layouts/sales/sheet-reading";
import { suspectedTotals } from "../layouts/sales/suspected-totals";
import { accountOfWorkbook } from "../reading/account/workbook-account";
import { salesFindings } from "../reading/account-findings";
import { departmentRegister } from "../reading/departments";
import { newJournal } from "../reading/journal";
import type { DecimalSign, Mapping } from "../reading/mapping";
import { mergedProposals } from "../reading/merge-mapping";
import { cellsOf, findColumn } from "../reading/sheet-cells";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { decimalsOfKinds, kindOfText, type TextKind, typicalOfSample } from "./decimals-of-kinds";
import { StreamedSums } from "./streamed-sums";
import { totalLabels } from "./total-labels";
import { totalsLeftOut } from "./totals-left-out";
import { LINE_NAMES, totalsOfRows } from "./totals-of-rows";

/** Rows that can be gone through again and again, a few thousand at a time. */
export interface StreamedRows {
  /** The file's name: stands in the report where a sheet's name does. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Columns of true dates, as serial numbers. */
  readonly dates: ReadonlySet<number>;
  /** Gives the rows in order, until `take` says that there were enough; share is of the whole file. */
  readonly read: (take: (rows: readonly (readonly CellValue[])[], share: number) => boolean) => Promise<void>;
}

/** Why a file's lines cannot be added up, as a code and what it is about. */
export type StreamProblem =
  | { readonly code: "no-sales"; readonly columns: string }
  | { readonly code: "column-missing"; readonly column: string; readonly columns: string }
  | { readonly code: "blank-names"; readonly column: string; readonly blank: number; readonly lines: number }
  | { readonly code: "quote" | "fields"; readonly line: number }
  | { readonly code: "damaged"; readonly detail: string }
  | { readonly code: "headings-differ"; readonly first: string }
  | { readonly code: "joins" | "several-tables" | "empty" }
  | { readonly code: "currencies"; readonly currencies: string };

export class RefusedStream extends Error {
  constructor(
    readonly file: string,
    readonly problem: StreamProblem,
  ) {
    super(problem.code);
    this.name = "RefusedStream";
  }
}

export interface StreamRequest {
  readonly mapping: Mapping | null;
  readonly period: string | null;
  readonly onProgress?: (share: number) => void;
}

const SAMPLE = 5000;
const MOST_WORDS = 60;
const ROWS_A_WORD = 3;
const MOST_KINDS = 4000;
const MOST_PLACES = 10;
const MOSTLY_BLANK = 0.4;
const MOST_DATES = 100_000;
const SAYS_WHAT: ReadonlySet<string> = new Set(["status", "documentType", "scenario"]);

/**
 * The maker of totals for files that stream past: once to learn what the columns are from all rows, once to add up. Lines are read by
 * the code that reads a sheet's, some thousands at a time, and none is kept.
 * @throws RefusedStream
 */
export async function streamLines(source: StreamedRows, request: StreamRequest): Promise<AnalysedSources> {
  const { name } = source;
  const sheet = await sampleOf(source);
  const snapshot: WorkbookSnapshot = { sheets: [sheet], saved: {}, date1904: false };
  const given = (request.mapping?.sheets ?? []).filter((entry) => entry.sheet === name);
  const proposals = mergedProposals(snapshot, given.length === 0 ? null : { version: 1, sheets: given }, null);
  const proposal = proposals.find(({ entry }) => entry.layout === "sales");
  if (proposal?.entry.layout !== "sales") {
    throw new RefusedStream(name, { code: "no-sales", columns: source.headings.join(", ") });
  }
  const { entry } = proposal;
  if ((entry.joins ?? []).length > 0) throw new RefusedStream(name, { code: "joins" });
  if (entry.lastRow !== undefined) throw new RefusedStream(name, { code: "several-tables" });
  const learnt = await learn(source, sheet, entry, (share) => request.onProgress?.(share / 2));
  const decidedEntry: SalesEntry = { ...entry, decimals: learnt.decimals, ...learnt.dateOrder };
  const mapping: Mapping = { version: 1, sheets: [...(request.mapping?.sheets ?? []), decidedEntry] };
  const own = profitabilityOptions(mapping);
  const options: ProfitabilityOptions = request.period === null ? own : { ...own, period: request.period };
  const added = await addUp(source, sheet, decidedEntry, learnt, options, (share) =>
    request.onProgress?.(0.5 + share / 2),
  );
  const { totals, findings } = await totalsOfRows(added.rows, options);
  return {
    proposals: [{ ...proposal, entry }],
    columns: accountOfWorkbook(snapshot, proposals),
    findings: [...salesFindings([proposal]), ...learnt.findings, ...added.findings, ...findings],
    readings: [added.reading],
    totals,
  };
}

/** The first rows as a sheet, with rows for every text of columns that say what a line is. */
async function sampleOf(source: StreamedRows): Promise<SheetSnapshot> {
  const rows: (readonly CellValue[])[] = [];
  const said = source.headings.flatMap((heading, index) => (SAYS_WHAT.has(salesMeaning(heading) ?? "") ? [index] : []));
  const met = new Map(said.map((column) => [column, new Map<string, number>()]));
  const more: (readonly CellValue[])[] = [];
  await source.read((some) => {
    for (const row of some) {
      const isFirst = rows.length < SAMPLE;
      if (isFirst) rows.push(row);
      let isNew = false;
      for (const [column, words] of met) {
        const word = String(row[column] ?? "");
        const count = words.get(word) ?? 0;
        if (words.size > MOST_WORDS) continue;
        words.set(word, count + 1);
        if (!isFirst && count < ROWS_A_WORD) isNew = true;
      }
      if (isNew) more.push(row);
    }
    return rows.length < SAMPLE || said.length > 0;
  });
  if (rows.length === 0) throw new RefusedStream(source.name, { code: "empty" });
  return sheetOf(source, [...rows, ...more]);
}

function sheetOf({ name, headings, dates }: StreamedRows, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const values = [headings, ...rows];
  const formats =
    dates.size === 0
      ? GENERAL_FORMATS
      : packFormats(
          [undefined],
          headings.map((_, index) => (dates.has(index) ? "yyyy-mm-dd" : "General")),
          1,
        );
  return {
    name,
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: values.length, columns: headings.length },
    values,
    formats,
    tables: [],
  };
}

interface Learnt {
  readonly decimals: Readonly<Record<string, DecimalSign>>;
  readonly dateOrder: Pick<SalesEntry, "dateOrder">;
  readonly signs: ReadonlyMap<number, 1 | -1>;
  readonly totalsOfNames: DecidedBefore["totalsOfNames"];
  readonly findings: readonly Finding[];
}

/** What only all rows together say: decimals, signs, the order of dates, and whether names stand in each row. */
async function learn(
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
    decimals[`column:${letters(column)}`] = sign;
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

function letters(column: number): string {
  return cellAddress(0, column).replace(/\d+$/, "");
}

function orderOfDates(sheet: SheetSnapshot, texts: ReadonlySet<string>): ReturnType<typeof dateOrderOf> {
  const values = [...texts].map((text) => [text]);
  const used = { row: 0, column: 0, rows: values.length, columns: 1 };
  return dateOrderOf(cellsOf({ ...sheet, values, used, formats: GENERAL_FORMATS }), 0, 0, values.length);
}

/** Findings of a kind that are named each with its place; of more, how many. */
const EACH: ReadonlySet<FindingCode> = new Set<FindingCode>(["amount-not-a-number", "mixed-currency", "date-not-read"]);
/** Findings that each of many lines would give: their number stands in the report. */
const COUNTED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "missing-cost",
  "zero-revenue",
  "summary-row-ignored",
  "amount-as-text",
  "decimals-assumed",
  "dates-as-text",
]);

async function addUp(
  source: StreamedRows,
  sheet: SheetSnapshot,
  entry: SalesEntry,
  { signs, totalsOfNames }: Pick<DecidedBefore, "signs" | "totalsOfNames">,
  options: ProfitabilityOptions,
  onProgress: (share: number) => void,
): Promise<{
  readonly rows: Parameters<typeof totalsOfRows>[0];
  readonly findings: readonly Finding[];
  readonly reading: AnalysedSources["readings"][number];
}> {
  const decidedAt = (orderBefore: string): DecidedBefore => ({ signs, totalsOfNames, orderBefore });
  const first = readSales(entry, contextOf(sheet), { sheets: [sheet], date1904: false }, decidedAt(""));
  const levels = [...(first?.data.levels ?? [])].sort(
    (one, other) => contributionOrder(one) - contributionOrder(other),
  );
  const others = first?.data.otherColumns ?? [];
  const volumes = first?.data.volumeColumns ?? [];
  const sums = new StreamedSums({ levels, others, volumes, byPeriod: (options.period ?? null) !== null });
  if ((options.fixedCostPerOrder ?? null) !== null) sums.categories = LINE_NAMES;
  const leftOut: LeftOutRow[] = [];
  const counts: Record<LeftOutReason, number> = { total: 0, excluded: 0, "no-amount": 0 };
  const findings: Finding[] = [];
  const refused = new Map<FindingCode, number>();
  const currencies = new Map<string, string>();
  const currency =
    typeof entry.currencyColumn === "string" ? findColumn(cellsOf(sheet), 0, entry.currencyColumn) : null;
  let read = 0;
  let used = 0;
  let net = 0;
  let before = 0;
  let orderBefore = "";
  const suspected = suspectedTotals();
  const labels = new Set<string>();
  const repeated: number[] = [];
  const order = typeof entry.order === "string" ? findColumn(cellsOf(sheet), 0, entry.order) : null;
  await source.read((rows, share) => {
    const part = sheetOf(source, rows);
    const context = contextOf(part);
    const lines = readSales(entry, context, { sheets: [part], date1904: false }, decidedAt(orderBefore));
    for (const row of currency === null ? [] : rows) {
      const text = String(row[currency ?? 0] ?? "").trim();
      if (text !== "") currencies.set(matchingKey(text), text);
    }
    for (const finding of context.journal.findings()) {
      if (finding.code === "summary-row-ignored" && labels.size <= MOST_PLACES) labels.add(String(finding.value));
      if (COUNTED.has(finding.code)) continue;
      const place = parseCell(finding.cell ?? "");
      const isRow = place !== null && place.row > 0;
      if (isRow && EACH.has(finding.code)) {
        const count = (refused.get(finding.code) ?? 0) + 1;
        refused.set(finding.code, count);
        if (count > MOST_PLACES) continue;
        findings.push({ ...finding, cell: cellAddress(place.row + before, place.column) });
      } else if (!findings.some((one) => one.code === finding.code && one.cell === finding.cell))
        findings.push(finding);
    }
    if (lines !== null) {
      for (const line of lines.data.lines) sums.add(line);
      read += lines.reading.read;
      used += lines.reading.used;
      net += lines.reading.netRevenue;
      for (const { reason, row } of lines.reading.leftOut) {
        counts[reason] += 1;
        if (counts[reason] <= MOST_PLACES) leftOut.push({ reason, row: row + before });
      }
      for (const one of lines.suspected) suspected.add(one.column, one.label, one.netRevenue, one.lines);
      for (const row of lines.repeated) repeated.push(row + before);
    }
    if (order !== null) orderBefore = String(rows.at(-1)?.[order] ?? "").trim();
    before += rows.length;
    onProgress(share);
    return true;
  });
  const rated = Object.keys(entry.rates ?? {}).map(matchingKey);
  if (currencies.size > 1 && [...currencies.keys()].some((key) => !rated.includes(key))) {
    throw new RefusedStream(source.name, { code: "currencies", currencies: [...currencies.values()].join(", ") });
  }
  if (used === 0) throw new RefusedStream(source.name, { code: "empty" });
  const total = totalsLeftOut(source.name, counts.total, labels);
  if (total !== null) findings.push(total);
  const mayBeTotals = suspected.finding(source.name, null);
  if (mayBeTotals !== null) findings.push(mayBeTotals);
  if (repeated.length > 0) {
    const cell = cellAddress(repeated[0] ?? 0, 0);
    findings.push({ code: "lines-duplicated", sheet: source.name, cell, value: rowsInWords(repeated) });
  }
  const amounts = refused.get("amount-not-a-number") ?? 0;
  if (amounts > MOST_PLACES) {
    findings.push({ code: "amounts-refused", sheet: source.name, cell: null, value: String(amounts) });
  }
  return {
    findings,
    reading: { sheet: source.name, read, used, leftOut, leftOutCounts: counts, netRevenue: net, ownTotal: null },
    rows: {
      groups: sums.usedGroups(0),
      sumsOf: (_, reported, base) => sums.sumsOf(reported, base),
      levels,
      others,
      volumes,
      dimensions: first?.data.dimensions ?? [],
      aliases: entry.aliases ?? {},
      ledgers: [entry.ledgerTotal ?? null],
    },
  };
}

function contextOf(sheet: SheetSnapshot): Parameters<typeof readSales>[1] {
  const cells = cellsOf(sheet);
  return { cells, journal: newJournal(), departments: departmentRegister(), endRow: cells.bottom };
}
