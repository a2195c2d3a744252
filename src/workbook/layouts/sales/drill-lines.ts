import { bandName } from "../../../profitability/order-size";
import type { ProfitabilityResults } from "../../../profitability/results";
import type { ProfitDimension } from "../../../profitability/sales";
import { isPlan } from "../../../profitability/selection";
import { cellAddress } from "../../address";
import type { WorkbookSnapshot } from "../../snapshot";
import { readAmount } from "./amount-cell";
import { signOfAmounts } from "./amount-signs";
import type { SalesEntry } from "../../reading/mapping";
import { periodOfDate } from "./sales-period";
import { summaryRowsOfSales } from "./sales-summaries";
import { cellsOf, findColumn, headerRow } from "../../reading/sheet-cells";

/** A sales line behind a row of a view. */
export interface DrilledLine {
  readonly sheet: string;
  /** A1 of its revenue. */
  readonly cell: string;
  /** What it names beside the view's own dimension: order, customer, product. */
  readonly names: readonly string[];
  /** Money as in the input. */
  readonly netRevenue: number;
}

export interface DrilledLines {
  /** Largest first, at most so many as asked. */
  readonly lines: readonly DrilledLine[];
  /** All lines behind the row. */
  readonly count: number;
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** One of the five dimensions, or a column by its name. */
export type DrilledView = ProfitDimension | { readonly column: string };

/** A row of a view, and all that looking up its lines takes. */
export interface RowOfLines {
  readonly entries: readonly SalesEntry[];
  readonly results: Pick<ProfitabilityResults, "period" | "orderSizeBands">;
  readonly view: DrilledView;
  readonly name: string;
  /** Lines to give at most. */
  readonly most: number;
}

/** The lines behind one row of a view, of all sheets together. */
export function linesBehind(snapshot: WorkbookSnapshot, of: RowOfLines): DrilledLines {
  const all = of.entries.map((entry) => drillLines(snapshot, entry, of.results, of.view, of.name, of.most));
  return {
    lines: all
      .flatMap(({ lines }) => lines)
      .sort((one, other) => other.netRevenue - one.netRevenue)
      .slice(0, of.most),
    count: all.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The lines behind one row of a view, looked up in the cells: only the columns that it takes are read. */
export function drillLines(
  snapshot: WorkbookSnapshot,
  entry: SalesEntry,
  results: Pick<ProfitabilityResults, "period" | "orderSizeBands">,
  view: DrilledView,
  name: string,
  most: number,
): DrilledLines {
  const none: DrilledLines = { lines: [], count: 0 };
  const sheet = snapshot.sheets.find((one) => one.name === entry.sheet);
  if (sheet === undefined) return none;
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  if (header === null) return none;
  const columnOf = (column: string | null | undefined): number | null =>
    column === null || column === undefined ? null : findColumn(cells, header, column);
  const revenue = columnOf(entry.revenue);
  if (revenue === null) return none;
  const end = cells.bottom;
  const deductions = (entry.deductions ?? []).flatMap((column) => {
    const at = columnOf(column);
    return at === null ? [] : [{ at, sign: signOfAmounts(cells, at, header + 1, end) }];
  });
  const text = (row: number, column: number | null): string => (column === null ? "" : cells.textAt(row, column));
  const amount = (row: number, column: number): number => readAmount(cells.at(row, column)).amount ?? 0;
  const place = {
    customer: columnOf(entry.customer),
    product: columnOf(entry.product),
    segment: columnOf(entry.segment),
    territory: columnOf(entry.territory),
    order: columnOf(entry.order),
    date: columnOf(entry.date),
    period: columnOf(entry.period),
    scenario: columnOf(entry.scenario),
  };
  const summaries = summaryRowsOfSales(cells, entry, header, end);
  const periodAt = (row: number): string | null => {
    if (place.period !== null) return text(row, place.period);
    const date = place.date === null ? "" : cells.at(row, place.date);
    return typeof date === "number" ? periodOfDate(date + (snapshot.date1904 ? DAYS_FROM_1900_TO_1904 : 0)) : null;
  };
  const netAt = (row: number): number =>
    deductions.reduce((rest, { at, sign }) => rest - sign * amount(row, at), amount(row, revenue));
  const rows: number[] = [];
  for (let row = header + 1; row < end; row += 1) {
    if (readAmount(cells.at(row, revenue)).amount === null) continue;
    if (results.period !== null && periodAt(row) !== results.period) continue;
    if (isPlan(text(row, place.scenario)) || summaries.has(row)) continue;
    rows.push(row);
  }
  const viewed = typeof view === "object" ? columnOf(view.column) : view === "orderSize" ? null : place[view];
  if (typeof view === "object" && viewed === null) return none;
  const found = rows.filter(
    view === "orderSize"
      ? isOfBand(name, results, place.order, rows, text, netAt)
      : (row) => text(row, viewed) === name,
  );
  const drilled = found.map((row) => ({ row, netRevenue: netAt(row) }));
  return {
    count: drilled.length,
    lines: drilled
      .sort((one, other) => other.netRevenue - one.netRevenue)
      .slice(0, most)
      .map(({ row, netRevenue }) => ({
        sheet: cells.name,
        cell: cellAddress(row, revenue),
        names: [place.order, place.customer, place.product]
          .filter((column) => column !== null && column !== viewed)
          .map((column) => text(row, column))
          .filter((one) => one !== ""),
        netRevenue,
      })),
  };
}

function isOfBand(
  name: string,
  { orderSizeBands }: Pick<ProfitabilityResults, "orderSizeBands">,
  order: number | null,
  rows: readonly number[],
  text: (row: number, column: number | null) => string,
  netAt: (row: number) => number,
): (row: number) => boolean {
  const values = new Map<string, number>();
  for (const row of rows) {
    const of = text(row, order);
    if (of !== "") values.set(of, (values.get(of) ?? 0) + netAt(row));
  }
  return (row) => bandName(values.get(text(row, order)), orderSizeBands) === name;
}
