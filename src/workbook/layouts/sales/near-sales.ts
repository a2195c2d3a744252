import { salesMeaning } from "../../../language/money-words";
import { cellAddress } from "../../address";
import type { Finding } from "../../finding";
import { headerCandidates } from "../../reading/detect/header-rows";
import { regionsOf } from "../../reading/detect/regions";
import { cellsOf } from "../../reading/sheet-cells";
import type { WorkbookSnapshot } from "../../snapshot";
import { areMarksOfDepartments } from "./marks-of-departments";
import { columnsByMeaning, headingOver, type TablePlace } from "./table-columns";

/** Headings that are known before a sheet is taken for one of sales that could not be read. */
const FEWEST_KNOWN = 2;
const HEADINGS_NAMED = 6;

/**
 * Sheets that were left out although their headings speak of sales: which headings, and the mapping entry to go on from, with
 * "…" where nothing was found.
 */
export function nearSales(snapshot: WorkbookSnapshot, leftOut: ReadonlySet<string>): readonly Finding[] {
  return snapshot.sheets
    .filter(({ name, own, used }) => !own && used !== null && leftOut.has(name))
    .flatMap((sheet) => {
      const cells = cellsOf(sheet);
      const rows = regionsOf(cells).flatMap((region) =>
        headerCandidates(cells, region).map((header): TablePlace & { readonly known: readonly string[] } => ({
          cells,
          region,
          header,
          end: region.row + region.rows,
          known: Array.from({ length: region.columns }, (_, index) =>
            headingOver(cells, region, header, region.column + index),
          ).filter((heading) => isOfMoney(heading)),
        })),
      );
      const best = rows.reduce<(typeof rows)[number] | null>(
        (most, one) => (one.known.length > (most?.known.length ?? FEWEST_KNOWN - 1) ? one : most),
        null,
      );
      if (best === null || areMarksOfDepartments(best)) return [];
      const columns = columnsByMeaning(best);
      const headingOf = (...meanings: readonly Parameters<typeof columns.get>[0][]): string => {
        const column = meanings.flatMap((meaning) => columns.get(meaning) ?? [])[0];
        return column === undefined ? "…" : headingOver(cells, best.region, best.header, column);
      };
      const line = JSON.stringify({
        sheet: sheet.name,
        layout: "sales",
        header: cellAddress(best.header, best.region.column),
        customer: headingOf("customer", "product", "segment", "territory"),
        revenue: headingOf("grossRevenue", "netRevenue"),
      });
      const named = best.known.slice(0, HEADINGS_NAMED).join(", ");
      return [
        {
          code: "sales-not-read" as const,
          sheet: sheet.name,
          cell: cellAddress(best.header, best.region.column),
          value: `${named}; ${line}`,
        },
      ];
    });
}

const DECISIVE = /revenue|cost|deduction|selling|service|profit|margin|quantity|unit|tax|income/i;

/** Headings that lists of people and of answers have too say nothing of sales. */
function isOfMoney(heading: string): boolean {
  const meaning = heading === "" ? null : salesMeaning(heading);
  return meaning !== null && DECISIVE.test(meaning);
}
