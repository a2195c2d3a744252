import { COMPONENTS, type Component, type HistoryRow } from "../../alignment/evaluation";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** The table that earlier reports left, wherever the user moved its sheet. */
export const HISTORY_TABLE = "Hamrasta_History";

/** Its columns begin with period, department id, component id, score, n, mean, sd: the keys of a row, in this order. */
export function readHistory(snapshot: WorkbookSnapshot): readonly HistoryRow[] {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find(({ name }) => name === HISTORY_TABLE);
    if (table !== undefined) return rowsOf(sheet, table.area);
  }
  return [];
}

function rowsOf(sheet: SheetSnapshot, area: { row: number; column: number; rows: number }): readonly HistoryRow[] {
  const { used } = sheet;
  if (used === null) return [];
  const rows: HistoryRow[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const at = (offset: number): string | number | boolean =>
      sheet.values[row - used.row]?.[area.column + offset - used.column] ?? "";
    const component = COMPONENT_IDS.find((id) => id === at(2));
    const period = String(at(0));
    if (component === undefined || period === "" || at(1) === "") continue;
    const number = (offset: number): number | null => {
      const value = at(offset);
      return typeof value === "number" ? value : null;
    };
    rows.push({
      period,
      department: String(at(1)),
      component,
      score: number(3),
      n: number(4) ?? 0,
      mean: number(5),
      sd: number(6),
    });
  }
  return rows;
}

const COMPONENT_IDS: readonly (Component | "alignment")[] = [...COMPONENTS, "alignment"];
