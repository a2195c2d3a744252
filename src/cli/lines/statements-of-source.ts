import type { Mapping } from "../../workbook/reading/mapping";
import { DIALECTS, type DialectName, literal, quoted } from "./dialect";
import { isFileOfLines } from "./file-source";
import { printedStatements } from "./printed-statements";
import { RefusedLines } from "./refused-lines";
import { isServerAddress, serverAddress, shownSource } from "./server-address";

/**
 * The statements of a source, by its entry in the mapping.
 * @throws RefusedLines
 */
export function statementsOf(dialect: DialectName, source: string, mapping: Mapping | null): readonly string[] {
  const shown = shownSource(source);
  const entry = mapping?.sheets.find(({ sheet, layout }) => layout === "sales" && shownSource(sheet) === shown);
  if (entry?.layout !== "sales") {
    const line = JSON.stringify({ source: shown, layout: "sales", customer: "…", revenue: "…" });
    throw new RefusedLines("lines.print-needs-mapping", { source: shown, line });
  }
  return printedStatements(DIALECTS[dialect], shown, relationOf(source), entry);
}

function relationOf(source: string): string {
  if (isServerAddress(source)) {
    const address = serverAddress(source);
    if (address === "password") throw new RefusedLines("usage.password", { source: shownSource(source) });
    if (address === null) throw new RefusedLines("usage.lines-format", { source: shownSource(source) });
    return address.schema === null ? quoted(address.table) : `${quoted(address.schema)}.${quoted(address.table)}`;
  }
  if (!isFileOfLines(source)) return source.split(".").map(quoted).join(".");
  return /\.(parquet|pq)$/i.test(source) ? `read_parquet(${literal(source)})` : `read_csv(${literal(source)})`;
}
