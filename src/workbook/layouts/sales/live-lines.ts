import { isComputable } from "../../../alignment/figure";
import { contributionLevels, levelsUpTo } from "../../../profitability/margins";
import type { ProfitabilityResults, ProfitRow } from "../../../profitability/results";
import type { SalesLine } from "../../../profitability/sales";
import { isPlan } from "../../../profitability/selection";
import type { CellValue, WorkbookSnapshot } from "../../snapshot";
import type { SalesEntry } from "../../reading/mapping";
import { cellsOf, findColumn, headerRow, type SheetCells } from "../../reading/sheet-cells";
import { signOfAmounts } from "./amount-signs";

/** A column that is added up, with the sign that it counts with. */
export interface LiveTerm {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** Why the sums of the views are written as values. */
export type NotLive = "several-tables" | "as-read" | "too-many-lines" | "names";

/** Where the lines stand that formulas of the report may add up, and which of its views they then come to. */
export interface LiveLines {
  readonly sheet: string;
  /** From 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly net: readonly LiveTerm[];
  readonly costs: readonly { readonly level: string; readonly terms: readonly LiveTerm[] }[];
  /** What a line has to say beside the name of its row. */
  readonly criteria: readonly { readonly column: number; readonly text: string }[];
  /** By view, the column of its names, where the formulas come to the figures of the report. */
  readonly views: Readonly<Partial<Record<LiveView, number>>>;
}

type LiveView = "customer" | "product" | "segment" | "territory";
const VIEWS: readonly LiveView[] = ["customer", "product", "segment", "territory"];

/** Lines that are added up by formulas at most; of a longer table the report holds values. */
export const MOST_LIVE_LINES = 5000;
/** Cells that all the formulas of a view look at, at most: more would be felt at every calculation. */
const MOST_LOOKED_AT = 4e6;

/**
 * Whether formulas over the lines come to the sums of the report, tried out row by row as Excel would: where names were carried down,
 * unified or looked up, or amounts are text or read in another way, they do not, and the report holds values.
 */
export function liveLines(
  snapshot: WorkbookSnapshot,
  entries: readonly SalesEntry[],
  lines: readonly SalesLine[],
  results: ProfitabilityResults,
): LiveLines | NotLive {
  const [entry, ...others] = entries;
  if (entry === undefined || others.length > 0) return "several-tables";
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined || isReadOtherwise(entry)) return "as-read";
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  const revenue = header === null ? null : findColumn(cells, header, entry.revenue);
  if (header === null || revenue === null) return "as-read";
  const [firstRow, lastRow] = [header + 1, Math.min(cells.bottom, entry.lastRow ?? Infinity) - 1];
  if (lastRow - firstRow >= MOST_LIVE_LINES) return "too-many-lines";
  const columnOf = (name: string | null | undefined): number | null =>
    typeof name === "string" ? findColumn(cells, header, name) : null;
  const termOf = (name: string): readonly LiveTerm[] => {
    const column = columnOf(name);
    return column === null ? [] : [{ column, sign: signOfAmounts(cells, column, firstRow, lastRow + 1, revenue) }];
  };
  const net: LiveTerm[] = [
    { column: revenue, sign: 1 },
    ...(entry.deductions ?? [])
      .flatMap(termOf)
      .map(({ column, sign }): LiveTerm => ({ column, sign: sign === 1 ? -1 : 1 })),
  ];
  const costs = results.levels.flatMap((level) => {
    const names = entry.costs?.[level];
    return names === undefined ? [] : [{ level, terms: names.flatMap(termOf) }];
  });
  const criteria = criteriaOf(entry, lines, results, columnOf);
  if (criteria === null) return "as-read";
  const live: LiveLines = { sheet: cells.name, firstRow, lastRow, net, costs, criteria, views: {} };
  const views = VIEWS.flatMap((view): [LiveView, number][] => {
    const column = columnOf(entry[view]);
    const rows = results.views[view];
    const looked = (lastRow - firstRow + 1) * rows.length * (net.length + costs.length);
    if (column === null || looked > MOST_LOOKED_AT || !rows.every(({ name }) => isPlainName(name))) return [];
    return comesTo(cells, live, column, rows, results.levels) ? [[view, column]] : [];
  });
  return views.length === 0 ? "names" : { ...live, views: Object.fromEntries(views) };
}

function isReadOtherwise(entry: SalesEntry): boolean {
  const { kinds, tax, sign, exclude, negate, rates, decimals, units, income, unsignedReturns, profit, plan, joins } =
    entry;
  const all = [kinds, tax, sign, exclude, negate, rates, decimals, units, income, unsignedReturns, profit, plan, joins];
  return all.some((one) => one !== undefined && one !== null);
}

/** The period and the scenario of the reported lines, where a column says them; null: they cannot be told by one text. */
function criteriaOf(
  entry: SalesEntry,
  lines: readonly SalesLine[],
  { period }: ProfitabilityResults,
  columnOf: (name: string | null | undefined) => number | null,
): LiveLines["criteria"] | null {
  const criteria: { column: number; text: string }[] = [];
  if (period !== null) {
    const column = columnOf(entry.period);
    if (column === null || !isPlainName(period)) return null;
    criteria.push({ column, text: period });
  }
  if (lines.some(({ scenario }) => isPlan(scenario))) {
    const column = columnOf(entry.scenario);
    const words = [...new Set(lines.flatMap(({ scenario }) => (isPlan(scenario) ? [] : [scenario])))];
    const [word] = words;
    if (column === null || words.length !== 1 || typeof word !== "string" || !isPlainName(word)) return null;
    criteria.push({ column, text: word });
  }
  return criteria;
}

/** Excel takes "12", "1E3", "Mar-4" or "TRUE" for numbers, dates and truth, and "*", "?" and "~" for patterns. */
function isPlainName(name: string): boolean {
  if (name === "") return true;
  return /^\p{L}[^*?~]*$/u.test(name) && name.length < 200 && !LIKE_A_VALUE.test(name);
}
const LIKE_A_VALUE = /^(true|false)$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d/i;

function comesTo(
  cells: SheetCells,
  live: LiveLines,
  key: number,
  rows: readonly ProfitRow[],
  levels: readonly string[],
): boolean {
  const sums = new Map<string, { net: number; readonly costs: number[] }>();
  for (let row = live.firstRow; row <= live.lastRow; row += 1) {
    if (live.criteria.some(({ column, text }) => keyOf(cells.at(row, column)) !== text.toLowerCase())) continue;
    const name = keyOf(cells.at(row, key));
    const sum = sums.get(name) ?? { net: 0, costs: live.costs.map(() => 0) };
    sums.set(name, sum);
    sum.net += added(cells, row, live.net);
    live.costs.forEach(({ terms }, index) => {
      sum.costs[index] = (sum.costs[index] ?? 0) + added(cells, row, terms);
    });
  }
  const costOf = (sum: { readonly costs: readonly number[] }, wanted: readonly string[]): number =>
    live.costs.reduce((total, { level }, index) => total + (wanted.includes(level) ? (sum.costs[index] ?? 0) : 0), 0);
  return rows.every(({ name, netRevenue, contributions }) => {
    const sum = sums.get(name.toLowerCase()) ?? { net: 0, costs: [] };
    if (!isSame(sum.net, netRevenue)) return false;
    return contributionLevels(levels).every((level, index) => {
      const figure = contributions[index];
      if (figure === undefined || !isComputable(figure) || !live.costs.some((one) => one.level === level)) return true;
      return isSame(sum.net - costOf(sum, levelsUpTo(levels, level)), figure);
    });
  });
}

function keyOf(value: CellValue): string {
  return String(value).toLowerCase();
}

function added(cells: SheetCells, row: number, terms: readonly LiveTerm[]): number {
  return terms.reduce((sum, { column, sign }) => {
    const value = cells.at(row, column);
    return typeof value === "number" ? sum + sign * value : sum;
  }, 0);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
