import type { Analysis } from "../analysis";
import type { LeftOutReason, SheetReading } from "../layouts/sales/sheet-reading";
import { profitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft } from "./sheet-draft";
import { rowAfter, tableOf } from "./table";

/** Rows named for a reason; of more, how many. */
const MOST_PLACES = 12;
const REASONS: readonly LeftOutReason[] = ["total", "excluded", "no-amount"];

/**
 * By sheet: lines read, used, left out and why, with the rows. Used and left out make the lines read.
 * @returns the row at which the next table may have its heading's following row
 */
export function addSalesReading(words: ReportWords, analysis: Analysis, draft: SheetDraft, row: number): number {
  const { salesReadings = [], profitability } = analysis;
  if (salesReadings.length === 0 || profitability === null) return row;
  const { say, formats } = words;
  const amounts = profitAmounts(words, profitability);
  draft.put(row - 1, 0, say("profit.reading"), HEADING);
  const table = tableOf(
    { name: "Hamrasta_SalesReading", row, column: 0 },
    [
      { key: "sheet", heading: say("column.sheet"), cell: ({ sheet }) => sheet },
      { key: "why", heading: say("column.leftOutWhy"), wrap: true, cell: (one) => placesOf(words, one) },
      {
        key: "net",
        heading: say("column.netRevenue"),
        numberFormat: amounts.format,
        cell: ({ netRevenue }) => amounts.scaled(netRevenue),
      },
      { key: "read", heading: say("column.linesRead"), numberFormat: formats.whole, cell: ({ read }) => read },
      { key: "used", heading: say("column.linesUsed"), numberFormat: formats.whole, cell: ({ used }) => used },
      {
        key: "leftOut",
        heading: say("column.linesLeftOut"),
        numberFormat: formats.whole,
        cell: ({ read, used }, { cell }) => ({ formula: `${cell("read")}-${cell("used")}`, value: read - used }),
      },
    ],
    salesReadings,
  );
  draft.table(table);
  return rowAfter(table) + 2;
}

/** "total: 5, 9; no amount: 12" */
function placesOf({ say }: ReportWords, { leftOut, leftOutCounts }: SheetReading): string {
  const files = new Set(leftOut.flatMap(({ file }) => file ?? []));
  return REASONS.flatMap((reason) => {
    const rows = leftOut
      .filter((one) => one.reason === reason)
      .map(({ row, file }) => (files.size > 1 && file !== undefined ? `${file}:${row}` : String(row)));
    const count = leftOutCounts?.[reason] ?? rows.length;
    if (count === 0) return [];
    const named = rows.slice(0, MOST_PLACES);
    const more = count > named.length ? ` … (${count})` : "";
    return [say("profit.leftOut", { reason: reason.replace("-", ""), rows: `${named.join(", ")}${more}`.trim() })];
  }).join("; ");
}
