import type { SalesTotals } from "../profitability/totals/sales-totals";
import type { Finding } from "./finding";
import type { SheetReading } from "./layouts/sales/sheet-reading";
import type { AccountColumn } from "./reading/account/column-use";
import type { WorkbookProposal } from "./reading/detect/workbook-proposal";

/** Sales lines that lie outside the workbook, read where they lie: what is said of them, and their totals. */
export interface AnalysedSources {
  /** One a source, under the source's name. */
  readonly proposals: readonly WorkbookProposal[];
  readonly columns: readonly AccountColumn[];
  readonly findings: readonly Finding[];
  readonly readings: readonly SheetReading[];
  readonly totals: SalesTotals;
}
