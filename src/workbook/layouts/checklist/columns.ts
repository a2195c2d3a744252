import { headerMeaning } from "../../../language/vocabulary";
import { addStatedUses, namedColumns } from "../../reading/account/named-columns";
import { isDerivedLabel } from "../../../language/column-words";
import { isSummaryLabel } from "../../reading/block-rows";
import type { ChecklistEntry } from "../../reading/mapping";
import { findColumn, headerRow, type SheetCells } from "../../reading/sheet-cells";
import type { NamedUse } from "../../reading/account/column-use";

/** A column a rater beside that of the statements, and what else a checklist has: weights, sums, notes. */
export function columnsOfChecklist(entry: ChecklistEntry, cells: SheetCells): readonly NamedUse[] {
  const wanted = [entry.criterion, ...entry.raters.map(({ column }) => column)];
  const columns = namedColumns(cells, entry.header, wanted);
  const row = headerRow(cells, entry.header, wanted);
  if (columns === null || row === null) return [];
  columns.add(entry.criterion, "statement", "statements");
  const isLowBest = (entry.reverse ?? []).length > 1;
  for (const { column } of entry.raters) {
    columns.addRatings(column, entry.scale, isLowBest && reversesAll(entry, cells, row), "raters-column");
    const ticked = entry.ticks?.find((ticks) => ticks.columns[0] === column)?.columns ?? [];
    for (const other of ticked.slice(1)) columns.addRatings(other, entry.scale, false, "column-for-each-answer");
  }
  columns.add(entry.department, "department rated", "heading-says-department");
  columns.add(entry.period, "period", "heading-says-period");
  addStatedUses(columns, entry.uses);
  const named = new Set(columns.uses().map(({ column }) => column));
  const others: NamedUse[] = [];
  for (let column = cells.left; column < cells.right; column += 1) {
    const text = cells.textAt(row, column);
    if (named.has(column) || text === "") continue;
    const other = otherUse(text);
    if (other !== null) others.push({ column, scale: null, direction: null, ...other });
  }
  return [...columns.uses(), ...others];
}

function otherUse(text: string): Pick<NamedUse, "use" | "because"> | null {
  switch (headerMeaning(text)) {
    case "weight":
      return { use: "weight", because: "heading-says-weight" };
    case "facet":
      return { use: "facet", because: "statements" };
    case "comment":
      return { use: "comment", because: "free-text" };
    case "target":
      return { use: "target", because: "heading-says-target" };
    case "criterionId":
      return { use: "fact", because: "identifier" };
    default:
      return isSummaryLabel(text) || isDerivedLabel(text) ? { use: "derived", because: "heading-says-derived" } : null;
  }
}

/** Whether every statement is read the other way round: low numbers are good. */
function reversesAll(entry: ChecklistEntry, cells: SheetCells, header: number): boolean {
  const column = findColumn(cells, header, entry.criterion);
  if (column === null) return false;
  const reversed = new Set(entry.reverse ?? []);
  let statements = 0;
  for (let row = header + 1; row < cells.bottom; row += 1) {
    const text = cells.textAt(row, column);
    if (text === "") continue;
    statements += 1;
    if (reversed.has(text)) reversed.delete(text);
  }
  return reversed.size === 0 && (entry.reverse ?? []).length * 2 > statements;
}
