import { LANGUAGES } from "../../language/language";
import type { ProfitabilityResults } from "../../profitability/results";
import type { LeftOutReason, SheetReading } from "../layouts/sales/sheet-reading";
import { profitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import type { SalesFacts } from "./sales-facts";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { shownSheet } from "./shown-sheet";
import { rowAfter, tableOf } from "./table";

/** Rows named for a reason; of more, how many. */
const MOST_PLACES = 12;
const REASONS: readonly LeftOutReason[] = ["total", "excluded", "no-amount"];

/**
 * By sheet: lines read, used, left out and why, with the rows; the workbook's own total beside what its lines add up to; and which
 * columns are in the report. Used and left out make the lines read.
 * @param row of the table's headings
 * @returns the row at which the next table may have its headings
 */
export function addSalesReading(
  words: ReportWords,
  results: ProfitabilityResults,
  { readings, columns }: SalesFacts,
  draft: SheetDraft,
  row: number,
): number {
  if (readings.length === 0) return row;
  const { say, formats, language } = words;
  const { listSeparator } = LANGUAGES[language];
  const amounts = profitAmounts(words, results);
  draft.put(row - 1, 0, say("profit.reading"), HEADING);
  const table = tableOf(
    { name: "Hamrasta_SalesReading", row, column: 0 },
    [
      { key: "sheet", heading: say("column.sheet"), cell: ({ sheet }) => shownSheet(sheet) },
      { key: "read", heading: say("column.linesRead"), numberFormat: formats.whole, cell: ({ read }) => read },
      { key: "used", heading: say("column.linesUsed"), numberFormat: formats.whole, cell: ({ used }) => used },
      {
        key: "leftOut",
        heading: say("column.linesLeftOut"),
        numberFormat: formats.whole,
        cell: ({ read, used }, { cell }) => ({ formula: `${cell("read")}-${cell("used")}`, value: read - used }),
      },
      {
        key: "net",
        heading: say("column.netRevenue"),
        numberFormat: amounts.format,
        cell: ({ netRevenue }) => amounts.scaled(netRevenue),
      },
      {
        key: "ofLines",
        heading: say("column.amountsOfLines"),
        numberFormat: amounts.format,
        cell: ({ ownTotal }) => (ownTotal === null ? null : amounts.scaled(ownTotal.ofLines)),
      },
      {
        key: "ownTotal",
        heading: say("column.ownTotal"),
        numberFormat: amounts.format,
        cell: ({ ownTotal }) => (ownTotal === null ? null : amounts.scaled(ownTotal.stated)),
      },
      {
        key: "difference",
        heading: say("column.difference"),
        numberFormat: formats.money2,
        cell: ({ ownTotal }, { cell }) =>
          ownTotal === null
            ? null
            : {
                formula: `ROUND(${cell("ownTotal")}-${cell("ofLines")},6)`,
                value: Math.round(amounts.scaled(ownTotal.stated - ownTotal.ofLines) * 1e6) / 1e6,
              },
      },
      { key: "why", heading: say("column.leftOutWhy"), cell: (one) => placesOf(words, one) },
    ],
    readings,
  );
  draft.table(table);
  let next = rowAfter(table);
  for (const { sheet, used, unused } of columns) {
    draft.put(
      next,
      0,
      say("profit.columnsUsed", {
        sheet: shownSheet(sheet),
        used: used.join(listSeparator),
        unused: unused.length === 0 ? "none" : unused.join(listSeparator),
      }),
      SUBTITLE,
    );
    next += 1;
  }
  return next + 2;
}

/** "total: rows 5, 9; no amount: row 12; own total in D20" */
function placesOf({ say }: ReportWords, { leftOut, leftOutCounts, ownTotal }: SheetReading): string {
  const files = new Set(leftOut.flatMap(({ file }) => file ?? []));
  const places = REASONS.flatMap((reason) => {
    const rows = leftOut
      .filter((one) => one.reason === reason)
      .map(({ row, file }) => (files.size > 1 && file !== undefined ? `${file}:${row}` : String(row)));
    const count = leftOutCounts?.[reason] ?? rows.length;
    if (count === 0) return [];
    const named = rows.slice(0, MOST_PLACES);
    const more = count > named.length ? ` … (${count})` : "";
    return [say("profit.leftOut", { reason: reason.replace("-", ""), rows: `${named.join(", ")}${more}`.trim() })];
  });
  return [
    ...places,
    ...((ownTotal ?? null) === null ? [] : [say("profit.ownTotalAt", { cell: ownTotal?.cell ?? "" })]),
  ].join("; ");
}
