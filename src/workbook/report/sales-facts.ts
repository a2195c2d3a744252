import type { Analysis } from "../analysis";
import type { LiveLines, NotLive } from "../layouts/sales/live-lines";
import type { SheetReading } from "../layouts/sales/sheet-reading";
import type { SalesEntry } from "../reading/mapping";

/** What the Profitability sheet says of its lines beside their figures. */
export interface SalesFacts {
  readonly readings: readonly SheetReading[];
  /** Columns of costs by level, of all tables. */
  readonly costColumns: Readonly<Record<string, readonly string[]>>;
  /** Columns of profit: what lies between them and net revenue is the cost of goods. */
  readonly profitColumns: readonly string[];
  /** What one unit of each currency was taken as; empty: nothing was converted. */
  readonly rates: Readonly<Record<string, number>>;
  /** By sheet, the columns of figures and names that are in the report, and those that are not. */
  readonly columns: readonly {
    readonly sheet: string;
    readonly used: readonly string[];
    readonly unused: readonly string[];
  }[];
  readonly live: LiveLines | NotLive | null;
}

export const NO_FACTS: SalesFacts = {
  readings: [],
  costColumns: {},
  profitColumns: [],
  rates: {},
  columns: [],
  live: null,
};

export function salesFacts({ salesReadings = [], mapping, proposals, columns, liveLines }: Analysis): SalesFacts {
  const sheets = [...new Set(salesReadings.map(({ sheet }) => sheet))];
  const proposed = proposals.map(({ entry }) => entry);
  // Lines of files stand in no mapping of the workbook.
  const entries = [
    ...mapping.sheets,
    ...proposed.filter(({ sheet }) => !mapping.sheets.some((entry) => entry.sheet === sheet)),
  ].filter((entry): entry is SalesEntry => entry.layout === "sales");
  const costColumns: Record<string, string[]> = {};
  for (const [level, names] of entries.flatMap(({ costs }) => Object.entries(costs ?? {}))) {
    const known = (costColumns[level] ??= []);
    for (const name of names) if (!known.includes(name)) known.push(name);
  }
  return {
    readings: salesReadings,
    costColumns,
    profitColumns: [...new Set(entries.flatMap(({ profit }) => profit ?? []))],
    rates: Object.assign({}, ...entries.map(({ rates }) => rates ?? {})) as Record<string, number>,
    columns: sheets.map((sheet) => {
      const own = columns.filter((one) => one.sheet === sheet && one.heading !== "");
      const named = new Set(entries.filter((entry) => entry.sheet === sheet).flatMap(namesIn));
      const isUsed = ({ heading, column, reason, use }: (typeof own)[number]): boolean =>
        named.has(heading) ||
        named.has(`column:${column}`) ||
        reason.code === "sales-column" ||
        reason.code === "given" ||
        (reason.code === "confirmed" && use !== "fact");
      const list = (some: typeof own): readonly string[] => some.map(({ heading, column }) => `${heading} (${column})`);
      return { sheet, used: list(own.filter(isUsed)), unused: list(own.filter((one) => !isUsed(one))) };
    }),
    live: liveLines ?? null,
  };
}

/** Every column that an entry names, however it uses it. */
function namesIn(entry: SalesEntry): readonly string[] {
  const { customer, product, segment, territory, order, date, period, year, scenario, quantity, currencyColumn } =
    entry;
  const { revenue, profit, tax, deductions = [], income = [], costs = {}, views = [], pools = [], joins = [] } = entry;
  return [
    ...[customer, product, segment, territory, order, date, period, year, scenario, quantity, currencyColumn],
    ...[revenue, profit, tax, ...deductions, ...income, ...Object.values(costs).flat(), ...views],
    ...Object.keys({ ...entry.exclude, ...entry.negate }),
    ...pools.flatMap(({ keys }) => keys.map(({ column }) => column)),
    ...joins.map(({ key }) => key),
  ].filter((name) => typeof name === "string");
}
