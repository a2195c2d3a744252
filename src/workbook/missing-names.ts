import { netRevenueOf } from "../profitability/margins";
import type { ProfitabilityResults } from "../profitability/results";
import type { SalesData } from "../profitability/sales";
import type { SalesTotals } from "../profitability/totals/sales-totals";
import type { Finding } from "./finding";
import type { SalesEntry } from "./layouts/sales/schema";

const NAMED = ["customer", "product", "segment", "territory"] as const;

interface Lacking {
  readonly lines: number;
  readonly netRevenue: number;
}

/**
 * Lines that leave a name or their date blank though others state it: they stand together as "not stated", and are said to.
 * @param of the lines that are at hand, else their totals
 */
export function missingNames(
  { views }: ProfitabilityResults,
  entries: readonly SalesEntry[],
  of: { readonly lines: SalesData["lines"] } | { readonly totals: SalesTotals },
): readonly Finding[] {
  const headingOf = (key: (typeof NAMED)[number] | "date" | "period"): string | null =>
    entries.map((entry) => entry[key]).find((name) => typeof name === "string") ?? null;
  const found: string[] = [];
  const note = (heading: string | null, { lines, netRevenue }: Lacking, all: number): void => {
    if (lines === 0 || lines === all || heading === null) return;
    found.push(`${heading} (${lines}; ${Math.round(netRevenue * 100) / 100})`);
  };
  for (const dimension of NAMED) {
    const rows = views[dimension];
    const blank = rows.find(({ name }) => name === "");
    if (blank === undefined) continue;
    note(
      headingOf(dimension),
      blank,
      rows.reduce((sum, { lines }) => sum + lines, 0),
    );
  }
  const undated = "lines" in of ? undatedOf(of.lines) : (of.totals.detail?.undated ?? null);
  if (undated !== null) note(headingOf("period") ?? headingOf("date"), undated, undated.all);
  return found.length === 0
    ? []
    : [
        {
          code: "names-missing",
          sheet: entries.length === 1 ? (entries[0]?.sheet ?? null) : null,
          cell: null,
          value: found.join(", "),
        },
      ];
}

function undatedOf(lines: SalesData["lines"]): Lacking & { readonly all: number } {
  const blank = lines.filter(({ period }) => period === null);
  return {
    lines: blank.length,
    netRevenue: blank.reduce((sum, line) => sum + netRevenueOf(line), 0),
    all: lines.length,
  };
}
