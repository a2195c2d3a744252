import { salesMeaning } from "../../language/money-words";
import type { SalesEntry } from "../../workbook/layouts/sales/schema";
import { accountOfWorkbook } from "../../workbook/reading/account/workbook-account";
import type { AccountColumn } from "../../workbook/reading/account/column-use";
import { salesFindings } from "../../workbook/reading/account-findings";
import type { Mapping } from "../../workbook/reading/mapping";
import { mergedProposals } from "../../workbook/reading/merge-mapping";
import type { WorkbookProposal } from "../../workbook/reading/detect/workbook-proposal";
import type { Finding } from "../../workbook/finding";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { LinesDatabase } from "./database";
import { sampleOf, withAllWords } from "./column-sample";
import { shownSource } from "./server-address";
import type { SourceTable } from "./source-table";

/** How a source is read, as a sheet of its first rows would be. */
export interface RecognisedSource {
  /** One, or the actual and the plan whose amounts stand beside each other. */
  readonly entries: readonly SalesEntry[];
  readonly proposals: readonly WorkbookProposal[];
  readonly columns: readonly AccountColumn[];
  readonly findings: readonly Finding[];
  readonly sheet: SheetSnapshot;
}

/** Columns by the words of which lines are left out, turned or called plan. */
const SAYS_WHAT: ReadonlySet<string> = new Set(["status", "documentType", "scenario"]);

/** null: no sales lines. */
export async function recogniseSource(
  database: LinesDatabase,
  table: SourceTable,
  mapping: Mapping | null,
): Promise<RecognisedSource | { readonly columns: readonly AccountColumn[]; readonly sheet: SheetSnapshot }> {
  const first = await sampleOf(database, table);
  const said = table.columns.flatMap(({ heading }, index) =>
    SAYS_WHAT.has(salesMeaning(heading) ?? "") ? [index] : [],
  );
  const sheet = await withAllWords(database, table, first, said);
  const snapshot: WorkbookSnapshot = { sheets: [sheet], saved: {}, date1904: false };
  const given = (mapping?.sheets ?? []).flatMap((entry) =>
    shownSource(entry.sheet) === table.name ? [{ ...entry, sheet: table.name }] : [],
  );
  const proposals = mergedProposals(snapshot, given.length === 0 ? null : { version: 1, sheets: given }, null);
  const columns = accountOfWorkbook(snapshot, proposals);
  const sales = proposals.filter(({ entry }) => entry.layout === "sales");
  const entries = sales.flatMap(({ entry }) => (entry.layout === "sales" ? [entry] : []));
  if (entries.length === 0) return { columns, sheet };
  return { entries, proposals: sales, columns, findings: salesFindings(sales), sheet };
}
