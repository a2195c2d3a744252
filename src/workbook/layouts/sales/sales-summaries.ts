import { matchingKey } from "../../../language/matching-key";
import { amountsOfColumn } from "./column-amounts";
import { remembered } from "../../reading/remembered";
import { isSummaryLabel } from "../../reading/block-rows";
import type { SalesEntry } from "../../reading/mapping";
import { findColumn, isBlank, type SheetCells } from "../../reading/sheet-cells";
import { namesSummedUp } from "./totals-of-names";

/** Where the lines stand: rows from the one below the header to the one before `end`; columns of the sheet. */
interface SalesPlace {
  readonly header: number;
  readonly end: number;
  readonly revenue: number;
  readonly amounts: readonly number[];
  /** Columns that the mapping names as dimensions; those left of the amounts are looked at besides. */
  readonly dimensions: readonly number[];
}

/** What of a table sums other lines up: by row, the column that says so. */
export interface SummaryRows {
  readonly totals: ReadonlyMap<number, number>;
  /** Rows that a word calls a total, of nothing that the lines know and of no amount that they make: counted as lines. */
  readonly suspected: ReadonlyMap<number, number>;
}

/** Characters: a longer text is no label of a total. */
const LONGEST_LABEL = 60;
const SAYS_TOTAL = /(^|\s)(sub-?total|total|totals|sum)(\s|:|$)|(^|\s)(جمع|مجموع)(\s|:|$)/;
/** What accounting programs call totals beside the words that every sheet knows: "Overall Result", "Grand total to date". */
const OF_PROGRAMS =
  /^(overall |grand |sub-?)?results?( total)?$|^(gesamt|zwischen)?(ergebnis|summe)$|^((grand|sub|running|cumulative|report|page|group|document|invoice|customer|year) ?-?)?totals?( (to date|ytd|mtd|for (the )?\w+|so far|year to date|carried forward))?$|^(cumulative|year to date|ytd|to date)$|^(جمع|مجموع) (کل )?(تا کنون|تاکنون|تا این تاریخ|دوره|ماه|سال|گروه|سند|فاکتور|مشتری|ستون|نهایی|فرعی|جزء)$|^سرجمع( |$)|^جمع:?$/;
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
  return summariesOfSales(cells, entry, header, end).totals;
}

/** The same, and the rows that may be totals though nothing proves it. */
export function summariesOfSales(cells: SheetCells, entry: SalesEntry, header: number, end: number): SummaryRows {
  const place = placeOf(cells, entry, header, end);
  return place === null ? { totals: new Map(), suspected: new Map() } : summaryRows(cells, place);
}

/**
 * The rows that a label of theirs calls a total, by the column of the label; nothing is added up.
 * @param ofNames labels that sum up a name of the lines, by their matching keys, and whether the lines know it
 */
export function labelledTotals(
  cells: SheetCells,
  entry: SalesEntry,
  header: number,
  end: number,
  ofNames: ReadonlyMap<string, boolean>,
): SummaryRows {
  const place = placeOf(cells, entry, header, end);
  const totals = new Map<number, number>();
  const suspected = new Map<number, number>();
  if (place === null) return { totals, suspected };
  const { all: labels } = labelColumns(cells, place);
  for (let row = header + 1; row < end; row += 1) {
    const column = labels.find((one) => isLabelOfSummary(cells, row, one));
    if (column !== undefined) totals.set(row, column);
    else if (ofNames.size > 0) {
      const label = labels.find((one) => ofNames.has(matchingKey(cells.textAt(row, one))));
      if (label === undefined) continue;
      const isKnown = ofNames.get(matchingKey(cells.textAt(row, label))) === true;
      if (isKnown && lacksAName(cells, place, row, label)) totals.set(row, label);
      else if (!isKnown && namesNothingElse(cells, place, row, label)) suspected.set(row, label);
    }
  }
  return { totals, suspected };
}

/** A line says more than the total of a name: to whom, of what and when; where there is nothing else to say, the name is enough. */
function lacksAName(cells: SheetCells, { dimensions }: SalesPlace, row: number, label: number): boolean {
  const others = dimensions.filter((column) => column !== label);
  return others.length === 0 || others.some((column) => isBlank(cells.at(row, column)));
}

function namesNothingElse(cells: SheetCells, { dimensions }: SalesPlace, row: number, label: number): boolean {
  const others = dimensions.filter((column) => column !== label);
  return others.length > 0 && others.every((column) => isBlank(cells.at(row, column)));
}

/** The same where no mapping says yet what the columns are: by the words and the sums of one column of amounts. */
export function summaryRowsAt(
  cells: SheetCells,
  header: number,
  end: number,
  revenue: number | null,
): ReadonlySet<number> {
  if (revenue === null) return new Set();
  return new Set(summaryRows(cells, { header, end, revenue, amounts: [revenue], dimensions: [] }).totals.keys());
}

function summaryRows(cells: SheetCells, unmapped: SalesPlace): SummaryRows {
  const { names, all } = labelColumns(cells, unmapped);
  const place = unmapped.dimensions.length > 0 ? unmapped : { ...unmapped, dimensions: names };
  const suspected = new Map<number, number>();
  const knows = namesOfLines(cells, place, names);
  const amountAt = amountsOfColumn(cells, place.revenue, place.header + 1, place.end);
  const summaries = new Map<number, number>();
  const sums = { all: 0, lines: 0, group: 0, linesOfGroup: 0, fewestNames: Infinity };
  const onTop = totalOnTop(cells, place, names, amountAt);
  if (onTop !== null) summaries.set(onTop, place.revenue);
  for (let row = place.header + 1; row < place.end; row += 1) {
    if (row === onTop) continue;
    const amount = amountAt(row);
    const label = all.find((column) => isLabelOfSummary(cells, row, column));
    const ofName = label === undefined ? names.find((one) => isLabelOfName(cells, row, one)) : undefined;
    const isOfName = ofName !== undefined && lacksAName(cells, place, row, ofName) && knows(row, ofName);
    const column =
      label ??
      (isOfName ? ofName : amount === null ? null : columnOfBareSum(cells, row, names, place.revenue, amount, sums));
    if (column === null && amount !== null && ofName !== undefined && namesNothingElse(cells, place, row, ofName))
      suspected.set(row, ofName);
    if (column !== null) {
      summaries.set(row, column);
      sums.group = 0;
      sums.linesOfGroup = 0;
    } else if (amount !== null) {
      sums.all += amount;
      sums.lines += 1;
      sums.group += amount;
      sums.linesOfGroup += 1;
      sums.fewestNames = Math.min(sums.fewestNames, filledOf(cells, row, names).length);
    }
  }
  return { totals: summaries, suspected };
}

function isLabelOfName(cells: SheetCells, row: number, column: number): boolean {
  const value = cells.at(row, column);
  return typeof value === "string" && namesSummedUp(value).length > 0;
}

/** Whether a label sums up a name that stands in some other row; names are gathered when the first label asks. */
function namesOfLines(
  cells: SheetCells,
  { header, end }: SalesPlace,
  columns: readonly number[],
): (row: number, label: number) => boolean {
  let known: Set<string> | null = null;
  const gather = (): Set<string> => {
    const names = new Set<string>();
    for (let row = header + 1; row < end; row += 1)
      for (const column of columns) {
        const text = cells.textAt(row, column);
        if (text !== "") names.add(matchingKey(text));
      }
    return names;
  };
  return (row, label) => {
    const names = (known ??= gather());
    return namesSummedUp(cells.textAt(row, label)).some((name) => names.has(name));
  };
}

/** Columns of a row that say something: dashes say nothing. */
function filledOf(cells: SheetCells, row: number, columns: readonly number[]): readonly number[] {
  return columns.filter((column) => !/^[\s–—-]*$/.test(cells.textAt(row, column)));
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
  return typeof value === "string" && value !== "" && isLabelOfTotal(value);
}

/** Whether a text names a total, an average or an amount carried over. */
export function isLabelOfTotal(text: string): boolean {
  return text.length <= LONGEST_LABEL && saysSummary(text);
}

const saysSummary = remembered((text: string): boolean => {
  if (isSummaryLabel(text)) return true;
  const key = matchingKey(text).replace(/[\s:=*-]+$/, "");
  return CARRIED.test(key) || OF_PROGRAMS.test(key);
});

const CARRIED =
  /^(amount |balance |total )?(carried|brought) (forward|down|over)|^(b\/f|c\/f|b\/d|c\/d|bf|cf)$|^opening balance$|^(نقل|منقول) (از|به) |^مانده (از قبل|نقل)|^جمع (این |کل )?صفحه/;

/** A first row without any label that is the sum of all amounts below it; null: there is none. */
function totalOnTop(
  cells: SheetCells,
  { header, end }: SalesPlace,
  labels: readonly number[],
  amountAt: (row: number) => number | null,
): number | null {
  const first = header + 1;
  const amount = amountAt(first);
  if (amount === null || labels.some((column) => !isBlank(cells.at(first, column)))) return null;
  let sum = 0;
  let lines = 0;
  for (let row = first + 1; row < end; row += 1) {
    const below = amountAt(row);
    if (below === null || labels.some((column) => isLabelOfSummary(cells, row, column))) continue;
    sum += below;
    lines += 1;
  }
  return lines > 1 && isNear(amount, sum) ? first : null;
}

/** Where a row says that it is a sum, and is one; null: a line. */
function columnOfBareSum(
  cells: SheetCells,
  row: number,
  labels: readonly number[],
  revenue: number,
  amount: number,
  sums: {
    readonly all: number;
    readonly lines: number;
    readonly group: number;
    readonly linesOfGroup: number;
    readonly fewestNames: number;
  },
): number | null {
  if (labels.length === 0) return null;
  const isSum = (sums.lines > 1 && isNear(amount, sums.all)) || (sums.linesOfGroup > 0 && isNear(amount, sums.group));
  if (!isSum) return null;
  const filled = filledOf(cells, row, labels);
  const [only] = filled;
  if (only === undefined) return sums.linesOfGroup > 1 || sums.lines > 1 ? revenue : null;
  if (filled.length !== 1) return null;
  if (SAYS_TOTAL.test(matchingKey(cells.textAt(row, only)))) return only;
  // A sum of several lines that says less than any of them is one, whatever it is called.
  const isOfSeveral = sums.linesOfGroup > 1 || (sums.lines > 1 && isNear(amount, sums.all));
  return isOfSeveral && sums.fewestNames >= 3 ? only : null;
}

function isNear(amount: number, sum: number): boolean {
  return Math.abs(amount - sum) <= ROUNDING * Math.max(1, Math.abs(sum));
}

/**
 * The columns in which a label may stand: those of the block that the amounts stand in, as far as its headings reach, and those
 * of names among them. A label may stand where else figures do: among numbers of customers, or in the column of a cost.
 */
function labelColumns(
  cells: SheetCells,
  place: SalesPlace,
): { readonly names: readonly number[]; readonly all: readonly number[] } {
  const columns = new Set(place.dimensions);
  const isHeaded = (column: number): boolean => cells.textAt(place.header, column) !== "";
  let first = place.revenue;
  while (first > cells.left && isHeaded(first - 1)) first -= 1;
  let last = Math.max(place.revenue, ...place.dimensions);
  while (last + 1 < cells.right && isHeaded(last + 1)) last += 1;
  for (let column = first; column <= last; column += 1) if (isHeaded(column)) columns.add(column);
  // Totals of groups often stand in a column left of the headings that nothing heads.
  for (let column = first - 1; column >= cells.left && first - column <= UNHEADED; column -= 1) {
    if (!isHeaded(column) && !place.amounts.includes(column)) columns.add(column);
  }
  const all = [...columns].sort((one, other) => one - other);
  const names = all.filter(
    (column) =>
      !place.amounts.includes(column) && (place.dimensions.includes(column) || !holdsFigures(cells, place, column)),
  );
  return { names, all };
}

/** Columns left of the headings that are looked at for labels. */
const UNHEADED = 3;

/** Mostly figures: quantities, prices, balances say nothing about what a row is. */
function holdsFigures(cells: SheetCells, { header, end }: SalesPlace, column: number): boolean {
  let figures = 0;
  let filled = 0;
  for (let row = header + 1; row < Math.min(end, header + 500); row += 1) {
    const value = cells.at(row, column);
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value === "number" && !cells.isDateAt(row, column)) figures += 1;
  }
  return filled > 0 && figures * 2 > filled;
}
