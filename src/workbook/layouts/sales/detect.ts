import { matchingKey } from "../../../language/matching-key";
import { type SalesMeaning, salesMeaning } from "../../../language/money-words";
import { cellAddress, columnLetters } from "../../address";
import type { SalesEntry } from "../../reading/mapping";
import { readAmount } from "./amount-cell";
import type { SheetCells } from "../../reading/sheet-cells";
import { columnName, type DetectionContext, type Draft } from "../../reading/detect/draft";
import { headerCandidates } from "../../reading/detect/header-rows";
import type { Region } from "../../reading/detect/regions";

const FEWEST_LINES = 3;

/** The accountant's lines: an amount sold, and something that says to whom or of what. */
export function detectSales({ cells, region, endRow }: DetectionContext): Draft | null {
  for (const header of headerCandidates(cells, region)) {
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
    const money = (meaning: SalesMeaning): readonly number[] =>
      (columns.get(meaning) ?? []).filter((column) => holdsMoney({ cells, region, endRow }, header, column));
    const revenue = money("grossRevenue")[0] ?? money("netRevenue")[0];
    const dimensions = (["customer", "product", "segment", "territory", "market", "order"] as const).filter((one) =>
      columns.has(one),
    );
    if (revenue === undefined || dimensions.length === 0 || endRow - header - 1 < FEWEST_LINES) continue;
    const name = (column: number): string => columnName(cells, header, column, columnLetters(column));
    const first = (meaning: SalesMeaning): string | null => {
      // A name says more than its code or its group.
      const candidates = [...(columns.get(meaning) ?? [])].sort(
        (one, other) => rankOf(cells.textAt(header, one)) - rankOf(cells.textAt(header, other)),
      );
      // A column that says the same in every line divides nothing: prefer one that differs.
      const column = candidates.find((one) => differs({ cells, region, endRow }, header, one)) ?? candidates[0];
      return column === undefined ? null : name(column);
    };
    // Net sales have their deductions taken off already; a discount to 1 is a rate.
    const deductions = saysNet(cells.textAt(header, revenue))
      ? []
      : money("deduction")
          .filter((column) => money("grossRevenue").length > 0 || isAmountOf(cells, header, endRow, column))
          .map(name);
    const costs: Record<string, string[]> = {};
    const level = (key: string, meaning: SalesMeaning): void => {
      const names = money(meaning).map(name);
      if (names.length > 0) costs[key] = names;
    };
    level("COGS", "costOfGoods");
    level("CM1", "variableCost");
    level("CM2", "directSelling");
    level("CM3", "service");
    const profit = money("profit")[0];
    const entry: SalesEntry = {
      layout: "sales",
      sheet: cells.name,
      header: cellAddress(header, region.column),
      customer: first("customer"),
      product: first("product"),
      segment: first("segment"),
      territory: first("territory") ?? first("market"),
      order: first("order"),
      date: first("date"),
      period: first("period"),
      scenario: first("scenario"),
      revenue: name(revenue),
      deductions,
      costs,
      ...(Object.keys(costs).length === 0 && profit !== undefined ? { profit: name(profit) } : {}),
    };
    return {
      entry,
      confidence: Math.min(0.95, 0.7 + 0.1 * dimensions.length),
      reasons: [{ code: "money-and-dimensions", count: dimensions.length }],
      profiles: [],
      statedScale: null,
      headerRow: header,
    };
  }
  return null;
}

/** The heading, or the one above where only the headings of groups go on in a further row. */
function headingOver(cells: SheetCells, region: Region, header: number, column: number): string {
  const text = cells.textAt(header, column);
  return text === "" && !region.isTable && header > region.row ? cells.textAt(header - 1, column) : text;
}

function saysNet(heading: string): boolean {
  const key = matchingKey(heading.replace(/\u200C/g, " "));
  return /(^|\s)(net|خالص)(\s|$)/.test(key.replace(/[_([]/g, " "));
}

function rankOf(heading: string): number {
  const key = matchingKey(heading);
  if (/(^|[\s_])(id|code|no\.?|number)$|^(کد|شماره) /.test(key)) return 2;
  return /[\s_](group|line|type|class)$|^(گروه|نوع) /.test(key) ? 1 : 0;
}

/** Mostly amounts below the heading, looked at in the first rows. */
function holdsMoney({ cells, endRow }: DetectionContext, header: number, column: number): boolean {
  let filled = 0;
  let amounts = 0;
  for (let row = header + 1; row < Math.min(endRow, header + 200); row += 1) {
    const read = readAmount(cells.at(row, column));
    if (read.amount !== null) amounts += 1;
    if (read.amount !== null || read.refused) filled += 1;
  }
  return amounts > 0 && amounts >= 0.6 * filled;
}

function differs({ cells, endRow }: DetectionContext, header: number, column: number): boolean {
  const first = cells.at(header + 1, column);
  for (let row = header + 2; row < endRow; row += 1) if (cells.at(row, column) !== first) return true;
  return false;
}

/** Amounts, not rates between 0 and 1. */
function isAmountOf(cells: DetectionContext["cells"], header: number, endRow: number, column: number): boolean {
  for (let row = header + 1; row < Math.min(endRow, header + 2000); row += 1) {
    const { amount } = readAmount(cells.at(row, column));
    if (amount !== null && Math.abs(amount) > 1) return true;
  }
  return false;
}
