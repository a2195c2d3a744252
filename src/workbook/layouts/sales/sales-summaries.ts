import { matchingKey } from "../../../language/matching-key";
import { readAmount } from "./amount-cell";
import { isSummaryLabel } from "../../reading/block-rows";
import type { SalesEntry } from "../../reading/mapping";
import { findColumn, isBlank, type SheetCells } from "../../reading/sheet-cells";

/** Where the lines stand: rows from the one below the header to the one before `end`; columns of the sheet. */
interface SalesPlace {
  readonly header: number;
  readonly end: number;
  readonly revenue: number;
  readonly amounts: readonly number[];
  /** Columns that the mapping names as dimensions; those left of the amounts are looked at besides. */
  readonly dimensions: readonly number[];
}

/** Characters: a longer text is no label of a total. */
const LONGEST_LABEL = 60;
const SAYS_TOTAL = /(^|\s)(sub-?total|total|totals|sum)(\s|:|$)|(^|\s)(جمع|مجموع)(\s|:|$)/;
/** Of the sum: what adding up in another order may change. */
const ROUNDING = 1e-9;

/**
 * The rows that sum other lines up and are no sale: labelled as a total or an average in whatever column, or with no more than
 * one label beside an amount that is the sum of the lines above ("North total", a total without a word).
 * @param header row of the headings
 * @param end one past the last row that may be a line
 * @returns by row, the column that says so
 */
export function summaryRowsOfSales(
  cells: SheetCells,
  entry: SalesEntry,
  header: number,
  end: number,
): ReadonlyMap<number, number> {
  const place = placeOf(cells, entry, header, end);
  return place === null ? new Map() : summaryRows(cells, place);
}

function summaryRows(cells: SheetCells, place: SalesPlace): ReadonlyMap<number, number> {
  const labels = labelColumns(cells, place);
  const summaries = new Map<number, number>();
  const sums = { all: 0, lines: 0, group: 0, linesOfGroup: 0 };
  for (let row = place.header + 1; row < place.end; row += 1) {
    const amount = readAmount(cells.at(row, place.revenue)).amount;
    const label = labels.find((column) => isLabelOfSummary(cells, row, column));
    const column = label ?? (amount === null ? null : columnOfBareSum(cells, row, labels, place.revenue, amount, sums));
    if (column !== null) {
      summaries.set(row, column);
      sums.group = 0;
      sums.linesOfGroup = 0;
    } else if (amount !== null) {
      sums.all += amount;
      sums.lines += 1;
      sums.group += amount;
      sums.linesOfGroup += 1;
    }
  }
  return summaries;
}

/** Where a mapping says that the lines stand. null: its revenue column is not there. */
function placeOf(cells: SheetCells, entry: SalesEntry, header: number, end: number): SalesPlace | null {
  const columnsOf = (names: readonly (string | null | undefined)[]): readonly number[] =>
    names.flatMap((name) => (typeof name === "string" ? (findColumn(cells, header, name) ?? []) : []));
  const [revenue] = columnsOf([entry.revenue]);
  if (revenue === undefined) return null;
  const { deductions = [], costs = {} } = entry;
  return {
    header,
    end,
    revenue,
    amounts: [revenue, ...columnsOf([...deductions, ...Object.values(costs).flat(), entry.profit])],
    dimensions: columnsOf([
      entry.customer,
      entry.product,
      entry.segment,
      entry.territory,
      entry.order,
      entry.date,
      entry.period,
      entry.scenario,
    ]),
  };
}

function isLabelOfSummary(cells: SheetCells, row: number, column: number): boolean {
  const value = cells.at(row, column);
  return typeof value === "string" && value.length <= LONGEST_LABEL && isSummaryLabel(value);
}

/** Where a row says that it is a sum, and is one; null: a line. */
function columnOfBareSum(
  cells: SheetCells,
  row: number,
  labels: readonly number[],
  revenue: number,
  amount: number,
  sums: { readonly all: number; readonly lines: number; readonly group: number; readonly linesOfGroup: number },
): number | null {
  if (labels.length === 0) return null;
  const isSum = (sums.lines > 1 && isNear(amount, sums.all)) || (sums.linesOfGroup > 0 && isNear(amount, sums.group));
  if (!isSum) return null;
  const filled = labels.filter((column) => !isBlank(cells.at(row, column)));
  const [only] = filled;
  if (only === undefined) return sums.linesOfGroup > 1 || sums.lines > 1 ? revenue : null;
  return filled.length === 1 && SAYS_TOTAL.test(matchingKey(cells.textAt(row, only))) ? only : null;
}

function isNear(amount: number, sum: number): boolean {
  return Math.abs(amount - sum) <= ROUNDING * Math.max(1, Math.abs(sum));
}

/** The columns of words: those of the block that the amounts stand in, as far as its headings reach, but not the amounts. */
function labelColumns(cells: SheetCells, place: SalesPlace): readonly number[] {
  const columns = new Set(place.dimensions);
  const isHeaded = (column: number): boolean => cells.textAt(place.header, column) !== "";
  let first = place.revenue;
  while (first > cells.left && isHeaded(first - 1)) first -= 1;
  const last = Math.max(place.revenue, ...place.dimensions);
  for (let column = first; column <= last; column += 1) if (isHeaded(column)) columns.add(column);
  for (const column of place.amounts) columns.delete(column);
  return [...columns].sort((one, other) => one - other);
}
