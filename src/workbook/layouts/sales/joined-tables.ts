import { add, newSum, valueOf } from "../../../profitability/exact-sum";
import { netRevenueOf } from "../../../profitability/margins";
import { isPlan } from "../../../profitability/selection";
import type { SalesData } from "../../../profitability/sales";
import type { Journal } from "../../reading/journal";
import type { SalesEntry } from "../../reading/mapping";
import { contributionOrder } from "./levels";
import { withOneSpelling } from "./names-of-lines";
import type { ReadLines } from "./read";

/** A table of sales lines as the mapping names it; null: it cannot be read. */
export interface SalesTable {
  readonly entry: SalesEntry;
  readonly read: ReadLines | null;
}

/**
 * The lines of all tables together, names spelled in one way. null: there are none, or a table holds several currencies, without
 * which the sum of the others would be a part that looks like the whole.
 */
export function joinedTables(tables: readonly SalesTable[], journal: Journal): SalesData | null {
  const read = tables.flatMap(({ read: one }) => one ?? []);
  const isRefused = journal.findings().some(({ code }) => code === "currencies-not-added");
  if (read.length === 0 || isRefused) return null;
  const data = read.map((one) => one.data);
  const aliases = Object.assign({}, ...tables.map(({ entry }) => entry.aliases ?? {})) as Record<string, string>;
  return {
    lines: withOneSpelling(
      data.flatMap(({ lines }) => lines),
      aliases,
      journal,
    ),
    levels: inOrder([...new Set(data.flatMap(({ levels }) => levels))]),
    dimensions: [...new Set(data.flatMap(({ dimensions }) => dimensions))],
    ledgerTotal: ledgerOf(data),
    // Columns by place: a second table's belong to it only where they are the same.
    otherColumns: data[0]?.otherColumns ?? [],
    volumeColumns: data[0]?.volumeColumns ?? [],
  };
}

/** Levels in the order in which they are taken off, whichever table named them first. */
export function inOrder(levels: readonly string[]): readonly string[] {
  return [...levels].sort((one, other) => contributionOrder(one) - contributionOrder(other));
}

/** The ledger of all tables, of what happened: one that names none stands for itself, so that a ledger is compared with its own lines. */
function ledgerOf(data: readonly SalesData[]): number | null {
  if (data.every(({ ledgerTotal }) => ledgerTotal === null)) return null;
  const total = newSum();
  for (const { ledgerTotal, lines } of data) {
    if (ledgerTotal !== null) add(total, ledgerTotal);
    else for (const line of lines) if (!isPlan(line.scenario)) add(total, netRevenueOf(line));
  }
  return valueOf(total);
}
