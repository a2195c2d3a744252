import { formatAt } from "../../cell-formats";
import type { ProfitDimension, SalesData, SalesLine } from "../../../profitability/sales";
import { readAmount } from "./amount-cell";
import { signOfAmounts } from "./amount-signs";
import { currencyOfFormat } from "./currency-of-format";
import { duplicateHeadings } from "./duplicate-headings";
import type { SalesEntry } from "../../reading/mapping";
import type { ReadingContext } from "../../reading/reading-context";
import { remembered } from "../../reading/remembered";
import { findColumn, headerRow, isBlank } from "../../reading/sheet-cells";
import { periodOfDate } from "./sales-period";
import { summaryRowsOfSales } from "./sales-summaries";
import { TextAmounts } from "./text-amounts";

const LEVELS = ["COGS", "CM1", "CM2", "CM3"];

/** The accountant's table of sales lines. null: its revenue column is not there. */
export function readSales(entry: SalesEntry, context: ReadingContext, date1904: boolean): SalesData | null {
  const { cells, journal } = context;
  const header = headerRow(
    cells,
    entry.header,
    [entry.revenue, entry.customer, entry.product].filter((name) => typeof name === "string"),
  );
  if (header === null) return null;
  const columnOf = (name: string | null | undefined): number | null => {
    if (name === null || name === undefined) return null;
    const column = findColumn(cells, header, name);
    if (column === null) journal.note("mapping-not-found", cells.name, null, name);
    return column;
  };
  const revenue = columnOf(entry.revenue);
  if (revenue === null) return null;
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
  const deductions = (entry.deductions ?? []).flatMap((name) => columnOf(name) ?? []);
  const costs = Object.entries(entry.costs ?? {})
    .map(([level, names]) => ({ level, columns: names.flatMap((name) => columnOf(name) ?? []) }))
    .sort((a, b) => levelOrder(a.level) - levelOrder(b.level));
  const profit = columnOf(entry.profit);
  const others = (entry.views ?? []).flatMap((name) => {
    const column = columnOf(name);
    return column === null ? [] : [{ name, column }];
  });
  const volumes = [
    ...new Set((entry.pools ?? []).flatMap(({ keys }) => keys.flatMap(({ column }) => column ?? []))),
  ].flatMap((name) => {
    const column = columnOf(name);
    return column === null ? [] : [{ name, column }];
  });
  duplicateHeadings(context, header);

  const end = Math.min(context.endRow, cells.bottom);
  const signs = new Map<number, 1 | -1>();
  for (const column of [...deductions, ...costs.flatMap(({ columns }) => columns)]) {
    const sign = signOfAmounts(cells, column, header + 1, end);
    signs.set(column, sign);
    if (sign === -1) journal.noteAt("negative-amounts", cells.name, header, column, cells.textAt(header, column));
  }
  const signOf = (column: number): number => signs.get(column) ?? 1;
  const amounts = [revenue, ...deductions, ...costs.flatMap(({ columns }) => columns)];
  const summaries = summaryRowsOfSales(cells, entry, header, end);
  const currencies = new Set<string>();
  const currencyByFormat = remembered(currencyOfFormat);
  const formatCurrency = (row: number, column: number): string | null =>
    currencyByFormat(formatAt(cells.sheet.formats, row - cells.top, column - cells.left));
  const texts = new TextAmounts();
  const lines: SalesLine[] = [];
  for (let row = header + 1; row < end; row += 1) {
    if (amounts.every((column) => isBlank(cells.at(row, column)))) continue;
    const summary = summaries.get(row);
    if (summary !== undefined) {
      journal.noteAt("summary-row-ignored", cells.name, row, summary, cells.at(row, summary));
      continue;
    }
    const amountAt = (column: number, isCost: boolean): number | null => {
      const read = readAmount(cells.at(row, column));
      if (read.amount !== null && typeof cells.at(row, column) === "string")
        texts.add(row, column, cells.at(row, column));
      // Named in the cell itself, or by the format that shows it.
      const currency = read.amount === null ? null : (read.currency ?? formatCurrency(row, column));
      if (currency !== null) currencies.add(currency);
      if (currency !== null && currencies.size > 1 && currency !== currencies.values().next().value) {
        const value = cells.at(row, column);
        journal.noteAt(
          "mixed-currency",
          cells.name,
          row,
          column,
          read.currency === null ? `${String(value)} ${currency}` : value,
        );
      }
      if (read.refused) {
        journal.noteAt("amount-not-a-number", cells.name, row, column, cells.at(row, column));
        return null;
      }
      if (read.amount === null && isCost) journal.noteAt("missing-cost", cells.name, row, column, null);
      return read.amount;
    };
    const lineRevenue = amountAt(revenue, false);
    if (lineRevenue === null) {
      if (isBlank(cells.at(row, revenue))) journal.noteAt("amount-not-a-number", cells.name, row, revenue, null);
      continue;
    }
    if (lineRevenue === 0) journal.noteAt("zero-revenue", cells.name, row, revenue, 0);
    const deducted = deductions.reduce((sum, column) => sum + signOf(column) * (amountAt(column, false) ?? 0), 0);
    const lineProfit = profit === null ? null : amountAt(profit, true);
    const dateValue = place.date === null ? "" : cells.at(row, place.date);
    const date = typeof dateValue === "number" ? dateValue + (date1904 ? DAYS_FROM_1900_TO_1904 : 0) : null;
    const text = (column: number | null): string | null => (column === null ? null : cells.textAt(row, column) || null);
    lines.push({
      customer: text(place.customer),
      product: text(place.product),
      segment: text(place.segment),
      territory: text(place.territory),
      order: text(place.order),
      date,
      period: place.period === null ? (date === null ? null : periodOfDate(date)) : text(place.period),
      scenario: text(place.scenario),
      revenue: lineRevenue,
      deductions: deducted,
      ...(others.length === 0 ? {} : { others: others.map(({ column }) => text(column)) }),
      ...(volumes.length === 0 ? {} : { volumes: volumes.map(({ column }) => amountAt(column, false) ?? 0) }),
      costs: {
        ...Object.fromEntries(
          costs.map(({ level, columns }) => [
            level,
            columns.reduce((sum, column) => sum + signOf(column) * (amountAt(column, true) ?? 0), 0),
          ]),
        ),
        ...(lineProfit === null ? {} : { COGS: lineRevenue - deducted - lineProfit }),
      },
    });
  }
  texts.note(journal, cells.name);
  const dimensions = (["customer", "product", "segment", "territory"] as const).filter((name) => place[name] !== null);
  return {
    lines,
    levels: profit !== null ? ["COGS"] : costs.filter(({ columns }) => columns.length > 0).map(({ level }) => level),
    dimensions: place.order === null ? dimensions : [...dimensions, "orderSize" satisfies ProfitDimension],
    ledgerTotal: entry.ledgerTotal ?? null,
    otherColumns: others.map(({ name, column }) => cells.textAt(header, column) || name),
    volumeColumns: volumes.map(({ name }) => name),
  };
}

const DAYS_FROM_1900_TO_1904 = 1462;

function levelOrder(level: string): number {
  const index = LEVELS.indexOf(level);
  return index < 0 ? LEVELS.length : index;
}
