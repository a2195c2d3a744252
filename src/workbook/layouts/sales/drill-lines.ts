import { matchingKey } from "../../../language/matching-key";
import { netRevenueOf } from "../../../profitability/margins";
import { bandName, orderKeys, orderValues } from "../../../profitability/order-size";
import type { ProfitabilityResults } from "../../../profitability/results";
import type { ProfitDimension, SalesLine } from "../../../profitability/sales";
import { isPlan } from "../../../profitability/selection";
import { cellAddress } from "../../address";
import type { WorkbookSnapshot } from "../../snapshot";
import { departmentRegister } from "../../reading/departments";
import { newJournal } from "../../reading/journal";
import type { SalesEntry } from "../../reading/mapping";
import { cellsOf } from "../../reading/sheet-cells";
import { readSales } from "./read";

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
  const context = { cells, journal: newJournal(), departments: departmentRegister(), endRow: cells.bottom };
  const asked = typeof view === "object" ? { ...entry, views: [view.column] } : entry;
  const read = readSales(asked, context, snapshot);
  if (read === null || (typeof view === "object" && read.data.otherColumns?.length === 0)) return none;
  const placed = read.data.lines.map((line, index) => ({ line, row: read.rows[index] ?? 0 }));
  const reported = placed.filter(
    ({ line }) => !isPlan(line.scenario) && (results.period === null || line.period === results.period),
  );
  const lines = reported.map(({ line }) => line);
  const orderOf = orderKeys(lines);
  const values = view === "orderSize" ? orderValues(lines, orderOf) : new Map<string, number>();
  const key = matchingKey(name);
  const isBehind = (line: SalesLine): boolean => {
    if (view === "orderSize") return bandName(values.get(orderOf(line)), results.orderSizeBands) === name;
    // Names that differ in their spelling alone are one row.
    return matchingKey((typeof view === "object" ? line.others?.[0] : line[view]) ?? "") === key;
  };
  const found = reported.filter(({ line }) => isBehind(line));
  return {
    count: found.length,
    lines: found
      .map(({ line, row }) => ({ line, row, netRevenue: netRevenueOf(line) }))
      .sort((one, other) => other.netRevenue - one.netRevenue)
      .slice(0, most)
      .map(({ line, row, netRevenue }) => ({
        sheet: cells.name,
        cell: cellAddress(row, read.revenue),
        names: (["order", "customer", "product"] as const)
          .filter((one) => one !== view)
          .map((one) => line[one] ?? "")
          .filter((one) => one !== ""),
        netRevenue,
      })),
  };
}
