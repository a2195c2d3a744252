import { bandName } from "../../profitability/order-size";
import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { numberFormats } from "../../language/number-formats";
import { reportMessages } from "../../language/report-messages";
import { columnLetters } from "../address";
import type { SalesEntry } from "../reading/mapping";
import { cellsOf, findColumn, headerRow, isBlank, type SheetCells } from "../reading/sheet-cells";
import type { WorkbookSnapshot } from "../snapshot";

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
  readonly heading: string;
  readonly numberFormat: string;
  /** The formula of the line in so many rows below the header (1 = first). */
  readonly formulaOf: (line: number) => string;
}

/** Order bands add up each order in each line: above this many lines that would be felt at every calculation. */
const MOST_LINES_WITH_BANDS = 5_000;

/** The columns that a mapping of sales lines allows; those whose heading is there already are left as they are. */
export function profitColumns(
  snapshot: WorkbookSnapshot,
  entry: SalesEntry,
  bands: readonly number[],
  language: Language,
): ProfitColumns | null {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet?.used === null || sheet === undefined) return null;
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  const revenue = header === null ? null : findColumn(cells, header, entry.revenue);
  if (header === null || revenue === null) return null;
  const table = sheet.tables.find(
    ({ area }) => area.row === header && revenue >= area.column && revenue < area.column + area.columns,
  );
  const end =
    table === undefined
      ? lastLine(cells, header, revenue) + 1
      : table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
  const lines = end - header - 1;
  if (lines < 1) return null;
  const firstColumn = table === undefined ? cells.right : table.area.column + table.area.columns;
  const refer = table === undefined ? rangeReferences(header, end) : tableReferences(table.name);
  const columnOf = (name: string): number | null => findColumn(cells, header, name);
  const source = (name: string): string | null => {
    const column = columnOf(name);
    return column === null ? null : refer.own(String(cells.at(header, column)), column);
  };
  const existing = new Set<string>();
  for (let column = cells.left; column < cells.right; column += 1)
    existing.add(matchingKey(cells.textAt(header, column)));
  const columns = chosenColumns(entry, source, columnOf, bands, lines, refer, language, firstColumn).filter(
    ({ heading }) => !existing.has(matchingKey(heading)),
  );
  return { sheet: sheet.name, table: table?.name ?? null, headerRow: header, firstColumn, lines, columns };
}

function lastLine(cells: SheetCells, header: number, revenue: number): number {
  let last = header;
  for (let row = header + 1; row < cells.bottom; row += 1) if (!isBlank(cells.at(row, revenue))) last = row;
  return last;
}

/** How a formula speaks of a column: in its own line, and as a whole. */
interface References {
  /** `line` is put in for "#" where references are cells. */
  readonly own: (heading: string, column: number) => string;
  readonly whole: (heading: string, column: number) => string;
}

function tableReferences(table: string): References {
  const escaped = (heading: string): string => heading.replace(/['[\]#@]/g, "'$&");
  return {
    own: (heading) => `[@[${escaped(heading)}]]`,
    whole: (heading) => `${table}[${escaped(heading)}]`,
  };
}

const LINE = "\u0001";

function rangeReferences(header: number, end: number): References {
  return {
    own: (_, column) => `${columnLetters(column)}${LINE}`,
    whole: (_, column) => `$${columnLetters(column)}$${header + 2}:$${columnLetters(column)}$${end}`,
  };
}

function chosenColumns(
  entry: SalesEntry,
  source: (name: string) => string | null,
  columnOf: (name: string) => number | null,
  bands: readonly number[],
  lines: number,
  refer: References,
  language: Language,
  firstColumn: number,
): readonly ProfitColumn[] {
  const say = reportMessages(language);
  const formats = numberFormats(language);
  const added: ProfitColumn[] = [];
  /** Adds a column and gives the reference to it for those that follow. */
  const add = (heading: string, numberFormat: string, formula: string): string => {
    const column = firstColumn + added.length;
    added.push({ heading, numberFormat, formulaOf: (line) => formula.replaceAll(LINE, String(line)) });
    return refer.own(heading, column);
  };
  const amounts = (names: readonly string[]): string =>
    names
      .flatMap((name) => source(name) ?? [])
      .map((reference) => `-N(${reference})`)
      .join("");
  const marginOf = (heading: string, amount: string, net: string): void => {
    add(`${heading} %`, formats.percent1, `IF(${net}=0,"",${amount}/${net})`);
  };
  const net = add(
    say("column.netRevenue"),
    formats.money,
    `N(${source(entry.revenue) ?? "0"})${amounts(entry.deductions ?? [])}`,
  );
  const netColumn = firstColumn;
  const costs = entry.costs ?? {};
  const goods = costs["COGS"] ?? costs["CM1"] ?? [];
  const profit = entry.profit === null || entry.profit === undefined ? null : source(entry.profit);
  const gross = add(
    say("column.grossMargin"),
    formats.money,
    profit === null ? `${net}${amounts(goods)}` : `N(${profit})`,
  );
  marginOf(say("column.grossMargin"), gross, net);
  let level = costs["COGS"] === undefined ? net : gross;
  for (const [index, key] of ["CM1", "CM2", "CM3"].entries()) {
    const names = costs[key];
    if (names === undefined) continue;
    const heading = say("column.contributionLevel", { level: index + 1 });
    level = add(heading, formats.money, `${level}${amounts(names)}`);
    marginOf(heading, level, net);
  }
  const order = entry.order === null || entry.order === undefined ? null : source(entry.order);
  if (order !== null && bands.length > 0 && lines <= MOST_LINES_WITH_BANDS) {
    const orderHeading = entry.order ?? "";
    const orderColumn = columnOf(orderHeading) ?? 0;
    const value = `SUMIFS(${refer.whole(say("column.netRevenue"), netColumn)},${refer.whole(orderHeading, orderColumn)},${order})`;
    const formula = [...bands].reduceRight(
      (rest, bound, index) =>
        `IF(${value}<${bound},"${bandName(bands[index - 1] ?? Number.NEGATIVE_INFINITY, bands)}",${rest})`,
      `"${bandName(Number.MAX_VALUE, bands)}"`,
    );
    add(say("column.orderSizeBand"), "@", formula);
  }
  return added;
}
