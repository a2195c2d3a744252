import { matchingKey } from "../../../language/matching-key";
import { type SalesMeaning, salesMeaning } from "../../../language/money-words";
import { cellAddress, columnLetters } from "../../address";
import type { SalesEntry } from "../../reading/mapping";
import { readAmount } from "./amount-cell";
import { decideAmounts } from "./decide-amounts";
import { decimalsOf } from "./decimal-sign";
import { lineFigures } from "./line-figures";
import { linesByWords } from "./lines-by-words";
import { summaryRowsAt } from "./sales-summaries";
import type { SheetCells } from "../../reading/sheet-cells";
import { columnName, type DetectionContext, type Draft } from "../../reading/detect/draft";
import { headerCandidates } from "../../reading/detect/header-rows";
import type { Region } from "../../reading/detect/regions";

const FEWEST_LINES = 3;

/** The accountant's lines: an amount sold, and something that says to whom or of what. */
export function detectSales({ cells, region }: DetectionContext): Draft | null {
  const candidates = headerCandidates(cells, region)
    .map((header) => ({ header, columns: columnsByMeaning(cells, region, header) }))
    // Headings in two rows: the row under which the most columns are known.
    .sort((one, other) => count(other.columns) - count(one.columns) || one.header - other.header);
  for (const { header, columns } of candidates) {
    const draft = draftBelow(cells, region, header, columns);
    if (draft !== null) return draft;
  }
  return null;
}

type ColumnsByMeaning = ReadonlyMap<SalesMeaning, readonly number[]>;

function count(columns: ColumnsByMeaning): number {
  return [...columns.values()].reduce((sum, { length }) => sum + length, 0);
}

function columnsByMeaning(cells: SheetCells, region: Region, header: number): ColumnsByMeaning {
  const columns = new Map<SalesMeaning, number[]>();
  const met = new Set<string>();
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = headingOver(cells, region, header, column);
    const meaning = salesMeaning(text);
    // Of columns of one heading the first counts, as the finding says: amounts of both would be counted twice.
    if (meaning === null || met.has(matchingKey(text))) continue;
    met.add(matchingKey(text));
    columns.set(meaning, [...(columns.get(meaning) ?? []), column]);
  }
  return columns;
}

function draftBelow(cells: SheetCells, region: Region, header: number, columns: ColumnsByMeaning): Draft | null {
  const end = endOfLines(cells, region, header);
  const money = (meaning: SalesMeaning): readonly number[] =>
    (columns.get(meaning) ?? []).filter((column) => holdsMoney(cells, header, end, column));
  const dimensions = DIMENSIONS.filter((one) => columns.has(one));
  if (dimensions.length === 0 || end - header - 1 < FEWEST_LINES) return null;
  const name = (column: number): string => columnName(cells, header, column, columnLetters(column));
  const headingOf = (column: number): string => headingOver(cells, region, header, column);
  const first = (meaning: SalesMeaning): string | null => {
    // A name says more than its code or its group.
    const ranked = [...(columns.get(meaning) ?? [])].sort(
      (one, other) => rankOf(headingOf(one)) - rankOf(headingOf(other)),
    );
    // A column that says the same in every line divides nothing: prefer one that differs.
    const column = ranked.find((one) => differs(cells, header, end, one)) ?? ranked[0];
    return column === undefined ? null : name(column);
  };
  const summaries = summaryRowsAt(cells, header, end, money("grossRevenue")[0] ?? money("netRevenue")[0] ?? null);
  const amounts = decideAmounts({
    cells,
    header,
    money,
    headingOf,
    nameOf: name,
    figures: lineFigures(cells, header + 1, end, summaries),
  });
  if (amounts === null) return null;
  const { notes, isComputed, ...decided } = amounts;
  if (isComputed && (columns.get("supplier") ?? []).length > 0 && !columns.has("customer")) return null;
  const lines = linesByWords({ cells, header, end, columns, name, revenue: decided });
  const year = first("year");
  const currency = first("currency");
  const entry: SalesEntry = {
    layout: "sales",
    sheet: cells.name,
    header: cellAddress(header, region.column),
    // Another table stands below: its rows are none of these lines.
    ...(!region.isTable && end < cells.bottom ? { lastRow: end } : {}),
    customer: first("customer"),
    product: first("product"),
    segment: first("segment"),
    territory: first("territory") ?? first("market"),
    order: first("order"),
    date: first("date"),
    period: first("period"),
    scenario: first("scenario") ?? lines.scenario,
    ...decided,
    ...(year === null || !columns.has("period") ? {} : { year }),
    ...(currency === null ? {} : { currencyColumn: currency }),
    ...lines.rules,
  };
  return {
    entry,
    confidence: Math.min(0.95, 0.7 + 0.1 * dimensions.length - (isComputed ? 0.15 : 0)),
    reasons: [{ code: "money-and-dimensions", count: dimensions.length }],
    profiles: [],
    statedScale: null,
    headerRow: header,
    salesNotes: [...notes, ...lines.notes],
  };
}

const DIMENSIONS = ["customer", "product", "segment", "territory", "market", "order"] as const;

/** One past the last row that may be a line: blank rows do not end a table, headings of another one do. */
function endOfLines(cells: SheetCells, region: Region, header: number): number {
  if (region.isTable) return region.row + region.rows;
  let row = region.row + region.rows;
  for (; row < cells.bottom; row += 1) {
    let texts = 0;
    let filled = 0;
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const value = cells.at(row, column);
      if (value === "") continue;
      filled += 1;
      if (typeof value === "string" && readAmount(value).amount === null) texts += 1;
    }
    if (filled >= 2 && texts === filled && headingsKnown(cells, region, row) >= 2) break;
  }
  return Math.max(row, header + 1);
}

function headingsKnown(cells: SheetCells, region: Region, row: number): number {
  let known = 0;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    if (salesMeaning(cells.textAt(row, column)) !== null) known += 1;
  }
  return known;
}

/** The heading, or the one above where only the headings of groups go on in a further row. */
function headingOver(cells: SheetCells, region: Region, header: number, column: number): string {
  const text = cells.textAt(header, column);
  return text === "" && !region.isTable && header > region.row ? cells.textAt(header - 1, column) : text;
}

function rankOf(heading: string): number {
  const key = matchingKey(heading);
  if (/(^|[\s_])(id|code|no\.?|number)$|^(کد|شماره) /.test(key)) return 2;
  return /[\s_](group|line|type|class)$|^(گروه|نوع) /.test(key) ? 1 : 0;
}

/** Mostly amounts below the heading, in all its cells. */
function holdsMoney(cells: SheetCells, header: number, end: number, column: number): boolean {
  const { sign } = decimalsOf(cells, column, header + 1, end);
  let filled = 0;
  let amounts = 0;
  for (let row = header + 1; row < end; row += 1) {
    const read = readAmount(cells.at(row, column), sign);
    if (read.amount !== null) amounts += 1;
    if (read.amount !== null || read.refused) filled += 1;
  }
  return amounts > 0 && amounts >= 0.5 * filled;
}

function differs(cells: SheetCells, header: number, end: number, column: number): boolean {
  const first = cells.at(header + 1, column);
  for (let row = header + 2; row < end; row += 1) if (cells.at(row, column) !== first) return true;
  return false;
}
