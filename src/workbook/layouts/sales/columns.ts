import { namedColumns } from "../../reading/account/named-columns";
import type { SalesEntry } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** Sales lines: amounts, what is taken off them, and what they are viewed by. */
export function columnsOfSales(entry: SalesEntry, cells: SheetCells): readonly NamedUse[] {
  const columns = namedColumns(cells, entry.header, [entry.revenue]);
  if (columns === null) return [];
  columns.add(entry.revenue, entry.kinds?.[entry.revenue] === "each" ? "price" : "amount", "sales-column");
  columns.add(entry.profit, "amount", "sales-column");
  columns.add(entry.quantity, "quantity", "sales-column");
  columns.add(entry.currencyColumn, "currency", "sales-column");
  columns.add(entry.year, "period", "sales-column");
  if (typeof entry.tax === "string") columns.add(entry.tax, "tax", "sales-column");
  for (const name of [...Object.keys(entry.exclude ?? {}), ...Object.keys(entry.negate ?? {})])
    columns.add(name, "fact", "sales-column");
  for (const name of entry.deductions ?? []) columns.add(name, "discount", "sales-column");
  for (const name of Object.values(entry.costs ?? {}).flat()) columns.add(name, "cost", "sales-column");
  columns.add(entry.date, "date", "sales-column");
  columns.add(entry.period, "period", "sales-column");
  for (const name of [entry.customer, entry.product, entry.segment, entry.territory, entry.order, entry.scenario])
    columns.add(name, "view", "sales-column");
  for (const name of entry.views ?? []) columns.add(name, "view", "sales-column");
  for (const name of entry.income ?? []) columns.add(name, "amount", "sales-column");
  for (const { key } of entry.joins ?? []) columns.add(key, "view", "sales-column");
  // What drives costs is counted.
  for (const { column } of (entry.pools ?? []).flatMap(({ keys }) => keys))
    columns.add(column, "quantity", "sales-column");
  return columns.uses();
}
