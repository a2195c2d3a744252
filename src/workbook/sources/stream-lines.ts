import type { ProfitabilityOptions } from "../../profitability/options";
import type { AnalysedSources } from "../analysed-sources";
import type { Finding } from "../finding";
import { profitabilityOptions } from "../layouts/sales/profitability-options";
import { accountOfWorkbook } from "../reading/account/workbook-account";
import { salesFindings } from "../reading/account-findings";
import type { Mapping } from "../reading/mapping";
import { mergedProposals } from "../reading/merge-mapping";
import type { WorkbookSnapshot } from "../snapshot";
import { addUp, type LearntTable } from "./add-up-rows";
import { learn } from "./learn-columns";
import { RefusedStream, type StreamedRows } from "./streamed-rows";
import { sampleOf } from "./streamed-sample";
import { totalsOfRows } from "./totals-of-rows";

export interface StreamRequest {
  readonly mapping: Mapping | null;
  readonly period: string | null;
  readonly onProgress?: (share: number) => void;
}

/**
 * The maker of totals for files that stream past: once to learn what the columns are from all rows, once to add up. Lines are read by
 * the code that reads a sheet's, some thousands at a time, and none is kept.
 * @throws RefusedStream
 */
export async function streamLines(source: StreamedRows, request: StreamRequest): Promise<AnalysedSources> {
  const { name } = source;
  const sheet = await sampleOf(source);
  const snapshot: WorkbookSnapshot = { sheets: [sheet], saved: {}, date1904: false };
  const given = (request.mapping?.sheets ?? []).filter((entry) => entry.sheet === name);
  const proposals = mergedProposals(snapshot, given.length === 0 ? null : { version: 1, sheets: given }, null);
  // One table, or the actual and the plan whose amounts stand beside each other.
  const sales = proposals.filter(({ entry }) => entry.layout === "sales");
  const tables: LearntTable[] = [];
  const noted: Finding[] = [];
  for (const { entry } of sales) {
    if (entry.layout !== "sales") continue;
    if ((entry.joins ?? []).length > 0) throw new RefusedStream(name, { code: "joins" });
    if (entry.lastRow !== undefined) throw new RefusedStream(name, { code: "several-tables" });
    const learnt = await learn(source, sheet, entry, (share) =>
      request.onProgress?.((tables.length + share) / sales.length / 2),
    );
    tables.push({ entry: { ...entry, decimals: learnt.decimals, ...learnt.dateOrder }, learnt });
    noted.push(...learnt.findings);
  }
  if (tables.length === 0) throw new RefusedStream(name, { code: "no-sales", columns: source.headings.join(", ") });
  const entries = tables.map(({ entry }) => entry);
  const own = profitabilityOptions({ version: 1, sheets: [...(request.mapping?.sheets ?? []), ...entries] });
  const options: ProfitabilityOptions = request.period === null ? own : { ...own, period: request.period };
  const added = await addUp(source, sheet, tables, options, (share) => request.onProgress?.(0.5 + share / 2));
  const { totals, findings } = await totalsOfRows(added.rows, options);
  return {
    proposals: sales,
    columns: accountOfWorkbook(snapshot, proposals),
    findings: [...salesFindings(sales), ...noted, ...added.findings, ...findings],
    readings: added.readings,
    totals,
  };
}
