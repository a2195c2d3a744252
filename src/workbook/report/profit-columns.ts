import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { localNumbers, type NumberFormats, numberFormats } from "../../language/number-formats";
import { reportMessages } from "../../language/report-messages";
import { columnLetters } from "../address";
import { bandName } from "../../profitability/order-size";
import { signOfAmounts } from "../layouts/sales/amount-signs";
import type { SalesEntry } from "../reading/mapping";
import { summaryRowsOfSales } from "../layouts/sales/sales-summaries";
import { cellsOf, findColumn, headerRow, isBlank, type SheetCells } from "../reading/sheet-cells";
import type { TableSnapshot, WorkbookSnapshot } from "../snapshot";
import {
  type ColumnReference,
  PROFIT_COLUMN_KEYS,
  type ProfitColumnKey,
  profitColumnFormulas,
  type ProfitColumnSources,
  type SignedReference,
} from "./profit-column-formulas";
import { type AmountColumns, charactersOf, type LargestFigures, largestFigures } from "./profit-column-widths";

/** Columns to add beside the accountant's own: live formulas, one a line. */
export interface ProfitColumns {
  readonly sheet: string;
  /** The Excel table that grows by them; null: a plain range. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lines: number;
  readonly columns: readonly ProfitColumn[];
}

export interface ProfitColumn {
  readonly key: ProfitColumnKey;
  readonly heading: string;
  readonly numberFormat: string;
  /** Characters that it has to have room for. Looks at every line when it is first asked. */
  readonly characters: () => number;
  /** The formula, without "=", of the line in so many rows below the header (1 = first). The same in all lines of a table. */
  readonly formulaOf: (line: number) => string;
}

/** Order bands add up each order in each line: above this many lines that would be felt at every calculation. */
const MOST_LINES_WITH_BANDS = 5_000;

/** Where the lines stand. */
interface Lines {
  readonly cells: SheetCells;
  readonly header: number;
  /** One past the last line. */
  readonly end: number;
  readonly table: TableSnapshot | undefined;
}

/**
 * The columns that a mapping of sales lines allows, in their order; those whose heading is there already are left as they are.
 * @param chosen only these; left out: all
 */
export function profitColumns(
  snapshot: WorkbookSnapshot,
  entry: SalesEntry,
  bands: readonly number[],
  language: Language,
  chosen: readonly ProfitColumnKey[] = PROFIT_COLUMN_KEYS,
): ProfitColumns | null {
  const place = linesOf(snapshot, entry);
  if (place === null || isBeyondFormulas(entry)) return null;
  const { cells, header, end, table } = place;
  const lines = end - header - 1;
  if (lines < 1) return null;
  const firstColumn = table === undefined ? cells.right : table.area.column + table.area.columns;
  const refer = table === undefined ? rangeReferences(header, end) : tableReferences(table.name);
  const ofBands = {
    bands: lines <= MOST_LINES_WITH_BANDS ? bands : [],
    bandText: (name: string) => localNumbers(language, name),
  };
  const sources = sourcesOf(entry, place, refer, ofBands);
  if (sources === null) return null;

  const say = reportMessages(language);
  const headingOf = (key: ProfitColumnKey): string => HEADINGS[key](say);
  const existing = new Set<string>();
  for (let column = cells.left; column < cells.right; column += 1)
    existing.add(matchingKey(cells.textAt(header, column)));
  const possible = profitColumnFormulas(sources, () => null);
  const added = PROFIT_COLUMN_KEYS.filter(
    (key) => chosen.includes(key) && possible.has(key) && !existing.has(matchingKey(headingOf(key))),
  );
  const formulas = profitColumnFormulas(sources, (key) => {
    const index = added.indexOf(key);
    return index < 0 ? null : refer(headingOf(key), firstColumn + index);
  });
  const formats = numberFormats(language);
  const bandTexts = [Number.NEGATIVE_INFINITY, ...ofBands.bands].map((bound) =>
    ofBands.bandText(bandName(bound, ofBands.bands)),
  );
  let largest: LargestFigures | null = null;
  return {
    sheet: cells.name,
    table: table?.name ?? null,
    headerRow: header,
    firstColumn,
    lines,
    columns: added.map((key) => {
      const formula = formulas.get(key) ?? "";
      return {
        key,
        heading: headingOf(key),
        numberFormat: formatOf(key, formats),
        characters: () => {
          largest ??= largestFigures(cells, amountColumns(entry, place));
          return charactersOf(key, headingOf(key), largest, bandTexts);
        },
        formulaOf: (line) => formula.replaceAll(LINE, String(line)),
      };
    }),
  };
}

type Say = ReturnType<typeof reportMessages>;

const level =
  (number: number) =>
  (say: Say): string =>
    say("column.contributionLevel", { level: number });
const HEADINGS: Readonly<Record<ProfitColumnKey, (say: Say) => string>> = {
  netRevenue: (say) => say("column.netRevenue"),
  grossMargin: (say) => say("column.grossMargin"),
  grossMarginShare: (say) => `${say("column.grossMargin")} %`,
  cm1: level(1),
  cm1Share: (say) => `${level(1)(say)} %`,
  cm2: level(2),
  cm2Share: (say) => `${level(2)(say)} %`,
  cm3: level(3),
  cm3Share: (say) => `${level(3)(say)} %`,
  orderSizeBand: (say) => say("column.orderSizeBand"),
};

/** How a column that can be added is called. */
export function profitColumnHeading(key: ProfitColumnKey, language: Language): string {
  return HEADINGS[key](reportMessages(language));
}

function formatOf(key: ProfitColumnKey, formats: NumberFormats): string {
  if (key === "orderSizeBand") return "General";
  return key.endsWith("Share") ? formats.percent1 : formats.money;
}

function linesOf(snapshot: WorkbookSnapshot, entry: SalesEntry): Lines | null {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined || sheet.used === null) return null;
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  const revenue = header === null ? null : findColumn(cells, header, entry.revenue);
  if (header === null || revenue === null) return null;
  const table = sheet.tables.find(
    ({ area }) => area.row === header && revenue >= area.column && revenue < area.column + area.columns,
  );
  const end =
    table === undefined
      ? lastLine(cells, entry, header, revenue) + 1
      : table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
  return { cells, header, end, table };
}

/** The last row with revenue that is no total below the lines. */
function lastLine(cells: SheetCells, entry: SalesEntry, header: number, revenue: number): number {
  const summaries = summaryRowsOfSales(cells, entry, header, cells.bottom);
  let last = cells.bottom - 1;
  while (last > header && (isBlank(cells.at(last, revenue)) || summaries.has(last))) last -= 1;
  return last;
}

type Refer = (heading: string, column: number) => ColumnReference;

function tableReferences(table: string): Refer {
  const escaped = (heading: string): string => heading.replace(/['[\]#@]/g, "'$&");
  // As files have it: "[@[...]]" is only what Excel shows, and not every program reads it.
  return (heading) => ({ own: `${table}[[#This Row],[${escaped(heading)}]]`, whole: `${table}[${escaped(heading)}]` });
}

/** Stands for the line's row where references are cells. */
const LINE = "\u0001";

function rangeReferences(header: number, end: number): Refer {
  return (_, column) => {
    const letters = columnLetters(column);
    return { own: `${letters}${LINE}`, whole: `$${letters}$${header + 2}:$${letters}$${end}` };
  };
}

/** Finds a column by its name, or by its place, where the formulas can speak of it. */
function columnFinder({ cells, header, table }: Lines): (name: string | null | undefined) => number | null {
  return (name) => {
    const column = name === null || name === undefined ? null : findColumn(cells, header, name);
    const outside =
      column !== null &&
      table !== undefined &&
      (column < table.area.column || column >= table.area.column + table.area.columns);
    return outside ? null : column;
  };
}

function amountColumns(entry: SalesEntry, place: Lines): AmountColumns {
  const { cells, header, end } = place;
  const columnOf = columnFinder(place);
  const found = (names: readonly (string | null | undefined)[]): readonly number[] =>
    names.flatMap((name) => columnOf(name) ?? []);
  return {
    revenue: columnOf(entry.revenue) ?? cells.left,
    deductions: found(entry.deductions ?? []).map((column) => ({
      column,
      sign: signOfAmounts(cells, column, header + 1, end, columnOf(entry.revenue) ?? cells.left),
    })),
    others: found([...Object.values(entry.costs ?? {}).flat(), entry.profit]),
    from: header + 1,
    to: end,
  };
}

/** Whether an order number stands with several customers. */
function numbersRepeat({ cells, header, end }: Lines, order: number | null, customer: number | null): boolean {
  if (order === null || customer === null) return false;
  const customers = new Map<string, string>();
  for (let row = header + 1; row < end; row += 1) {
    const [number, name] = [cells.textAt(row, order), cells.textAt(row, customer)];
    if (number === "" || name === "") continue;
    if ((customers.get(number) ?? name) !== name) return true;
    customers.set(number, name);
  }
  return false;
}

/** What the formulas of added columns do not speak of: figures per unit, rates, tax, other signs and lines left out. */
function isBeyondFormulas(entry: SalesEntry): boolean {
  const { kinds, tax, sign, exclude, negate, rates, decimals, units, income, unsignedReturns } = entry;
  return [kinds, tax, sign, exclude, negate, rates, decimals, units, income, unsignedReturns].some(
    (one) => one !== undefined && one !== null,
  );
}

function sourcesOf(
  entry: SalesEntry,
  place: Lines,
  refer: Refer,
  ofBands: Pick<ProfitColumnSources, "bands" | "bandText">,
): ProfitColumnSources | null {
  const { cells, header, end } = place;
  const columnOf = columnFinder(place);
  const reference = (name: string | null | undefined): ColumnReference | null => {
    const column = columnOf(name);
    return column === null ? null : refer(String(cells.at(header, column)), column);
  };
  const signed = (names: readonly string[]): readonly SignedReference[] =>
    names.flatMap((name) => {
      const column = columnOf(name);
      if (column === null) return [];
      return [
        {
          ...refer(String(cells.at(header, column)), column),
          sign: signOfAmounts(cells, column, header + 1, end, columnOf(entry.revenue) ?? cells.left),
        },
      ];
    });
  const revenue = reference(entry.revenue);
  if (revenue === null) return null;
  return {
    revenue,
    deductions: signed(entry.deductions ?? []),
    costs: Object.fromEntries(Object.entries(entry.costs ?? {}).map(([key, names]) => [key, signed(names)])),
    profit: reference(entry.profit),
    order: reference(entry.order),
    customer: numbersRepeat(place, columnOf(entry.order), columnOf(entry.customer)) ? reference(entry.customer) : null,
    scenario: reference(entry.scenario),
    ...ofBands,
  };
}
