import { columnReasonSentence } from "../language/column-reason-sentence";
import type { Language } from "../language/language";
import type { Analysis } from "../workbook/analysis";
import type { FindingCode } from "../workbook/finding";
import { mappingFor, nearestColumn } from "../workbook/reading/account-findings";
import { Failure } from "./failure";

const LONGEST_HEADING = 60;

/** @throws Failure where nothing was recognised that a report could be made of, with what came nearest and the line that reads it */
export function refuseUseless(analysis: Analysis, language: Language, file: string): void {
  const valueOf = (code: FindingCode): readonly [string, string] | null => {
    const value = analysis.findings.find((finding) => finding.code === code)?.value;
    const [first = "", rest = ""] = typeof value === "string" ? value.split("; ", 2) : [];
    return typeof value === "string" ? [first, rest] : null;
  };
  const currencies = valueOf("currencies-not-added");
  if (currencies !== null && analysis.alignment === null) {
    throw new Failure(language, "refused.currencies", { file, currencies: currencies[0] });
  }
  const period = valueOf("period-not-there");
  if (period !== null && analysis.alignment === null) {
    throw new Failure(language, "refused.period", { file, period: period[0], periods: period[1] });
  }
  if (analysis.alignment === null && analysis.profitability === null) {
    const sales = analysis.findings.find(({ code }) => code === "sales-not-read");
    if (sales !== undefined) {
      const [headings = "", line = ""] = String(sales.value).split(/; (?=\{)/);
      throw new Failure(language, "refused.sales", { file, sheet: sales.sheet ?? "", headings, line });
    }
    const column = nearestColumn(analysis.columns);
    if (column === null) throw new Failure(language, "refused.nothing", { file });
    throw new Failure(language, "refused.nothing-but", {
      file,
      sheet: column.sheet,
      column: column.heading === "" ? column.column : `${column.column} (${column.heading.slice(0, LONGEST_HEADING)})`,
      reason: columnReasonSentence(column.reason, language),
      line: mappingFor(column, analysis.columns),
    });
  }
  if (analysis.profitability === null && analysis.cells.used === 0) {
    throw new Failure(language, "refused.no-ratings", { file });
  }
}
