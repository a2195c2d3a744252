import type { Analysis } from "../../../workbook/analysis";
import type { ChecklistEntry, LongEntry, ResponsesEntry } from "../../../workbook/reading/mapping";

/** The criteria of a block, by the names that a mapping calls them: columns of responses, statements of the other layouts. */
export function reversibleCriteria(
  entry: ChecklistEntry | ResponsesEntry | LongEntry,
  analysis: Analysis,
): readonly string[] {
  if (entry.layout === "responses") return entry.criteria;
  const department = typeof entry.department === "object" && entry.department !== null ? entry.department.fixed : null;
  const tables = (analysis.evaluation?.tables ?? []).filter(
    (table) => table.part === entry.part && (department === null || table.department === department),
  );
  return [...new Set(tables.flatMap((table) => table.criteria.map(({ text }) => text)))];
}
