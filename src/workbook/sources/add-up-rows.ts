import { matchingKey } from "../../language/matching-key";
import type { ProfitabilityOptions } from "../../profitability/options";
import type { SalesLine } from "../../profitability/sales";
import { cellAddress, parseCell } from "../address";
import type { AnalysedSources } from "../analysed-sources";
import type { Finding, FindingCode } from "../finding";
import { inOrder } from "../layouts/sales/joined-tables";
import { type DecidedBefore, readSales } from "../layouts/sales/read";
import { rowsInWords } from "../layouts/sales/repeated-lines";
import type { SalesEntry } from "../layouts/sales/schema";
import type { LeftOutReason, LeftOutRow, SheetReading } from "../layouts/sales/sheet-reading";
import { suspectedTotals } from "../layouts/sales/suspected-totals";
import { departmentRegister } from "../reading/departments";
import { newJournal } from "../reading/journal";
import { cellsOf, findColumn } from "../reading/sheet-cells";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { RefusedStream, type StreamedRows } from "./streamed-rows";
import { sheetOf } from "./streamed-sample";
import { StreamedSums } from "./streamed-sums";
import { totalsLeftOut } from "./totals-left-out";
import { type AnsweredRows, LINE_NAMES } from "./answered-rows";

const MOST_PLACES = 10;

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

/** A table among the columns of the rows (the actual, or the plan beside it), and what was learnt of it from all of them. */
export interface LearntTable {
  readonly entry: SalesEntry;
  readonly learnt: Pick<DecidedBefore, "signs" | "totalsOfNames">;
}

interface AddedUp {
  readonly rows: AnsweredRows;
  readonly findings: readonly Finding[];
  readonly readings: AnalysedSources["readings"];
}

/** @throws RefusedStream */
export async function addUp(
  source: StreamedRows,
  sheet: SheetSnapshot,
  tables: readonly LearntTable[],
  options: ProfitabilityOptions,
  onProgress: (share: number) => void,
): Promise<AddedUp> {
  const readers = tables.map((table) => tableReader(source, sheet, table));
  const data = readers.flatMap(({ sample }) => sample?.data ?? []);
  const levels = inOrder([...new Set(data.flatMap((one) => one.levels))]);
  const others = data[0]?.otherColumns ?? [];
  const volumes = data[0]?.volumeColumns ?? [];
  const sums = new StreamedSums({ levels, others, volumes, byPeriod: (options.period ?? null) !== null });
  if ((options.fixedCostPerOrder ?? null) !== null) sums.categories = LINE_NAMES;
  await source.read((rows, share) => {
    const part = sheetOf(source, rows);
    for (const { take } of readers) for (const line of take(part, rows)) sums.add(line);
    onProgress(share);
    return true;
  });
  const done = readers.map(({ done: close }) => close());
  if (done.every(({ reading }) => reading.used === 0)) throw new RefusedStream(source.name, { code: "empty" });
  return {
    findings: done.flatMap(({ findings }) => findings),
    readings: done.map(({ reading }) => reading),
    rows: {
      groups: sums.usedGroups(0),
      sumsOf: (_, reported, base) => sums.sumsOf(reported, base),
      levels,
      others,
      volumes,
      dimensions: [...new Set(data.flatMap(({ dimensions }) => dimensions))],
      aliases: Object.assign({}, ...tables.map(({ entry }) => entry.aliases ?? {})) as Record<string, string>,
      ledgers: [tables.map(({ entry }) => entry.ledgerTotal ?? null).find((ledger) => ledger !== null) ?? null],
    },
  };
}

/** Reads one table in rows that come some at a time, and counts what becomes of them. */
function tableReader(
  source: StreamedRows,
  sheet: SheetSnapshot,
  { entry, learnt: { signs, totalsOfNames } }: LearntTable,
): {
  readonly sample: ReturnType<typeof readSales>;
  readonly take: (part: SheetSnapshot, rows: readonly (readonly CellValue[])[]) => readonly SalesLine[];
  readonly done: () => { readonly findings: readonly Finding[]; readonly reading: SheetReading };
} {
  const decidedAt = (orderBefore: string): DecidedBefore => ({ signs, totalsOfNames, orderBefore });
  const leftOut: LeftOutRow[] = [];
  const counts: Record<LeftOutReason, number> = { total: 0, excluded: 0, "no-amount": 0 };
  const findings: Finding[] = [];
  const refused = new Map<FindingCode, number>();
  const currencies = new Map<string, string>();
  const columnOf = (name: string | null | undefined): number | null =>
    typeof name === "string" ? findColumn(cellsOf(sheet), 0, name) : null;
  const [currency, order] = [columnOf(entry.currencyColumn), columnOf(entry.order)];
  const suspected = suspectedTotals();
  const labels = new Set<string>();
  const repeated: number[] = [];
  let read = 0;
  let used = 0;
  let net = 0;
  let before = 0;
  let orderBefore = "";
  const note = (finding: Finding): void => {
    if (finding.code === "summary-row-ignored" && labels.size <= MOST_PLACES) labels.add(String(finding.value));
    if (COUNTED.has(finding.code)) return;
    const place = parseCell(finding.cell ?? "");
    if (place !== null && place.row > 0 && EACH.has(finding.code)) {
      const count = (refused.get(finding.code) ?? 0) + 1;
      refused.set(finding.code, count);
      if (count <= MOST_PLACES) findings.push({ ...finding, cell: cellAddress(place.row + before, place.column) });
    } else if (!findings.some((one) => one.code === finding.code && one.cell === finding.cell)) findings.push(finding);
  };
  return {
    sample: readSales(entry, contextOf(sheet), { sheets: [sheet], date1904: false }, decidedAt("")),
    take: (part, rows) => {
      const context = contextOf(part);
      const lines = readSales(entry, context, { sheets: [part], date1904: false }, decidedAt(orderBefore));
      for (const row of currency === null ? [] : rows) {
        const text = String(row[currency ?? 0] ?? "").trim();
        if (text !== "") currencies.set(matchingKey(text), text);
      }
      context.journal.findings().forEach(note);
      if (lines !== null) {
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
      return lines?.data.lines ?? [];
    },
    done: () => {
      const rated = Object.keys(entry.rates ?? {}).map(matchingKey);
      if (currencies.size > 1 && [...currencies.keys()].some((key) => !rated.includes(key))) {
        throw new RefusedStream(source.name, { code: "currencies", currencies: [...currencies.values()].join(", ") });
      }
      const more: (Finding | null)[] = [
        totalsLeftOut(source.name, counts.total, labels),
        suspected.finding(source.name, null),
      ];
      if (repeated.length > 0) {
        const cell = cellAddress(repeated[0] ?? 0, 0);
        more.push({ code: "lines-duplicated", sheet: source.name, cell, value: rowsInWords(repeated) });
      }
      const amounts = refused.get("amount-not-a-number") ?? 0;
      if (amounts > MOST_PLACES)
        more.push({ code: "amounts-refused", sheet: source.name, cell: null, value: String(amounts) });
      return {
        findings: [...findings, ...more.filter((finding) => finding !== null)],
        reading: { sheet: source.name, read, used, leftOut, leftOutCounts: counts, netRevenue: net, ownTotal: null },
      };
    },
  };
}

function contextOf(sheet: SheetSnapshot): Parameters<typeof readSales>[1] {
  const cells = cellsOf(sheet);
  return { cells, journal: newJournal(), departments: departmentRegister(), endRow: cells.bottom };
}
