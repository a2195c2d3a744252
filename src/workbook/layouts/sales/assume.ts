import { type AssumedBlock, type AssumedColumn } from "../assumed-block";
import { type SalesMeaning, salesMeaning } from "../../../language/money-words";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeSales(block: AssumedBlock): MappingEntry | null {
  const meanings = new Map<SalesMeaning, AssumedColumn>();
  for (const column of block.columns) {
    const meaning = salesMeaning(column.text);
    if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column);
  }
  const amounts = block.columns.filter(
    (column) =>
      column.profile.numbers * 2 > column.profile.filled &&
      ![meanings.get("order"), meanings.get("date")].includes(column),
  );
  const largest = amounts.reduce<AssumedColumn | null>(
    (best, one) => (best === null || one.profile.maximum > best.profile.maximum ? one : best),
    null,
  );
  const revenue = meanings.get("grossRevenue") ?? meanings.get("netRevenue") ?? largest;
  if (revenue === null) return null;
  const name = (meaning: SalesMeaning): string | null => meanings.get(meaning)?.name ?? null;
  const dimensions = (["customer", "product", "segment", "territory"] as const).filter((one) => meanings.has(one));
  return {
    layout: "sales",
    sheet: block.context.cells.name,
    header: block.headerCell,
    customer: dimensions.length === 0 ? (block.texts[0]?.name ?? null) : name("customer"),
    product: name("product"),
    segment: name("segment"),
    territory: name("territory"),
    order: name("order"),
    date: name("date"),
    period: name("period"),
    scenario: name("scenario"),
    revenue: revenue.name,
    deductions: [],
    costs: {},
  };
}
