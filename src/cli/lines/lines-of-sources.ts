import type { ProfitabilityOptions } from "../../profitability/options";
import { profitabilityOptions } from "../../workbook/layouts/sales/profitability-options";
import type { SheetReading } from "../../workbook/layouts/sales/sheet-reading";
import type { AnalysedSources } from "../../workbook/analysed-sources";
import type { Finding } from "../../workbook/finding";
import type { Mapping } from "../../workbook/reading/mapping";
import type { CountedRows } from "../../workbook/sources/answered-rows";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { LinesDatabase } from "./database";
import { leftOutPlaces, refusedAmounts } from "./left-out-places";
import { headingsOf, planReading, type ReadingPlan } from "./reading-plan";
import { type RecognisedSource, recogniseSource } from "./recognise-source";
import { RefusedLines } from "./refused-lines";
import type { SourceTable } from "./source-table";
import { totalsBySql } from "./totals-by-sql";
import { totalsTold } from "./totals-told";

/** What was asked for on the command line. */
export interface LinesRequest {
  readonly mapping: Mapping | null;
  readonly period: string | null;
}

export interface ReadSources {
  readonly analysed: AnalysedSources;
  /** The first rows of each source, by which the language is told. */
  readonly samples: readonly SheetSnapshot[];
}

/**
 * Recognises the lines of sources as those of sheets are, adds them up where they lie, and says of each row what became of it.
 * @throws RefusedLines
 */
export async function readSources(
  database: LinesDatabase,
  tables: readonly SourceTable[],
  request: LinesRequest,
  onTotals: (source: string) => void,
): Promise<ReadSources> {
  const recognised: RecognisedSource[] = [];
  const plans: ReadingPlan[] = [];
  for (const table of tables) {
    const source = await recogniseSource(database, table, request.mapping);
    if (!("entries" in source)) throw noSales(table, request.mapping);
    recognised.push(source);
    for (const entry of source.entries) plans.push(await planReading(database, table, entry, source.sheet));
    onTotals(table.name);
  }
  const options = optionsOf(recognised, request);
  const { totals, counted, findings } = await totalsBySql(database, plans, options);
  const readings: SheetReading[] = [];
  const more: Finding[] = [];
  for (const [index, plan] of plans.entries()) {
    const own = counted[index];
    if (own === undefined) continue;
    more.push(...unnamedLines(plan.table.name, own));
    more.push(...(await totalsTold(database, plan, own)));
    readings.push(await readingOf(database, plan, own));
    more.push(...(await refusedAmounts(database, plan, own)));
  }
  refuseEmpty(tables, readings);
  refuseUnknownPeriod(tables, request.period ?? options.period ?? null, totals.periods);
  const names = tables.map(({ name }) => name);
  return {
    samples: recognised.map(({ sheet }) => sheet),
    analysed: {
      proposals: recognised.flatMap(({ proposals }) => proposals),
      columns: recognised.flatMap(({ columns }) => columns),
      findings: [
        ...recognised.flatMap((one) => one.findings),
        ...plans.flatMap((plan) => plan.findings),
        ...more,
        ...findings,
        ...(names.length < 2
          ? []
          : [{ code: "tables-added", sheet: null, cell: null, value: names.join(", ") } satisfies Finding]),
      ],
      readings,
      totals,
    },
  };
}

function optionsOf(recognised: readonly RecognisedSource[], { mapping, period }: LinesRequest): ProfitabilityOptions {
  const sheets = [...(mapping?.sheets ?? []), ...recognised.flatMap(({ entries }) => entries)];
  const options = profitabilityOptions({ version: 1, sheets });
  return period === null ? options : { ...options, period };
}

async function readingOf(database: LinesDatabase, plan: ReadingPlan, counted: CountedRows): Promise<SheetReading> {
  const { used, ...left } = counted.rows;
  const read = used + left.total + left.excluded + left["no-amount"];
  return {
    sheet: plan.table.name,
    read,
    used,
    leftOut: await leftOutPlaces(database, plan, counted),
    leftOutCounts: left,
    netRevenue: counted.netRevenue,
    ownTotal: null,
  };
}

/** Of the sum of all others: what binary fractions may change. */
const ROUNDING = 1e-9;

/** @throws RefusedLines where a line that names nothing holds what all others make together */
function unnamedLines(source: string, { unnamed, netRevenue, rows }: CountedRows): readonly Finding[] {
  if (unnamed.lines === 0) return [];
  const others = netRevenue - unnamed.largest;
  if (rows.used > 2 && unnamed.largest > 0 && Math.abs(unnamed.largest - others) <= ROUNDING * Math.abs(others)) {
    throw new RefusedLines("lines.unnamed-total", { source, amount: unnamed.largest });
  }
  const value = `${unnamed.lines}; ${unnamed.netRevenue}`;
  return [{ code: "lines-without-names", sheet: source, cell: null, value }];
}

function noSales(table: SourceTable, mapping: Mapping | null): RefusedLines {
  const source = table.name;
  if (table.columns.length === 0) return new RefusedLines("lines.empty", { source });
  if (mapping?.sheets.some(({ sheet }) => sheet === source) === true) {
    return new RefusedLines("lines.not-sales", { source });
  }
  const heading = (index: number): string => table.columns[index]?.heading ?? "…";
  const line = JSON.stringify({ source, layout: "sales", customer: heading(0), revenue: heading(1) });
  return new RefusedLines("lines.no-sales", { source, columns: headingsOf(table), line });
}

function refuseEmpty(tables: readonly SourceTable[], readings: readonly SheetReading[]): void {
  if (readings.some(({ used }) => used > 0)) return;
  throw new RefusedLines("lines.empty", { source: tables.map(({ name }) => name).join(", ") });
}

function refuseUnknownPeriod(tables: readonly SourceTable[], asked: string | null, periods: readonly string[]): void {
  if (asked === null || periods.length === 0 || periods.includes(asked)) return;
  const source = tables.map(({ name }) => name).join(", ");
  throw new RefusedLines("lines.period", { source, period: asked, periods: periods.join(", ") });
}
