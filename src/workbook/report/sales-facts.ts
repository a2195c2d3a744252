import type { Analysis } from "../analysis";
import type { LiveLines, NotLive } from "../layouts/sales/live-lines";
import type { SheetReading } from "../layouts/sales/sheet-reading";
import type { SalesEntry } from "../reading/mapping";

/** What the Profitability sheet says of its lines beside their figures. */
export interface SalesFacts {
  readonly readings: readonly SheetReading[];
  /** Columns of costs by level, of all tables. */
  readonly costColumns: Readonly<Record<string, readonly string[]>>;
  /** By sheet, the columns of figures and names that are in the report, and those that are not. */
  readonly columns: readonly { readonly sheet: string; readonly used: string; readonly unused: string }[];
  readonly live: LiveLines | NotLive | null;
}

export const NO_FACTS: SalesFacts = { readings: [], costColumns: {}, columns: [], live: null };

export function salesFacts({ salesReadings = [], mapping, columns, liveLines }: Analysis): SalesFacts {
  const entries = mapping.sheets.filter((entry): entry is SalesEntry => entry.layout === "sales");
  const costColumns: Record<string, string[]> = {};
  for (const [level, names] of entries.flatMap(({ costs }) => Object.entries(costs ?? {}))) {
    const known = (costColumns[level] ??= []);
    for (const name of names) if (!known.includes(name)) known.push(name);
  }
  const sheets = [...new Set(salesReadings.map(({ sheet }) => sheet))];
  return {
    readings: salesReadings,
    costColumns,
    columns: sheets.map((sheet) => {
      const own = columns.filter((one) => one.sheet === sheet && one.heading !== "");
      const isUsed = ({ reason, use }: (typeof own)[number]): boolean =>
        reason.code === "sales-column" || reason.code === "given" || (reason.code === "confirmed" && use !== "fact");
      const list = (some: typeof own): string => some.map(({ heading, column }) => `${heading} (${column})`).join(", ");
      return { sheet, used: list(own.filter(isUsed)), unused: list(own.filter((one) => !isUsed(one))) };
    }),
    live: liveLines ?? null,
  };
}
